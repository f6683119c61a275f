import Hummingbird
import Presentation
import Query
import Store

/// Tells whether the daemon can answer.
struct HealthRoutes: Sendable {
    let reader: IndexReader

    /// Adds `GET /healthz`.
    func add(to router: Router<some RequestContext>) {
        router.get("healthz") { request, _ in try await health(request) }
    }

    private func health(_ request: Request) async throws -> Response {
        let reader = reader
        switch await onDatabaseThread({ () throws(IndexError) in try reader.status() }) {
        case .success(let status):
            return try JSONValue.object([
                "status": .string("ok"), "reports": .integer(status.reports),
            ]).response()
        case .failure(let error):
            return try error.response(to: request)
        }
    }
}

extension IndexError {
    /// The error as a response.
    func response(to request: Request) throws -> Response {
        let message = request.language == .chinese ? chinese : english
        return try ErrorAnswer(code: id, message: message).response(status: .serviceUnavailable)
    }
}
