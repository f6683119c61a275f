import Answers
import Deadlines
import Foundation
import Hummingbird
import Presentation
import Query
import Store
import Requests

/// Shows reports, the rules that they break, and what the index holds.
struct ReportRoutes: Sendable {
    let answers: IndexAnswers

    /// Adds the routes.
    func add(to router: Router<some RequestContext>) {
        router.get("api/v1/reports/:key") { request, _ in try await report(request) }
        router.get("api/v1/findings") { request, _ in try await findings(request) }
        router.get("api/v1/status") { request, _ in try await status(request) }
    }

    private func report(_ request: Request) async throws -> Response {
        let part = try Parameters(request, of: .report).part()
        guard
            let key = Route.report.name(in: request.uri.path)
                .flatMap({ PercentEncoding.text($0.utf8) })
        else { throw RequestError.parameter("bad-encoding", .badEncoding) }
        let language = request.language
        return try await answers.response(to: request) { snapshot, deadline in
            try ReportRequest(key: key, part: .number(part))
                .answer(from: snapshot.reader, within: deadline).json(in: language)
        }
    }

    private func findings(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .findings)
        let (text, severity) = (parameters["q"], try parameters.severity())
        let page = try parameters.page(usual: 100, most: answers.limits.results)
        let language = request.language
        return try await answers.response(to: request) { snapshot, deadline in
            let reports: ReportSelection
            do throws(Refusal) {
                reports = try ReportSelection(text)
            } catch {
                guard case .ordered = error else { throw error }
                throw RequestError.parameter("no-order-in-check", .noOrderInCheck)
            }
            let checks = CheckRequest(reports, only: severity)
            let (answer, total) = try checks.answer(
                page, from: snapshot.reader, within: deadline)
            return answer.json(page: page, total: total, in: language)
        }
    }

    private func status(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .status)
        let page = try parameters.page(usual: 100, most: answers.limits.results)
        let language = request.language
        return try await answers.response(to: request) { snapshot, deadline in
            let status = try snapshot.status(refusals: page, within: deadline)
            return status.json(in: language)
        }
    }
}
