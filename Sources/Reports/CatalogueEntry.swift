/// What a person's list of downloads states of one file.
public struct CatalogueEntry: Equatable, Sendable {
    /// The address the report was published at.
    public var url: String?
    /// The code of its place.
    public var code: String?
    /// The name of its place.
    public var region: String?
    /// The body that reports.
    public var agency: String?
    /// The reporting year.
    public var year: Int?
    /// Its title.
    public var title: String?
    /// When it was downloaded.
    public var downloaded: String?
    /// What further columns state, in their order.
    public var further: [(name: String, value: String)] = []

    /// An entry that states nothing.
    public init() {}

    /// Whether two state the same.
    public static func == (one: CatalogueEntry, other: CatalogueEntry) -> Bool {
        one.kept.elementsEqual(other.kept, by: ==) && one.code == other.code
            && one.region == other.region && one.agency == other.agency && one.year == other.year
            && one.title == other.title
    }

    /// What is kept with the report as it stands: names and values, those without a value left out.
    public var kept: [(name: String, value: String)] {
        let known = [(name: "url", value: url), (name: "downloaded", value: downloaded)]
        return known.compactMap { column in
            column.value.map { (name: column.name, value: $0) }
        } + further
    }
}

/// What one column of a list of downloads has for a report.
public struct ListedValue: Equatable, Sendable {
    /// The column.
    public let name: String
    /// What it has.
    public let value: String

    /// A value of a column.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
