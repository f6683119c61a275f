import HTTPTypes
import Hummingbird
import NIOCore
import Presentation
import Query
import Store

/// A table of reports that is sent while it is read, some hundred reports at a time.
struct StreamedExport: Sendable {
    let shape: ExportShape
    let format: ExportFormat
    let condition: Condition

    /// How many reports are in memory at once.
    private static let batch = 500

    /// The table as a response.
    ///
    /// It is read from one state of the index to its end, whatever becomes of the file. The limit
    /// of time is for finding the reports; between batches others are answered. Where too many of
    /// those wait, the table breaks off without its last chunk, which clients see as an error.
    func response(to request: Request, _ answers: IndexAnswers) async throws -> Response {
        let (index, work, limit) = (answers.index, answers.work, answers.limits.time)
        let plan = Plan(condition: condition, order: .recency, page: Page(limit: 0))
        let (snapshot, ids): (IndexSnapshot, [Int64]) = try await work.run {
            try index.read { snapshot in
                (snapshot, try snapshot.reader.reports(fulfilling: plan, within: limit))
            }
        }
        let tag = EntityTag(generation: snapshot.reader.generation, request)
        var headers: HTTPFields = [
            .contentType: contentType, .cacheControl: "private, no-cache", .eTag: tag.text,
            .contentDisposition: "attachment; filename=\"reports.\(format.rawValue)\"",
            .total: "\(ids.count)",
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
                for start in stride(from: 0, to: ids.count, by: Self.batch) {
                    let batch = Array(ids[start..<min(start + Self.batch, ids.count)])
                    let bytes = try await work.run {
                        try rows(of: batch, table, snapshot.reader)
                    }
                    try await writer.write(ByteBuffer(bytes: bytes))
                }
                try await writer.finish(nil)
            })
    }

    private func rows(
        of ids: [Int64], _ table: ExportTable, _ reader: IndexReader
    ) throws -> [UInt8] {
        switch shape {
        case .wide: table.rows(try reader.exportedReports(of: ids))
        case .long: table.rows(try reader.exportedFigures(of: ids))
        }
    }

    private var contentType: String {
        switch format {
        case .csv: "text/csv; charset=utf-8; header=present"
        case .jsonl: "application/jsonl; charset=utf-8"
        }
    }
}
