import Answers
import Foundation
import Presentation
import Query
import Reports

/// Answers that hold everything an answer can hold, without an index.
enum AnswerFixture {
    /// An answer to a query with a warning: hostile names, missing figures, reports left out,
    /// literal readings, words too common to rank.
    static func everything() throws -> SearchAnswer {
        let query = try QueryCompiler().compile("司法局 OR \"公开\" 不予公开 > 5")
        let fields = [denied, rate, newBefore, newIn2019]
        let result = SearchResult(
            total: 41, hits: [plain(fields), hostile(fields)],
            leftOut: [LeftOut(field: newBefore, reports: 12), LeftOut(field: rate, reports: 1)],
            literal: [
                LiteralReading(term: "司法局", more: 3), LiteralReading(term: "保密", more: 0),
            ],
            unranked: ["公开"])
        return SearchAnswer(
            query: query, page: Page(offset: 20, limit: 2), result: result,
            took: .microseconds(1_940))
    }

    /// An answer whose only text is too common to rank.
    static func byYear() throws -> SearchAnswer {
        let query = try QueryCompiler().compile("公开")
        let result = SearchResult(
            total: 2, hits: [plain([], score: nil)], leftOut: [], literal: [],
            unranked: ["公开", "工作"])
        return SearchAnswer(
            query: query, page: Page(limit: 1), result: result, took: .milliseconds(3))
    }

    /// An answer without a hit.
    static func nothing() throws -> SearchAnswer {
        let query = try QueryCompiler().compile("新收 > 1000000 年份:2020")
        let new = CellAddress(.requests, row: "new", column: "total").map { Field($0) }
        let result = SearchResult(
            total: 0, hits: [],
            leftOut: [new].compactMap(\.self).map { LeftOut(field: $0, reports: 2) },
            literal: [])
        return SearchAnswer(
            query: query, page: Page(), result: result, took: .microseconds(400))
    }

    // MARK: Fields

    /// A sum of cells that the catalog has.
    static let denied =
        FieldCatalog.forms.entries.first { $0.id == "t3.deny.total" }?.field
        ?? Field("t3.deny.total", .constant(0))

    /// A share.
    static let rate = Field(
        Indicator.disclosureRate.id, Indicator.disclosureRate.formula)

    /// A quotient that the catalog does not have.
    static let unknown = Field("example", .quotient(.constant(1), .constant(3)))

    /// Requests received, as the reports of other years have them.
    static let newBefore = new.of(.before)
    static let newIn2019 = new.of(.year(2019))

    private static let new =
        CellAddress(.requests, row: "new", column: "total").map { Field($0) }
        ?? Field("t3.new.total", .constant(0))

    // MARK: Hits

    /// A name with all that a terminal, a spreadsheet or a document could obey.
    static let hostileName = "=1+1|\\|\u{1B}[31m\u{202E}名\r\n\"a\",b<script>`*_x_*`&amp;\u{0}"

    private static func plain(_ fields: [Field], score: Double? = 4.20004) -> Hit {
        let values: [Decimal?] = [7, Decimal(22) / 37, 124, nil]
        return Hit(
            key: "410411-司法局-2020", title: "湛河区司法局 2020 年政府信息公开工作年度报告",
            region: ReportRegion(code: "410411", county: "湛河区", city: "平顶山市", province: "河南省"),
            agency: "湛河区司法局", kind: "司法局", scope: .own, year: 2020, edition: .form2019,
            score: score, source: "reports/000.txt",
            figures: zip(fields, values).map { HitFigure(field: $0, value: $1) },
            snippets: [
                Snippet(section: "总体情况", line: 7, text: "区司法局公开工作", highlights: [1..<4]),
                Snippet(section: "存在问题", line: 90, text: "人员不足", highlights: []),
            ], findings: 1)
    }

    private static func hostile(_ fields: [Field]) -> Hit {
        let values: [Decimal?] = [-3, Decimal(string: "0.00000001"), nil, 0]
        return Hit(
            key: "000000-\(hostileName)-2021", title: nil,
            region: ReportRegion(code: "000000", county: nil, city: nil, province: nil),
            agency: hostileName, kind: hostileName, scope: .aggregated, year: 2021,
            edition: .none, score: nil, source: hostileName,
            figures: zip(fields, values).map { HitFigure(field: $0, value: $1) },
            snippets: [
                Snippet(section: hostileName, line: 1, text: hostileName, highlights: [0..<2])
            ], findings: 0)
    }
}
