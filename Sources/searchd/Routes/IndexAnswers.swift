import HTTPTypes
import Hummingbird
import Presentation
import Query
import Store

/// Answers from the index that is served: with a tag, compressed where the client takes it.
struct IndexAnswers: Sendable {
    let index: ServedIndex
    let work: DatabaseWork
    let limits: DaemonLimits

    /// The answer to a request that must be read from the index.
    ///
    /// A client that has it is told so, and nothing is read.
    func response(
        to request: Request, _ value: @escaping @Sendable (IndexSnapshot) throws -> JSONValue
    ) async throws -> Response {
        try await response(to: request, type: JSONValue.contentType) { snapshot in
            try value(snapshot).line()
        }
    }

    /// The answer to a request in bytes of a type.
    func response(
        to request: Request, type: String,
        _ bytes: @escaping @Sendable (IndexSnapshot) throws -> [UInt8]
    ) async throws -> Response {
        let wanted = request.wanted
        let index = index
        return try await work.run {
            try index.read { snapshot in
                let tag = EntityTag(generation: snapshot.reader.generation, request)
                return try wanted.response(tag, type: type) { try bytes(snapshot) }
            }
        }
    }
}

extension Request {
    /// How the client wants an answer.
    var wanted: WantedAnswer {
        WantedAnswer(
            ifNoneMatch: headers[.ifNoneMatch],
            isCompressed: Compression.isAccepted(headers[.acceptEncoding]))
    }
}

/// How a client wants an answer: which one it has, and whether it takes it compressed.
struct WantedAnswer: Sendable {
    let ifNoneMatch: String?
    let isCompressed: Bool

    /// The answer, or that the client has it.
    func response(
        _ tag: EntityTag, type: String = JSONValue.contentType, _ bytes: () throws -> [UInt8]
    ) rethrows -> Response {
        var headers = HTTPFields()
        headers[.eTag] = tag.text
        headers[.cacheControl] = "private, no-cache"
        headers[.vary] = "Accept-Language, Accept-Encoding"
        guard !tag.matches(ifNoneMatch) else {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = type
        let plain = try bytes()
        let compressed = isCompressed ? Compression.gzip(plain) : nil
        if compressed != nil { headers[.contentEncoding] = "gzip" }
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: compressed ?? plain)))
    }
}
