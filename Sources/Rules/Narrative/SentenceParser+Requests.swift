import Foundation
import Reports

/// What is said of requests: D1 to D8 and D11.
extension SentenceParser {
    /// Whether the words before a number leave all requests meant: not those of one way to ask, of
    /// one kind, or of a part that was named before.
    mutating func mayBeOfRequests(
        _ thing: CountedThing, _ quantity: Quantity, _ left: ArraySlice<Unicode.Scalar>,
        _ clause: Clause
    ) -> Bool {
        guard Words.requestUnits.contains(quantity.unit) || quantity.number.value == 0,
            !Words.narrowing.contains(where: left.contains)
        else { return false }
        let isCarriedIn = ([thing.head] + thing.others).contains(.carriedIn)
        if Words.comparisons.contains(where: left.contains), !isCarriedIn { return false }
        let ways = Words.ways.filter(left.contains)
        if !ways.isEmpty, !Self.namesAllWays(left, ways.count) {
            // Of what came by one way alone the rest of the sentence may speak, too.
            if !thing.isPart, thing.head == .received || thing.head == .requests {
                isNarrow = true
            }
            return false
        }
        if thing.isPart, !mayBePart(thing) { return false }
        return !isNarrow
    }

    /// Whether the ways that are named are all there are: several in a list.
    private static func namesAllWays(_ left: ArraySlice<Unicode.Scalar>, _ count: Int) -> Bool {
        count > 1 || NarrativeVocabulary.allWays.contains(where: left.contains)
    }

    /// Whether something may be counted as a part of what was counted before.
    private func mayBePart(_ thing: CountedThing) -> Bool {
        switch parent {
        case nil, .statedDone: return true
        case .statedReceived, .statedNone: return thing.head != .received
        case .statedOutcome: if case .reason = thing.head { return true }
        default: break
        }
        return false
    }

    /// A number of requests with what it must be.
    mutating func requests(
        _ thing: CountedThing, _ quantity: Quantity, left: ArraySlice<Unicode.Scalar>,
        right: ArraySlice<Unicode.Scalar>, _ clause: Clause
    ) -> Statement? {
        let number = quantity.number.value
        switch thing.head {
        case .requests: return named(thing, number, right, clause)
        case .received:
            return thing.isPlain && isOfRequests(right) ? received(number, clause, thing.rest) : nil
        case .done, .handled:
            return thing.isPlain && isOfRequests(right)
                ? done(number, thing.head == .handled, clause) : nil
        case .carriedIn, .carriedOut:
            return thing.isPlain ? carried(thing.head, number, clause) : nil
        case .outcome, .reason: return outcome(thing, quantity, clause)
        case .applicants(let column):
            guard thing.isPlain, Words.caseUnits.contains(quantity.unit),
                !thing.others.contains(where: \.isOutcome)
            else { return nil }
            return applicants(column, number, clause)
        default: return nil
        }
    }

    /// Whether what stands behind a number leaves requests meant: nothing, or words that are known.
    private func isOfRequests(_ right: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = right.first else { return true }
        return Words.listMarks.contains(first)
            || !NarrativeLexicon.shared.words(startingWith: right).isEmpty
    }

    /// Requests that are named before their number; a verb before them says what became of them.
    private func named(
        _ thing: CountedThing, _ number: Decimal, _ right: ArraySlice<Unicode.Scalar>,
        _ clause: Clause
    ) -> Statement? {
        if let verb = thing.others.first {
            switch verb {
            case .received: return thing.isPlain ? received(number, clause, thing.rest) : nil
            case .done, .handled:
                return thing.isPlain ? done(number, verb == .handled, clause) : nil
            case .carriedIn, .carriedOut:
                return thing.isPlain ? carried(verb, number, clause) : nil
            case .applicants(let column) where thing.isPlain:
                return applicants(column, number, clause)
            case .requests: break
            default: return nil
            }
        }
        if thing.rest.isEmpty {
            return received(number, clause, [], isNamedAlone: true)
        }
        guard let (before, verb, behind) = NarrativeLexicon.shared.lastVerb(in: thing.rest),
            !thing.isPart, behind.count <= 24, !behind.contains(where: \.isDecimalDigit),
            !Words.otherThings.contains(where: behind.contains)
        else { return nil }
        return verb == .received
            ? received(number, clause, NarrativeLexicon.shared.peeled(before).rest)
            : done(number, verb == .handled, clause)
    }

