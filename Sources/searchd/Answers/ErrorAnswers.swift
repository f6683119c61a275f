import HTTPTypes
import Hummingbird
import Logging
import Presentation
import Query
import Store

/// Answers every error in JSON, and nothing of the inside of the program.
struct ErrorAnswers<Context: RequestContext>: RouterMiddleware {
    /// Answers in the place of a route that throws.
    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let language = request.language
        do {
            return try await next(request, context)
        } catch let errors as QueryErrors {
            return try ErrorAnswer(errors, language: language).response(status: .badRequest)
        } catch let error as RequestError {
            return try ErrorAnswer(code: error.code, message: error.phrase.text(in: language))
                .response(status: error.status, headers: error.headers)
        } catch let error as IndexError {
            return try error.answer(in: language).response(
                status: error.status,
                headers: error.status == .serviceUnavailable ? [.retryAfter: "1"] : [:])
        } catch let error as any HTTPResponseError {
            let phrase = Phrase.failure(error.status.reasonPhrase)
            return try ErrorAnswer(
                code: "http-\(error.status.code)", message: phrase.text(in: language)
            ).response(status: error.status)
        } catch {
            context.logger.error("a request failed: \(error)")
            let message = Phrase.failure(HTTPResponse.Status.internalServerError.reasonPhrase)
            return try ErrorAnswer(code: "internal", message: message.text(in: language))
                .response(status: .internalServerError)
        }
    }
}

extension IndexError {
    /// The status of a response that gives this as its reason.
    var status: HTTPResponse.Status {
        if case .unknownReport = self { return .notFound }
        return .serviceUnavailable
    }

    /// The error as programs read it.
    func answer(in language: MessageLanguage) -> ErrorAnswer {
        ErrorAnswer(code: id, message: language == .chinese ? chinese : english)
    }
}
