import Foundation
import QueryGeneration
import Reports
import TestSupport
import Testing

@testable import Query

@Suite struct QueryCompilerTests {
    @Test(
        arguments: [
            ("司法局 AND 本机关不掌握 > 5", "司法局 AND t3.unable_notheld.total > 5"),
            ("不予公开 / 办结 > 0.3", "t3.deny.total / t3.done.total > 0.3"),
            ("5 < 新收 <= 10", "5 < t3.new.total AND t3.new.total <= 10"),
            ("非 5 < 新收 < 9", "NOT (5 < t3.new.total AND t3.new.total < 9)"),
            ("年份:2019..2023,2025年", "年份:2019..2023,2025"),
            ("edition:2019,混合 scope:汇总", "版式:2019,mixed AND 范围:汇总"),
            ("版式:无", "版式:none"),
            ("机关:1, 234", "机关:1,\"234\""),
            ("机关:1,234", "机关:1,234"),
            ("市:１, ２３４", "市:１,\"２３４\""),
            (
                "省:河南省 市:平顶山市 县:\"湛河区\" 地区:郏县 机关:司法局",
                "省:河南省 AND 市:平顶山市 AND 县:湛河区 AND 地区:郏县 AND 机关:司法局"
            ),
            ("标题:(年报 或 年度报告)", "标题:年报 OR 标题:年度报告"),
            ("存在问题:\"人员不足\"", "存在问题:\"人员不足\""),
            ("新收", "新收"),
            ("保密* 存在问题:人员*", "保密* AND 存在问题:人员*"),
            ("人员 邻近/5 “不足”", "人员 NEAR/5 \"不足\""),
            ("存在问题:(人员 NEAR 不足 或 经费)", "存在问题:(人员 NEAR/10 不足) OR 存在问题:经费"),
            ("非 人员 NEAR 不足", "NOT 人员 NEAR/10 不足"),
            ("有:新收 缺:不掌握=斜杠", "有:t3.new.total AND 缺:t3.unable_notheld.total=不适用"),
            ("missing:new.natural=not-applicable", "缺:t3.new.natural=不适用"),
            ("缺:收费金额 = 单位未知", "缺:t2.fee.amount=单位不明"),
            ("缺:新收@上年=没有报告", "缺:t3.new.total@上年=无报告"),
            ("次数(“保密”) >= 3", "次数(\"保密\") >= 3"),
            ("COUNT(存在问题:人员) / count(人员) > 50%", "次数(存在问题:人员) / 次数(人员) > 0.5"),
            (
                "缺省(新收, -1) + IfMissing(办结,2万) > 0",
                "缺省(t3.new.total, -1) + 缺省(t3.done.total, 20000) > 0"
            ),
            ("新收 > 新收@上年", "t3.new.total > t3.new.total@上年"),
            ("不予公开.自然人@previous > 0", "t3.deny.natural@上年 > 0"),
            ("新收@2019年 <= ２０２０", "t3.new.total@2019 <= 2020"),
            ("检查:通过，未定 check:failed", "检查:通过,未定 AND 检查:不符"),
            ("年报 sort:-新收 limit:5", "年报 排序:-t3.new.total 条数:5"),
            ("排序：不予公开÷办结 年报 或 公开", "年报 OR 公开 排序:t3.deny.total / t3.done.total"),
            ("sort:-(新收+上年结转)", "排序:-(t3.new.total + t3.carryin.total)"),
            ("sort:(-新收)", "排序:(-t3.new.total)"),
            ("行政复议.纠正 + 行政诉讼.纠正 > 0", "t4.review.corrected + t4.suit.corrected > 0"),
        ])
    func `names are resolved and shown`(query: String, resolved: String) throws {
        #expect(try compile(query).resolved == resolved)
    }

    @Test func `the meaning is a condition`() throws {
        let address = try #require(CellAddress("t3.unable_notheld.total"))
        let expected = Condition.all([
            .text(TextCondition(text: "司法局", mode: .bare)),
            .comparison(.field(Field(address)), .greater, .constant(5)),
            .not(.text(TextCondition(text: "年报", mode: .literal, section: .title))),
            .year([2020...9999]),
        ])
        let query = try compile("司法局 本机关不掌握 > 5 非 标题:“年报” 年份:2020..")
        #expect(query.condition == expected)
    }

