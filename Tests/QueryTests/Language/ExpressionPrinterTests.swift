import Testing
import TestSupport

@testable import Query

@Suite struct ExpressionPrinterTests {
    @Test func `what is printed reads back as the same expression`() throws {
        var random = RandomExpression(generator: SeededGenerator(seed: 2_026))
        for _ in 0..<3_000 {
            let query = random.query()
            let text = ExpressionPrinter().text(query)
            let (tokens, issues) = Lexer.tokens(in: text)
            var parser = Parser(tokens, limits: QueryLimits(clauses: 10_000))
            #expect(parser.query() == query, "seed 2026, \(text)")
            #expect(issues.isEmpty && parser.issues.isEmpty, "seed 2026, \(text)")
        }
    }

    @Test(arguments: [
        ("a, b", "\"a, b\""), ("OR", "\"OR\""), ("湛河区", "湛河区"), ("2020", "2020"),
        ("a\"", "\"a\"\"\""),
    ])
    func `values are quoted where they must be`(value: String, expected: String) {
        #expect(QueryText.value(value) == expected)
    }
}
