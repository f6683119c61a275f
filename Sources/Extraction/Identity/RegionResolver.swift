import Reports

/// Finds the region of an agency in the division table, with the help of the report's text.
struct RegionResolver {
    var table = DivisionTable.standard

    /// What could be told of an agency and its region.
    struct Result: Equatable {
        /// The body; nil where the report tells of none.
        var agency: Agency?
        var region: Region
        /// Whether the name is that of a place alone: the report is the whole place's.
        var isWholePlace = false
        var findings: [Finding] = []
    }

    /// What a report says of its place beside its title.
    struct Evidence {
        /// The report's year, as of which names are resolved.
        var year: Int
        /// Names of bodies, best first: of the opening sentence, the signature, the publisher, the
        /// site.
        var names: [String] = []
        /// The folded prose.
        var prose: [Unicode.Scalar] = []

        /// Whether a text occurs in it.
        func contains(_ text: String) -> Bool {
            names.contains { $0.includes(text) } || !prose.occurrences(of: text).isEmpty
        }
    }

    /// Divides a stated name and resolves its region.
    ///
    /// - Parameters:
    ///   - stated: the agency as the title or the opening sentence has it.
    ///   - evidence: what else the report says of its place.
    func resolve(_ stated: String, with evidence: Evidence) -> Result {
        let name = AgencyName(stated, table: table)
        guard let region = name.region else { return complete(name, with: evidence) }
        let agency = Agency(name: name.full, kind: name.kind)
        var result = choose(name, named: region, agency: agency, with: evidence)
        result.isWholePlace = name.isWholePlace
        return result
    }

    /// The region of a report that tells of no body: the place whose body publishes it, or whose site
    /// it speaks of.
    func resolveUnsigned(with evidence: Evidence) -> Result {
        let result = Result(agency: nil, region: Region(stated: nil, division: nil))
        return named(in: evidence).map { resolve(result, in: $0, with: evidence) } ?? result
    }

    /// The place of the first body that is named, or else the one whose site the text speaks of.
    private func named(in evidence: Evidence) -> String? {
        evidence.names.lazy.compactMap { AgencyName($0, table: table).region }.first
            ?? Portals(table: table).places(in: evidence.prose).mostFrequent
    }

    /// A result without a region in a place that is named elsewhere.
    func resolve(_ result: Result, in place: String, with evidence: Evidence) -> Result {
        var result = result
        let name = AgencyName(place, table: table)
        let found = choose(name, named: name.region ?? place, agency: nil, with: evidence)
        result.region = found.region
        result.findings += found.findings
        return result
    }

    /// Completes a name without a region by what the text has before it, or else by the place whose
    /// body signs or publishes the report or whose site it speaks of.
    private func complete(_ name: AgencyName, with evidence: Evidence) -> Result {
        let found =
            regionBefore(name.own, in: evidence.prose)
            // The body that signs is the same one, or the government above it.
            ?? named(in: evidence)
        guard let found else {
            if let town = name.town, let county = county(of: town, with: evidence) {
                return Result(
                    agency: Agency(name: name.full, kind: name.kind),
                    region: Region(stated: nil, division: county),
                    findings: [Finding(.regionFromTown(town: town, name: county.name))])
            }
            return Result(
                agency: Agency(name: name.full, kind: name.kind),
                region: Region(stated: nil, division: nil), isWholePlace: name.isWholePlace)
        }
        let full = AgencyName(found + (name.own.isEmpty ? "" : name.own), table: table)
        var result = choose(
            full, named: full.region ?? found,
            agency: Agency(name: full.full, kind: name.own.isEmpty ? full.kind : name.kind),
            with: evidence)
        result.isWholePlace = name.isWholePlace
        result.findings.insert(Finding(.regionFromText(name: found)), at: 0)
        return result
    }

    /// The only county that has a town of a name, among those whose city or province the text names,
    /// or else at all.
    private func county(of town: String, with evidence: Evidence) -> Division? {
        let counties = table.divisions(withTown: town)
        if counties.count <= 1 { return counties.first }
        let named = counties.filter { county in
            county.city.map { evidence.contains($0) } ?? false
        }
        if !named.isEmpty { return named.count == 1 ? named[0] : nil }
        let inProvince = counties.filter { evidence.contains($0.province) }
        return inProvince.count == 1 ? inProvince[0] : nil
    }

