import Deadlines
import HTTPTypes
import Hummingbird
import Logging
import Presentation
import Query
import Requests
import Store

/// Answers every error in JSON, on pages as a page, and tells nothing of the inside of the program.
struct ErrorAnswers<Context: RequestContext>: RouterMiddleware {
    let metrics: Metrics

    /// Answers in the place of a route that throws.
    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch Refusal.query(let errors, _) {
            return try ErrorAnswer(errors, language: request.language)
                .response(status: .badRequest)
        } catch Refusal.misleading(let refusal, let comparison, let query) {
            return try RefusalMessage(
                refusal, of: comparison, query: query, language: request.language
            ).answerOverHTTP.response(status: .badRequest)
        } catch let misfit as ChartMisfit {
            return try ErrorAnswer(code: "no-chart", message: misfit.text(in: request.language))
                .response(status: .badRequest)
        } catch {
            let failure = Failure(error, language: request.language)
            if failure.code == IndexError.tooSlow(limit: .zero).id { metrics.countTimeOver() }
            if failure.status == .internalServerError {
                context.logger.error("a request failed", metadata: ["error": "\(error)"])
            }
            return try failure.response(to: request)
        }
    }
}

/// Why a request is not answered as asked, as clients are told.
struct Failure {
    /// The status of the response.
    let status: HTTPResponse.Status
    /// The stable name of the error.
    let code: String
    /// What is wrong.
    let message: String
    /// What the response says besides.
    var headers = HTTPFields()

    /// What clients are told of an error.
    init(_ error: any Error, language: MessageLanguage) {
        switch Self.told(error) {
        case let error as RequestError:
            (status, code) = (error.status, error.code)
            message = error.phrase.text(in: language)
            headers = error.headers
        case let error as IndexError:
            (status, code) = (error.status, error.id)
            message = language == .chinese ? error.chinese : error.english
            if status == .serviceUnavailable { headers[.retryAfter] = "1" }
        case let error as any HTTPResponseError:
            (status, code) = (error.status, "http-\(error.status.code)")
            message = Phrase.failure(error.status.reasonPhrase).text(in: language)
        default:
            (status, code) = (.internalServerError, "internal")
            message = Phrase.failure(status.reasonPhrase).text(in: language)
        }
    }

    /// The error that clients are told of, for one that is told as another.
    private static func told(_ error: any Error) -> any Error {
        switch error {
        case let error as TimeOver: IndexError.tooSlow(limit: error.limit)
        case Refusal.index(let error): error
        case Refusal.ordered: RequestError.parameter("no-order", .noOrder)
        case Refusal.tooManyHits(let most):
            RequestError.parameter("bad-limit", .outOfBounds(name: "limit", most: most))
        case Refusal.noSuchPart(let most):
            RequestError.parameter("bad-part", .outOfBounds(name: "part", most: most))
        case Refusal.tooManyCells(let most):
            RequestError.parameter("too-many-cells", .tooManyCells(most: most))
        default: error
        }
    }

    /// The failure for programs, or for people who asked for a page.
    func response(to request: Request) throws -> Response {
        guard request.isForPage else {
            return try ErrorAnswer(code: code, message: message)
                .response(status: status, headers: headers)
        }
        let isPassing = status == .serviceUnavailable
        let kind: FailurePage.Kind =
            isPassing ? .busy : status == .notFound ? .notFound : .other
        // The message for programs names an address of theirs.
        let page = FailurePage(
            kind, message: code == "unknown-path" ? "" : message,
            retryingAt: isPassing ? request.ownAddress : nil,
            in: PageFrame(language: request.language))
        return page.html.page(status: status, headers: headers)
    }
}

extension String {
    /// The text of a page as a response that is not stored.
    func page(status: HTTPResponse.Status, headers more: HTTPFields = [:]) -> Response {
        var headers = more
        headers[.contentType] = Self.pageType
        headers[.cacheControl] = "no-store"
        headers[.vary] = "Accept-Language"
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: self)))
    }

    /// How pages are announced.
    static let pageType = "text/html; charset=utf-8"
}

extension Request {
    /// Whether people read the answer: they ask for a page, or with a browser for what there is
    /// not.
    fileprivate var isForPage: Bool {
        if let route = Route(path: uri.path) { return route.isPage }
        return (headers[.accept] ?? "").contains("text/html")
    }

    /// The address of the request on this site; a request may name another one before it.
    fileprivate var ownAddress: String { uri.path + (uri.query.map { "?\($0)" } ?? "") }
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
