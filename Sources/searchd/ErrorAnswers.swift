import Hummingbird
import Logging
import Presentation
import Query

/// Answers every error in JSON, and nothing of the inside of the program.
struct ErrorAnswers<Context: RequestContext>: RouterMiddleware {
    /// Answers in the place of a route that throws.
    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError {
            let isUnknown = error.status == .notFound
            let phrase = isUnknown ? Phrase.unknownPath : .failure(error.status.reasonPhrase)
            let answer = ErrorAnswer(
                code: isUnknown ? "unknown-path" : "http-\(error.status.code)",
                message: phrase.text(in: request.language))
            return try answer.response(status: error.status)
        } catch {
            context.logger.error("a request failed: \(error)")
            let message = Phrase.failure(HTTPResponse.Status.internalServerError.reasonPhrase)
            return try ErrorAnswer(code: "internal", message: message.text(in: request.language))
                .response(status: .internalServerError)
        }
    }
}
