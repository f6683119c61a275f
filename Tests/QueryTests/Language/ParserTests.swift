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
            ("保密* 公开", "保密* AND 公开"),
            ("标题：保密＊", "标题:保密*"),
            ("人员 NEAR 不足", "人员 NEAR/10 不足"),
            ("“人员” 邻近／５ 不足*", "\"人员\" NEAR/5 不足*"),
            ("人员 NEAR/0 2020", "人员 NEAR/0 2020"),
            ("(人员) NEAR (\"不足\")", "人员 NEAR/10 \"不足\""),
            ("非 人员 NEAR 不足", "NOT 人员 NEAR/10 不足"),
            ("a -人员 NEAR 不足 b", "a AND NOT 人员 NEAR/10 不足 AND b"),
            ("a 或 人员 NEAR/3 不足", "a OR 人员 NEAR/3 不足"),
            ("存在问题:(人员 NEAR 不足)", "存在问题:(人员 NEAR/10 不足)"),
            ("problems:(a 或 b NEAR c)", "存在问题:(a OR b NEAR/10 c)"),
            ("有:新收", "有:新收"),
            ("缺：新收．自然人＝空白", "缺:新收.自然人=空白"),
            ("missing:new = not-applicable", "缺:new=\"not-applicable\""),
            ("缺:新收=/ a", "缺:新收=不适用 AND a"),
            ("has:新收@上年 非 缺:t3.new.total@2019", "有:新收@上年 AND NOT 缺:t3.new.total@2019"),
            ("检查:通过，不符", "检查:通过,不符"),
            ("check:failed a", "检查:failed AND a"),
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
            ("次数(“保密”) > 3", "次数(\"保密\") > 3"),
            ("count(保密*) + COUNT(28号) > 次数(2020)", "次数(保密*) + 次数(28号) > 次数(2020)"),
            ("次数（存在问题：\"人员\"）＞３", "次数(存在问题:\"人员\") > 3"),
            ("缺省(新收, 0) > 3", "缺省(新收, 0) > 3"),
            ("3 < ifmissing(new, -1,234) * 2", "3 < 缺省(new, -1234) * 2"),
            ("缺省（不予公开．自然人＠上年，１．５万）> 3", "缺省(不予公开.自然人@上年, 15000) > 3"),
            ("缺省(a,30%) = 1", "缺省(a, 0.3) = 1"),
            ("新收@上年 > 5", "新收@上年 > 5"),
            ("新收＠previous ＞ 新收@2019年", "新收@上年 > 新收@2019"),
            ("新收 - 新收@上年 > 0", "新收 - 新收@上年 > 0"),
            ("新收@上年-新收 > 0", "新收@上年 - 新收 > 0"),
            ("新收* 2", "新收* AND 2"),
            ("新收 * 2 > 5", "新收 * 2 > 5"),
            ("新收*2 > 5", "新收 * 2 > 5"),
        ])
    func `calculations are grouped as in arithmetic`(query: String, expected: String) throws {
        #expect(try printed(query) == expected)
    }

    @Test(
        arguments: [
            ("sort:-新收", "排序:-新收"),
            ("排序：－新收 条数：５", "排序:-新收 条数:5"),
            ("limit:5 sort:新收", "排序:新收 条数:5"),
            ("sort:不予公开/办结", "排序:不予公开 / 办结"),
            ("sort:-不予公开/办结", "排序:-不予公开 / 办结"),
            ("sort:-(新收+上年结转)", "排序:-(新收 + 上年结转)"),
            ("sort:(-新收 + 办结)", "排序:(-新收 + 办结)"),
            ("sort:--新收", "排序:-(-新收)"),
            ("sort:新收 -信访", "NOT 信访 排序:新收"),
            ("sort:新收 - 办结", "排序:新收 - 办结"),
            ("sort:-新收 limit:5 年报", "年报 排序:-新收 条数:5"),
            ("a sort:新收 b", "a AND b 排序:新收"),
            ("a sort:新收 或 b", "a OR b 排序:新收"),
            ("a 或 b sort:新收", "a OR b 排序:新收"),
            ("sort:新收@上年 a", "a 排序:新收@上年"),
            ("sort:-次数(保密) a", "a 排序:-次数(保密)"),
            ("limit:1,000", "条数:1000"),
        ])
    func `an order and a limit stand anywhere at the top`(query: String, expected: String) throws {
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
    let query = parser.query()
    try #require(!query.isEmpty)
    #expect(parser.issues.allSatisfy { $0.problem.isWarning }, "\(parser.issues)")
    return ExpressionPrinter().text(query)
}

private func issues(in query: String) -> [QueryIssue] {
    var parser = Parser(Lexer.tokens(in: query).tokens)
    _ = parser.query()
    return parser.issues
}
