import Foundation
import Reports
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
            (
                "省:河南省 市:平顶山市 县:\"湛河区\" 地区:郏县 机关:司法局",
                "省:河南省 AND 市:平顶山市 AND 县:湛河区 AND 地区:郏县 AND 机关:司法局"
            ),
            ("标题:(年报 或 年度报告)", "标题:年报 OR 标题:年度报告"),
            ("存在问题:\"人员不足\"", "存在问题:\"人员不足\""),
            ("新收", "新收"),
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

    @Test(arguments: corpus)
    func `a resolved query means the same`(query: String) throws {
        let first = try compile(query)
        let second = try compile(first.resolved)
        #expect(second.condition == first.condition)
        #expect(second.resolved == first.resolved)
        #expect(second.warnings.isEmpty)
    }

    @Test func `an OR beside a blank is run with a warning`() throws {
        let query = try compile("a b 或 c")
        #expect(query.warnings.map(\.id) == ["mixed-operators"])
        #expect(query.warnings.first?.fixed == "(a AND b) OR c")
        #expect(try compile("a AND b OR c").warnings.isEmpty)
        #expect(try compile("(a b) OR c").warnings.isEmpty)
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

    @Test func `ten thousand brackets are too deep, at once`() {
        let query = String(repeating: "(", count: 10_000)
        let start = ContinuousClock.now
        #expect(problems(in: query).contains(.tooDeep(limit: 64)))
        #expect(start.duration(to: .now) < .seconds(1))
    }

    @Test func `the longest queries are read in little time`() {
        for fragment in ["a>1 ", "a+", "(", "-", "a.", "\"", "本机关不掌屋>5 ", "年分:1 ", "1,234", "a|"] {
            let query = String(repeating: fragment, count: 4_096 / fragment.utf8.count)
            let start = ContinuousClock.now
            _ = problems(in: query)
            #expect(start.duration(to: .now) < .seconds(2), "\(fragment)")
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
    "司法局 AND 本机关不掌握 > 5", "非 (a 或 b) c", "a 或 (b 且 c)", "a 或 (b 或 c) 或 非 非 d",
    "5 < 新收 <= 10 或 x", "(-新收 + 3) * -2 > -1", "新收 > -(办结 - 3)", "-(新收) > 1",
    "新收 - (上年结转 - 结转下年) = 1,234", "新收 / (办结 * 2) ≠ 30%", "年份:..2020,2022.. 标题:(a 非 \"b\"\"c\")",
    "机关:\"a, b\",OR局 版式:2021,none 范围:own,aggregated", "2020 28号 \u{301}",
    "新收 > 0.000001 且 新收 < 99999999999999999999999999999",
]
