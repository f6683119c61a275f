import Answers
import Comparisons
import Deadlines
import Foundation
import HTTPTypes
import Hummingbird
import Presentation
import Query
import Reports
import Requests
import Workbooks

/// Compares groups of reports, and hands reports out as tables for statistics.
struct ComparisonRoutes: Sendable {
    let answers: IndexAnswers

    /// Adds the routes.
    func add(to router: Router<some RequestContext>) {
        router.get("api/v1/compare") { request, _ in try await compare(request) }
        router.get("api/v1/export") { request, _ in try await export(request) }
    }

    // MARK: Comparisons

    /// The forms of a comparison.
    private enum Format: String, CaseIterable {
        case json, csv, markdown, xlsx
        case vegaLite = "vega-lite"

        var contentType: String {
            switch self {
            case .json: JSONValue.contentType
            case .vegaLite: "application/vnd.vegalite.v6+json; charset=utf-8"
            case .csv: "text/csv; charset=utf-8; header=present"
            case .markdown: "text/markdown; charset=utf-8"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        }

        /// How browsers are told to keep it.
        var disposition: HTTPFields {
            switch self {
            case .json, .markdown: [:]
            case .csv, .xlsx:
                [.contentDisposition: "attachment; filename=\"comparison.\(rawValue)\""]
            case .vegaLite:
                [.contentDisposition: "inline; filename=\"comparison.vl.json\""]
            }
        }
    }

    private func compare(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .compare)
        let form = try parameters.compareForm()
        guard !form.expressions.isEmpty else {
            throw RequestError.parameter("missing-number", .missingNumber)
        }
        let format: Format = try parameters.choice("format") ?? .json
        let language = request.language
        return try await answers.response(to: request, type: format.contentType) {
            snapshot, deadline in
            let answer = try form.request().answer(
                from: snapshot.reader, withSpreads: format != .markdown,
                mostCells: DaemonLimits.comparedCells, within: deadline)
            return try body(answer, format, form.chart, language, deadline)
        }
    }

    private func body(
        _ answer: ComparisonAnswer, _ format: Format, _ kind: ChartKind?,
        _ language: MessageLanguage, _ deadline: Deadline
    ) throws -> AnswerBody {
        let bytes: [UInt8] =
            switch format {
            case .json: try answer.json(language: language).line(within: deadline)
            case .csv: Array(ComparisonCSV().text(answer, hasMark: false).utf8)
            case .markdown: Array(ComparisonMarkdown(language: language).text(answer).utf8)
            case .xlsx: try Self.workbook(answer, language, deadline)
            case .vegaLite: try Self.specification(of: answer, kind, language, deadline)
            }
        return AnswerBody(bytes: bytes, headers: format.disposition)
    }

    private static func specification(
        of answer: ComparisonAnswer, _ kind: ChartKind?, _ language: MessageLanguage,
        _ deadline: Deadline
    ) throws -> [UInt8] {
        try Chart(kind, of: answer, language: language).specification.line(within: deadline)
    }

    /// The bytes of a workbook.
    private static func workbook(
        _ answer: ComparisonAnswer, _ language: MessageLanguage, _ deadline: Deadline
    ) throws -> [UInt8] {
        try WorkbookWriter().bytes(
            of: ComparisonWorkbook(language: language).workbook(answer), within: deadline)
    }

    // MARK: Tables for statistics

    private func export(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .export)
        let shape: ExportShape = try parameters.choice("shape") ?? .wide
        let format: ExportFormat = try parameters.choice("format") ?? .csv
        let export = StreamedExport(shape: shape, format: format, query: parameters.text("q"))
        return try await export.response(to: request, answers)
    }
}

extension CompareForm {
    /// The comparison it asks for.
    func request() throws(Refusal) -> CompareRequest {
        try CompareRequest(
            expressions, of: query.isEmpty ? nil : query, by: grouping, isOverYears: isOverYears,
            statistic: statistic, minimum: minimum, isVerified: isVerified)
    }
}

extension Parameters {
    /// What a comparison is asked for.
    func compareForm() throws(RequestError) -> CompareForm {
        let numbers = all("expr").filter { $0.contains { !$0.isWhitespace } }
        guard numbers.count <= CompareForm.mostNumbers else {
            throw .parameter("too-many-numbers", .tooManyNumbers(most: CompareForm.mostNumbers))
        }
        guard numbers.reduce(0, { $0 + $1.utf8.count }) <= DaemonLimits.comparedBytes else {
            throw .parameter("numbers-too-long", .numbersTooLong(most: DaemonLimits.comparedBytes))
        }
        let over: OverYears? = try choice("over")
        let verified: Yes? = try choice("verified")
        let form = CompareForm(
            expressions: numbers, query: text("q") ?? "", grouping: try choice("by"),
            isOverYears: over != nil, statistic: try choice("stat") ?? .sum,
            minimum: try minimum(), isVerified: verified != nil, chart: try choice("chart"))
        guard form.grouping != .year || !form.isOverYears else {
            throw .parameter("years-twice", .yearsTwice)
        }
        return form
    }

    private enum OverYears: String, CaseIterable {
        case year
    }

    private enum Yes: String, CaseIterable {
        case yes = "1"
    }
}
