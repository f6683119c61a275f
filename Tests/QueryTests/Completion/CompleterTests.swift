import Reports
import QueryGeneration
import TestSupport
import Testing

@testable import Query

/// Queries with `|` as the cursor.
@Suite struct CompleterTests {
    @Test(
        arguments: [
            // Fields, by label, alias, id, initials and in traditional characters.
            ("新|", "新收"), ("本年|", "本年新收"), ("不予公|", "不予公开"), ("unable_n|", "unable_notheld"),
            ("bzw|", "不掌握"), ("xs|", "新收"), ("辦|", "办结"), ("公开率|", "公开率"),
            ("5 > disc|", "disclosure_rate"),
            ("危及|", "三安全一稳定"), ("年报 新|", "新收"), ("新|收 > 5", "新收"), ("(新|", "新收"), ("非 新|", "新收"),
            ("年报 -信|", "信访"), ("新收 > 办|", "办结"), ("新收 + 上|", "上年结转"), ("5 < 新|", "新收"),
            ("新收 > |", "新收"), ("不予公开 / 办|", "办结"), ("缺省(新|", "新收"),
            // Names before a colon, functions and connectives.
            ("年|", "年份:"), ("ye|", "year:"), ("存|", "存在问题:"), ("prob|", "problems:"), ("次|", "次数("),
            ("nf|", "年份:"), ("排|", "排序:"), ("年报 A|", "AND"), ("年报 或|", "或"), ("N|", "NOT"),
            ("|", "年份:"),
            ("年报 或 |", "年份:"), ("(|", "年份:"),
            // Columns.
            ("不予公开.|", "自然人"), ("不予公开.法人|", "法人"), ("不予公开.自|", "自然人"), ("新收.nat|", "natural"),
            ("行政复议.|", "结果维持"), ("t3.new.|", "自然人"), ("t3.n|", "new"), ("行政许可.|", "上一年项目数量"),
            ("新收.sy|", "商业企业"), ("不予公開.自|", "自然人"),
            // Other years.
            ("新收@|", "上年"), ("新收@20|", "2023"), ("不予公开.自然人@上|", "上年"),
            // Values.
            ("县:|", "湛河区"), ("县:湛|", "湛河区"), ("县:金水区,湛|", "湛河区"), ("县：湛|", "湛河区"), ("縣:湛|", "湛河区"),
            ("county:湛|", "湛河区"), ("地区:河|", "河南省"), ("省:|", "河南省"), ("市:平|", "平顶山市"),
            ("县:河|", "湛河区"),
            ("机关:司|", "司法局"), ("机关:金|", "金水区司法局"), ("机关:政|", "\"政 府办\""), ("年份:|", "2023"),
            ("年份:2020..|", "2023"), ("年份:2019,202|", "2023"), ("年份:2022..2023 或 年份:2|", "2023"),
            ("版式:|", "2019"), ("版式:m|", "mixed"), ("范围:|", "本级"), ("范围:ag|", "aggregated"),
            ("检查:|", "通过"), ("检查:不|", "不符"),
            // Behind names that ask for fields, and for reasons.
            ("有:|", "新收"), ("缺:新|", "新收"), ("has:new|", "new"), ("sort:新|", "新收"),
            ("sort:-新|", "新收"),
            ("sort:-(|", "新收"), ("sort:不予公开/办|", "办结"), ("缺:新收=|", "空白"), ("缺:新收.自然人=不|", "不适用"),
            ("缺:新收@上年=无报|", "无报告"), ("缺:新收=bl|", "blank"),
            // Operators.
            ("新收 |", ">"), ("不予公开.自然人 |", ">"), ("新收 + 上年结转 |", ">"), ("司法局 |", "AND"),
            ("新收 > 5 |", "AND"),
            ("年份:2020 |", "AND"), ("县:湛河区 |", "AND"), ("(年报)|", "AND"), ("\"年报\" |", "AND"),
            ("存在问题:(人员 |", "AND"), ("sort:新收 |", "AND"),
        ])
    func `the best completion comes first`(marked: String, best: String) {
        let found = completions(marked).map(\.text)
        #expect(found.first == best, "\(found.prefix(4))")
    }

    @Test(
        arguments: [
            "\"新|", "“新|", "年报 \"新收 |", "存在问题:|", "存在问题:人|", "存在问题:(人|", "次数(保|", "缺省(新收, |",
            "新收 > 5|",
            "新收 > 1.|", "5|", "人员 NEAR |", "人员 NEAR/|", "人员 NEAR/5 |", "人员 NEAR 不|", "limit:|",
            "条数:2|",
            "未知:x|", "县:甲..|", ".|", "..|", "@|", "新收 .|", "新收 @|", "|新收", "年报 & |", "未知.|",
            "新收.自然人.|",
            "缺省(新收|, 0)x \"", "有:新收,|",
        ])
    func `nothing is offered where nothing is known to fit`(marked: String) {
        let isField = marked.hasPrefix("缺省(新收|")
        #expect(completions(marked).isEmpty != isField)
    }