    /// D1; a zero is D8.
    private func received(
        _ number: Decimal, _ clause: Clause, _ subject: ArraySlice<Unicode.Scalar>,
        isNamedAlone: Bool = false
    ) -> Statement? {
        guard speaksForAll(subject) else { return nil }
        let new = StatedValue("t3.new.total")
        guard number != 0 else { return stated(.statedNone, 0, clause, [new]) }
        let values =
            [new, StatedValue("t3.new.total", plus: "t3.carryin.total")]
            + (isNamedAlone
                // 依申请公开政府信息40件 may count what was disclosed.
                ? [
                    StatedValue("t3.done.total"), StatedValue("t3.granted.total"),
                    StatedValue("t3.granted.total", plus: "t3.partial.total"),
                ] : [])
        return stated(.statedReceived, number, clause, values)
    }

    /// Whether the report of a whole place speaks of it, or of one of its bodies.
    ///
    /// - Parameter subject: who receives, if the sentence names them.
    private func speaksForAll(_ subject: ArraySlice<Unicode.Scalar>) -> Bool {
        !context.isWholePlace || subject.isEmpty
            || Words.wholePlaces.contains(where: sentence.contains)
    }

    /// D3: requests done; to handle is not yet to have done, and what came in is meant as often.
    private func done(_ number: Decimal, _ isHandled: Bool, _ clause: Clause) -> Statement? {
        var values = [StatedValue("t3.done.total")]
        if isHandled {
            values += [
                StatedValue("t3.new.total", plus: "t3.carryin.total"), StatedValue("t3.new.total"),
            ]
        }
        return stated(.statedDone, number, clause, values)
    }

    /// D2 and D4.
    private func carried(_ word: NarrativeWord, _ number: Decimal, _ clause: Clause) -> Statement {
        word == .carriedIn
            ? stated(.statedCarriedIn, number, clause, [StatedValue("t3.carryin.total")])
            : stated(.statedCarriedOut, number, clause, [StatedValue("t3.carryout.total")])
    }

    /// D5: an outcome or several together, or the reason for one.
    private func outcome(
        _ thing: CountedThing, _ quantity: Quantity, _ clause: Clause
    ) -> Statement? {
        let mayStand = thing.others.allSatisfy { $0.mayStandBeforeOutcome }
        guard mayStand, thing.isPlain || thing.hasReason,
            Words.caseUnits.contains(quantity.unit)
        else { return nil }
        var values: [StatedValue] = []
        switch thing.head {
        case .reason(let id):
            // A reason is only counted among outcomes.
            guard Words.outcomeNames.contains(where: sentence.contains) else { return nil }
            values = [StatedValue(id)]
        case .outcome(let id):
            let ids = thing.joined.compactMap(\.outcomeID)
            values = ids.count > 1 ? [StatedValue(sumOf: ids), StatedValue(id)] : [StatedValue(id)]
            // 属于国家秘密不予公开1件 counts the reason.
            values += thing.others.compactMap(\.reasonID).map { StatedValue($0) }
        default: return nil
        }
        return stated(.statedOutcome, quantity.number.value, clause, values)
    }

    /// D7.
    private func applicants(_ column: String, _ number: Decimal, _ clause: Clause) -> Statement {
        stated(
            .statedApplicants, number, clause,
            [
                StatedValue("t3.new.\(column)"),
                StatedValue("t3.new.\(column)", plus: "t3.carryin.\(column)"),
            ])
    }

    func stated(
        _ family: RuleFamily, _ number: Decimal, _ clause: Clause, _ values: [StatedValue]
    ) -> Statement {
        let isShareable = family == .statedOutcome || family == .statedApplicants
        return Statement(
            claims: [claim(family, number, clause, .equals(values))],
            values: isShareable ? values : nil)
    }

    // MARK: Shares and growth

    /// D6: a share beside what it is of, or right behind its number.
    mutating func share(
        _ quantity: Quantity, _ left: ArraySlice<Unicode.Scalar>, _ clause: Clause
    ) -> [Claim] {
        guard topic.isRequests, !isNarrow else { return [] }
        guard let parts = shared(before: left, in: clause) else { return [] }
        return [
            claim(
                .statedShare, quantity.number.value, clause,
                .share(
                    of: parts,
                    in: [
                        StatedValue("t3.done.total"),
                        StatedValue("t3.new.total", plus: "t3.carryin.total"),
                        StatedValue("t3.new.total"),
                    ], decimals: quantity.number.decimals))
        ]
    }

