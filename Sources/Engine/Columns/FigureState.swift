package import Reports

/// What a report has in a cell, as a column keeps it.
package enum FigureState: UInt8 {
    /// The number 0: nineteen cells of twenty.
    case zero
    /// Another number, which is kept beside the states.
    case number
    /// The cell is empty.
    case blank
    /// The cell is struck out.
    case notApplicable
    /// The cell could not be read.
    case unreadable
    /// The report's tables do not have the cell.
    case absent
    /// There is an amount whose unit is not known.
    case unitUnknown

    /// The state of a cell that has no comparable number, from its remark; nil for no remark.
    package init(remark: String?) {
        switch remark {
        case nil: self = .absent
        case "blank": self = .blank
        case "not-applicable": self = .notApplicable
        case "value": self = .unitUnknown
        default: self = .unreadable
        }
    }

    /// Why there is no number; nil where there is one.
    package var reason: MissingReason? {
        switch self {
        case .zero, .number: nil
        case .blank: .blank
        case .notApplicable: .notApplicable
        case .unreadable: .unreadable
        case .absent: .absent
        case .unitUnknown: .unitUnknown
        }
    }
}
