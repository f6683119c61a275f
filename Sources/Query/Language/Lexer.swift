import Foundation

/// Splits a query into tokens.
///
/// Full-width characters mean the same as their ASCII forms, because a Chinese keyboard types
/// them. The lexer never fails: what it cannot use becomes an issue and an unusable token, and
/// scanning goes on behind it.
struct Lexer {
    /// What was typed.
    let source: [Unicode.Scalar]
    /// The same, scalar by scalar, in half width.
    let folded: [Unicode.Scalar]
    /// The scalar to be read next.
    var position = 0
    /// What could not be used.
    private(set) var issues: [QueryIssue] = []

    /// A lexer at the start of a text.
    init(_ text: String) {
        source = Array(text.unicodeScalars)
        folded = source.map { ScalarFolding.folded($0) }
    }

    /// The tokens of a text, the end of the query last.
    static func tokens(in text: String) -> (tokens: [Token], issues: [QueryIssue]) {
        var lexer = Lexer(text)
        var tokens: [Token] = []
        while true {
            let token = lexer.next()
            tokens.append(token)
            guard token.kind != .endOfQuery else { return (tokens, lexer.issues) }
        }
    }

    /// The next token; the end of the query forever once the text is used up.
    mutating func next() -> Token {
        while let scalar = peek(), scalar.isBlank { position += 1 }
        let start = position
        let kind = scan()
        return Token(
            kind: kind, text: string(start..<position), span: SourceSpan(start, position))
    }

    /// The folded scalar `distance` behind the current one, if there is one.
    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        let index = position + distance
        return index < folded.count ? folded[index] : nil
    }

    /// A stretch of the query as typed.
    func string(_ range: Range<Int>) -> String { String(scalars: source[range]) }

    /// Keeps an issue with everything from `start` to the current position, a token that cannot be
    /// used.
    @discardableResult
    mutating func report(_ problem: Problem, from start: Int, edits: [Edit] = []) -> Token.Kind {
        issues.append(QueryIssue(problem, at: SourceSpan(start, position), edits: edits))
        return .unusable
    }

    private mutating func scan() -> Token.Kind {
        guard let first = peek() else { return .endOfQuery }
        if first.isDigit { return scanNumber() }
        if let closing = quotes[first] { return scanQuoted(until: closing) }
        if let second = peek(1), let kind = pairs[Pair(first, second)] {
            position += 2
            return kind
        }
        if let relation = scanSwappedRelation(first) { return relation }
        if let kind = marks[first] {
            position += 1
            return kind
        }
        if first == "'", let kind = scanSingleQuoted() { return kind }
        return isWordScalar(first) ? scanWord(from: position) : scanUnusable(first)
    }

    /// Reads on to the end of a word that started at `start`.
    mutating func scanWord(from start: Int) -> Token.Kind {
        while let scalar = peek(), isWordScalar(scalar) { position += 1 }
        let word = String(scalars: folded[start..<position].lazy.filter { !$0.isInvisible })
        guard !word.isEmpty else { return reportControl(folded[start], from: start) }
        return Keywords.operators[word] ?? .word
    }

    private mutating func scanUnusable(_ first: Unicode.Scalar) -> Token.Kind {
        if closingQuotes[first] != nil { return scanUnmatchedClosingQuote(first) }
        let start = position
        position += 1
        if first.isControl { return reportControl(first, from: start) }
        let mark = String(first)
        let twice = Edit(SourceSpan(start, position), with: mark + mark)
        return report(.singleMark(mark), from: start, edits: [twice])
    }

    /// Reports what was read since `start`, which cannot be seen; a blank may stand in its place.
    private mutating func reportControl(_ scalar: Unicode.Scalar, from start: Int) -> Token.Kind {
        report(
            .controlCharacter(code: scalar.value), from: start,
            edits: [Edit(SourceSpan(start, position), with: " ")])
    }

    /// Reads `=>` or `=<`, reports it, and takes it for what was meant.
    private mutating func scanSwappedRelation(_ first: Unicode.Scalar) -> Token.Kind? {
        guard first == "=", let second = peek(1), second == ">" || second == "<" else { return nil }
        let start = position
        position += 2
        let relation: Relation = second == ">" ? .greaterOrEqual : .lessOrEqual
        report(
            .swappedRelation(string(start..<position), meant: relation.rawValue), from: start,
            edits: [Edit(SourceSpan(start, position), with: relation.rawValue)])
        return .relation(relation)
    }

    // MARK: Quotes

    /// Reads a text in quotes; a doubled closing quote stands for itself.
    private mutating func scanQuoted(until closing: Unicode.Scalar) -> Token.Kind {
        let start = position
        position += 1
        var text = String.UnicodeScalarView()
        while let scalar = peek() {
            let typed = source[position]
            if scalar == closing {
                guard peek(1) == closing else {
                    position += 1
                    return quoted(String(text), from: start)
                }
                position += 1
            } else if scalar.isControl {
                issues.append(controlIssue(scalar))
            }
            text.append(typed)
            position += 1
        }
        return report(
            .unterminatedQuote, from: start,
            edits: text.isEmpty ? [] : [closingEdit(from: start, with: String(closing))])
    }

    /// What closes a quote: in the place of a closing quote of another kind, or at the end.
    private func closingEdit(from start: Int, with closing: String) -> Edit {
        let other = folded[(start + 1)..<position].firstIndex {
            closingQuotes[$0] != nil || $0 == "\"" || $0 == "’"
        }
        guard let other, other > start + 1 else {
            return Edit(SourceSpan(position, position), with: closing)
        }
        return Edit(SourceSpan(other, other + 1), with: closing)
    }

    /// Reads a closing quote without its opening one, and the text behind it if it ends with a
    /// closing quote too: `”人员不足”`.
    private mutating func scanUnmatchedClosingQuote(_ closing: Unicode.Scalar) -> Token.Kind {
        let start = position
        let opening = closingQuotes[closing] ?? closing
        let here = SourceSpan(start, start + 1)
        position += 1
        let end = folded[position...].firstIndex { $0 == closing || $0 == opening }
        guard let end, folded[end] == closing, end > position else {
            return report(.unmatchedClosingQuote, from: start, edits: [Edit(here, with: "")])
        }
        position = end + 1
        return report(
            .unmatchedClosingQuote, from: start, edits: [Edit(here, with: String(opening))])
    }

    /// Reads a text between apostrophes, which quote nothing; nil where none closes it.
    private mutating func scanSingleQuoted() -> Token.Kind? {
        let start = position
        guard let end = folded[(start + 1)...].firstIndex(of: "'"), end > start + 1 else {
            return nil
        }
        position = end + 1
        return report(
            .singleQuotes, from: start,
            edits: [
                Edit(SourceSpan(start, start + 1), with: "\""),
                Edit(SourceSpan(end, end + 1), with: "\""),
            ])
    }

    private mutating func quoted(_ text: String, from start: Int) -> Token.Kind {
        guard text.unicodeScalars.contains(where: { !$0.isBlank }) else {
            return report(.emptyText, from: start)
        }
        return .quoted(text)
    }

    private func controlIssue(_ scalar: Unicode.Scalar) -> QueryIssue {
        let span = SourceSpan(position, position + 1)
        return QueryIssue(
            .controlCharacter(code: scalar.value), at: span, edits: [Edit(span, with: " ")])
    }

    /// Whether a folded scalar may stand in a word.
    func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        // Nearly all scalars of queries; no table holds one of them.
        if (0x4E00...0x9FFF).contains(scalar.value) || ("a"..."z").contains(scalar) { return true }
        return !scalar.isBlank && !scalar.isControl && marks[scalar] == nil && quotes[scalar] == nil
            && closingQuotes[scalar] == nil && scalar != "&" && scalar != "|"
    }
}

