import Reports

/// Cuts the name of a body out of the words around it.
///
/// A clause has verbs and particles beside the name: 现公布, 积极部署, 的. A name has none of them, so
/// it ends before the first or begins behind the last.
struct NameTrimming {
    let table: DivisionTable

    /// The body that a stretch of a clause names; nil where it names none.
    ///
    /// - Parameter isWholePlaceNamed: whether a place alone may stand for its body.
    func name(in stretch: some StringProtocol, isWholePlaceNamed: Bool = true) -> String? {
        let text = withoutIntroductions(Substring(stretch))
        guard let cut = cut(text) else { return plain(text, isWholePlaceNamed) }
        // 嘉祥县司法局认真做好: the name stands before the verbs; 积极部署嘉祥县司法局: behind them.
        if let before = plain(text[..<cut.first], false), isPlaced(before) { return before }
        return plain(withoutIntroductions(text[cut.last...]), isWholePlaceNamed)
    }

    /// A body without the office inside of it that writes for it, and without what follows 人民政府
    /// where that is the beginning of another word: 人民政府信息公开工作领导小组办公室.
    func body(of name: String) -> String {
        var name = name[...]
        let government = IdentityVocabulary.governmentKind
        for subject in IdentityVocabulary.subjects {
            guard let range = name.firstRange(of: subject), range.lowerBound > name.startIndex
            else { continue }
            let head = name[..<range.lowerBound]
            name = head.ends(with: government.prefix(2)) ? (head + government.suffix(2))[...] : head
            break
        }
        for office in IdentityVocabulary.innerOffices where name.ends(with: office) {
            let rest = name.dropLast(office.count)
            let isInner = IdentityVocabulary.officeHolders.contains { rest.ends(with: $0) }
            if isInner { return String(rest) }
        }
        return String(name)
    }

    /// A text without the words that introduce a body, and without 的 around it.
    func withoutIntroductions(_ stretch: Substring) -> Substring {
        var text = stretch
        var before: Substring
        repeat {
            before = text
            for word in introductions where text.begins(with: word) {
                text = text.dropFirst(word.count)
            }
            let possessive = IdentityVocabulary.possessive
            if text.begins(with: possessive) { text = text.dropFirst() }
            if text.ends(with: possessive) { text = text.dropLast() }
        } while before != text
        return text
    }

    /// A name as it stands.
    private func plain(_ text: Substring, _ isWholePlaceNamed: Bool) -> String? {
        guard text.count >= 3 || (isWholePlaceNamed && text.count == 2),
            !IdentityVocabulary.selfReferences.contains(where: { text.includes($0) })
        else { return nil }
        let isReference = IdentityVocabulary.placeReferences.contains { text.begins(with: $0) }
        if isReference, table.name(startingOf: text) == nil { return nil }
        let name = AgencyName(String(text), table: table)
        if name.divisions.isEmpty, let inner = placedName(in: text.dropFirst()) { return inner }
        guard name.isPlausible, text.count >= 3 || name.region != nil else { return nil }
        return name.isWholePlace && name.region == nil && !isWholePlaceNamed ? nil : String(text)
    }

    /// An agency's name behind a few words that no list has, told by its region's.
    private func placedName(in text: Substring) -> String? {
        var rest = text
        for _ in 0..<8 where rest.count >= 4 {
            if table.name(startingOf: rest) != nil {
                let name = AgencyName(String(rest), table: table)
                if name.isPlausible, !name.own.isEmpty { return name.stated }
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    private func isPlaced(_ name: String) -> Bool {
        let name = AgencyName(body(of: name), table: table)
        return name.region != nil && !name.own.isEmpty || name.isTown || name.isSchool
    }

    /// Where the first word that no name has begins, and where the last ends.
    private func cut(_ text: Substring) -> (first: String.Index, last: String.Index)? {
        let ranges = IdentityVocabulary.clauseWords.flatMap { word in
            text.includes(word) ? text.ranges(of: word) : []
        }
        guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max()
        else { return nil }
        return (first, last)
    }

    private var introductions: [String] {
        IdentityVocabulary.clauseIntroductions + IdentityVocabulary.agencyIntroductions
    }
}
