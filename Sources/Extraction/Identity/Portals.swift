import Reports

/// Finds the places whose sites a report speaks of: 湛江门户网站, 嘉祥县人民政府网站.
struct Portals {
    private let table: DivisionTable

    init(table: DivisionTable) {
        self.table = table
    }

    /// The places, in order, as often as they are named.
    func places(in prose: [Unicode.Scalar]) -> [String] {
        prose.indices.lazy.filter { prose[$0] == IdentityVocabulary.netMark }
            .compactMap { place(before: prose.string(($0 - 30)..<$0)[...]) }
    }

    private func place(before mark: Substring) -> String? {
        var text = mark
        let words = IdentityVocabulary.portalWords
        guard let word = words.first(where: { text.ends(with: $0) }) else { return nil }
        text = text.dropLast(word.count)
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
        let start = text.lastIndex { !$0.isLetter }.map(text.index(after:)) ?? text.startIndex
        var name = text[start...]
        for word in IdentityVocabulary.portalIntroductions {
            if let range = name.ranges(of: word).last { name = name[range.upperBound...] }
        }
        let isReference = IdentityVocabulary.regionReferences.contains { name.begins(with: $0) }
        let isVerb = IdentityVocabulary.siteVerbs.contains { name.dropLast().ends(with: $0) }
        return (3...5).contains(name.count) && !isReference && !isVerb ? String(name) : nil
    }
}
