import Reports
import Segmentation

/// Tells the region in an agency's name from the agency, and finds it in the division table.
struct RegionResolver {
    private let table: DivisionTable

    init(table: DivisionTable = .standard) {
        self.table = table
    }

    /// What could be told of an agency and its region.
    struct Result: Equatable {
        var agency: Agency
        var region: Region
        /// Whether the name is that of a place alone: the report is the whole place's.
        var isWholePlace = false
        var findings: [Finding] = []
    }

    /// Divides a stated name and resolves its region with the help of the report's text.
    ///
    /// - Parameters:
    ///   - stated: the agency as the title or the opening sentence has it.
    ///   - text: the folded prose of the report.
    func resolve(_ stated: String, text: String) -> Result {
        let (regionName, divisions, rest) = divide(stated)
        guard let regionName else { return resolveFromText(agency: stated, text: text) }
        let kind = kind(of: rest)
        let agency = Agency(name: rest.isEmpty ? stated + kind : stated, kind: kind)
        var result = choose(among: divisions, named: regionName, agency: agency, text: text)
        result.isWholePlace = rest.isEmpty
        return result
    }

    /// The region's name at the start of an agency's, what the table knows of it, and the rest.
    private func divide(_ stated: String) -> (name: String?, divisions: [Division], rest: String) {
        var rest = stated[...]
        var found: (name: Substring, divisions: [Division])?
        while let name = table.name(startingOf: rest) {
            let divisions = table.divisions(named: name)
            let inside = divisions.filter { division in
                found.map { outer in outer.divisions.contains { division.lies(in: $0) } } ?? true
            }
            guard !inside.isEmpty else { break }
            found = (name, inside)
            rest = rest.dropFirst(name.count)
        }
        if let name = unknownRegion(startingOf: rest) {
            return (String(name), [], String(rest.dropFirst(name.count)))
        }
        return (found.map { String($0.name) }, found?.divisions ?? [], String(rest))
    }

    /// A name that ends like a region's and has an agency's behind it, unknown to the table.
    private func unknownRegion(startingOf text: Substring) -> Substring? {
        let end = text.indices.first { index in
            IdentityVocabulary.regionEndings.contains(text[index])
                && text.distance(from: text.startIndex, to: index) >= 2
        }
        guard let end else { return nil }
        let name = text[...end]
        let rest = text[text.index(after: end)...]
        let isAgency =
            rest.isEmpty || IdentityVocabulary.agencyEndings.contains { rest.hasSuffix($0) }
        return isAgency && name.count <= 12 ? name : nil
    }

    /// A name that ends like a region's, from the start of its clause, unknown to the table.
    private func unknownRegion(endingOf text: Substring) -> Substring? {
        guard let last = text.last, IdentityVocabulary.regionEndings.contains(last) else {
            return nil
        }
        let start = text.lastIndex { !$0.isLetter }.map(text.index(after:)) ?? text.startIndex
        var name = text[start...]
        for word in IdentityVocabulary.agencyIntroductions where name.hasPrefix(word) {
            name = name.dropFirst(word.count)
        }
        let isReference = IdentityVocabulary.regionReferences.contains { name.hasPrefix($0) }
        return (3...8).contains(name.count) && !isReference ? name : nil
    }

    /// Resolves an agency without a region by what stands before its name in the text.
    private func resolveFromText(agency: String, text: String) -> Result {
        var counts: [String: Int] = [:]
        for range in text.ranges(of: agency) {
            let before = text[..<range.lowerBound].suffix(table.longestName)
            if let name = table.name(endingOf: before) ?? unknownRegion(endingOf: before) {
                counts[String(name), default: 0] += 1
            }
        }
        let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let best = names.first, names.count < 2 || names[1].value < best.value else {
            return Result(
                agency: Agency(name: agency, kind: kind(of: agency)),
                region: Region(stated: nil, division: nil))
        }
        let name = Agency(name: best.key + agency, kind: kind(of: agency))
        var result = choose(
            among: table.divisions(named: best.key), named: best.key, agency: name, text: text)
        result.findings.insert(Finding(.regionFromText(name: best.key)), at: 0)
        return result
    }

    /// Chooses the division that a name means.
    private func choose(
        among divisions: [Division], named name: String, agency: Agency, text: String
    ) -> Result {
        if divisions.count == 1 {
            return Result(agency: agency, region: Region(stated: name, division: divisions[0]))
        }
        let open = Region(stated: name, division: nil)
        guard !divisions.isEmpty else {
            return Result(
                agency: agency, region: open, findings: [Finding(.unknownRegion(name: name))])
        }
        let named = divisions.filter { division in
            [division.city, division.province].compactMap(\.self)
                .contains { $0 != name && text.contains($0) }
        }
        if named.count == 1 {
            return Result(agency: agency, region: Region(stated: name, division: named[0]))
        }
        let candidates = divisions.map { "\($0.code) \($0.province)\($0.city ?? "")\($0.name)" }
        return Result(
            agency: agency, region: open,
            findings: [Finding(.ambiguousRegion(name: name, candidates: candidates))])
    }

    /// The common form of an agency's name without its region's.
    private func kind(of name: String) -> String {
        IdentityVocabulary.agencyKinds.first { $0.variants.contains(name) }?.kind ?? name
    }
}

extension Division {
    /// Whether it is a part of another division.
    fileprivate func lies(in other: Division) -> Bool {
        switch other.level {
        case .province: province == other.name && level != .province
        case .city: city == other.name && level == .county
        case .county: false
        }
    }
}
