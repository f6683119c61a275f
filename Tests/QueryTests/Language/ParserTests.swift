import Testing

@testable import Query

@Suite struct ParserTests {
    @Test(
        arguments: [
            ("a b", "a AND b"),
            ("a AND b c", "a AND b AND c"),
            ("a 或 b c", "a OR (b AND c)"),
            ("(a 或 b) c", "(a OR b) AND c"),
            ("a -b", "a AND NOT b"),
            ("-b a", "NOT b AND a"),
            ("a (-b)", "a AND NOT b"),
            ("非 非 a", "NOT NOT a"),
            ("NOT (a b)", "NOT (a AND b)"),
            ("\"x\"y", "\"x\" AND y"),
            ("-(a b)", "NOT (a AND b)"),
            ("-2020", "NOT 2020"),
            ("a -2020", "a AND NOT 2020"),
            ("(新收)", "新收"),
            ("标题：年报", "标题:年报"),
            ("title:(a 或 b) c", "标题:(a OR b) AND c"),
            ("year:2019,2021..", "年份:2019,2021.."),
            ("年份:..2020 x", "年份:..2020 AND x"),
            ("年份:2019 .. 2021", "年份:2019..2021"),
            ("县:“湛河区”、郏县", "县:湛河区,郏县"),
        ])
    func `conditions are grouped as the grammar says`(query: String, expected: String) throws {
        #expect(try printed(query) == expected)
    }

    @Test(
        arguments: [
            ("a + b * c > 5", "a + b * c > 5"),
            ("(a + b) * c > 5", "(a + b) * c > 5"),
            ("a - (b - c) > 5", "a - (b - c) > 5"),
            ("a - b - c > 5", "a - b - c > 5"),
            ("a-b > 5", "a - b > 5"),
            ("a ÷ (b × c) ≥ 5", "a / (b * c) >= 5"),
            ("5 < a <= 10", "5 < a <= 10"),
            ("-5 < a", "-5 < a"),
            ("a > -5", "a > -5"),
            ("a > -(b + c)", "a > -(b + c)"),
            ("(-a + b) > 5", "(-a + b) > 5"),
            ("(-(a + b) * c) > 5", "(-(a + b) * c) > 5"),
            ("-a > 5", "NOT a > 5"),
            ("a b > 5", "a AND b > 5"),
            ("a > 5 -b", "a > 5 AND NOT b"),
            ("a > 3 - 1", "a > 3 - 1"),
            ("不予公开.自然人 = 0", "不予公开.自然人 = 0"),
            ("t3.new.total != 30%", "t3.new.total != 0.3"),
        ])
    func `calculations are grouped as in arithmetic`(query: String, expected: String) throws {
        #expect(try printed(query) == expected)
    }

    @Test(arguments: [63, 64, 65])
    func `brackets are read to the limit and no deeper`(depth: Int) {
        let query =
            String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        let problems = issues(in: query).map(\.problem)
        #expect(problems == (depth <= 64 ? [] : [.tooDeep(limit: 64)]))
    }

    @Test(arguments: [64, 65])
    func `negations and calculations are read to the limit and no deeper`(depth: Int) {
        let expected: [Problem] = depth <= 64 ? [] : [.tooDeep(limit: 64)]
        let negations = String(repeating: "非 ", count: depth) + "a"
        #expect(issues(in: negations).map(\.problem) == expected)
        let sum = String(repeating: "a+", count: depth) + "a>1"
        #expect(issues(in: sum).map(\.problem) == expected)
    }

    @Test(arguments: [200, 201])
    func `conditions are read to the limit and no further`(count: Int) {
        let query = Array(repeating: "a", count: count).joined(separator: " ")
        let expected: [Problem] = count <= 200 ? [] : [.tooManyClauses(limit: 200)]
        #expect(issues(in: query).map(\.problem) == expected)
    }

    @Test func `problems of every part are found at once`() {
        let problems = issues(in: "年分:2021 AND (新收 > OR \"x\" > 5)").map(\.problem.id)
        #expect(problems == ["unknown-name", "missing-number", "text-for-number"])
    }
}

private func printed(_ query: String) throws -> String {
    let (tokens, issues) = Lexer.tokens(in: query)
    #expect(issues.isEmpty)
    var parser = Parser(tokens)
    let parsed = parser.query()
    let expression = try #require(parsed)
    #expect(parser.issues.allSatisfy { $0.problem.isWarning }, "\(parser.issues)")
    return ExpressionPrinter().text(expression)
}

private func issues(in query: String) -> [QueryIssue] {
    var parser = Parser(Lexer.tokens(in: query).tokens)
    _ = parser.query()
    return parser.issues
}