    /// The region that stands most often right before an agency's name.
    private func regionBefore(_ agency: String, in prose: [Unicode.Scalar]) -> String? {
        guard agency.count >= 2 else { return nil }
        return prose.occurrences(of: agency).compactMap { index in
            let before = prose.string((index - table.longestName)..<index)[...]
            return (table.name(endingOf: before) ?? unknownRegion(endingOf: before)).map {
                String($0)
            }
        }.mostFrequent
    }

    /// A name that ends like a region's, from the start of its clause, unknown to the table.
    private func unknownRegion(endingOf text: Substring) -> Substring? {
        guard let last = text.last, IdentityVocabulary.regionEndings.contains(last) else {
            return nil
        }
        var name = text.lettersAtEnd
        for word in IdentityVocabulary.agencyIntroductions where name.begins(with: word) {
            name = name.dropFirst(word.count)
        }
        let isReference = IdentityVocabulary.regionReferences.contains { name.begins(with: $0) }
        return (3...8).contains(name.count) && !isReference ? name : nil
    }

    /// Chooses the division that a name means.
    private func choose(
        _ stated: AgencyName, named name: String, agency: Agency?, with evidence: Evidence
    ) -> Result {
        func result(_ division: Division?, _ findings: [Finding] = []) -> Result {
            Result(
                agency: agency, region: Region(stated: name, division: division),
                findings: findings)
        }
        func ambiguous(_ divisions: [Division]) -> Result {
            let candidates = divisions.map(\.candidate)
            return result(nil, [Finding(.ambiguousRegion(name: name, candidates: candidates))])
        }
        if stated.isZone { return result(zone(stated, with: evidence)) }
        let divisions = table.divisions(stated.divisions, asOf: evidence.year)
        guard !divisions.isEmpty else {
            // A county that was renamed or made a district is not silently taken for its successor.
            let successors =
                stated.divisions.isEmpty
                ? table.divisions(
                    successors(of: name, inside: stated.around), asOf: evidence.year)
                : stated.divisions.flatMap { former in
                    let later = former.successors.flatMap { table.divisions(coded: $0) }
                    return later.isEmpty ? [former] : later
                }
            return successors.isEmpty
                ? result(nil, [Finding(.unknownRegion(name: name))]) : ambiguous(successors)
        }
        if divisions.count == 1 { return result(divisions[0]) }
        var settled = settle(divisions, with: evidence)
        if settled.count != 1, let town = stated.town {
            let counties = table.divisions(withTown: town).map(\.code)
            settled = (settled.isEmpty ? divisions : settled).filter { counties.contains($0.code) }
        }
        return settled.count == 1 ? result(settled[0]) : ambiguous(divisions)
    }

    /// The divisions among several of a name that the text speaks for: by their city, by other
    /// counties of it, and only where no city is named by their province.
    private func settle(_ divisions: [Division], with evidence: Evidence) -> [Division] {
        let byCity = divisions.filter { division in
            guard let city = division.city, city != division.name else { return false }
            let short = String(city.dropLast())
            return evidence.contains(city) || evidence.contains(short + division.name)
        }
        if !byCity.isEmpty { return byCity }
        let byNeighbours = divisions.filter { division in
            table.neighbours(of: division).contains { neighbour in
                neighbour.name.count >= 3 && table.divisions(named: neighbour.name).count == 1
                    && evidence.contains(neighbour.name)
            }
        }
        if !byNeighbours.isEmpty { return byNeighbours }
        return divisions.filter { evidence.contains($0.province) }
    }

    /// The division that a zone lies in: the place named before it, or the only city named with it.
    private func zone(_ stated: AgencyName, with evidence: Evidence) -> Division? {
        let around = table.divisions(stated.around, asOf: evidence.year)
        if around.count <= 1 { return around.first }
        let settled = settle(around, with: evidence)
        return settled.count == 1 ? settled[0] : nil
    }

    /// The divisions that have the name of an unknown one but for its level.
    private func successors(of name: String, inside around: [Division]) -> [Division] {
        table.divisions(shortlyNamed: name.dropLast()).filter { division in
            division.level == .county
                && (around.isEmpty || around.contains { division.lies(in: $0) })
        }
    }
}

extension Division {
    /// Its code and its name with those of the places around it.
    fileprivate var candidate: String {
        let city = city.flatMap { $0 == name ? nil : $0 } ?? ""
        return "\(code) \(province == name ? "" : province)\(city)\(name)"
    }
}

extension Collection<String> {
    /// The one that occurs most often; nil where there is none, or two do equally often.
    var mostFrequent: String? {
        let counts = reduce(into: [:]) { $0[$1, default: 0] += 1 }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let best = counts.first, counts.count < 2 || counts[1].value < best.value else {
            return nil
        }
        return best.key
    }
}
