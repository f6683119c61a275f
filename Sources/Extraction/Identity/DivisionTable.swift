import CDivisions
import Reports

/// The administrative divisions of GB/T 2260, by name.
struct DivisionTable: Sendable {
    /// The divisions of each name; a county's name may stand for several.
    private let divisions: [String: [Division]]

    /// The length of the longest name, in characters.
    let longestName: Int

    /// The table that is part of the program.
    static let standard = DivisionTable(
        csv: String(
            decoding: UnsafeBufferPointer(
                start: cdivisions_csv_bytes(), count: cdivisions_csv_length),
            as: UTF8.self))

    /// A table from CSV with the columns code, name, level, province and city.
    init(csv: String) {
        let all = csv.split(whereSeparator: \.isNewline).dropFirst().compactMap(Self.division)
        divisions = Dictionary(grouping: all, by: \.name)
        longestName = divisions.keys.lazy.map(\.count).max() ?? 0
    }

    /// The divisions of a name.
    func divisions(named name: some StringProtocol) -> [Division] {
        divisions[String(name)] ?? []
    }

    /// The longest name of a division that a text starts with.
    func name(startingOf text: Substring) -> Substring? {
        (2...longestName).reversed().lazy.map { text.prefix($0) }
            .first { divisions[String($0)] != nil }
    }

    /// The longest name of a division that a text ends with.
    func name(endingOf text: Substring) -> Substring? {
        (2...longestName).reversed().lazy.map { text.suffix($0) }
            .first { divisions[String($0)] != nil }
    }

    private static func division(_ line: Substring) -> Division? {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count >= 5, let level = Division.Level(rawValue: String(fields[2])) else {
            return nil
        }
        let name = String(fields[1])
        // Two entries at city level are no cities: they hold the districts of a municipality, and
        // the counties that a province governs without a city between.
        let isPlaceholder = placeholders.contains(name)
        guard level != .city || !isPlaceholder else { return nil }
        let isDirect = placeholders.contains(String(fields[4]))
        let isDirectCity =
            level == .county && isDirect && name.hasSuffix(IdentityVocabulary.cityEnding)
        return Division(
            code: String(fields[0]), name: name, level: level, province: String(fields[3]),
            city: level == .province
                ? nil : isDirectCity ? name : isDirect ? nil : String(fields[4]),
            county: level == .county && !isDirectCity ? name : nil)
    }

    private static let placeholders: Set<String> = Set(IdentityVocabulary.divisionPlaceholders)
}
