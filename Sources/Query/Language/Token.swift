public import Foundation

/// The smallest piece of a query that means something.
public struct Token: Equatable, Sendable {
    /// What a token is.
    public enum Kind: Equatable, Sendable {
        /// A run of letters: a text or a name, the parser tells which.
        case word
        /// A number, as a value; as a text, where no number is wanted.
        case number(Decimal)
        /// A text in quotes, without them.
        case quoted(String)
        /// AND, &&, and the Chinese words for it.
        case and
        /// OR, ||, and the Chinese words for it.
        case or
        /// NOT, !, and the Chinese words for it.
        case not
        /// NEAR, and the Chinese word for it.
        case near
        /// An order between two numbers.
        case relation(Relation)
        /// `+`.
        case plus
        /// `-`: minus or NOT, the parser tells which.
        case minus
        /// `*` or ×; behind a word perhaps the mark of a prefix.
        case times
        /// `/` or ÷.
        case over
        /// `(`.
        case openBracket
        /// `)`.
        case closeBracket
        /// `,`.
        case comma
        /// `.` between a row and its column.
        case dot
        /// `..` between the ends of a range.
        case range
        /// `:` behind a name.
        case colon
        /// `@` before a year.
        case at
        /// What no query can hold; already reported by the lexer.
        case unusable
        /// The end, of length 0.
        case endOfQuery
    }

    /// What the token is.
    public let kind: Kind

    /// The token as typed.
    public let text: String

    /// Where it stands.
    ///
    /// The spans of all tokens, with the blanks between them, tile the query.
    public let span: SourceSpan
}