    @Test(
        arguments: [
            ("新|", 0, 1), ("年报 新|收 > 5", 3, 5), ("不予公开.|", 5, 5), ("不予公开.自|然", 5, 7),
            ("县:湛|", 2, 3),
            ("县：金水区，湛|河 年报", 6, 8), ("新收 |", 3, 3), ("𠮷 新|", 2, 3), ("年份:20|19", 3, 7),
        ])
    func `the word at the cursor is replaced`(marked: String, start: Int, end: Int) {
        let found = completions(marked)
        #expect(!found.isEmpty)
        for completion in found { #expect(completion.span == SourceSpan(start, end)) }
    }

    @Test func `a field says what it is and how it is computed`() throws {
        let deny = try #require(completions("不予公|").first)
        #expect(deny.kind == .field)
        #expect(deny.label == "不予公开.总计")
        #expect(deny.detail.hasPrefix("t3.deny_secret.total + "))
        #expect(deny.unit == .count)
        let rate = try #require(completions("公开率|").first)
        #expect(rate.detail == "(t3.granted.total + t3.partial.total) / done_checked")
        #expect(rate.unit == .share)
        #expect(completions("县:湛|").first?.reports == 3)
        #expect(completions("规|").contains { $0.text == "规章." })
    }

    @Test func `kinds tell completions apart`() {
        for (marked, kind) in [
            ("新|", Completion.Kind.field), ("新收.|", .column), ("县:|", .region), ("机关:|", .agency),
            ("年|", .keyword), ("新收 |", .operator), ("年份:|", .value), ("存|", .section),
        ] {
            #expect(completions(marked).first?.kind == kind, "\(marked)")
        }
    }

    /// What is offered as a field is one when it is put in, and means what its label says.
    @Test(
        arguments: [
            "新", "办", "不", "公", "规", "行", "复", "其", "总", "n", "d", "o", "t", "xz", "bz", "危", "部",
            "",
        ])
    func `an offered field can be compared`(typed: String) throws {
        for completion in completions("5 < \(typed)|") where completion.kind == .field {
            let text = completion.text.hasSuffix(".") ? completion.text + "本年" : completion.text
            do {
                _ = try QueryCompiler().compile("5 < \(text)")
            } catch {
                let isRow = completion.text.hasSuffix(".")
                #expect(isRow && error.diagnostics.map(\.id) == ["ambiguous-field"], "\(text)")
            }
        }
    }

    @Test func `an offered column can be compared`() throws {
        for row in FieldRow.forms {
            for completion in completions("t3.\(row.id).|") + completions("t2.\(row.id).|") {
                _ = try QueryCompiler().compile(
                    "\(completion.detail.hasPrefix("t2") ? "t2" : "t3").\(row.id).\(completion.text) > 5"
                )
            }
        }
    }

    @Test func `at most twenty, each once, the same every time`() {
        for marked in ["|", "5 > |", "新收.|", "机关:|", "县:|", "t3.|", "x|", "a|", "年报 |"] {
            let found = completions(marked)
            #expect(found.count <= 20)
            #expect(Set(found.map(\.text)).count == found.count, "\(marked)")
            #expect(found == completions(marked))
        }
    }

    @Test(arguments: [-1, 3, 1_000, Int.max, Int.min])
    func `a cursor outside the text completes nothing`(cursor: Int) {
        #expect(Completer.forms.completions(of: "新收", at: cursor).isEmpty)
    }

    @Test func `no text and no cursor is too strange`() {
        var queries = RandomQuery(generator: SeededGenerator(seed: 20_261))
        for _ in 0..<300 {
            let text = queries.text()
            for cursor in 0...text.unicodeScalars.count {
                for completion in Completer.forms.completions(of: text, at: cursor, names: names) {
                    let span = completion.span
                    #expect(span.start <= cursor && cursor <= span.end)
                    #expect(span.end <= text.unicodeScalars.count)
                }
            }
        }
    }

    @Test func `many names are found by their beginning`() {
        let agencies = (0..<50_000).map { NameSource.Name("机关\($0)", reports: $0) }
        let source = NameSource(agencies: agencies)
        let found = Completer.forms.completions(of: "机关:机关4999", at: 9, names: source)
        #expect(found.first?.text == "机关49999")
        #expect(found.last?.text == "机关4999")
        #expect(found.count == 11)
    }
}

private let names = NameSource(
    provinces: [.init("河南省", reports: 9), .init("山东省", reports: 1)],
    cities: [.init("平顶山市", reports: 5), .init("郑州市", reports: 4)],
    counties: [
        .init("湛河区", reports: 3), .init("金水区", reports: 2), .init("嘉祥县", reports: 1),
    ],
    kinds: [.init("司法局", reports: 6), .init("政 府办", reports: 3)],
    agencies: [.init("金水区司法局", reports: 2), .init("司法局", reports: 1)],
    years: [2019: 3, 2020: 4, 2023: 2])

/// The completions where `|` stands.
private func completions(_ marked: String) -> [Completion] {
    let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    return Completer.forms.completions(
        of: parts.joined(), at: parts[0].unicodeScalars.count, names: names)
}
