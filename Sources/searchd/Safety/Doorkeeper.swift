import HTTPTypes
import Hummingbird
import Presentation
import Query

/// Turns requests away before anything looks at them: those under another name, from pages of
/// other sites, without the token, too large, or for what there is not.
struct Doorkeeper<Context: RequestContext>: RouterMiddleware {
    let visitors: Visitors
    let token: Token?

    /// Lets a request pass, or not.
    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        try checkSender(request)
        try checkSize(request)
        guard Route(path: request.uri.path) != nil else {
            throw RequestError(status: .notFound, code: "unknown-path", phrase: .unknownPath)
        }
        guard [.get, .head].contains(request.method) else {
            throw RequestError(
                status: .methodNotAllowed, code: "method-not-allowed", phrase: .methodNotAllowed,
                headers: [.allow: "GET, HEAD"])
        }
        return try await next(request, context)
    }

    private func checkSender(_ request: Request) throws(RequestError) {
        // The first Host header is the authority; a second one would be left among the headers.
        guard visitors.allowsHost(request.head.authority), request.headers[.furtherHost] == nil
        else {
            throw RequestError(
                status: .misdirectedRequest, code: "misdirected", phrase: .misdirected)
        }
        let isForeign =
            request.headers[values: .origin].contains { !visitors.allowsOrigin($0) }
            || request.headers[values: .secFetchSite].contains { $0.lowercased() == "cross-site" }
        guard !isForeign else {
            throw RequestError(status: .forbidden, code: "foreign-origin", phrase: .foreignOrigin)
        }
        if let token, !token.isGiven(in: request.headers[.authorization]) {
            throw RequestError(
                status: .unauthorized, code: "unauthorized", phrase: .unauthorized,
                // A browser asks for a password; programs know better.
                headers: [
                    .wwwAuthenticate: "Basic realm=\"searchd\", charset=\"UTF-8\", Bearer"
                ])
        }
    }

    private func checkSize(_ request: Request) throws(RequestError) {
        guard request.uri.string.utf8.count <= DaemonLimits.addressBytes else {
            throw RequestError(
                status: .uriTooLong, code: "address-too-long",
                phrase: .addressTooLong(most: DaemonLimits.addressBytes))
        }
        let bytes = request.headers.reduce(0) {
            $0 + $1.name.rawName.utf8.count + $1.value.utf8.count
        }
        guard bytes <= DaemonLimits.headerBytes else {
            throw RequestError(
                status: .requestHeaderFieldsTooLarge, code: "headers-too-large",
                phrase: .headersTooLarge(most: DaemonLimits.headerBytes))
        }
        let length = request.headers[.contentLength] ?? "0"
        guard length == "0", request.headers[.transferEncoding] == nil else {
            throw RequestError(
                status: .contentTooLarge, code: "body-not-taken", phrase: .bodyNotTaken,
                headers: [.connection: "close"])
        }
    }
}
