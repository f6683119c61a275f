import CResources
import Reports
import Segmentation

/// The administrative divisions of GB/T 2260 since 2008, by name.
///
/// A name stands for every division that has or had it; which of them a report means is told as of
/// its year.
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

    /// The divisions of each code, in the order of the table.
    private let byCode: [String: [Division]]

    /// Which codes one place had after one another.
    private let chains: CodeChains

    /// The short names that are not the name without its level, by code.
    private let aliases: [String: [String]]

    /// The length of the longest name, in characters.
    let longestName: Int

    /// The length of the longest name that starts with each scalar: most texts start with none.
    private let longestNames: [Unicode.Scalar: Int]

    /// What full names end with.
    private let lastScalars: Set<Unicode.Scalar>

    /// The table that is part of the program.
    static let standard = DivisionTable(
        csv: String(cString: cresources_divisions()),
        aliases: String(cString: cresources_aliases()))

    /// A table from CSV with the columns code, name, level, province, city, from, to and successors,
    /// and one of short names with the columns alias, name, level, province, city and codes.
    init(csv: String, aliases: String = "") {
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
        byCode = Dictionary(grouping: all, by: \.code)
        var listed: [String: [String]] = [:]
        for line in aliases.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count >= 7 else { continue }
            let alias = FoldedText(String(fields[0])).string
            for code in fields[5].split(separator: ";").map(String.init) {
                listed[code, default: []].append(alias)
                let known = short[alias] ?? []
                let own = (byCode[code] ?? []).filter { !known.contains($0) }
                short[alias, default: []].append(contentsOf: own)
            }
        }
        self.aliases = listed
        shortNames = short
        chains = CodeChains(all)
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

    /// Those of some divisions that a report of a year may mean.
    ///
    /// A name is used a year longer than it is in force; where what it became is among them too, that
    /// is meant.
    func divisions(_ divisions: [Division], asOf year: Int) -> [Division] {
        let known = divisions.filter { division in
            (division.years.first ?? 0) <= year && year <= (division.years.last ?? .max - 1) + 1
        }
        return known.filter { division in
            guard let last = division.years.last, last <= year else { return true }
            return !known.contains { other in
                other != division && (other.years.last ?? .max) > year
                    && division.successors.contains(other.code)
            }
        }
    }

    /// The divisions of a code, in all years.
    func divisions(coded code: String) -> [Division] { byCode[code] ?? [] }

    /// What a division was before and became later, where one place became one: names, codes and
    /// cities changed, and nothing else.
    func otherSelves(of division: Division) -> [Division] {
        chains.codes(of: division.code).flatMap(divisions(coded:)).filter { $0 != division }
    }

    /// The last code of the place that has or had a code.
    func lastingCode(of code: String) -> String { chains.lastCode(of: code) }

    /// The other short names of a division.
    func aliases(of division: Division) -> [String] { aliases[division.code] ?? [] }

    /// The divisions whose towns and streets one of a name is among, as the table of towns has them.
    func divisions(withTown name: String) -> [Division] {
        var codes = [UInt32](repeating: 0, count: 64)
        var name = name
        let count = name.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cresources_counties_of_town($0.baseAddress, $0.count, &codes, codes.count)
            }
        }
        return codes.prefix(count).compactMap { code in
            divisions(coded: String(code)).first { $0.years.last == nil }
        }
    }

    /// The other counties of a county's city.
    func neighbours(of division: Division) -> [Division] {
        guard let city = division.city else { return [] }
        return (counties[division.province + city] ?? []).filter { $0.code != division.code }
    }

    /// Whether a city is divided into counties.
    func hasCounties(_ city: Division) -> Bool {
        counties[city.province + city.name] != nil
    }

    /// The division that a city is.
    func city(of division: Division) -> Division? {
        division.city.flatMap { city in
            divisions(named: city).first {
                $0.province == division.province && $0.level != .province && $0.county == nil
            }
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
        return longest(in: names, of: text.prefix(most)) { $0.removeLast() }
    }

    private func longest(
        in names: [String: [Division]], endingOf text: Substring
    ) -> Substring? {
        longest(in: names, of: text.suffix(longestName)) { $0.removeFirst() }
    }

    private func longest(
        in names: [String: [Division]], of text: Substring, shortening: (inout Substring) -> Void
    ) -> Substring? {
        var part = text
        while part.count >= 2 {
            if names[String(part)] != nil { return part }
            shortening(&part)
        }
        return nil
    }

    private static func division(_ line: Substring) -> Division? {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count >= 8, let level = Division.Level(rawValue: String(fields[2])) else {
            return nil
        }
        let name = String(fields[1])
        let city = fields[4].isEmpty ? nil : String(fields[4])
        let isDirectCity =
            level == .county && city == nil && name.ends(with: IdentityVocabulary.cityEnding)
        return Division(
            code: String(fields[0]), name: name, level: level, province: String(fields[3]),
            city: isDirectCity ? name : city,
            county: level == .county && !isDirectCity ? name : nil,
            years: (Int(fields[5]), Int(fields[6])),
            successors: fields[7].split(separator: ";").map(String.init))
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
        code == other.code || lies(in: other) || other.lies(in: self)
            || successors.contains(other.code) || other.successors.contains(code)
    }
}
