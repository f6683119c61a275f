import CDivisions
import Reports

/// The administrative divisions of GB/T 2260, by name.
struct DivisionTable: Sendable {
    /// The divisions of each full name; a county's name may stand for several.
    private let divisions: [String: [Division]]

    /// The divisions of each short name: 恩施州, 平顶山, 河南.
    private let shortNames: [String: [Division]]

    /// The counties of each city, by the city's name and its province's.
    private let counties: [String: [Division]]

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
        let all = csv.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).dropFirst()
            .compactMap { Self.division(Substring($0)) }
        divisions = Dictionary(grouping: all, by: \.name)
        longestName = divisions.keys.lazy.map(\.count).max() ?? 0
        var short: [String: [Division]] = [:]
        for division in all {
            for name in Self.shortNames(of: division) { short[name, default: []].append(division) }
        }
        shortNames = short
        counties = Dictionary(
            grouping: all.filter { $0.level == .county && $0.city != nil },
            by: { $0.province + ($0.city ?? "") })
    }

    /// The divisions of a full name.
    func divisions(named name: some StringProtocol) -> [Division] {
        divisions[String(name)] ?? []
    }

    /// The divisions of a short name.
    func divisions(shortlyNamed name: some StringProtocol) -> [Division] {
        shortNames[String(name)] ?? []
    }

    /// The other counties of a county's city.
    func neighbours(of division: Division) -> [Division] {
        guard let city = division.city else { return [] }
        return (counties[division.province + city] ?? []).filter { $0.code != division.code }
    }

    /// The division that a city is.
    func city(of division: Division) -> Division? {
        division.city.flatMap { city in
            divisions(named: city).first { $0.province == division.province }
        }
    }

    /// The longest full name of a division that a text starts with.
    func name(startingOf text: Substring) -> Substring? {
        longest(in: divisions) { text.prefix($0) }
    }

    /// The longest full name of a division that a text ends with.
    func name(endingOf text: Substring) -> Substring? {
        longest(in: divisions) { text.suffix($0) }
    }

    /// The longest short name of a division that a text starts with.
    func shortName(startingOf text: Substring) -> Substring? {
        longest(in: shortNames) { text.prefix($0) }
    }

    /// The longest short name of a division that a text ends with.
    func shortName(endingOf text: Substring) -> Substring? {
        longest(in: shortNames) { text.suffix($0) }
    }

    private func longest(
        in names: [String: [Division]], part: (Int) -> Substring
    ) -> Substring? {
        let limit = min(longestName, part(longestName).count)
        guard limit >= 2 else { return nil }
        return (2...limit).reversed().lazy.map(part).first { names[String($0)] != nil }
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
        guard !isPlaceholder else { return nil }
        let isDirect = placeholders.contains(String(fields[4]))
        let isDirectCity =
            level == .county && isDirect && name.hasSuffix(IdentityVocabulary.cityEnding)
        return Division(
            code: String(fields[0]), name: name, level: level, province: String(fields[3]),
            city: level == .province
                ? nil : isDirectCity ? name : isDirect ? nil : String(fields[4]),
            county: level == .county && !isDirectCity ? name : nil)
    }

    /// The name without its level; that of an autonomous place also without its peoples.
    private static func shortNames(of division: Division) -> [String] {
        var names: [String] = []
        for (ending, level) in IdentityVocabulary.autonomousEndings
        where division.name.hasSuffix(ending) {
            var stem = division.name.dropLast(ending.count)
            while let people = IdentityVocabulary.peoples.first(where: { stem.hasSuffix($0) }),
                stem.count > people.count
            {
                stem = stem.dropLast(people.count)
            }
            if stem.count >= 2 { names.append(String(stem)) }
            if !level.isEmpty { names.append(stem + level) }
            return names.filter { $0.count >= 2 }
        }
        if let last = division.name.last, IdentityVocabulary.regionEndings.contains(last),
            division.name.count >= 3
        {
            names.append(String(division.name.dropLast()))
        }
        return names
    }

    private static let placeholders: Set<String> = Set(IdentityVocabulary.divisionPlaceholders)
}

extension Division {
    /// Whether it is a part of another division.
    func lies(in other: Division) -> Bool {
        switch other.level {
        case .province: province == other.name && level != .province
        case .city: city == other.name && province == other.province && level == .county
        case .county: false
        }
    }

    /// Whether one of two divisions is the other or a part of it.
    func isRelated(to other: Division) -> Bool {
        self == other || lies(in: other) || other.lies(in: self)
    }
}
