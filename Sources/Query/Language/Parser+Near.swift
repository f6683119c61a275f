import Foundation

/// Two texts near each other: `人员 NEAR/5 不足`.
extension Parser {
    /// Reads `NEAR [ "/" digits ] text` behind what must be a text.
    mutating func near(behind left: Operand, from start: Token) -> Operand {
        let first = nearText(left, from: start)
        let reading = nearLink()
        var last = reading.text
        let condition = first.flatMap { first -> Operand? in
            guard let second = reading.text, let distance = reading.distance else { return nil }
            countClauses(1, at: second.span)
            return .condition(
                clause(.near(first, second, distance: distance), at: spanRead(from: start)))
        }
        guard current.kind == .near else { return condition ?? .invalid }
        while current.kind == .near {
            let edits = last.map { text in
                let place = SourceSpan(current.span.start, current.span.start)
                return [Edit(place, with: "AND \(QueryText.text(text.text, text.mode)) ")]
            }
            report(.nearChain, at: current.span, edits: edits ?? [])
            last = nearLink().text
        }
        return .invalid
    }

    /// Reads NEAR behind a section and its text, which could be read in two ways.
    ///
    /// - Parameter value: the token the section's text starts with.
    mutating func nearBehindSection(from value: Token) -> Operand {
        let mark = current
        let issuesBefore = issues.count
        let right = nearLink()
        guard issues.count == issuesBefore else { return .invalid }
        var edits: [Edit] = []
        if value.kind != .openBracket, let right = right.text {
            edits = [
                Edit(SourceSpan(value.span.start, value.span.start), with: "("),
                Edit(SourceSpan(right.span.end, right.span.end), with: ")"),
            ]
        }
        return report(.nearBehindSection, at: mark.span, edits: edits)
    }

    /// Reads NEAR, its distance and the text behind it; reports what is wrong with them.
    private mutating func nearLink() -> (text: WrittenText?, distance: Int?) {
        let mark = advance()
        let distance = current.kind == .over ? distance() : defaultDistance
        guard startsOperand(current.kind) else {
            report(.missingOperand(mark.text, .after), at: mark.span, fix: "")
            return (nil, distance)
        }
        if reportDetachedDistance(behind: mark) { return (nil, distance) }
        let start = current
        let operand: Operand
        switch current.kind {
        case .word where following.kind == .colon: operand = named()
        case .not, .minus: operand = notExpression()
        default: operand = factor(isNumber: false)
        }
        return (nearText(operand, from: start), distance)
    }

    /// Reads `"/" digits`; nil if it is no distance, which is then reported.
    private mutating func distance() -> Int? {
        let slash = advance()
        let problem = { [limits] text in Problem.badDistance(text, limit: limits.distance) }
        let missing = QueryIssue(problem(slash.text), at: slash.span)
        return wholeNumber(in: 0...limits.distance, else: missing, problem)
    }

    /// Reports `NEAR 5 text`, where the number may be meant for the distance.
    private mutating func reportDetachedDistance(behind mark: Token) -> Bool {
        guard previous == mark, case .number(let value) = current.kind,
            value <= Decimal(limits.distance), Int("\(value)") != nil
        else { return false }
        switch following.kind {
        case .word, .quoted, .number: break
        default: return false
        }
        let gap = SourceSpan(mark.span.end, current.span.start)
        report(
            .ambiguousDistance(current.text), at: mark.span.joined(with: current.span),
            edits: [Edit(gap, with: "/")])
        advance()
        advance()
        return true
    }

    private mutating func nearText(_ operand: Operand, from start: Token) -> WrittenText? {
        if let text = text(of: operand) { return text }
        if case .invalid = operand { return nil }
        report(.nearOperand, at: spanRead(from: start))
        return nil
    }
}

/// How many characters may stand between two texts if nothing is said about it.
private let defaultDistance = 10