    @Test func `an apostrophe of one value does not go with that of another`() throws {
        let query = try QueryCompiler().compile("", filters: QueryFilters(region: "',x ' y"))
        #expect(query.resolved == "地区:\"'\",\"x ' y\"")
        #expect(try compile(query.resolved).condition == query.condition)
    }

    @Test(
        arguments: [
            ("--year", "2019-2021", "2019..2021"), ("--year", "2021..2019", "2019..2021"),
            ("--year", "2019-2021,2023-2022", nil), ("--year", "x,2019-2021", nil),
            ("--sort", "本机关不掌屋 + 不于公开", "本机关不掌握 + 不予公开"),
            ("--sort", "新收 desc", "-新收"), ("--sort", "本机关不掌屋 / “a b”", nil),
        ])
    func `the correction of an option has none of its errors`(
        name: String, value: String, fixed: String?
    ) throws {
        let filters =
            name == "--year" ? QueryFilters(year: value) : QueryFilters(sort: value)
        let errors = try #require(throws: QueryErrors.self) {
            try QueryCompiler().compile("年报", filters: filters)
        }
        #expect(errors.diagnostics.allSatisfy { $0.fixed == fixed }, "\(errors)")
        #expect(QueryProperties().violations(of: errors).isEmpty)
    }

    @Test func `an option is no longer than a query, and has no more problems`() {
        let year = { (count: Int) in String(repeating: "1,", count: count) + "1" }
        let cases = [
            (QueryFilters(year: year(2_000)), "bad-year"),
            (QueryFilters(year: year(2_050)), "query-too-long"),
            (QueryFilters(region: year(2_050)), "query-too-long"),
            (QueryFilters(agency: year(2_050)), "query-too-long"),
        ]
        for (filters, id) in cases {
            let error = #expect(throws: QueryErrors.self) {
                try QueryCompiler().compile("", filters: filters)
            }
            let found = error?.diagnostics ?? []
            #expect(found.first?.id == id && found.count <= 100)
        }
    }

    @Test(arguments: corpus)
    func `a resolved query means the same`(query: String) throws {
        let first = try compile(query)
        let second = try compile(first.resolved)
        #expect(second.condition == first.condition)
        #expect(second.sort == first.sort && second.limit == first.limit)
        #expect(second.resolved == first.resolved)
        #expect(second.warnings.isEmpty)
    }

    @Test func `a resolved query means the same, whatever was written`() throws {
        var random = RandomExpression(generator: SeededGenerator(seed: 11))
        var compiled = 0
        for _ in 0..<1_500 {
            let text = ExpressionPrinter().text(random.query())
            guard let query = try? compile(text) else { continue }
            compiled += 1
            let again = try compile(query.resolved)
            #expect(again.condition == query.condition, "seed 11, \(text)")
            #expect(again.sort == query.sort && again.limit == query.limit, "seed 11, \(text)")
            #expect(again.resolved == query.resolved, "seed 11, \(text)")
        }
        #expect(compiled > 500)
    }

    @Test func `an OR beside a blank is run with a warning`() throws {
        let query = try compile("a b 或 c")
        #expect(query.warnings.map(\.id) == ["mixed-operators"])
        #expect(query.warnings.first?.fixed == "(a AND b) OR c")
        #expect(try compile("a AND b OR c").warnings.isEmpty)
        #expect(try compile("(a b) OR c").warnings.isEmpty)
    }

    @Test func `the new constructs mean what the types say`() throws {
        let field = Field(try #require(CellAddress("t3.new.total")))
        let staff = TextCondition(text: "人员", mode: .bare, section: .problems)
        let lack = TextCondition(text: "不足", mode: .literal, section: .problems)
        let expected = Condition.all([
            .near(NearCondition(staff, lack, distance: 10)),
            .text(TextCondition(text: "保密", mode: .prefix)),
            .presence(PresenceCondition(field, isMissing: true, reason: .unreadable)),
            .not(.presence(PresenceCondition(field.of(.year(2019)), isMissing: false))),
            .verdict([.failed, .undetermined]),
            .comparison(
                .occurrences(TextCondition(text: "保密", mode: .literal, section: .title)),
                .greater, .substitute(field.of(.before), -5)),
        ])
        let query = try compile(
            """
            存在问题:(人员 NEAR “不足”) 保密* 缺:新收=不可读 非 有:新收@2019 检查:不符,未定 \
            次数(标题:"保密") > 缺省(新收@上年, -5) 排序:-次数(保密) 条数:7
            """)
        #expect(query.condition == expected)
        let key = NumericExpression.occurrences(TextCondition(text: "保密", mode: .bare))
        #expect(query.sort == SortKey(key, isDescending: true))
        #expect(query.limit == 7)
    }

    @Test(arguments: ["sort:-新收", "limit:5", "排序:新收 条数:5"])
    func `a query that only says how to list means every report`(query: String) throws {
        #expect(try compile(query).condition == .everything)
    }

    @Test(
        arguments: [
            "年报 sort:-新收 sort:新收", "(年报 sort:新收)", "非 sort:新收", "年报 sort:本机关不掌屋", "年报 limit:0",
            "limit:1001", "sort:", "年报 sort:新收 或", "标题:(a sort:新收)", "a NEAR sort:新收",
            "sort:\"新收\"", "sort:5 + 3", "sort:新收 办结 > ",
        ])
    func `a bad order or limit is never left out`(query: String) {
        #expect(throws: QueryErrors.self) { try compile(query) }
    }

    @Test func `an order may stand beside the query`() throws {
        let compiler = QueryCompiler()
        let query = try compiler.compile("年报 limit:3", filters: QueryFilters(sort: "-新收"))
        #expect(query.resolved == "年报 排序:-t3.new.total 条数:3")
        let all = try compiler.compile("", filters: QueryFilters(sort: "新收/办结"))
        #expect(all.condition == .everything)
        #expect(all.resolved == "排序:t3.new.total / t3.done.total")
        let both = try compiler.compile(
            "", filters: QueryFilters(year: "2020", sort: "-(新收 + 办结)"))
        #expect(both.resolved == "年份:2020 排序:-(t3.new.total + t3.done.total)")
        #expect(try compile(both.resolved).sort == both.sort)
    }

    @Test(arguments: [
        ("年报 sort:新收", "-新收", "repeated-directive"), ("年报", "新收 办结", "unexpected-token"),
        ("年报", "", "missing-value"), ("年报", "本机关不掌屋", "unknown-field"),
        ("年报", "sort:新收", "unexpected-token"), ("年报", "5", "constant-sort"),
        ("年报", "新收 > 5", "unexpected-token"), ("年报", "(", "unmatched-bracket"),
    ])
    func `a bad order names its option`(query: String, sort: String, id: String) throws {
        let error = #expect(throws: QueryErrors.self) {
            try QueryCompiler().compile(query, filters: QueryFilters(sort: sort))
        }
        let diagnostic = try #require(error?.diagnostics.first { $0.severity == .error })
        #expect(diagnostic.id == id)
        #expect(diagnostic.source == .option(name: "--sort", value: sort))
        #expect(diagnostic.span.end <= sort.unicodeScalars.count)
    }

    @Test func `filters stand beside the query`() throws {
        let filters = QueryFilters(year: "2019..2023", region: "湛河区", agency: "司法局, 政府办公室")
        let query = try QueryCompiler().compile("保密 或 秘密", filters: filters)
        #expect(query.resolved == "(保密 OR 秘密) AND 年份:2019..2023 AND 地区:湛河区 AND 机关:司法局,政府办公室")
        #expect(query.text == "保密 或 秘密")
        #expect(try compile(query.resolved).condition == query.condition)
    }

    @Test func `a filter alone is a query`() throws {
        let query = try QueryCompiler().compile(" ", filters: QueryFilters(year: "2020"))
        #expect(query.condition == .year([2020...2020]))
        #expect(query.resolved == "年份:2020")
    }

    @Test(arguments: [
        ("abc", "bad-year"), ("2023..2019", "reversed-range"), ("", "missing-value"),
        ("2020 x", "bad-year"), ("2019-2021", "bad-year"), ("\"", "unterminated-quote"),
    ])
    func `a bad filter names its option`(year: String, id: String) throws {
        let error = #expect(throws: QueryErrors.self) {
            try QueryCompiler().compile("a", filters: QueryFilters(year: year))
        }
        let diagnostic = try #require(error?.diagnostics.first)
        #expect(diagnostic.id == id)
        #expect(diagnostic.source == .option(name: "--year", value: year))
        #expect(diagnostic.span.end <= year.unicodeScalars.count)
    }

    @Test func `a query of 4 KiB is read and one byte more is not`() throws {
        let longest = "\"\(String(repeating: "a", count: 4_094))\""
        #expect(try compile(longest).text == longest)
        #expect(problems(in: longest + "a") == [.queryTooLong(limit: 4_096)])
    }

    @Test func `of very many problems the first are reported, errors before warnings`() {
        let errors = problems(in: String(repeating: ") ", count: 2_000))
        #expect(errors == Array(repeating: .unmatchedBracket(opening: false), count: 100))
        let mixed = problems(in: String(repeating: "a 和 ", count: 95) + "本机关不掌屋 > 5")
        #expect(mixed.filter { !$0.isWarning }.count == 2)
        let many = problems(in: String(repeating: "a 和 ", count: 99) + "a (")
        #expect(many.contains { !$0.isWarning })
    }

    @Test func `nearest names are looked for a few times only`() throws {
        let names = (0..<150).map { "不掌握\(Character(Unicode.Scalar(0x4E00 + $0) ?? "a")) > 1" }
        let found = problems(in: names.joined(separator: " "))
        #expect(found.count == 100)
        #expect(found.prefix(20).allSatisfy { !$0.suggestions.isEmpty })
        #expect(found.dropFirst(20).allSatisfy { $0.suggestions.isEmpty })
    }

    @Test func `ten thousand brackets are too deep, at once`() {
        let growth = Growth(upTo: 10_000) { count in
            let query = String(repeating: "(", count: count)
            #expect(problems(in: query).contains(.tooDeep(limit: 64)))
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test func `the longest queries take no more work than their length`() {
        for fragment in worstFragments {
            let growth = Growth(upTo: 4_096 / fragment.utf8.count) { count in
                _ = problems(in: String(repeating: fragment, count: count))
            }
            #expect(growth.isEven, "\(fragment): \(growth)")
        }
    }
}

func compile(_ query: String) throws -> CompiledQuery { try QueryCompiler().compile(query) }

private func problems(in query: String) -> [Problem] {
    do {
        _ = try QueryCompiler().compile(query)
        return []
    } catch {
        return error.diagnostics.map(\.problem)
    }
}

private let corpus: [String] = [
    "机关:1, 234", "县:12, 345, 67, 890",
    "司法局 AND 本机关不掌握 > 5", "非 (a 或 b) c", "a 或 (b 且 c)", "a 或 (b 或 c) 或 非 非 d",
    "5 < 新收 <= 10 或 x", "(-新收 + 3) * -2 > -1", "新收 > -(办结 - 3)", "-(新收) > 1",
    "新收 - (上年结转 - 结转下年) = 1,234", "新收 / (办结 * 2) ≠ 30%", "年份:..2020,2022.. 标题:(a 非 \"b\"\"c\")",
    "机关:\"a, b\",OR局 版式:2021,none 范围:own,aggregated", "2020 28号 \u{301}",
    "新收 > 0.000001 且 新收 < 99999999999999999999999999999",
    "缺省(新收, -0.000001) < 次数(\"a\"\"b\") 或 保密* NEAR/0 “\"”", "缺:不予公开.自然人@上年=无报告 sort:-新收@2019",
    "存在问题:(a* 非 b NEAR c) 检查:未定,通过 limit:1000", "sort:(-新收 * 2) 非 有:新收",
    "排序:-(-新收 - 办结) 年份:2021.. 条数:1", "sort:新收 * (办结 - 3) a 或 b", "sort:-5 * 新收 a",
    "sort:(5 - 新收) a", "sort:(-5 + 新收) a", "sort:-(5 + 新收)",
]

/// What a query of 4 KiB may repeat.
private let worstFragments = [
    "a>1 ", "a+", "(", "-", "a.", "\"", "本机关不掌屋>5 ", "年分:1 ", "1,234", "a|", "”", "' ", "a NEAR ",
    "a NEAR/x ", "a NEAR 5 b ", "a* ", "*a*", "\"a\"*", "次数(", "次数 (a)", "a(b)>1 ", "缺省(a)>1 ",
    "新收@上年-1 ", "a@1-1-", "@", "sort:a ", "sort:(", "sort:", "limit:", "标题:", "缺:", "缺:a=b ",
    "检查:对 ",
    "和 ", "a 大于 5 ", "新收大于5 ", "新收>5 件 ", "新收>5且", "a=>1 ", "\u{200F}", "\u{FFFD}",
]
