import Reports

/// Prints a formula as it would be typed in a query: `t3.deny.total / done_checked`.
///
/// A part that is a field of its own goes by that field's id, so that what is shown stays as
/// short as what is defined.
struct FormulaPrinter {
    /// A printer that knows the sums over the forms and the checked number of requests answered.
    static let forms = FormulaPrinter(names: ids)

    private let names: [Formula: String]

    init(names: [Formula: String]) {
        self.names = names
    }

    /// The formula in ids.
    ///
    /// - Parameter definingID: the field that the formula defines, which its own id would not
    ///   explain.
    func text(_ formula: Formula, definingID: String? = nil) -> String {
        guard let name = names[formula], name != definingID else { return calculation(formula) }
        return name
    }

    private func calculation(_ formula: Formula) -> String {
        switch formula {
        case .cell(let address): address.id
        case .tally(let tally): tally.rawValue
        case .constant(let number): "\(number)"
        case .joined(let column): column
        case .sum(let parts): parts.map { text($0) }.joined(separator: " + ")
        case .difference(let left, let right): "\(text(left)) - \(operand(right))"
        case .quotient(let left, let right): "\(operand(left)) / \(operand(right))"
        case .firstKnown(let parts): parts.map { operand($0) }.joined(separator: " ?? ")
        case .isZero(let part): "\(operand(part)) = 0"
        case .yearBefore(let part): "\(operand(part))@\(Keywords.yearBefore)"
        }
    }

    /// A formula as a part of a larger one.
    private func operand(_ formula: Formula) -> String {
        if let name = names[formula] { return name }
        return switch formula {
        case .cell, .tally, .constant, .yearBefore, .joined: text(formula)
        case .sum, .difference, .quotient, .firstKnown, .isZero: "(\(text(formula)))"
        }
    }

    private static let ids: [Formula: String] = {
        var ids = [Indicator.doneChecked.formula: Indicator.doneChecked.id]
        for figure in DerivedFigure.all where ids[figure.formula] == nil {
            ids[figure.formula] = figure.id
        }
        return ids
    }()
}
