import Foundation
import Reports

/// Functions: a word directly before a bracket, `次数("保密")`.
extension Parser {
    /// Reads a function; nil, and nothing read, if the current word is none.
    ///
    /// - Parameter isNumber: whether only a number can stand here.
    mutating func call(isNumber: Bool) -> Operand? {
        let isAttached = isDirectly { $0 == .openBracket }
        if let function = Keywords.functions[current.text] {
            return isAttached ? called(function) : detachedCall()
        }
        guard isAttached, isNumber || isMeantAsFunction else { return nil }
        let name = advance()
        let suggestions =
            Keywords.functionSynonyms[name.text].map { [Keywords.chinese($0)] }
            ?? nearest(to: name.text, among: Keywords.suggestedFunctions)
        report(
            .unknownFunction(name.text, suggestions: suggestions), at: name.span,
            fix: suggestions.first)
        skipBrackets()
        return .invalid
    }

    /// Whether an unknown word before a bracket must be meant as a function: by its name, or
    /// because what it makes is compared or calculated with.
    private var isMeantAsFunction: Bool {
        if Keywords.functionSynonyms[current.text] != nil { return true }
        guard let closing = closings[index + 1] else { return false }
        switch tokens[closing + 1].kind {
        case .relation, .plus, .times, .over: return true
        default: return false
        }
    }

    /// Reports a function with a blank before its bracket.
    private mutating func detachedCall() -> Operand {
        let name = advance()
        let gap = SourceSpan(name.span.end, current.span.start)
        report(
            .detachedBracket(name.text), at: name.span.joined(with: current.span),
            edits: [Edit(gap, with: "")])
        skipBrackets()
        return .invalid
    }

    private mutating func called(_ function: Function) -> Operand {
        let name = advance()
        guard let closing = closings[index] else {
            skipBrackets()
            return .invalid
        }
        guard enter(at: name.span) else { return .invalid }
        defer { leave() }
        let issuesBefore = issues.count
        let isReported = tokens[index..<closing].contains { $0.kind == .unusable }
        advance()
        let node =
            switch function {
            case .occurrences: occurrences()
            case .substitute: substitute()
            }
        let isComplete = index == closing
        guard !isStopped else { return .invalid }
        let inside = tokens[closing - 1]
        let span = name.span.joined(with: tokens[closing].span)
        let arguments = SourceSpan(name.span.end + 1, tokens[closing].span.start)
        index = closing + 1
        if let node, isComplete {
            countClauses(1, at: span)
            return .arithmetic(Arithmetic(node, at: span))
        }
        if issues.count == issuesBefore, !isReported {
            let fix =
                function == .occurrences && inside.kind != .openBracket
                ? quotedWords(before: closing).map { [Edit(arguments, with: $0)] } : nil
            report(.badArguments(name.text, of: function), at: span, edits: fix ?? [])
        }
        return .invalid
    }

    /// Reads `[ section ":" ] text`.
    private mutating func occurrences() -> Arithmetic.Node? {
        var section: SectionKind?
        if current.kind == .word, following.kind == .colon,
            case .section(let kind) = Keywords.role(of: current.text)
        {
            section = kind
            advance()
            advance()
        }
        switch current.kind {
        case .word, .number, .quoted: break
        default: return nil
        }
        return text(of: factor(isNumber: false)).map { .occurrences($0, section: section) }
    }

    /// Reads `field "," [ "-" ] number`.
    private mutating func substitute() -> Arithmetic.Node? {
        guard current.kind != .closeBracket, let name = fieldName(), accept(.comma) else {
            return nil
        }
        let isNegative = accept(.minus)
        guard case .number(let value) = current.kind else { return nil }
        advance()
        return .substitute(name, isNegative ? -value : value)
    }

    /// The words between the brackets as one text in quotes; nil if there is anything else.
    private func quotedWords(before closing: Int) -> String? {
        let opening = tokens[..<closing].lastIndex { $0.kind == .openBracket } ?? closing
        let words = tokens[(opening + 1)..<closing]
        guard words.allSatisfy({ $0.kind == .word || $0.kind.isNumber }) else { return nil }
        return QueryText.quoted(words.map(\.text).joined(separator: " "))
    }

    /// Reads from an opening bracket to the one that closes it, or to the end of the query.
    private mutating func skipBrackets() {
        guard let closing = closings[index] else {
            reportUnclosed(current)
            index = tokens.count - 1
            return
        }
        index = closing + 1
    }
}
