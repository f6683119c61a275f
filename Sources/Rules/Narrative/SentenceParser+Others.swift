import Foundation
import Reports

/// What is said of reviews, suits and documents, of what was disclosed, and of fees: D9, D10, D12,
/// D13.
extension SentenceParser {
    // MARK: Reviews and suits

    /// Whether the reviews and suits of the sentence are those of the form: about disclosure, and
    /// against the body.
    private var isOfOwnDisputes: Bool {
        // Of all reviews, some on disclosure (其中信息公开类): the number of all is not meant.
        (context.isReview || namesDisclosure) && !Words.ownCases.contains(where: sentence.contains)
    }

    /// D9: there was no review, or no suit.
    func noDispute(_ clause: Clause) -> [Claim] {
        guard clause.contains(Words.disputeNames), isOfOwnDisputes,
            !clause.contains(Words.narrowDisputes), !clause.contains(Words.comparisons),
            Words.noDisputePattern.firstMatch(in: clause.text) != nil
        else { return [] }
        return [(Words.review, "t4.review.total"), (Words.suit, "t4.suit.total")]
            .filter { $0.0.contains(where: clause.text.contains) }
            .map { claim(.statedDisputes, 0, clause, .equals([StatedValue($0.1)])) }
    }

    /// D9: a number of reviews or suits, or of their results.
    mutating func dispute(
        _ thing: CountedThing, _ quantity: Quantity, left: ArraySlice<Unicode.Scalar>,
        _ clause: Clause
    ) -> Statement? {
        guard isOfOwnDisputes, Words.disputeUnits.contains(quantity.unit),
            !Words.comparisons.contains(where: left.contains)
        else { return nil }
        let number = quantity.number.value
        switch thing.head {
        case .dispute(let group):
            guard thing.isPlain || thing.hasReason,
                thing.others.allSatisfy(\.mayStandBeforeDispute)
            else { return nil }
            return dispute(group, thing, number, clause)
        case .result(let column):
            guard let lastDispute, thing.rest.isEmpty else { return nil }
            var values = [StatedValue("t4.\(lastDispute).\(column)")]
            if disputesSeen.isSuperset(of: ["review", "suit"]) {
                values.append(StatedValue(sumOf: ["t4.review.\(column)", "t4.suit.\(column)"]))
            }
            return stated(.statedDisputes, number, clause, values)
        default: return nil
        }
    }

    private mutating func dispute(
        _ group: String, _ thing: CountedThing, _ number: Decimal, _ clause: Clause
    ) -> Statement? {
        let groups = thing.joined.compactMap(\.disputeID)
        lastDispute = groups.count > 1 ? nil : group
        disputesSeen.formUnion(groups)
        guard groups.count > 1 else {
            return stated(.statedDisputes, number, clause, [StatedValue("t4.\(group).total")])
        }
        guard number != 0 else {
            // None of either.
            return Statement(
                claims: groups.map {
                    claim(.statedDisputes, 0, clause, .equals([StatedValue("t4.\($0).total")]))
                })
        }
        return stated(
            .statedDisputes, number, clause,
            [StatedValue(sumOf: groups.map { "t4.\($0).total" }), StatedValue("t4.\(group).total")])
    }

    // MARK: Documents

    /// D10.
    mutating func documents(
        _ thing: CountedThing, _ quantity: Quantity, _ clause: Clause
    ) -> Statement? {
        let words = [thing.head] + thing.others
        if words.contains(.documents) { namesDocuments = true }
        guard namesDocuments, thing.isPlain, Words.documentUnits.contains(quantity.unit),
            !Words.foreignDocuments.contains(where: sentence.contains),
            !clause.contains(Words.comparisons),
            let column = words.compactMap(\.documentColumn).first
        else { return nil }
        let ids =
            column == "issued"
            ? ["t2.normdoc.issued", "t2.normdoc.made"] : ["t2.normdoc.\(column)"]
        return stated(
            .statedDocuments, quantity.number.value, clause, [StatedValue(firstOf: ids)])
    }

    // MARK: Parts and fees

    /// D12: what was disclosed, with its parts in the same list.
    func disclosed(in clauses: [Clause]) -> [Claim] {
        guard !topic.isOtherYear,
            let first = clauses.firstIndex(where: {
                Words.disclosedPattern.firstMatch(in: $0.text) != nil
            }),
            let number = Words.disclosedPattern.firstMatch(in: clauses[first].text)?.number
        else { return [] }
        let rest = clauses[(first + 1)...]
        guard let parts = rest.first, !parts.opensPart,
            Words.ofThese.contains(where: { parts.text.starts(with: $0) })
        else { return [] }
        // The list ends with a semicolon, or where something new is said to have been published.
        let list = rest.prefix {
            !$0.opensPart && ($0.text == parts.text || !$0.contains(Words.newStatements))
        }
        let numbers = list.compactMap { Words.partPattern.firstMatch(in: $0.text)?.number?.value }
        guard numbers.count == list.count else { return [] }
        return [claim(.statedParts, number.value, clauses[first], .parts(numbers))]
    }

    /// D13: what was charged; a fact.
    func fees(in clauses: [Clause]) -> [Claim] {
        clauses.compactMap { clause in
            if Words.noFeePattern.firstMatch(in: clause.text) != nil {
                return claim(.statedFee, 0, clause, .fact)
            }
            let number = Words.feePattern.firstMatch(in: clause.text)?.number
            return number.map { claim(.statedFee, $0.value, clause, .fact) }
        }
    }
}

extension NarrativeWord {
    /// Whether it leaves a review or suit behind it that of the form: not what a body handles, nor
    /// what ended in some way.
    fileprivate var mayStandBeforeDispute: Bool {
        switch self {
        case .dispute, .requests, .reason: true
        default: false
        }
    }

    /// The block of table four.
    fileprivate var disputeID: String? { if case .dispute(let id) = self { id } else { nil } }

    /// The column of table two.
    fileprivate var documentColumn: String? {
        if case .documentVerb(let column) = self { column } else { nil }
    }
}
