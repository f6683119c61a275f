/// Another name by which a place is asked for.
public struct RegionName: Hashable, Sendable {
    /// The level of the place that has it: the division's own, or that of its city or province.
    public let level: Division.Level
    /// The name.
    public let name: String
    /// Whether the place had or has it in other years; else it is a short form.
    public let isOfOtherYears: Bool

    /// A name of a place of a level.
    public init(level: Division.Level, name: String, isOfOtherYears: Bool) {
        self.level = level
        self.name = name
        self.isOfOtherYears = isOfOtherYears
    }

    /// The name as the index keeps it: `county=赣榆区`, `province~内蒙古`.
    public init?(_ text: some StringProtocol) {
        guard let mark = text.firstIndex(where: { $0 == "=" || $0 == "~" }),
            let level = Division.Level(rawValue: String(text[..<mark]))
        else { return nil }
        self.init(
            level: level, name: String(text[text.index(after: mark)...]),
            isOfOtherYears: text[mark] == "=")
    }

    /// The name as the index keeps it.
    public var text: String { "\(level.rawValue)\(isOfOtherYears ? "=" : "~")\(name)" }
}
