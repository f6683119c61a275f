import Answers
import Deadlines
import HTTPTypes
import Hummingbird
import NIOCore
import Presentation
import Query
import Requests
import Store

/// A table of reports that is sent while it is read, a few at a time.
struct StreamedExport: Sendable {
    let shape: ExportShape
    let format: ExportFormat
    /// Which reports, as typed; all of them for none.
    let query: String?

    /// About how many bytes of a table are in memory at once: what a client does not take stays
    /// there until it does, or is dropped.
    private static let pieceBytes = 1 << 18
    /// How many reports are read at once, the first time and at most.
    private static let (fewest, most) = (8, 500)

    /// The table as a response.
    ///
    /// It is read from one state of the index to its end, whatever becomes of the file. The limit
    /// of time is for finding the reports, and for reading each piece; between pieces others are
    /// answered. Where that fails the table breaks off without its last chunk, which clients see as
    /// an error.
    func response(to request: Request, _ answers: IndexAnswers) async throws -> Response {
        let (index, work, limit) = (answers.index, answers.work, answers.limits.time)
        let (snapshot, reports, export) = try await work.run {
            let deadline = Deadline(after: limit)
            let selection = try ReportSelection(query)
            return try index.read { snapshot in
                (
                    snapshot, try selection.list(of: snapshot.reader, within: deadline),
                    ExportRequest(selection, shape)
                )
            }
        }
        let tag = EntityTag(generation: snapshot.reader.generation, request)
        var headers: HTTPFields = [
            .contentType: contentType, .cacheControl: "private, no-cache", .eTag: tag.text,
            .contentDisposition: "attachment; filename=\"reports.\(format.rawValue)\"",
            .total: "\(reports.count)",
        ]
        guard !tag.matches(request.headers[.ifNoneMatch]) else {
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                let table = ExportTable(format)
                try await writer.write(ByteBuffer(bytes: table.heading(shape)))
                var rest = reports
                var count = Self.fewest
                while true {
                    let ids = rest.next(count)
                    guard !ids.isEmpty else { break }
                    let piece = try await work.goOn {
                        let deadline = Deadline(after: limit)
                        let rows = try export.rows(
                            of: ids, from: snapshot.reader, within: deadline)
                        return ByteBuffer(bytes: table.rows(rows))
                    }
                    let bytesPerReport = max(1, piece.readableBytes / ids.count)
                    count = min(Self.most, max(1, Self.pieceBytes / bytesPerReport))
                    try await writer.write(piece)
                }
                try await writer.finish(nil)
            })
    }

    private var contentType: String {
        switch format {
        case .csv: "text/csv; charset=utf-8; header=present"
        case .jsonl: "application/jsonl; charset=utf-8"
        }
    }
}
