/// Reads backwards from a cursor what the grammar lets stand there.
struct PlaceReading {
    /// The tokens before the word at the cursor.
    private let tokens: [Token]
    /// Where that word starts.
    private let start: Int
    /// Whether there is such a word.
    private let hasWord: Bool

    init(_ tokens: [Token], at start: Int, hasWord: Bool) {
        self.tokens = tokens
        self.start = start
        self.hasWord = hasWord
    }

    /// What may stand at the cursor.
    var wanted: CursorPlace.Wanted {
        let wanted = plainly
        switch innermostText {
        case nil: return wanted
        case .section:
            if case .operators = wanted { return .textOperators }
            if wanted == .condition(behindOperand: true) { return .textOperators }
            return .ownText
        case .function: return .ownText
        }
    }

    /// What may stand at the cursor, were it not for brackets that hold texts only.
    private var plainly: CursorPlace.Wanted {
        guard let last = tokens.last else { return .condition(behindOperand: false) }
        let isAdjacent = last.span.end == start
        switch last.kind {
        case .dot: return isAdjacent ? behindDot : .ownText
        case .at: return isAdjacent && isNameBeforeMark ? .otherYear : .ownText
        case .colon, .comma, .range: return behindList
        case .relation(.equal) where isReason: return .reason
        case .relation, .plus, .times: return .number
        case .over: return kind(before: 1) == .near ? .ownText : .number
        case .minus: return behindMinus(last)
        case .and, .or, .not: return .condition(behindOperand: false)
        case .near: return .ownText
        case .openBracket: return behindBracket
        case .number where kind(before: 1) == .over && kind(before: 2) == .near: return .ownText
        case .word, .number, .quoted, .closeBracket:
            return hasWord ? .condition(behindOperand: true) : .operators(behind: name)
        case .unusable, .endOfQuery: return .ownText
        }
    }

    /// The kind of the token so many before the last.
    private func kind(before distance: Int) -> Token.Kind? {
        let index = tokens.count - 1 - distance
        return index >= 0 ? tokens[index].kind : nil
    }

    // MARK: Names

    /// The words joined by dots that end at a token, the first first, and where they start.
    private func chain(endingAt end: Int) -> (parts: [Token], start: Int) {
        var parts: [Token] = []
        var index = end
        while index >= 0, tokens[index].kind == .word || tokens[index].kind.isNumber {
            parts.append(tokens[index])
            guard index >= 2, tokens[index - 1].kind == .dot,
                tokens[index - 1].span.end == tokens[index].span.start,
                tokens[index - 2].span.end == tokens[index - 1].span.start
            else { break }
            index -= 2
        }
        return (parts.reversed(), index)
    }

    private var behindDot: CursorPlace.Wanted {
        let end = tokens.count - 2
        guard end >= 0, tokens[end].span.end == tokens[end + 1].span.start else { return .ownText }
        let parts = chain(endingAt: end).parts
        return parts.isEmpty ? .ownText : .column(of: parts.map(\.text))
    }

    /// Whether a name stands directly before the last token.
    private var isNameBeforeMark: Bool {
        let end = tokens.count - 2
        return end >= 0 && tokens[end].span.end == tokens[end + 1].span.start
            && !chain(endingAt: end).parts.isEmpty
    }

    /// The name that ends before the cursor; nil if a value, or something else, stands there.
    private var name: FieldName? {
        let (parts, first) = chain(endingAt: tokens.count - 1)
        guard !parts.isEmpty, tokens.last?.kind == .word else { return nil }
        if first > 0 {
            switch tokens[first - 1].kind {
            case .colon, .comma, .range, .near: return nil
            default: break
            }
        }
        return FieldName(parts.map { PlacedText($0.text, at: $0.span) })
    }

    // MARK: Behind a colon

