import Reports

/// An agency's name, divided into the region's and its own.
struct AgencyName: Equatable {
    /// The name as stated, but for characters of its region's that folding changed: 乾县.
    private(set) var stated: String
    /// The region's name at its start, the innermost one where it names several.
    var region: String?
    /// What the division table knows of the region.
    var divisions: [Division] = []
    /// The place around a region that the table does not know: 平顶山市 of its 高新区.
    var around: [Division] = []
    /// What is left: the agency's own name.
    var own = ""

    /// Divides a name as a title or a sentence has it.
    init(_ stated: String, table: DivisionTable) {
        self.stated = stated
        var rest = stated[...]
        for prefix in IdentityVocabulary.centralPrefixes where rest.begins(with: prefix) {
            rest = rest.dropFirst(prefix.count)
        }
        while let next = Self.region(startingOf: rest, inside: divisions, table: table) {
            let spelling = table.spelling(of: next.name)
            (region, divisions) = (spelling, next.divisions)
            rest = rest.dropFirst(next.name.count)
            if spelling != next.name {
                self.stated = stated.dropLast(rest.count + next.name.count) + spelling + rest
            }
        }
        if let name = Self.unknownRegion(startingOf: rest) {
            (region, around, divisions) = (String(Self.innermost(of: name)), divisions, [])
            rest = rest.dropFirst(name.count)
        } else if region == nil {
            rest = Self.withoutLevel(rest)
        }
        let government = IdentityVocabulary.governmentKind
        let isTown = rest.begins(with: government) && Self.townBody(of: rest) != nil
        own = String(isTown && rest != government ? rest.dropFirst(government.count) : rest)
    }

    /// Whether the name is that of a place alone: the report is the whole place's.
    var isWholePlace: Bool {
        own.isEmpty || kind == IdentityVocabulary.governmentKind
            || IdentityVocabulary.wholePlaceNames.contains(own)
    }

    /// The town or street whose body it is, as tables name it: 马集镇, 青岭街道.
    var town: String? {
        guard let body = townBody else { return nil }
        let stem = own.dropLast(body.ending.count)
        let level = IdentityVocabulary.townMarks.first { body.full.begins(with: $0) } ?? ""
        return stem.isEmpty || level.isEmpty ? nil : stem + level
    }

    /// Whether its own name is that of a town's or a sub-district's body.
    var isTown: Bool { townBody != nil }

    /// Whether it is a school, a university or the like.
    var isSchool: Bool { IdentityVocabulary.schools.contains { own.ends(with: $0) } }

    /// Whether its own name is one that many places have.
    var isKnown: Bool { Self.isKnownAgency(own[...]) }

    /// The name that many places have and that a text starts with, the longest: 统计局; nil where
    /// it is that of a government or its office, or where the word goes on.
    static func known(startingOf text: Substring) -> String? {
        for count in stride(from: min(14, text.count), to: 2, by: -1) {
            let name = text.prefix(count)
            guard isKnownAgency(name) else { continue }
            let kind = kinds[String(name)] ?? String(name)
            let isGovernment =
                kind == IdentityVocabulary.governmentKind
                || IdentityVocabulary.governmentOfficeKinds.contains(kind)
            let behind = text.dropFirst(count)
            let goesOn = IdentityVocabulary.predicates.contains { behind.begins(with: $0) }
            return isGovernment || !goesOn ? nil : String(name)
        }
        return nil
    }

    /// Whether the region is a zone, which governs but is no division.
    var isZone: Bool {
        region.map { name in
            divisions.isEmpty && IdentityVocabulary.zoneEndings.contains { name.ends(with: $0) }
        } ?? false
    }

    /// The common form of the agency's own name.
    var kind: String {
        if own.isEmpty, isZone { return IdentityVocabulary.zoneKind }
        if IdentityVocabulary.wholePlaceNames.contains(own) {
            return IdentityVocabulary.governmentKind
        }
        if let known = kinds[own] { return known }
        guard let body = townBody else { return own }
        return own.dropLast(body.ending.count) + body.full
    }

    /// The whole name, completed where the title has a place alone or a town without its government.
    var full: String {
        if own.isEmpty { return stated + kind }
        if IdentityVocabulary.wholePlaceNames.contains(own) { return (region ?? "") + kind }
        guard kinds[own] == nil, let body = townBody else { return stated }
        return stated.dropLast(body.ending.count) + body.full
    }

    /// Whether its region is one that the table does not know and its own name one that many places
    /// have: 砚溪县司法局, but not 我们县司法局.
    var isOfUnknownPlace: Bool {
        guard let region, divisions.isEmpty, around.isEmpty else { return false }
        return Self.isKnownAgency(own[...]) && (3...4).contains(region.count)
            && stated.begins(with: region)
            && !IdentityVocabulary.regionReferences.contains { region.begins(with: $0) }
    }

    /// Whether it ends as the names of agencies or places do.
    var isPlausible: Bool {
        guard (2...40).contains(stated.count), stated.allSatisfy(\.isLetter),
            !IdentityVocabulary.selfReferences.contains(stated),
            !IdentityVocabulary.siteEndings.contains(where: { stated.ends(with: $0) })
        else { return false }
        if own.isEmpty { return true }
        return kinds[own] != nil || IdentityVocabulary.plainAgencies.contains(own)
            || IdentityVocabulary.wholePlaceNames.contains(own)
            || IdentityVocabulary.agencyEndings.contains { own.ends(with: $0) }
    }

    private var townBody: (ending: String, full: String)? { Self.townBody(of: own) }

