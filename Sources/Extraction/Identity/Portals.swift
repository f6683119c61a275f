import Reports

/// Finds the places whose sites a report speaks of: 湛江门户网站, 嘉祥县人民政府网站.
struct Portals {
    let table: DivisionTable

    /// The places, in order, as often as they are named.
    func places(in prose: [Unicode.Scalar]) -> [String] {
        Self.owners(in: prose).compactMap { place(endingOf: $0) }
    }

    /// What stands before each mention of a site, without the words for a site.
    static func owners(in prose: [Unicode.Scalar]) -> [Substring] {
        prose.indices.filter { prose[$0] == IdentityVocabulary.netMark }.compactMap { mark in
            let text = prose.string((mark - 30)..<mark)
            let word = IdentityVocabulary.portalWords.first { text.ends(with: $0) }
            return word.map { text.dropLast($0.count) }
        }
    }

    /// The last run of letters of a text, without the words that introduce a site.
    static func name(endingOf text: Substring) -> Substring {
        var name = text.lettersAtEnd
        for word in IdentityVocabulary.portalIntroductions {
            if let range = name.ranges(of: word).last { name = name[range.upperBound...] }
        }
        return name
    }

    private func place(endingOf text: Substring) -> String? {
        if let name = table.name(endingOf: text) {
            return IdentityVocabulary.commonPlaceNames.contains(String(name)) ? nil : String(name)
        }
        if let name = table.shortName(endingOf: text),
            table.divisions(shortlyNamed: name).allSatisfy({ $0.level != .county })
        {
            return String(name)
        }
        return unknownCounty(endingOf: text)
    }

    /// A county's name that the table does not know, where it is told from the words before it.
    ///
    /// A verb before 县 is none: 强化县政府网站.
    private func unknownCounty(endingOf text: Substring) -> String? {
        guard let last = text.last, last == IdentityVocabulary.countyMark else { return nil }
        let name = Self.name(endingOf: text)
        let isReference = IdentityVocabulary.regionReferences.contains { name.begins(with: $0) }
        let isVerb = IdentityVocabulary.siteVerbs.contains { name.dropLast().ends(with: $0) }
        return (3...5).contains(name.count) && !isReference && !isVerb ? String(name) : nil
    }
}

extension Substring {
    /// The letters at its end, up to the last character that is none.
    var lettersAtEnd: Substring {
        self[(lastIndex { !$0.isLetter }.map(index(after:)) ?? startIndex)...]
    }
}
