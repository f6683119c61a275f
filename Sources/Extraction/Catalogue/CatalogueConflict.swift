import Reports

/// Holds what a list of downloads states of a report against what the report says.
struct CatalogueConflict {
    let table: DivisionTable

    /// The region that a list states by its code, where the report's cannot be told.
    func region(of entry: CatalogueEntry, for region: Region, year: Int) -> Region? {
        guard region.division == nil, let code = entry.code else { return nil }
        let divisions = table.divisions(coded: code)
        let found = table.divisions(divisions, asOf: year).last ?? divisions.last
        return found.map { Region(stated: region.stated, division: $0) }
    }

    /// What the list states and the report denies.
    func findings(
        _ entry: CatalogueEntry, region: Region, agency: Agency?, year: Int
    ) -> [Finding] {
        var findings: [Finding] = []
        func differ(_ column: String, _ listed: String, _ read: String) {
            findings.append(
                Finding(.contradictoryCatalogue(column: column, listed: listed, read: read)))
        }
        if let listed = entry.year, listed != year { differ("year", "\(listed)", "\(year)") }
        if let code = entry.code, let division = region.division, code != division.code,
            !table.otherSelves(of: division).contains(where: { $0.code == code })
        {
            differ("code", code, division.code)
        }
        if let listed = entry.region, let division = region.division, !isNamed(listed, division) {
            differ("region", listed, division.name)
        }
        if let listed = entry.agency, let agency, !isSame(listed, agency) {
            differ("agency", listed, agency.name)
        }
        return findings
    }

    /// Whether a name is that of a division, in any year, or of a place around it or in it.
    private func isNamed(_ name: String, _ division: Division) -> Bool {
        let place = AgencyName(name, table: table)
        let named = place.divisions.isEmpty ? table.divisions(shortlyNamed: name) : place.divisions
        guard !named.isEmpty else { return division.name.contains(name) }
        let selves = [division] + table.otherSelves(of: division)
        return named.contains { place in selves.contains { place.isRelated(to: $0) } }
    }

    private func isSame(_ listed: String, _ agency: Agency) -> Bool {
        let kind = AgencyName(listed, table: table).kind
        return kind == agency.kind || kind.ends(with: agency.kind) || agency.kind.ends(with: kind)
    }
}

extension ReadingProblem {
    /// Whether it says that a region cannot be told.
    var isOfRegion: Bool {
        switch self {
        case .ambiguousRegion, .unknownRegion: true
        default: false
        }
    }
}
