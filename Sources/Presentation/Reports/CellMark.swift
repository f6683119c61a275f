import Reports

/// How cells of the tables are shown.
enum CellMark {
    /// The number, or the mark of what stands instead of one.
    static func text(_ figure: Figure) -> String {
        switch figure.reading {
        case .value(let value): "\(value)"
        case .blank: "·"
        case .notApplicable: "/"
        case .unreadable: "?"
        }
    }
}
