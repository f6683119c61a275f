import HTTPTypes
import Hummingbird
import Presentation

/// Why a request cannot be answered, apart from its query and from the index.
struct RequestError: Error {
    /// The status of the response.
    let status: HTTPResponse.Status
    /// The stable name of the error.
    let code: String
    /// What is wrong.
    let phrase: Phrase
    /// What the response says besides.
    var headers = HTTPFields()

    /// A parameter that cannot be used.
    static func parameter(_ code: String, _ phrase: Phrase) -> RequestError {
        RequestError(status: .badRequest, code: code, phrase: phrase)
    }

    /// Too many requests wait for the index.
    static var busy: RequestError {
        RequestError(
            status: .serviceUnavailable, code: "busy", phrase: .busy,
            headers: [.retryAfter: "1"])
    }
}
