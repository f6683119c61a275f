import Hummingbird
import Presentation
import Query

/// Refuses requests that do not name this machine, before anything looks at them.
///
/// A page of another site can make a browser send requests here under a name of its own that
/// resolves to this machine; such a request carries that name.
struct HostCheck<Context: RequestContext>: RouterMiddleware {
    /// Answers requests that name this machine.
    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard Self.isLoopback(request.head.authority) else {
            let message = Phrase.misdirected.text(in: request.language)
            return try ErrorAnswer(code: "misdirected", message: message).response(
                status: .misdirectedRequest)
        }
        return try await next(request, context)
    }

    /// Whether a Host header, with or without a port, names this machine.
    static func isLoopback(_ authority: String?) -> Bool {
        guard let authority = authority?.lowercased() else { return false }
        return ["localhost", "127.0.0.1", "[::1]"].contains { name in
            guard authority.hasPrefix(name) else { return false }
            let rest = authority.dropFirst(name.count)
            return rest.isEmpty
                || (rest.hasPrefix(":") && UInt16(rest.dropFirst()) != nil)
        }
    }
}

/// The addresses that only this machine can reach.
let loopbackAddresses = ["127.0.0.1", "::1", "localhost"]
