import Foundation
import Reports

/// Reads the claims of one sentence, clause by clause.
struct SentenceReading {
    let sentence: [Unicode.Scalar]
    let year: Int
    var topic: SentenceTopic
    let line: Int
    /// Whether it stands in the section on reviews and suits.
    let isReview: Bool
    /// Whether the report speaks for a whole place.
    let isWholePlace: Bool
    /// The outcome that the clause before ended with.
    private var lastOutcome: StatedValue?
    /// Whether information disclosure has been named in this clause or before it.
    private var namesDisclosure = false

    // What the whole sentence speaks of, looked for once and not for each clause.
    private lazy var speaksForAll = Words.wholePlaces.contains(where: sentence.contains)
    private lazy var hasOwnCases = Words.ownCases.contains(where: sentence.contains)
    private lazy var isOnlyReview =
        !Words.suit.contains(where: sentence.contains)
        && Words.review.contains(where: sentence.contains)
    private lazy var hasForeignDocuments =
        Words.foreignDocuments.contains(where: sentence.contains)

    init(
        sentence: [Unicode.Scalar], year: Int, topic: SentenceTopic, line: Int, isReview: Bool,
        isWholePlace: Bool
    ) {
        self.sentence = sentence
        self.year = year
        self.topic = topic
        self.line = line
        self.isReview = isReview
        self.isWholePlace = isWholePlace
    }

    private typealias Words = NarrativeVocabulary

    /// The claims, in order.
    mutating func claims() -> [Claim] {
        var claims: [Claim] = []
        for clause in clauses {
            noteYear(in: clause)
            namesDisclosure =
                namesDisclosure || Words.informationDisclosure.contains(where: clause.contains)
            guard !topic.isOtherYear else { continue }
            claims += self.claims(in: clause)
        }
        claims += disclosed() + fees()
        return withoutContradictions(claims)
    }

    private mutating func claims(in clause: [Unicode.Scalar]) -> [Claim] {
        var claims: [Claim] = []
        if topic.isRequests {
            claims += carried(clause) + shares(clause)
            if let growth = growth(clause) { return claims + [growth] }
        }
        lastOutcome = nil
        let compares = Words.comparisons.contains(where: clause.contains)
        guard !compares else { return claims }
        if topic.isRequests {
            claims += received(clause) + done(clause) + outcomes(clause) + applicants(clause)
        }
        return claims + disputes(clause) + documents(clause)
    }

    // MARK: Requests

    private mutating func received(_ clause: [Unicode.Scalar]) -> [Claim] {
        guard !isWholePlace || speaksForAll else { return [] }
        if Words.nonePatterns.contains(where: { $0.firstMatch(in: clause) != nil }) {
            return [claim(.statedNone, 0, clause, .equals([StatedValue("t3.new.total")]))]
        }
        guard !Words.channels.contains(where: clause.contains) else { return [] }
        for pattern in Words.receivedPatterns {
            guard let number = pattern.firstMatch(in: clause)?.number else { continue }
            let isNone = number.value == 0
            return [
                claim(
                    isNone ? .statedNone : .statedReceived, number.value, clause,
                    .equals(
                        isNone
                            ? [StatedValue("t3.new.total")]
                            : [
                                StatedValue("t3.new.total"),
                                StatedValue("t3.new.total", plus: "t3.carryin.total"),
                            ]))
            ]
        }
        return []
    }

    private func carried(_ clause: [Unicode.Scalar]) -> [Claim] {
        if let number = Words.carriedInPattern.firstMatch(in: clause)?.number {
            let value = StatedValue("t3.carryin.total")
            return [claim(.statedCarriedIn, number.value, clause, .equals([value]))]
        }
        for pattern in Words.carriedOutPatterns {
            guard let number = pattern.firstMatch(in: clause)?.number else { continue }
            let value = StatedValue("t3.carryout.total")
            return [claim(.statedCarriedOut, number.value, clause, .equals([value]))]
        }
        return []
    }

    private func done(_ clause: [Unicode.Scalar]) -> [Claim] {
        guard !Words.channels.dropFirst().contains(where: clause.contains),
            let match = Words.donePattern.firstMatch(in: clause), let number = match.number
        else { return [] }
        var values = [StatedValue("t3.done.total")]
        // To handle is not yet to have done: what came in is meant as often.
        if match.words.contains(Words.handled) {
            values.append(StatedValue("t3.new.total", plus: "t3.carryin.total"))
        }
        return [claim(.statedDone, number.value, clause, .equals(values))]
    }

    private mutating func outcomes(_ clause: [Unicode.Scalar]) -> [Claim] {
        Words.outcomePattern.matches(in: clause).compactMap { match in
            guard let number = match.number, let value = outcome(of: match) else { return nil }
            lastOutcome = match.range.upperBound == clause.count ? value : nil
            return claim(.statedOutcome, number.value, clause, .equals([value]))
        }
    }

    /// D6: a share beside its outcome, or right behind the outcome's number.
    private func shares(_ clause: [Unicode.Scalar]) -> [Claim] {
        var found = Words.sharePattern.matches(in: clause).compactMap { match in
            outcome(of: match).flatMap { value in match.number.map { (value, $0) } }
        }
        if let lastOutcome, let number = Words.followingSharePattern.firstMatch(in: clause)?.number
        {
            found.append((lastOutcome, number))
        }
        return found.map { value, number in
            claim(
                .statedShare, number.value, clause,
                .share(
                    of: value,
                    in: [
                        StatedValue("t3.done.total"),
                        StatedValue("t3.new.total", plus: "t3.carryin.total"),
                    ], decimals: number.decimals))
        }
    }

