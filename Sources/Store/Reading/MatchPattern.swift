import Query
import Reports
import Segmentation

/// Turns a searched text into an expression for FTS5.
///
/// Every term is quoted, so nothing that a person types is ever an operator of FTS5.
struct MatchPattern {
    /// The expression; nothing if the text can occur nowhere.
    let expression: String?

    /// The expression for a text condition.
    ///
    /// - Parameters:
    ///   - condition: what is searched for.
    ///   - breaker: finds the words of a bare text.
    init(_ condition: TextCondition, breaker: borrowing WordBreaker) {
        let alternatives: [String]
        switch Self.pattern(condition, breaker: breaker) {
        case .nothing: alternatives = []
        case .anyBeginning(let beginnings): alternatives = beginnings.map { Self.quoted($0) + " *" }
        case .anyPhrase(let phrases): alternatives = phrases.map { Self.quoted($0.text) }
        }
        guard !alternatives.isEmpty else {
            expression = nil
            return
        }
        let any = "(\(alternatives.joined(separator: " OR ")))"
        expression = condition.section.map { "{\($0.rawValue)} : \(any)" } ?? any
    }

    private static func pattern(
        _ condition: TextCondition, breaker: borrowing WordBreaker
    ) -> TermPattern {
        let text = FoldedText(condition.text)
        return switch condition.mode {
        case .literal: TermPattern(literal: text)
        case .bare: TermPattern(words: text, boundaries: breaker.boundaries(of: text))
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