/// Two scalars that are one operator.
private struct Pair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
        self.first = first
        self.second = second
    }
}

/// Every opening quote and the one that closes it.
private let quotes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "“": "”", "「": "」", "『": "』", "‘": "’",
]

/// Every closing quote that no word holds, and the one that opens its text.
private let closingQuotes: [Unicode.Scalar: Unicode.Scalar] = ["”": "“", "」": "「", "』": "『"]

private let pairs: [Pair: Token.Kind] = [
    Pair(">", "="): .relation(.greaterOrEqual), Pair("<", "="): .relation(.lessOrEqual),
    Pair("=", "="): .relation(.equal), Pair("!", "="): .relation(.notEqual),
    Pair("<", ">"): .relation(.notEqual), Pair("&", "&"): .and, Pair("|", "|"): .or,
    Pair(".", "."): .range,
]

private let marks: [Unicode.Scalar: Token.Kind] = [
    ">": .relation(.greater), "<": .relation(.less), "=": .relation(.equal),
    "≥": .relation(.greaterOrEqual), "≤": .relation(.lessOrEqual), "≠": .relation(.notEqual),
    "≧": .relation(.greaterOrEqual), "≦": .relation(.lessOrEqual),
    "+": .plus, "-": .minus, "*": .times, "×": .times, "/": .over, "÷": .over,
    "(": .openBracket, ")": .closeBracket, ",": .comma, ".": .dot, ":": .colon, "@": .at,
    "!": .not,
]
