extension IndexDamage {
    /// What is wrong, as a part of an English sentence.
    public var english: String {
        switch self {
        case .page(let number): "page \(number) is not as it was written"
        case .seal: "its end is cut off, was written over or added to"
        case .structure: "its tables cannot be read"
        case .schema(let name): "\(name) in it is not as this program makes it"
        case .value(let column): "the column \(column) holds a value that does not belong there"
        case .column(let name): "the numbers of \(name) are missing or not those of its reports"
        case .count(let table, let found, let expected):
            "the table \(table) has \(found) rows and had \(expected)"
        }
    }
}