    private func shared(
        before left: ArraySlice<Unicode.Scalar>, in clause: Clause
    ) -> [StatedValue]? {
        guard !left.isEmpty else { return clause.isBracketed ? lastStated : nil }
        guard let share = Words.shareWords.first(where: left.contains),
            let start = left.indices.last(where: { left[$0...].starts(with: share) })
        else { return nil }
        let base = left[(start + share.count)...]
        guard base.isEmpty || Words.shareBases.contains(where: base.elementsEqual) else {
            return nil
        }
        let before = left[..<start]
        guard let thing = CountedThing(before: before) else {
            return NarrativeLexicon.shared.peeled(before).rest.isEmpty ? lastStated : nil
        }
        // A share of an outcome is of all, behind the number of that outcome, too.
        let mayStand = !thing.isPart || parent == .statedOutcome || mayBePart(thing)
        guard mayStand, thing.isPlain || thing.hasReason, thing.joined.count <= 1 else {
            return nil
        }
        if let id = thing.head.outcomeID ?? thing.head.reasonID { return [StatedValue(id)] }
        return nil
    }

    /// D11.
    func growth(_ clause: Clause) -> Claim? {
        guard let match = Words.growthPattern.firstMatch(in: clause.text), let number = match.number
        else { return nil }
        let isLess = match.words.contains(where: Words.decrease.contains)
        return claim(
            .statedGrowth, isLess ? -number.value : number.value, clause,
            .growth(decimals: number.decimals))
    }

    // MARK: No request

    /// D8: no request was received.
    func noRequest(_ clause: Clause) -> Claim? {
        let text = CanonicalForm(year: context.year).of(clause.text)[...]
        guard !Words.channels.contains(where: text.contains),
            !Words.comparisons.contains(where: text.contains),
            let subject = Self.subject(ofNone: text) ?? Self.subject(ofZero: text),
            speaksForAll(subject)
        else { return nil }
        return claim(.statedNone, 0, clause, .equals([StatedValue("t3.new.total")]))
    }

    /// Who did not receive any: 未收到公民、法人和其他组织的政府信息公开申请.
    private static func subject(
        ofNone text: ArraySlice<Unicode.Scalar>
    ) -> ArraySlice<Unicode.Scalar>? {
        for start in text.indices {
            let tail = text[start...]
            guard let verb = Words.noneVerbs.first(where: { tail.starts(with: $0) }) else {
                continue
            }
            let subject = NarrativeLexicon.shared.peeled(text[..<start]).rest
            return isPlain(subject) && namesRequestsOfAll(tail.dropFirst(verb.count))
                ? subject : nil
        }
        return nil
    }

    /// Whether a text names requests, of everyone if it says of whom, and nothing else.
    private static func namesRequestsOfAll(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let kinds = [Words.requestNames, Words.everyone, Words.someone, Words.noneFillers]
        var found: Set<Int> = []
        var rest = text
        while !rest.isEmpty {
            let next = kinds.enumerated().lazy.compactMap { kind, words in
                words.first { rest.starts(with: $0) }.map { (kind, $0.count) }
            }.first
            guard let (kind, count) = next else { return false }
            found.insert(kind)
            rest = rest.dropFirst(count)
        }
        let (isRequest, isEveryone, isSomeone) = (0, 1, 2)
        return found.contains(isRequest)
            && (found.contains(isEveryone) || !found.contains(isSomeone))
    }

    /// Who had none: 政府信息公开申请为零.
    private static func subject(
        ofZero text: ArraySlice<Unicode.Scalar>
    ) -> ArraySlice<Unicode.Scalar>? {
        guard let zero = Words.zeroWords.first(where: text.hasSuffix) else { return nil }
        let (words, rest) = NarrativeLexicon.shared.peeled(text.dropLast(zero.count))
        let concepts = words.filter(\.isConcept)
        let isOnlyRequests = concepts.allSatisfy { [.requests, .received].contains($0) }
        return concepts.contains(.requests) && isOnlyRequests && isPlain(rest) ? rest : nil
    }

    /// Whether what stands before known words is nothing or the name of a body.
    private static func isPlain(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        rest.last.map(Words.bodyEndings.contains) ?? true
    }
}

extension NarrativeWord {
    /// The figure of an outcome.
    var outcomeID: String? { if case .outcome(let id) = self { id } else { nil } }

    /// The row of a reason.
    var reasonID: String? { if case .reason(let id) = self { id } else { nil } }

    var isOutcome: Bool { outcomeID != nil || reasonID != nil }

    /// Whether it leaves an outcome behind it that of all requests.
    fileprivate var mayStandBeforeOutcome: Bool {
        switch self {
        case .done, .handled, .requests, .outcome, .reason: true
        default: false
        }
    }
}
