import Reports

/// Finds the body that a report names outside of title, opening and signature: who compiled it, who
/// answers for it, whose site it is on, and what its sentences begin with.
struct AgencyMentions {
    let table: DivisionTable

    private var trimming: NameTrimming { NameTrimming(table: table) }

    /// The body by which a report says it was written: 本报告由…编制.
    func compiler(in paragraphs: [FoldedParagraph]) -> String? {
        for clause in clauses(of: paragraphs, limit: 1_000) {
            for verb in IdentityVocabulary.compilingVerbs where clause.includes(verb) {
                guard let end = clause.firstRange(of: verb)?.lowerBound else { continue }
                let head = clause[..<end]
                guard let mark = head.ranges(of: IdentityVocabulary.compilerMark).last else {
                    continue
                }
                if let name = body(in: head[mark.upperBound...]) { return name }
            }
        }
        return nil
    }

    /// The body that is to be asked about a report: 请与…联系.
    func contact(in paragraphs: [FoldedParagraph]) -> String? {
        let marks = IdentityVocabulary.contactMarks
        let clauses = clauses(of: paragraphs, limit: 2_000)
        for (clause, next) in zip(clauses, clauses.dropFirst() + [""]) {
            let isLabel = IdentityVocabulary.contactLabels.contains { clause.ends(with: $0) }
            if isLabel, let name = body(in: next.drop { !$0.isLetter }) { return name }
            guard clause.includes(marks.behind),
                let end = clause.ranges(of: marks.behind).last?.lowerBound
            else { continue }
            let head = clause[..<end]
            for mark in marks.before {
                guard let start = head.ranges(of: mark).last?.upperBound else { continue }
                if let name = body(in: head[start...]) { return name }
            }
        }
        return nil
    }

    /// The body whose own site a report speaks of: 砚溪县高科园门户网; not a government's, on which
    /// all its bodies publish.
    func siteOwner(in prose: [Unicode.Scalar]) -> String? {
        Portals.owners(in: prose).compactMap { text -> String? in
            let name = Portals.name(endingOf: text)
            let isPlaced =
                table.name(startingOf: name) != nil
                || AgencyName(String(name), table: table).isTown
            return isPlaced ? body(in: name) : nil
        }.mostFrequent
    }

    /// The body that clauses begin with and that is known only by its level and its kind, 县统计局:
    /// the one that most begin with.
    func levelSubject(in paragraphs: [FoldedParagraph]) -> String? {
        clauses(of: paragraphs, limit: 600).compactMap { clause -> String? in
            let text = withoutYear(clause)
            guard
                let level = IdentityVocabulary.levelReferences.first(where: {
                    text.begins(with: $0)
                })
            else { return nil }
            let behind = text.dropFirst(level.count)
            return AgencyName.known(startingOf: behind).map { level + $0 }
        }.mostFrequent
    }

    /// The town or street that a clause begins with.
    func townSubject(in paragraphs: [FoldedParagraph]) -> String? {
        for clause in clauses(of: paragraphs, limit: 600) {
            let text = trimming.withoutIntroductions(withoutYear(clause))
            if let name = town(startingOf: text) { return name }
        }
        return nil
    }

    private func town(startingOf text: Substring) -> String? {
        let head = text.prefix(14)
        let first = IdentityVocabulary.townBodies.compactMap { head.firstRange(of: $0.ending) }
            .min { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
        guard let range = first, (2...6).contains(head[..<range.lowerBound].count) else {
            return nil
        }
        let place = head[..<range.lowerBound]
        let behind = text[range.upperBound...]
        let isFalse = IdentityVocabulary.falseTowns.contains {
            place.begins(with: $0) || place.ends(with: $0)
        }
        guard !isFalse, place.allSatisfy(\.isLetter),
            !IdentityVocabulary.clauseWords.contains(where: { place.includes($0) }),
            !IdentityVocabulary.placeReferences.contains(where: { place.begins(with: $0) }),
            IdentityVocabulary.predicates.contains(where: { behind.begins(with: $0) })
        else { return nil }
        return String(text[..<range.upperBound])
    }

    /// The body that a stretch names, without the office inside of it.
    private func body(in stretch: Substring) -> String? {
        let text = trimming.withoutIntroductions(stretch.prefix { $0.isLetter })
        let inner = trimming.body(of: String(text))
        guard let name = trimming.name(in: inner, isWholePlaceNamed: false) else { return nil }
        let agency = AgencyName(name, table: table)
        // 由办公室编制: a kind alone that every body has says nothing, nor does a place alone.
        let isTold =
            agency.region != nil && !agency.own.isEmpty || agency.isTown || agency.isSchool
            || agency.isKnown
        return isTold ? name : nil
    }

    private func withoutYear(_ clause: Substring) -> Substring {
        let scalars = Array(clause.unicodeScalars.prefix(12))
        return YearParser.year(in: scalars, at: 0).map { clause.dropFirst($0.range.count) }
            ?? clause
    }

    private func clauses(of paragraphs: [FoldedParagraph], limit: Int) -> [Substring] {
        paragraphs.flatMap { paragraph in
            paragraph.text.prefix(limit).split(whereSeparator: { clauseEnds.contains($0) })
        }
    }
}

private let clauseEnds: Set<Character> = ["。", "，", ",", ";", "、", "!", "(", ")", ":", "\t"]
