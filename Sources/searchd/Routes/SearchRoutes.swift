import Hummingbird
import Presentation
import Query
import Store

/// Answers queries.
struct SearchRoutes: Sendable {
    let reader: IndexReader

    /// Adds `GET /api/v1/search`.
    func add(to router: Router<some RequestContext>) {
        router.get("api/v1/search") { request, _ in try await search(request) }
    }

    private func search(_ request: Request) async throws -> Response {
        do {
            let parameters = try SearchParameters(request)
            let clock = ContinuousClock()
            let start = clock.now
            let query = try QueryCompiler().compile(parameters.query, filters: parameters.filters)
            let page = parameters.page(of: query)
            let plan = Planner().plan(query.condition, sort: query.sort, page: page)
            let reader = reader
            switch await onDatabaseThread({ () throws(IndexError) in try reader.search(plan) }) {
            case .success(let result):
                let answer = SearchAnswer(
                    query: query, page: page, result: result,
                    took: clock.now - start)
                return try answer.json(language: request.language).response()
            case .failure(let error):
                return try error.response(to: request)
            }
        } catch let errors as QueryErrors {
            return try ErrorAnswer(errors, language: request.language)
                .response(status: .badRequest)
        } catch let error as ParameterError {
            let message = error.phrase.text(in: request.language)
            return try ErrorAnswer(code: error.code, message: message)
                .response(status: .badRequest)
        }
    }
}
