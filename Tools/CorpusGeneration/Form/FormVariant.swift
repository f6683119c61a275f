internal import Reports

/// Which parts of which official form a report prints.
struct FormVariant: Equatable, Sendable {
    /// The form of each clause of table two; `.none` for a clause that is left out.
    var clauses: [Edition]

    /// The form of （六）其他处理 in table three.
    var otherHandling: Edition

    /// Whether table three has rows and a column of subtotals that the form does not have.
    var isExtended = false

    /// Whether the tables are there at all.
    var hasTables = true

    /// A form as it was issued.
    init(_ edition: Edition) {
        clauses = edition == .form2019 ? all2019 : all2021
        otherHandling = edition
    }

    /// The form as a whole.
    var edition: Edition {
        guard hasTables else { return .none }
        let forms = Set(clauses + [otherHandling]).subtracting([.none])
        return forms.count > 1 ? .mixed : otherHandling
    }

    /// The cells it prints, in printed order.
    var cells: [CellAddress] {
        hasTables ? CellAddress.all.filter(prints) : []
    }

    /// Whether it prints a cell.
    func prints(_ address: CellAddress) -> Bool {
        let cell = address.cell
        switch cell.table {
        case .disclosure:
            return Clause.all.indices.contains { index in
                Clause.all[index].rows.contains(cell.row) && cell.editions.contains(clauses[index])
            }
        case .requests: return cell.editions.contains(otherHandling)
        case .disputes: return true
        }
    }
}

/// A block of table two: the rows under one clause of the regulation.
struct Clause: Sendable {
    /// The position of its heading in the vocabulary.
    let heading: Int

    /// The ids of its rows.
    let rows: [String]

    /// The five there are.
    static let all = [
        Clause(heading: 1, rows: ["rule", "normdoc"]),
        Clause(heading: 2, rows: ["license", "service"]),
        Clause(heading: 3, rows: ["penalty", "coercion"]),
        Clause(heading: 4, rows: ["fee"]),
        Clause(heading: 5, rows: ["procure"]),
    ]
}

private let all2019 = Array(repeating: Edition.form2019, count: 5)
private let all2021 = Array(repeating: Edition.form2021, count: 4) + [Edition.none]
