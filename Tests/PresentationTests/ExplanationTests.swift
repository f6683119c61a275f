import Answers
import Foundation
import Query
import Reports
import TestSupport
import Testing

@testable import Presentation

@Suite struct ExplanationTests {
    @Test(arguments: MessageLanguage.allCases)
    func `an explanation is the golden file`(language: MessageLanguage) throws {
        let text = ExplanationText(language: language).text(try Self.everything())
        #expect(try Golden("explain-\(language).txt").expected(printed: text) == text)
    }

    @Test func `an explanation in JSON is the golden file`() throws {
        let text = try Self.everything().json(language: .english).text(isPretty: true) + "\n"
        #expect(try Golden("explain.json").expected(printed: text) == text)
    }

    @Test(arguments: MessageLanguage.allCases)
    func `each order is named`(language: MessageLanguage) throws {
        let number = NumericExpression.quotient(.field(AnswerFixture.denied), .constant(2))
        let orders: [Order] = [
            .relevance([TextCondition(text: "保密", mode: .literal)]), .recency,
            .value(number, descending: true), .value(number, descending: false),
        ]
        let texts = orders.map { ExplanationPhrase.order($0).text(in: language) }
        #expect(Set(texts).count == orders.count)
        #expect(texts[0].contains("\"保密\"") && texts[2].contains("t3.deny.total / 2"))
    }

    @Test func `the numbers of the order have their formulas too`() throws {
        let query = try QueryCompiler().compile("不予公开 > 5 sort:-公开率/不予公开")
        let plan = Plan(query.condition, sort: query.sort, page: Page())
        let explained = ExplainedQuery(
            query: query,
            explanation: Explanation(
                plan: plan, steps: [], reports: 0, total: 0, duration: .zero))
        let text = ExplanationText(language: .english).text(explained)
        #expect(text.contains("the greatest disclosure_rate / t3.deny.total first"))
        #expect(text.components(separatedBy: "  disclosure_rate  公开率\n").count == 2)
        #expect(text.components(separatedBy: "  t3.deny.total  不予公开.总计\n").count == 2)
        guard case .object(let members) = explained.json(language: .english),
            case .object(let order) = members["order"],
            case .object(let formulas) = order["formulas"]
        else {
            Issue.record("no formulas")
            return
        }
        let needed: Set = ["disclosure_rate", "done_checked", "t3.deny.total"]
        #expect(needed.isSubset(of: formulas.keys))
    }

    @Test func `every method and every column has its words in both languages`() {
        let methods: [Explanation.Method] = [.columns, .terms, .termsThenText, .text, .nothing]
        for language in MessageLanguage.allCases {
            let texts = methods.map {
                ExplanationPhrase.action(.judge(.everything, by: $0)).text(in: language)
            }
            #expect(Set(texts).count == methods.count)
            let columns = ExplanationPhrase.Column.allCases.map {
                ExplanationPhrase.column($0).text(in: language)
            }
            #expect(Set(columns).count == columns.count)
        }
    }

    @Test func `a page without end does not overflow`() {
        let page = Page(offset: Int.max - 1, limit: 20)
        #expect(ExplanationPhrase.page(page).text(in: .english).contains("\(Int.max)"))
    }

    @Test func `steps stand in columns whatever their numbers`() throws {
        let text = ExplanationText(language: .chinese).text(try Self.everything())
        let lines = text.split(separator: "\n").drop { !$0.hasPrefix("步骤") }.dropFirst()
            .prefix { $0.hasPrefix("  ") }
        let ends = lines.map { line in
            TextWidth.columns(String(line.prefix { $0 != "." })) + 3
        }
        #expect(lines.count == 6)
        #expect(Set(ends.dropFirst()).count == 1)
    }

    private static func everything() throws -> ExplainedQuery {
        let query = try QueryCompiler().compile(
            "（司法局 OR \"公开\"） 公开率 > 不予公开 NOT (年份:2019 AND 其他处理 >= 1)")
        guard case .all(let parts) = query.condition, parts.count == 3 else {
            throw UnexpectedCondition()
        }
        let common = TextCondition(text: "公开", mode: .literal)
        let steps: [Explanation.Step] = [
            .init(
                .judge(parts[1], by: .columns), examined: 20_145, found: 312, unknown: 4_021,
                duration: .microseconds(2_410)),
            .init(
                .judge(parts[2], by: .nothing), examined: 0, found: 312, unknown: 0,
                duration: .zero),
            .init(
                .judge(parts[0], by: .termsThenText), examined: 4_333, found: 41, unknown: 12,
                duration: .microseconds(1_204)),
            .init(
                .order(by: [common]), examined: 41, found: 41, unknown: 0,
                duration: .microseconds(18)),
            .init(.fetch, examined: 41, found: 20, unknown: 0, duration: .microseconds(903)),
        ]
        let plan = Plan(query.condition, page: Page(offset: 20, limit: 20))
        return ExplainedQuery(
            query: query,
            explanation: Explanation(
                plan: plan, steps: steps, reports: 20_145, total: 41,
                duration: .microseconds(4_600)))
    }

    private struct UnexpectedCondition: Error {}
}

@Suite struct DefinitionTests {
    @Test func `a formula is told down to the cells, each once`() {
        let fields = [AnswerFixture.rate.of(.before), AnswerFixture.denied, AnswerFixture.rate]
        let definitions = fields.definitions
        #expect(
            definitions.map(\.id) == [
                "disclosure_rate", "t3.deny.total", "done_checked", "t3.unable.total",
                "t3.reject.total", "t3.othersum.total",
            ])
        #expect(
            definitions[0].formulas == ["(t3.granted.total + t3.partial.total) / done_checked"])
    }

    @Test(arguments: FieldCatalog.forms.entries)
    func `every definition ends, and none is of a cell`(entry: FieldEntry) {
        let definitions = [entry.field].definitions
        #expect(Set(definitions.map(\.id)).count == definitions.count)
        #expect(definitions.allSatisfy { CellAddress($0.id) == nil && !$0.formulas.isEmpty })
        #expect(definitions.isEmpty == (CellAddress(entry.id) != nil))
    }
}

@Suite struct ConditionTreeTests {
    @Test func `the clauses of a tree are those of the condition`() throws {
        let query = try QueryCompiler().compile("(a OR b) c NOT (新收 > 5 OR 年份:2020)")
        guard case .parts(.and, let parts) = ConditionTree(query.condition),
            case .clause("c", fields: []) = parts[1],
            case .parts(.not, let negated) = parts[2],
            case .parts(.or, let clauses) = negated.first,
            case .clause("t3.new.total > 5", let fields) = clauses[0]
        else {
            Issue.record("\(ConditionTree(query.condition))")
            return
        }
        #expect(parts.count == 3 && negated.count == 1)
        #expect(fields.map(\.id) == ["t3.new.total"])
        #expect(clauses[1] == .clause("年份:2020", fields: []))
    }

    @Test func `the condition that is always true has no words`() {
        #expect(ConditionTree(.everything) == .clause("", fields: []))
    }
}
