import Comparisons
import Query
import Reports

/// An outcome of requests; together they are all that were answered.
enum Outcome: String, CaseIterable {
    case granted, partial, deny, unable, reject, other

    /// The outcome that a number counts; nil if it is none.
    init?(_ number: ComparedNumber) {
        guard let cell = RequestCell(number), cell.field.year == nil else { return nil }
        let group = Vocabulary.outcomeGroups.first { $0.value.id == cell.row }?.key
        self.init(rawValue: group?.rawValue ?? cell.row)
    }
}

/// A number of table three: a row, a group of rows or a sum of columns among them.
struct RequestCell {
    let field: Field
    let row: String
    let column: String

    /// The cell that a number is; nil if it is none.
    init?(_ number: ComparedNumber) {
        guard let field = number.field else { return nil }
        let parts = field.name.split(separator: ".").map(String.init)
        guard parts.count == 3, parts[0] == FormTable.requests.rawValue else { return nil }
        self.field = field
        row = parts[1]
        column = parts[2]
    }

    /// What the row is called.
    var rowLabel: String {
        let group = Vocabulary.outcomeGroups.values.first { $0.id == row }
        let label = (group ?? Vocabulary.requestRows.first { $0.id == row })?.label ?? row
        // What stands in brackets explains the form and tells no rows apart.
        return String(label.prefix { $0 != "\u{FF08}" })
    }

    /// What the column is called.
    var columnLabel: String {
        let columns = Vocabulary.requestColumns + [Vocabulary.organisations]
        return columns.first { $0.id == column }?.label ?? column
    }
}

/// Several numbers of table three that make rows and columns: reasons and applicants.
struct RequestCross {
    /// The cells in the order of the numbers.
    let cells: [RequestCell]

    /// The cells of the numbers; nil where one is none, or all stand in one place.
    init?(_ numbers: [ComparedNumber]) {
        cells = numbers.compactMap { RequestCell($0) }
        guard cells.count == numbers.count, cells.count > 1 else { return nil }
        let places = Set(cells.map { [$0.row, $0.column] })
        let years = Set(cells.map(\.field.year))
        guard places.count == cells.count, years.count == 1, Set(cells.map(\.row)).count > 1,
            Set(cells.map(\.column)).count > 1
        else { return nil }
    }
}
