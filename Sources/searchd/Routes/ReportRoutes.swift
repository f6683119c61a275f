import Foundation
import Hummingbird
import Presentation
import Query
import Store
import Views

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
        _ = try Parameters(request, of: .report)
        guard
            let key = Route.report.name(in: request.uri.path)
                .flatMap({ PercentEncoding.text($0.utf8) })
        else { throw RequestError.parameter("bad-encoding", .badEncoding) }
        let (language, limit) = (request.language, answers.limits.time)
        return try await answers.response(to: request) { snapshot in
            let report = try snapshot.reader.report(key: key, within: limit)
            return ReportView(report, language: language).json
        }
    }

    private func findings(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .findings)
        let severity = try parameters.severity()
        let page = try parameters.page(usual: 100, most: answers.limits.results)
        var condition = Condition.everything
        if let text = parameters["q"] {
            let query = try QueryCompiler().compile(text)
            guard query.sort == nil, query.limit == nil else {
                throw RequestError.parameter("no-order-in-check", .noOrderInCheck)
            }
            condition = query.condition
        }
        let plan = Plan(condition: condition, order: .recency, page: Page(limit: 0))
        let (language, limit) = (request.language, answers.limits.time)
        return try await answers.response(to: request) { snapshot in
            let end = ContinuousClock.now + limit
            let ids = try snapshot.reader.reports(fulfilling: plan, within: limit)
            var checks = CheckBuilder(only: severity, language: language)
            for id in ids.dropFirst(page.offset).prefix(page.limit) {
                guard ContinuousClock.now < end else { throw IndexError.tooSlow(limit: limit) }
                if let pair = try snapshot.reader.yearPair(of: id) { checks.add(pair) }
            }
            return checks.answer.json(page: page, total: ids.count)
        }
    }

    private func status(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .status)
        let page = try parameters.page(usual: 100, most: answers.limits.results)
        let (language, limit) = (request.language, answers.limits.time)
        return try await answers.response(to: request) { snapshot in
            let status = try snapshot.status(refusals: page, within: limit)
            return StatusView(status, language: language).json
        }
    }
}
