/// What may stand where the cursor is, told from the tokens before it.
struct CursorPlace {
    /// What is wanted.
    enum Wanted: Equatable {
        /// Nothing that is known: the author's own text, or a number.
        case ownText
        /// A condition, behind an operand or not.
        case condition(behindOperand: Bool)
        /// A number.
        case number
        /// A field, and nothing around it.
        case field
        /// An operator; behind a name that may be a field, or behind another operand.
        case operators(behind: FieldName?)
        /// Operators between texts, in a section.
        case textOperators
        /// A column of what stands before the dot.
        case column(of: [String])
        /// A year behind `@`.
        case otherYear
        /// A value of a filter.
        case value(of: FilterName)
        /// Why a figure is missing.
        case reason
    }

    /// What is wanted.
    let wanted: Wanted

    /// The word that the cursor stands in or behind, up to the cursor.
    let typed: String

    /// The whole of that word, or the empty stretch at the cursor.
    let span: SourceSpan

    /// The place of a cursor in a text, counted in Unicode scalars; nil if it has none there.
    init?(in text: String, at cursor: Int, limits: QueryLimits = QueryLimits()) {
        let scalars = text.unicodeScalars
        guard text.utf8.count <= limits.examinedBytes, cursor >= 0,
            let end = scalars.index(
                scalars.startIndex, offsetBy: cursor, limitedBy: scalars.endIndex)
        else { return nil }
        let (tokens, issues) = Lexer.tokens(in: String(text[..<end]))
        var before = Array(tokens.dropLast())
        let lexer = Lexer("")
        let rest = scalars[end...].prefix { lexer.isWordScalar(ScalarFolding.folded($0)) }.count
        let isOpen = issues.contains { $0.problem == .unterminatedQuote }
        if let last = before.last, last.span.end == cursor, last.isWordLike {
            before.removeLast()
            typed = last.text
            span = SourceSpan(last.span.start, cursor + rest)
            let isNumber = last.kind.isNumber
            let reading = PlaceReading(before, at: last.span.start, hasWord: true)
            wanted = isNumber ? reading.wanted.forDigits : reading.wanted
        } else {
            typed = ""
            span = SourceSpan(cursor, cursor)
            let reading = PlaceReading(before, at: cursor, hasWord: false)
            // What is put before a word would become a part of it.
            wanted = isOpen || rest > 0 ? .ownText : reading.wanted
        }
    }
}

extension CursorPlace.Wanted {
    /// What is wanted where digits were typed already.
    fileprivate var forDigits: CursorPlace.Wanted {
        switch self {
        case .value, .otherYear, .column: self
        default: .ownText
        }
    }
}

extension Token {
    /// Whether it is made of letters or digits, so that it may be the beginning of another word.
    fileprivate var isWordLike: Bool {
        switch kind {
        case .word, .number: true
        case .and, .or, .not, .near: text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
        default: false
        }
    }
}