    private func outcome(of match: SentencePattern.Match) -> StatedValue? {
        match.words.first.flatMap { Words.outcomes[$0] }.map { StatedValue($0) }
    }

    private func applicants(_ clause: [Unicode.Scalar]) -> [Claim] {
        Words.applicantsPattern.matches(in: clause).compactMap { match in
            guard let number = match.number, let word = match.words.first else { return nil }
            let column = word == Words.naturalPersons ? "natural" : "org"
            return claim(
                .statedApplicants, number.value, clause,
                .equals([
                    StatedValue("t3.new.\(column)"),
                    StatedValue("t3.new.\(column)", plus: "t3.carryin.\(column)"),
                ]))
        }
    }

    private func growth(_ clause: [Unicode.Scalar]) -> Claim? {
        guard let match = Words.growthPattern.firstMatch(in: clause), let number = match.number
        else { return nil }
        let isLess = match.words.contains(where: Words.decrease.contains)
        return claim(
            .statedGrowth, isLess ? -number.value : number.value, clause,
            .growth(decimals: number.decimals))
    }

    // MARK: Reviews, suits, documents

    private mutating func disputes(_ clause: [Unicode.Scalar]) -> [Claim] {
        // Of all reviews, some on disclosure (其中信息公开类): the number of all is not meant.
        guard isReview || namesDisclosure, !hasOwnCases else {
            return []
        }
        let isNarrow = Words.narrowDisputes.contains(where: clause.contains)
        if !isNarrow, Words.noDisputePattern.firstMatch(in: clause) != nil {
            return [(Words.review, "t4.review.total"), (Words.suit, "t4.suit.total")]
                .filter { $0.0.contains(where: clause.contains) }
                .map { claim(.statedDisputes, 0, clause, .equals([StatedValue($0.1)])) }
        }
        let totals = Words.disputePattern.matches(in: clause).compactMap { match -> Claim? in
            guard let number = match.number, let word = match.words.first else { return nil }
            let id = word == Words.reviewWord ? "t4.review.total" : "t4.suit.total"
            return claim(.statedDisputes, number.value, clause, .equals([StatedValue(id)]))
        }
        guard isOnlyReview else { return totals }
        return totals
            + Words.resultPattern.matches(in: clause).compactMap { match in
                guard let number = match.number,
                    let column = match.words.first.flatMap({ Words.results[$0] })
                else { return nil }
                return claim(
                    .statedDisputes, number.value, clause,
                    .equals([StatedValue("t4.review.\(column)")]))
            }
    }

    private mutating func documents(_ clause: [Unicode.Scalar]) -> [Claim] {
        guard !hasForeignDocuments else { return [] }
        return Words.documentPattern.matches(in: clause).compactMap { match in
            guard let number = match.number,
                let ids = match.words.first.flatMap({ Words.documentVerbs[$0] })
            else { return nil }
            return claim(
                .statedDocuments, number.value, clause, .equals([StatedValue(firstOf: ids)]))
        }
    }

    // MARK: Parts and fees

    /// D12: what was disclosed, with its parts in the same sentence.
    private func disclosed() -> [Claim] {
        guard !topic.isOtherYear,
            let first = clauses.firstIndex(where: {
                Words.disclosedPattern.firstMatch(in: $0) != nil
            }),
            let number = Words.disclosedPattern.firstMatch(in: clauses[first])?.number
        else { return [] }
        let rest = clauses[(first + 1)...]
        guard let parts = rest.first, Words.ofThese.contains(where: { parts.starts(with: $0) })
        else { return [] }
        let numbers = rest.compactMap { Words.partPattern.firstMatch(in: $0)?.number?.value }
        guard numbers.count == rest.count else { return [] }
        return [claim(.statedParts, number.value, clauses[first], .parts(numbers))]
    }

    /// D13: what was charged; a fact.
    private func fees() -> [Claim] {
        clauses.compactMap { clause in
            if Words.noFeePattern.firstMatch(in: clause) != nil {
                return claim(.statedFee, 0, clause, .fact)
            }
            let number = Words.feePattern.firstMatch(in: clause)?.number
            return number.map { claim(.statedFee, $0.value, clause, .fact) }
        }
    }

    // MARK: Sentences

    /// The clauses; a comma between thousands divides none.
    private var clauses: [[Unicode.Scalar]] {
        var clauses: [[Unicode.Scalar]] = [[]]
        for (index, scalar) in sentence.enumerated() {
            if Words.clauseEnds.contains(scalar), !StatedNumber.isSeparator(sentence, index) {
                clauses.append([])
            } else {
                clauses[clauses.count - 1].append(scalar)
            }
        }
        return clauses.filter { !$0.isEmpty }
    }

    /// Notes of which year a clause and those behind it speak.
    private mutating func noteYear(in clause: [Unicode.Scalar]) {
        guard !Words.comparisons.contains(where: clause.contains) else { return }
        for start in clause.indices.dropLast(4) where clause[start + 4] == Words.yearMark {
            let isNumber = start > 0 && clause[start - 1].isDecimalDigit
            let digits = clause[start..<start + 4]
            guard !isNumber, digits.allSatisfy(\.isDecimalDigit),
                let stated = Int(String(String.UnicodeScalarView(digits)))
            else { continue }
            topic.isOtherYear = stated != year
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

    private func claim(
        _ family: RuleFamily, _ number: Decimal, _ clause: [Unicode.Scalar], _ test: Claim.Test
    ) -> Claim {
        Claim(
            family: family, number: number, quote: String(String.UnicodeScalarView(clause)),
            line: line, test: test)
    }
}
