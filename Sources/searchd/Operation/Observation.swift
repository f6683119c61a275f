import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Counts every request, writes it to the log, and gives every response the headers of safety.
struct Observation: RouterMiddleware {
    typealias Context = DaemonContext

    let clients: Clients
    let metrics: Metrics
    let logger: Logger
    /// Whether the log says what was asked for.
    let logsQueries: Bool

    /// Watches a request.
    func handle(
        _ request: Request, context: DaemonContext,
        next: (Request, DaemonContext) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        let route = Route(path: request.uri.path)
        clients.note(route, on: context.channel)
        var response = try await next(request, context)
        // Whatever is answered, also to what there is not.
        if request.method == .head { response = response.createHeadResponse() }
        for field in Self.safety { response.headers[field.name] = field.value }
        let took = clock.now - start
        metrics.add(route: route, status: response.status.code, took: took)
        var metadata: Logger.Metadata = [
            "method": "\(Self.name(of: request.method))",
            "route": "\(route?.rawValue ?? Metrics.other)", "status": "\(response.status.code)",
            "ms": "\(Int((took / .microseconds(1)).rounded()) / 1000)",
        ]
        if logsQueries { metadata["target"] = "\(request.uri.string)" }
        logger.info("request", metadata: metadata)
        return response
    }

    /// What browsers may do with a response: run and load nothing from elsewhere, show it in no
    /// frame, guess no type, tell no other site of it.
    private static var safety: HTTPFields {
        [
            .contentSecurityPolicy:
                "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
            .xContentTypeOptions: "nosniff", .referrerPolicy: "no-referrer",
            .crossOriginResourcePolicy: "same-origin",
        ]
    }

    /// A method's name in the log; those that nobody uses are not repeated.
    private static func name(of method: HTTPRequest.Method) -> String {
        let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
        return known.contains(method) ? method.rawValue : Metrics.other
    }
}

extension HTTPField.Name {
    /// Whether a response tells other sites of its address.
    static let referrerPolicy = known("Referrer-Policy")
    /// Which sites may use a response.
    static let crossOriginResourcePolicy = known("Cross-Origin-Resource-Policy")
    /// Under which name the daemon is asked, where that is said once more.
    static let furtherHost = known("Host")
    /// From where a browser asks.
    static let secFetchSite = known("Sec-Fetch-Site")

    /// A name that is one.
    static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else {
            preconditionFailure("\(name) is no name of a header")
        }
        return name
    }
}
