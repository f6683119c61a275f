/// What the parser has read and not yet used: a text or a number, as its surroundings want.
///
/// `本机关不掌握` is a text until a relation stands beside it. No operand reaches the tree: it
/// becomes a condition or a number, or a problem.
indirect enum Operand {
    /// A word: a text, or the name of a field.
    case word(Token)
    /// Digits: a text, or a number.
    case number(Token)
    /// A quoted text.
    case text(Token)
    /// A word with a star directly behind it, and where both stand.
    case prefix(Token, SourceSpan)
    /// A name with a column or a year: the name of a field.
    case field(FieldName)
    /// A calculation.
    case arithmetic(Arithmetic)
    /// Something with a minus directly before it: NOT, or the negative.
    case negated(SourceSpan, Operand)
    /// Something in brackets.
    case bracketed(Operand, SourceSpan)
    /// A condition.
    case condition(SearchExpression)
    /// Something that has been reported already.
    case invalid
    /// No operand at all: only an order or a limit was read.
    case nothing

    /// Whether it can only be a number.
    var isNumeric: Bool {
        switch self {
        case .field, .arithmetic: true
        case .bracketed(let inner, _): inner.isNumeric
        case .word, .number, .text, .prefix, .negated, .condition, .invalid, .nothing: false
        }
    }
}
