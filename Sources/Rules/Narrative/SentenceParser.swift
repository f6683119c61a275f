import Foundation
import Reports

/// Reads the claims of one sentence, clause by clause.
struct SentenceParser {
    let sentence: [Unicode.Scalar]
    let context: NarrativeContext
    var topic: SentenceTopic
    let line: Int

    // What the clauses before said.

    /// The kind of thing that was counted last outside of brackets; what follows 其中 is a part of it.
    var parent: RuleFamily?
    /// What a share right behind it would be a share of.
    var lastStated: [StatedValue]?
    /// The reviews or suits that were counted last, and all that were.
    var lastDispute: String?
    var disputesSeen: Set<String> = []
    /// Whether the clauses since the last semicolon speak of a part of the requests only.
    var isNarrow = false
    /// Whether information disclosure has been named in this clause or before it.
    var namesDisclosure = false
    /// Whether normative documents have been named.
    var namesDocuments = false

    typealias Words = NarrativeVocabulary

    /// The claims, in order.
    mutating func claims() -> [Claim] {
        var claims: [Claim] = []
        let clauses = Clause.clauses(of: sentence)
        var outside = topic.isOtherYear
        for clause in clauses {
            // What a bracket says of another year ends with it.
            if !clause.isBracketed { topic.isOtherYear = outside }
            noteYear(in: clause.text)
            if !clause.isBracketed { outside = topic.isOtherYear }
            if clause.opensPart { isNarrow = false }
            namesDisclosure = namesDisclosure || clause.contains(Words.informationDisclosure)
            guard !topic.isOtherYear else { continue }
            claims += self.claims(in: clause)
        }
        claims += disclosed(in: clauses) + fees(in: clauses)
        return withoutContradictions(claims)
    }

    private mutating func claims(in clause: Clause) -> [Claim] {
        if topic.isRequests {
            if let growth = growth(clause) { return [growth] }
            if let none = noRequest(clause) { return [none] }
        }
        let isZero = noDispute(clause)
        guard isZero.isEmpty else { return isZero }
        guard clause.text.contains(where: StatedNumber.begins) else {
            lastStated = nil
            return []
        }
        return counted(in: clause)
    }

    // MARK: Numbers

    private mutating func counted(in clause: Clause) -> [Claim] {
        let form = CanonicalForm(year: context.year).of(clause.text)
        let quantities = Quantity.all(in: form)
        isNarrow = isNarrow || CanonicalForm.namesMonth(form)
        var claims: [Claim] = []
        var understood = 0
        for (index, quantity) in quantities.enumerated() {
            let next =
                index + 1 < quantities.count ? quantities[index + 1].range.lowerBound : form.count
            let left = form[understood..<quantity.range.lowerBound]
            let right = form[quantity.range.upperBound..<next]
            understood = quantity.range.upperBound
            if quantity.unit == Words.percent {
                claims += share(quantity, left, clause)
                lastStated = nil
                continue
            }
            var values: [StatedValue]?
            if let thing = CountedThing(before: left) {
                if let statement = statement(thing, quantity, left: left, right: right, clause) {
                    claims.append(contentsOf: statement.claims)
                    values = statement.values
                }
            } else if let (thing, end) = thing(behind: right, left: left) {
                if let statement = statement(thing, quantity, left: left, right: [], clause) {
                    claims.append(contentsOf: statement.claims)
                    values = statement.values
                    understood = end
                }
            }
            lastStated = values
        }
        if quantities.isEmpty { lastStated = nil }
        return claims
    }

    /// What the words behind a number say that it counts: 2件为上年结转.
    private func thing(
        behind right: ArraySlice<Unicode.Scalar>, left: ArraySlice<Unicode.Scalar>
    ) -> (CountedThing, end: Int)? {
        let (before, rest) = NarrativeLexicon.shared.peeled(left)
        guard rest.isEmpty, !before.contains(.each) else { return nil }
        let words = NarrativeLexicon.shared.words(startingWith: right)
        guard let index = words.firstIndex(where: { $0.meaning.isConcept }) else { return nil }
        switch words[index].meaning {
        // What is said of requests behind their number is a verb or an attribute, and they are the
        // same requests.
        case .carriedIn, .carriedOut, .done, .outcome, .reason, .applicants: break
        case .documents, .dispute, .documentVerb, .handled, .received, .requests, .result, .share,
            .filler, .connective, .part, .each:
            return nil
        }
        // Behind a verb the clause ends: 5件办结的申请 is not 5件办结.
        let meanings = [words[index].meaning] + before.filter { !$0.isConcept }
        if words[index].meaning == .done {
            let tail = right[words[index].end...]
            guard tail.isEmpty || Words.listMarks.contains(tail[tail.startIndex]) else {
                return nil
            }
        }
        return CountedThing(words: meanings, rest: []).map { ($0, words[index].end) }
    }

    /// A number with what it must be.
    struct Statement {
        let claims: [Claim]
        /// What a share behind it would be a share of.
        var values: [StatedValue]?
    }

    private mutating func statement(
        _ thing: CountedThing, _ quantity: Quantity, left: ArraySlice<Unicode.Scalar>,
        right: ArraySlice<Unicode.Scalar>, _ clause: Clause
    ) -> Statement? {
        let statement: Statement?
        switch thing.head {
        case .requests, .received, .done, .handled, .carriedIn, .carriedOut, .outcome, .reason,
            .applicants:
            guard topic.isRequests, mayBeOfRequests(thing, quantity, left, clause) else {
                return nil
            }
            statement = requests(thing, quantity, left: left, right: right, clause)
        case .dispute, .result: statement = dispute(thing, quantity, left: left, clause)
        case .documents, .documentVerb: statement = documents(thing, quantity, clause)
        case .share, .filler, .connective, .part, .each: return nil
        }
        if let family = statement?.claims.first?.family, !clause.isBracketed { parent = family }
        return statement
    }

    // MARK: Sentences

    /// Notes of which year a clause and those behind it speak.
    private mutating func noteYear(in clause: [Unicode.Scalar]) {
        guard !Words.comparisons.contains(where: clause.contains) else { return }
        for mention in YearMention.all(in: clause) {
            let behind = clause[mention.range.upperBound...].prefix(4)
            let before = clause[..<mention.range.lowerBound].suffix(3)
            // What is carried from one year into the next is of the year between.
            let isCarried =
                Words.carry.contains(where: behind.contains)
                || Words.carry.contains(where: before.hasSuffix)
            if mention.year == context.year - 1, isCarried { continue }
            if mention.year == context.year + 1, Words.carryOn.contains(where: before.contains) {
                continue
            }
            topic.isOtherYear = mention.year != context.year
        }
    }

    /// A sentence that states one thing twice differently speaks of parts, and so does one that
    /// states more than anything else could explain.
    private func withoutContradictions(_ claims: [Claim]) -> [Claim] {
        guard claims.count <= 100 else { return [] }
        return claims.filter { claim in
            claims.allSatisfy {
                $0.family != claim.family || $0.test != claim.test || $0.number == claim.number
                    || claim.test == .fact
            }
        }
    }

    func claim(
        _ family: RuleFamily, _ number: Decimal, _ clause: Clause, _ test: Claim.Test
    ) -> Claim {
        Claim(
            family: family, number: number, quote: String(String.UnicodeScalarView(clause.text)),
            line: line, test: test, isConditional: topic.isOfPlace)
    }
}
