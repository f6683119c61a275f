import Foundation
import Testing

@testable import Query

@Suite struct ProblemTests {
    /// Every sentence a query's author can see, with the query that brings it up.
    ///
    /// `UPDATE_GOLDEN=1 swift test` writes the file anew.
    @Test func `problems read as in the golden file`() throws {
        let text = queries.map(page).joined(separator: "\n\n") + "\n"
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Golden/problems.txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text == golden)
    }

    @Test func `every kind of problem stands in the golden file`() {
        let seen = Set(queries.flatMap(diagnostics).map(\.id))
        let missing = Set(problemIDs).subtracting(seen)
        #expect(missing.isEmpty)
        #expect(seen.subtracting(problemIDs).isEmpty)
    }

    @Test(arguments: queries)
    func `a corrected query can be run`(query: String) throws {
        for diagnostic in diagnostics(of: query) {
            guard let fixed = diagnostic.fixed else { continue }
            #expect(try compile(fixed).warnings.isEmpty)
        }
    }
}

private func diagnostics(of query: String) -> [Diagnostic] {
    do {
        return try QueryCompiler().compile(query).warnings
    } catch {
        return error.diagnostics
    }
}

private func page(_ query: String) -> String {
    let shown =
        query.unicodeScalars.count > 60 ? "\(query.prefix(12))… (\(query.utf8.count) bytes)" : query
    let printed = diagnostics(of: query).flatMap { diagnostic in
        MessageLanguage.allCases.map { DiagnosticPrinter(language: $0).text(diagnostic, in: query) }
    }
    return (["=== \(DisplayText.safe(shown))"] + printed).joined(separator: "\n")
}

/// Every stable name of a problem.
private let problemIDs: [String] = [
    "empty-query", "query-too-long", "too-deep", "too-many-clauses", "control-character",
    "unterminated-quote", "unmatched-quote", "empty-text", "single-mark", "number-too-long",
    "unmatched-bracket", "empty-brackets", "missing-operand", "missing-number", "unexpected-token",
    "missing-comparison", "hyphen-in-text", "detached-minus", "ambiguous-minus", "text-for-number",
    "column-of-indicator", "needs-outside-data",
    "condition-for-number", "number-with-unit", "mixed-operators",
    "sort-by-property", "missing-compared", "list-separator", "loose-year", "single-quotes",
    "swapped-relation", "detached-magnitude", "misplaced-star",
    "word-for-operator", "word-like-operator", "near-operand", "near-chain",
    "near-behind-section", "bad-distance", "ambiguous-distance", "unknown-function",
    "detached-bracket", "bad-arguments", "misplaced-directive", "repeated-directive", "bad-limit",
    "constant-sort", "sort-direction", "descending-sum", "negated-comparison", "field-expected",
    "missing-year",
    "detached-at", "bad-other-year", "unknown-verdict", "unknown-reason", "impossible-reason",
    "reason-of-presence", "presence-compared", "one-presence-field",
    "unknown-field", "ambiguous-field", "unknown-column", "column-of-other-row", "missing-column",
    "filter-compared", "identical-sides", "constant-comparison", "unknown-name", "missing-value",
    "bad-year", "reversed-range", "unknown-edition", "unknown-scope", "range-of-names",
    "only-texts-in-section",
]

private let queries: [String] = [
    "", " \n", String(repeating: "a", count: 4_097), String(repeating: "(", count: 65) + "a",
    Array(repeating: "a", count: 201).joined(separator: " "), "年报\u{0}公开", "“人员不足", "\"人员不足", "年报”",
    "年报 \"\"", "年报 & 公开", "年报|公开", "新收 > 1234567890123456789012345678901",
    "(年报 或 公开", "年报)", "年报 ()", "AND 年报", "年报 或", "年报 非", "或 年报", "新收 >", "> 5", "新收 + > 5",
    "人员不足，经费少", "年报 @2019", "新收 + 办结", "t3.new.total", "(新收 + 1)", "本机关-不掌握",
    "年报 - 公开", "- 公开", "新收 > 5 -3", "\"保密\" > 5", "(a 或 b) > 5", "收费金额 > 5万元",
    "新收>5且办结<3", "新收 > 5 件", "新收 > 5 万", "‘人员” 不足", "”人员不足”", "'人员 不足'", "新收 => 5",
    "\"保密\"*", "2020*", "*保密", "新收* > 5", "新收 大于 5", "新收大于5", "新收不少于 5", "增长大于5",
    "公开 和 保密", "新收 > 5 和 办结 > 3", "人员 NEAR5 不足", "公开 and 保密 或 秘密",
    "(人员 或 经费) NEAR 不足", "人员 NEAR 新收@上年", "人员 NEAR 经费 NEAR 不足", "存在问题:人员 NEAR 不足",
    "人员 NEAR/2000 不足", "人员 NEAR/ 不足", "人员 NEAR 5 不足", "人员 NEAR", "计数(\"保密\") > 3",
    "新收(自然人) > 5", "次数 (保密) > 3", "次数(保密 秘密) > 3", "缺省(新收) > 3", "缺省(5, 0) > 3",
    "(年报 sort:新收)", "年报 AND sort:新收", "sort:新收 排序:办结", "limit:5000", "条数:多", "sort:5",
    "sort:新收 降序", "sort:-新收+办结", "-新收 < -10", "sort:年份", "新收 = 空白", "新收 != 缺", "机关:司法局；财政局",
    "年份:2020 2021",
    "年份 2020",
    "sort 新收", "新收 为 5", "新收:5", "缺:年份", "缺:5", "新收@ > 5", "新收 @上年 > 5", "新收@去年 > 5",
    "新收@2019-2021 > 5", "新收@上年.自然人 > 5", "检查:对", "缺:新收=不知道", "缺:新收=无发识别",
    "缺:新收=无报告", "有:新收=空白", "has:新收=blank", "有:新收=5", "缺:新收=5", "缺:新收,办结", "年报 公开 或 保密",
    "本机关不掌屋 > 5", "司法局 > 5", "总计 > 5", "结转 > 5",
    "行政许可.数量 > 5", "新收.自燃人 > 5", "新收.某列 > 5", "行政许可.自然人 > 5", "新收. > 5", "年份 > 2019",
    "县 = 湛河区", "3 < 年份 < 5", "新收 > 新收", "新收 = 本年新收", "5 > 3", "年分:2021", "网址:x",
    "年份:", "县:,", "年份:二〇二一", "年份:2019-2023", "年份:2019至2023", "年份:20", "年份:2023..2019",
    "版式:2020", "范围:全部", "县:甲..乙", "标题:(新收 > 5)", "标题:(存在问题:a)", "年分:2021 AND 新收 >",
    "年分:2021 AND 年份:2023..2019", "公开率.自然人 > 0.5", "每十万人申请量 > 5", "人口 > 5",
    "每十万人申请量.自然人 > 5", "bzw > 5", "不予公开自然人 > 5", "复议纠错 > 0",
]