    private static func townBody(of name: some StringProtocol) -> (ending: String, full: String)? {
        IdentityVocabulary.townBodies.first { name.ends(with: $0.ending) }
    }

    /// The next region's name, a part of those before it.
    private static func region(
        startingOf rest: Substring, inside outer: [Division], table: DivisionTable
    ) -> (name: String, divisions: [Division])? {
        func inside(_ divisions: [Division]) -> [Division] {
            outer.isEmpty
                ? divisions
                : divisions.filter { division in outer.contains { division.lies(in: $0) } }
        }
        func isTown(_ name: Substring) -> Bool {
            let behind = rest.dropFirst(name.count)
            return IdentityVocabulary.townMarks.contains { mark in
                let government = behind.dropFirst(mark.count)
                return behind.begins(with: mark)
                    && (government.isEmpty
                        || IdentityVocabulary.townGovernments.contains {
                            government.begins(with: $0)
                        })
            }
        }
        if let name = table.name(startingOf: rest), !isTown(name) {
            let divisions = inside(table.divisions(named: name))
            if !divisions.isEmpty { return (String(name), divisions) }
        }
        guard let name = table.shortName(startingOf: rest), !isTown(name) else { return nil }
        let divisions = inside(table.divisions(shortlyNamed: name))
        let behind = rest.dropFirst(name.count)
        // A short name counts where it cannot be a word: before a part of the place, or before an
        // agency that every place has.
        let isWithLevel = name.last.map { IdentityVocabulary.regionEndings.contains($0) } ?? false
        let hasPart =
            table.name(startingOf: behind).map { part in
                table.divisions(named: part).contains { part in
                    divisions.contains { part.lies(in: $0) }
                }
            } ?? false
        let hasAgency =
            Self.isKnownAgency(behind) || Self.unknownRegion(startingOf: behind) != nil
        guard !divisions.isEmpty, isWithLevel || hasPart || hasAgency else { return nil }
        return (String(name), divisions)
    }

    /// A name that ends like a region's and has an agency's behind it, unknown to the table.
    ///
    /// A known agency settles where it ends, 砚溪县 before 市场监督管理局; behind others the first end
    /// that no word hides is taken.
    private static func unknownRegion(startingOf text: Substring) -> Substring? {
        guard !isKnownAgency(text) else { return nil }
        let ends = text.indices.prefix(longestUnknownRegion).filter { index in
            IdentityVocabulary.regionEndings.contains(text[index])
                && isRegionName(text[...index])
        }
        if let end = ends.first(where: { isKnownAgency(text[text.index(after: $0)...]) }) {
            return text[...end]
        }
        let end = ends.first { isRegionEnd(text[...$0], before: text[text.index(after: $0)...]) }
        guard let end else { return nil }
        let rest = text[text.index(after: end)...]
        let isAgency =
            rest.isEmpty || IdentityVocabulary.wholePlaceNames.contains(String(rest))
            || IdentityVocabulary.agencyEndings.contains { rest.ends(with: $0) }
        let isTown = IdentityVocabulary.townMarks.contains { rest.begins(with: $0) }
        return isAgency && !isTown ? text[...end] : nil
    }

    private static func isRegionName(_ name: Substring) -> Bool {
        name.count >= 3 && !IdentityVocabulary.falseRegions.contains { name.includes($0) }
    }

    /// Whether a text is the name of an agency that many places have.
    private static func isKnownAgency(_ text: Substring) -> Bool {
        guard !text.isEmpty else { return false }
        let name = String(text)
        return kinds[name] != nil || IdentityVocabulary.plainAgencies.contains(name)
    }

    /// The inner place of a name that has another before it: 砚溪县 of 云川市砚溪县, but a zone keeps
    /// the place by which it is known.
    private static func innermost(of name: Substring) -> Substring {
        guard !IdentityVocabulary.zoneEndings.contains(where: { name.ends(with: $0) }) else {
            return name
        }
        let outer = name.dropLast().lastIndex { IdentityVocabulary.outerEndings.contains($0) }
        guard let outer, isRegionName(name[...outer]) else { return name }
        let inner = name[name.index(after: outer)...]
        return isRegionName(inner) ? inner : name
    }

    /// Whether a name ends here, and its last character is no part of a word: 市 of 市场.
    private static func isRegionEnd(_ name: Substring, before rest: Substring) -> Bool {
        guard let next = rest.first else { return true }
        return !IdentityVocabulary.regionEndings.contains(next)
            && !IdentityVocabulary.levelWords.contains { word in
                word.first == name.last && rest.begins(with: word.dropFirst())
            }
    }

    /// A name without the level that stands for the place: 县司法局, 我县.
    private static func withoutLevel(_ text: Substring) -> Substring {
        for own in IdentityVocabulary.ownPlaces where text.begins(with: own) {
            return text.dropFirst(own.count)
        }
        for level in IdentityVocabulary.levelReferences where text.begins(with: level) {
            let rest = text.dropFirst(level.count)
            if isKnownAgency(rest), !isKnownAgency(text) { return rest }
            let isWord = IdentityVocabulary.levelWords.contains { text.begins(with: $0) }
            let isAgency = IdentityVocabulary.agencyEndings.contains { rest.ends(with: $0) }
            if isAgency, !isWord, rest.count >= 2 { return rest }
        }
        return text
    }
}

/// The most characters of a region's name that the table does not know.
private let longestUnknownRegion = 16

/// The common form of each way to write an agency's own name.
private let kinds: [String: String] = Dictionary(
    IdentityVocabulary.agencyKinds.flatMap { entry in
        ([entry.kind] + entry.variants).map { ($0, entry.kind) }
    }, uniquingKeysWith: { first, _ in first })
