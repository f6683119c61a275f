import Reports

/// Finds a place in the text that the report has for its own and that is another than its title's.
///
/// Reports name other places lawfully: the city and the province above them, places they visit.
/// Only two uses say "our place": the site on which a body publishes, and the body itself as the
/// subject of a sentence. The place must be neither the report's nor around or inside it.
struct RegionConflict {
    var table = DivisionTable.standard

    /// The other place's name, if the prose has one.
    func place(otherThan region: Region, agency: Agency?, in prose: [Unicode.Scalar]) -> String? {
        Portals(table: table).places(in: prose).first { isForeign($0, to: region) }
            ?? agency.flatMap { subject(of: $0, otherThan: region, in: prose) }
    }

    /// Another place whose body of the same kind begins a sentence.
    private func subject(
        of agency: Agency, otherThan region: Region, in prose: [Unicode.Scalar]
    ) -> String? {
        guard let own = region.division, agency.kind.count >= 3 else { return nil }
        return prose.occurrences(of: agency.kind).lazy.compactMap { index -> String? in
            let before = prose.string((index - table.longestName - 1)..<index)[...]
            guard let name = table.name(endingOf: before),
                !IdentityVocabulary.commonPlaceNames.contains(String(name))
            else { return nil }
            let lead = before.dropLast(name.count).last
            let isSubject = lead.map { sentenceStarts.contains($0) } ?? true
            let isSameLevel = table.divisions(named: name).allSatisfy { $0.level == own.level }
            return isSubject && isSameLevel && isForeign(String(name), to: region)
                ? String(name) : nil
        }.first
    }

    private func isForeign(_ name: String, to region: Region) -> Bool {
        guard let stated = region.stated, !name.ends(with: stated) else { return false }
        let named = table.divisions(named: name)
        let candidates = named.isEmpty ? table.divisions(shortlyNamed: name) : named
        if let division = region.division {
            let selves = [division] + table.otherSelves(of: division)
            return !candidates.isEmpty
                && !candidates.contains { place in selves.contains { place.isRelated(to: $0) } }
        }
        // Of places that the table does not know only this much is known: no county lies in another,
        // and none in a city that is not among the cities with counties.
        let isZone = IdentityVocabulary.zoneEndings.contains { stated.ends(with: $0) }
        guard !isZone, let own = stated.last, let other = name.last else { return false }
        let county = IdentityVocabulary.countyMark
        let counties = IdentityVocabulary.countyEndings
        return (own == county && counties.contains(other))
            || (other == county
                && (counties.contains(own) || "\(own)" == IdentityVocabulary.cityEnding))
    }
}

/// What stands before the subject of a sentence.
private let sentenceStarts: Set<Character> = ["。", "，", ",", ";", "\n", ":", "!"]
