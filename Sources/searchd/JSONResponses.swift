import Hummingbird
import Presentation
import Query

extension JSONValue {
    /// The value as a response that is neither stored nor guessed at.
    func response(status: HTTPResponse.Status = .ok) throws -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "application/json; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.xContentTypeOptions] = "nosniff"
        let text = try text(isPretty: false) + "\n"
        let body = ResponseBody(byteBuffer: ByteBuffer(string: text))
        return Response(status: status, headers: headers, body: body)
    }
}

extension ErrorAnswer {
    /// The error as a response.
    func response(status: HTTPResponse.Status) throws -> Response {
        try json.response(status: status)
    }
}

extension Request {
    /// The language that the client asks for first: Chinese or, for any other, English.
    var language: MessageLanguage {
        (headers[.acceptLanguage] ?? "").lowercased().hasPrefix("zh") ? .chinese : .english
    }
}
