import Deadlines
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
        to request: Request,
        _ value: @escaping @Sendable (IndexSnapshot, Deadline) throws -> JSONValue
    ) async throws -> Response {
        try await response(to: request, type: JSONValue.contentType) { snapshot, deadline in
            AnswerBody(bytes: try value(snapshot, deadline).line(within: deadline))
        }
    }

    /// The answer to a request as a text of a type.
    ///
    /// Its time begins when it is worked on, and all of the work counts: understanding what was
    /// asked, finding, calculating, writing and compressing. An answer that is ready later is not
    /// sent.
    func response(
        to request: Request, type: String,
        _ body: @escaping @Sendable (IndexSnapshot, Deadline) throws -> AnswerBody
    ) async throws -> Response {
        let wanted = request.wanted
        let (index, limit) = (index, limits.time)
        return try await work.run {
            let deadline = Deadline(after: limit)
            return try index.read { snapshot in
                let tag = EntityTag(generation: snapshot.reader.generation, request)
                return try wanted.response(tag, type: type, within: deadline) {
                    try body(snapshot, deadline)
                }
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
    ///
    /// - Throws: ``TimeOver`` behind the deadline, whatever was found.
    func response(
        _ tag: EntityTag, type: String = JSONValue.contentType, within deadline: Deadline = .none,
        _ body: () throws -> AnswerBody
    ) throws -> Response {
        var headers = HTTPFields()
        headers[.eTag] = tag.text
        headers[.cacheControl] = "private, no-cache"
        headers[.vary] = "Accept-Language, Accept-Encoding"
        guard !tag.matches(ifNoneMatch) else {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = type
        let body = try body()
        try deadline.check()
        for field in body.headers { headers[field.name] = field.value }
        let plain = body.bytes
        let compressed = isCompressed ? Compression.gzip(plain, within: deadline) : nil
        try deadline.check()
        if compressed != nil { headers[.contentEncoding] = "gzip" }
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: compressed ?? plain)))
    }
}

/// What an answer consists of.
struct AnswerBody {
    /// Its bytes before they are compressed.
    let bytes: [UInt8]
    /// What its headers say besides.
    let headers: HTTPFields

    /// An answer in bytes.
    init(bytes: [UInt8], headers: HTTPFields = [:]) {
        self.bytes = bytes
        self.headers = headers
    }

    /// An answer as text.
    init(_ text: String, headers: HTTPFields = [:]) {
        self.init(bytes: Array(text.utf8), headers: headers)
    }
}