    private var behindList: CursorPlace.Wanted {
        guard let (colon, isFirst) = colonOfList else { return .ownText }
        guard colon > 0, tokens[colon - 1].kind == .word,
            let role = Keywords.role(of: tokens[colon - 1].text)
        else { return .ownText }
        switch role {
        case .filter(let filter):
            return tokens.last?.kind == .range && filter != .year ? .ownText : .value(of: filter)
        case .presence: return isFirst ? .field : .ownText
        case .directive(.sort): return isFirst ? .number : .ownText
        case .directive(.limit), .section: return .ownText
        }
    }

    /// The colon before the list of values that the cursor stands in, and whether the cursor
    /// stands directly behind it.
    private var colonOfList: (index: Int, isFirst: Bool)? {
        var index = tokens.count - 1
        while index >= 0 {
            switch tokens[index].kind {
            case .colon: return (index, index == tokens.count - 1)
            case .comma, .range:
                index -= 1
                while index >= 0, tokens[index].isValue { index -= 1 }
            default: return nil
            }
        }
        return nil
    }

    /// Whether the last token is the `=` of `缺:field=`.
    private var isReason: Bool {
        var end = tokens.count - 2
        if end >= 1, tokens[end - 1].kind == .at { end -= 2 }
        let (parts, first) = chain(endingAt: end)
        guard !parts.isEmpty, first >= 2, tokens[first - 1].kind == .colon else { return false }
        return Keywords.role(of: tokens[first - 2].text) == .presence(isMissing: true)
    }

    // MARK: Behind a minus or a bracket

    private func behindMinus(_ minus: Token) -> CursorPlace.Wanted {
        guard tokens.count > 1 else { return .condition(behindOperand: false) }
        let previous = tokens[tokens.count - 2]
        switch previous.kind {
        case .colon: return PlaceReading(tokens.dropLast(), at: start, hasWord: hasWord).plainly
        case .openBracket, .and, .or, .not: return .condition(behindOperand: false)
        case .relation, .plus, .minus, .times, .over: return .number
        default:
            let isNegation =
                previous.span.end < minus.span.start && minus.span.end == start && hasWord
            return isNegation ? .condition(behindOperand: false) : .number
        }
    }

    private var behindBracket: CursorPlace.Wanted {
        switch kind(before: 1) {
        case .relation, .plus, .times, .over: .number
        case .colon, .minus:
            PlaceReading(tokens.dropLast(), at: start, hasWord: hasWord).plainly
        case .word where isFunction(tokens.count - 2): .field
        default: .condition(behindOperand: false)
        }
    }

    // MARK: Brackets around the cursor

    /// What a bracket that holds no conditions belongs to.
    private enum TextBracket {
        case section
        case function
    }

    /// The innermost bracket around the cursor that holds texts, or numbers to be typed.
    private var innermostText: TextBracket? {
        var open: [TextBracket?] = []
        for (index, token) in tokens.enumerated() {
            if token.kind == .openBracket {
                open.append(bracket(at: index))
            } else if token.kind == .closeBracket, !open.isEmpty {
                open.removeLast()
            }
        }
        return open.lazy.compactMap(\.self).last
    }

    private func bracket(at index: Int) -> TextBracket? {
        guard index > 0 else { return nil }
        let previous = tokens[index - 1]
        if previous.kind == .colon, index > 1,
            case .section = Keywords.role(of: tokens[index - 2].text)
        {
            return .section
        }
        guard previous.kind == .word, isFunction(index - 1) else { return nil }
        let isField = Keywords.functions[previous.text] == .substitute && index == tokens.count - 1
        return isField ? nil : .function
    }

    private func isFunction(_ index: Int) -> Bool {
        Keywords.functions[tokens[index].text] != nil
            && tokens[index].span.end == tokens[index + 1].span.start
    }
}

extension Token {
    /// Whether it may be a value behind a colon, or a part of one.
    fileprivate var isValue: Bool {
        switch kind {
        case .word, .number, .quoted, .minus: true
        default: false
        }
    }
}
