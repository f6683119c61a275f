import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import TestIndexes
import TestSupport

@testable import searchd

/// A daemon without its process and its sockets: what it answers to a request, and nothing of how
/// it comes over the wire.
struct InnerDaemon: Sendable {
    /// The index that it serves; all tests share it.
    let corpus: SharedCorpus
    private let respond: @Sendable (Request) async throws -> HTTPExchange

    /// Makes a daemon on the index of the invented reports and gives it to a test.
    ///
    /// Unless the test says otherwise, a request may take as long as the daemon allows: programs
    /// built for debugging are slow.
    static func with(
        time: Duration = .seconds(60), results: Int = 1_000,
        body: (InnerDaemon) async throws -> Void
    ) async throws {
        try await body(
            InnerDaemon(
                DaemonLimits(
                    time: time, results: results, connections: 512, waiting: 128, idle: .seconds(30)
                )))
    }

    private init(_ limits: DaemonLimits) async throws {
        _ = Self.quiet
        corpus = try await SharedCorpus.reports.value
        let settings = DaemonSettings(
            indexPath: corpus.index, host: "127.0.0.1", port: 0, token: nil, allowedHosts: [],
            limits: limits, charts: nil, logsQueries: false)
        let clients = Clients(
            patience: limits.idle, drain: limits.drain, logger: Logger(label: "searchd"))
        respond = try await Self.responding(daemonApplication(settings, clients))
    }

    /// What it answers to a path.
    func get(_ path: String, _ headers: (String, String)...) async throws -> HTTPExchange {
        var fields = HTTPFields()
        for (name, value) in headers { fields[HTTPField.Name.known(name)] = value }
        let head = HTTPRequest(
            method: .get, scheme: "http", authority: "127.0.0.1", path: path, headerFields: fields)
        return try await respond(Request(head: head, body: RequestBody(buffer: ByteBuffer())))
    }

    /// What the command line prints as JSON for the same index.
    func search(_ arguments: String...) throws -> ProgramRun {
        try corpus.search(arguments + ["--format", "json"])
    }

    /// Nothing is logged between the lines of the tests.
    private static let quiet: Void = LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }

    private static func responding<Served: ApplicationProtocol>(
        _ application: Served
    ) async throws -> @Sendable (Request) async throws -> HTTPExchange {
        let responder = try await application.responder
        return { request in
            let source = ApplicationRequestContextSource(
                channel: NIOAsyncTestingChannel(), logger: Logger(label: "searchd"))
            let response = try await responder.respond(
                to: request, context: Served.Context(source: source))
            let writer = BodyWriter()
            try await response.body.write(writer)
            return HTTPExchange(response, body: writer.body)
        }
    }
}

/// Keeps what is written of a body.
private final class BodyWriter: ResponseBodyWriter {
    private(set) var body = Data()

    func write(_ buffer: ByteBuffer) { body += buffer.readableBytesView }

    func finish(_ trailingHeaders: HTTPFields?) {}
}

extension HTTPExchange {
    /// An answer that came over no wire.
    fileprivate init(_ response: Response, body: Data) {
        let fields = response.headers.map { ($0.name.rawName.lowercased(), $0.value) }
        self.init(
            status: response.status.code,
            headers: Dictionary(fields) { first, second in "\(first), \(second)" }, body: body)
    }
}
