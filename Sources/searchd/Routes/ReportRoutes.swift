import Deadlines
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
        let part = try Parameters(request, of: .report).part()
        guard
            let key = Route.report.name(in: request.uri.path)
                .flatMap({ PercentEncoding.text($0.utf8) })
        else { throw RequestError.parameter("bad-encoding", .badEncoding) }
        let language = request.language
        return try await answers.response(to: request) { snapshot, deadline in
            let report = try snapshot.reader.report(
                key: key, part: .number(part), within: deadline)
            try report.part.check()
            return ReportView(report, language: language).json
        }
    }

    private func findings(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .findings)
        let severity = try parameters.severity()
        let page = try parameters.page(usual: 100, most: answers.limits.results)
        let language = request.language
        return try await answers.response(to: request) { snapshot, deadline in
            var condition = Condition.everything
            if let text = parameters["q"] {
                let query = try QueryCompiler().compile(text)
                guard query.sort == nil, query.limit == nil else {
                    throw RequestError.parameter("no-order-in-check", .noOrderInCheck)
                }
                condition = query.condition
            }
            let plan = Plan(condition: condition, order: .recency, page: Page(limit: 0))
            let ids = try snapshot.reader.reports(fulfilling: plan, within: deadline)
            var checks = CheckBuilder(only: severity, language: language)
            for id in ids.dropFirst(page.offset).prefix(page.limit) {
                try deadline.check()
                let pair = try snapshot.reader.yearPair(
                    of: id, part: .number(1), within: deadline)
                if let pair { checks.add(pair) }
            }
            return checks.answer.json(page: page, total: ids.count)
        }
    }

    private func status(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .status)
        let page = try parameters.page(usual: 100, most: answers.limits.results)
        let language = request.language
        return try await answers.response(to: request) { snapshot, deadline in
            let status = try snapshot.status(refusals: page, within: deadline)
            return StatusView(status, language: language).json
        }
    }
}

extension ReportPortion {
    /// Refuses a part that a report does not have.
    func check() throws(RequestError) {
        guard number <= count else {
            throw .parameter("bad-part", .outOfBounds(name: "part", most: count))
        }
    }
}
