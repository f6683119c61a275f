import Deadlines
import HTTPTypes
import Hummingbird
import Presentation
import Query

extension JSONValue {
    /// The value as a response that is not stored.
    func response(
        status: HTTPResponse.Status = .ok, headers more: HTTPFields = [:]
    ) throws -> Response {
        var headers = more
        headers[.contentType] = Self.contentType
        headers[.cacheControl] = "no-store"
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: try line()))
        return Response(status: status, headers: headers, body: body)
    }

    /// How JSON is announced.
    static let contentType = "application/json; charset=utf-8"

    /// The bytes of the value on a line of its own.
    ///
    /// - Parameter deadline: behind it nothing more is written; ``IndexAnswers`` checks it.
    func line(within deadline: Deadline = .none) throws(JSONError) -> [UInt8] {
        try bytes(isPretty: false, within: deadline) + [0x0A]
    }
}

extension ErrorAnswer {
    /// The error as a response.
    func response(
        status: HTTPResponse.Status, headers: HTTPFields = [:]
    ) throws -> Response {
        try json.response(status: status, headers: headers)
    }
}

extension Request {
    /// The language that the client asks for first: Chinese or, for any other, English.
    var language: MessageLanguage {
        (headers[.acceptLanguage] ?? "").lowercased().hasPrefix("zh") ? .chinese : .english
    }
}
