extension CatalogueError {
    /// The error in one English sentence.
    public var english: String {
        switch self {
        case .unreadable(let reason): "the catalogue cannot be read: \(reason)"
        case .tooLarge: "the catalogue is larger than \(Catalogue.sizeLimit >> 20) MB"
        case .encoding: "the catalogue is neither UTF-8 nor GB18030; save it as CSV UTF-8"
        case .empty: "the catalogue is empty; its first line names the columns, one of them path"
        case .withoutPath: "the catalogue has no column path; its first line names the columns"
        case .namelessColumn(let number): "column \(number) of the catalogue has no name"
        case .doubledColumn(let name): "the catalogue has two columns \(name)"
        case .openQuote(let line): "the quote on line \(line) of the catalogue is not closed"
        case .cells(let line, let found, let expected):
            "line \(line) of the catalogue has \(found) cell(s), its first line \(expected)"
        case .rowWithoutPath(let line): "line \(line) of the catalogue has no path"
        case .doubled(let path, let first, let line):
            "the catalogue says one thing of \(path) on line \(first) and another on line \(line)"
        case .outside(let path, let line):
            "\(path) on line \(line) of the catalogue leads out of its folder; write it relative to that"
        case .value(let column, let value, let line):
            "'\(value)' on line \(line) of the catalogue is no \(column)"
        }
    }
}
