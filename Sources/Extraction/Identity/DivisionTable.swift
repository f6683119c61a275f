import CDivisions
import Reports
import Segmentation

/// The administrative divisions of GB/T 2260, by name.
struct DivisionTable: Sendable {
    /// The divisions of each full name; a county's name may stand for several.
    private let divisions: [String: [Division]]

    /// The divisions of each short name: 恩施州, 平顶山, 河南.
    private let shortNames: [String: [Division]]

    /// The spelling of names that folding changes, by their folded form: 乾 folds as if it were 干's
    /// traditional form.
    private let spellings: [String: String]

    /// The counties of each city, by the city's name and its province's.
    private let counties: [String: [Division]]

    /// The length of the longest name, in characters.
    let longestName: Int

    /// The length of the longest name that starts with each scalar: most texts start with none.
    private let longestNames: [Unicode.Scalar: Int]

    /// What full names end with.
    private let lastScalars: Set<Unicode.Scalar>

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
        let folded = all.map { (name: $0.name, folded: FoldedText($0.name).string) }
        spellings = Dictionary(
            folded.filter { $0.name != $0.folded }.map { ($0.folded, $0.name) },
            uniquingKeysWith: { first, _ in first })
        divisions = Dictionary(
            grouping: zip(all, folded).map { ($0, $1.folded) }, by: \.1
        ).mapValues { $0.map(\.0) }
        longestNames = divisions.keys.reduce(into: [:]) { lengths, name in
            guard let first = name.unicodeScalars.first else { return }
            lengths[first] = max(lengths[first] ?? 0, name.count)
        }
        longestName = longestNames.values.max() ?? 0
        lastScalars = Set(divisions.keys.compactMap(\.unicodeScalars.last))
        var short: [String: [Division]] = [:]
        for division in all {
            for name in Self.shortNames(of: division) { short[name, default: []].append(division) }
        }
        shortNames = short
        counties = Dictionary(
            grouping: all.filter { $0.level == .county && $0.city != nil },
            by: { $0.province + ($0.city ?? "") })
    }

    /// A folded name as the table spells it.
    func spelling(of name: String) -> String { spellings[name] ?? name }

    /// The divisions of a full name, as a folded text has it.
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
        longest(in: divisions, startingOf: text)
    }

    /// The longest full name of a division that a text ends with.
    func name(endingOf text: Substring) -> Substring? {
        guard let last = text.unicodeScalars.last, lastScalars.contains(last) else { return nil }
        return longest(in: divisions, endingOf: text)
    }

    /// The longest short name of a division that a text starts with.
    func shortName(startingOf text: Substring) -> Substring? {
        longest(in: shortNames, startingOf: text)
    }

    /// The longest short name of a division that a text ends with.
    func shortName(endingOf text: Substring) -> Substring? {
        longest(in: shortNames, endingOf: text)
    }

    private func longest(
        in names: [String: [Division]], startingOf text: Substring
    ) -> Substring? {
        guard let first = text.unicodeScalars.first, let most = longestNames[first] else {
            return nil
        }
        var part = text.prefix(most)
        while part.count >= 2 {
            if names[String(part)] != nil { return part }
            part.removeLast()
        }
        return nil
    }

    private func longest(
        in names: [String: [Division]], endingOf text: Substring
    ) -> Substring? {
        var part = text.suffix(longestName)
        while part.count >= 2 {
            if names[String(part)] != nil { return part }
            part.removeFirst()
        }
        return nil
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
            level == .county && isDirect && name.ends(with: IdentityVocabulary.cityEnding)
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
        where division.name.ends(with: ending) {
            var stem = division.name.dropLast(ending.count)
            while let people = IdentityVocabulary.peoples.first(where: { stem.ends(with: $0) }),
                stem.count >= people.count + 2
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
