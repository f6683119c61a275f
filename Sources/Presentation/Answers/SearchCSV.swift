public import Answers
public import Deadlines
import Foundation
import Query
import Reports

/// Prints the hits of an answer as CSV (RFC 4180): a heading, a line a hit.
///
/// What lines of hits cannot hold is in ``SearchNotes``.
public struct SearchCSV: Sendable {
    /// A printer.
    public init() {}

    /// The lines with their ends, UTF-8 without a byte order mark.
    ///
    /// - Parameter deadline: behind it no more lines are written, and nobody uses those that were.
    public func text(_ answer: SearchAnswer, within deadline: Deadline = .none) -> String {
        let fields = answer.fields
        return CSVTable(
            headings: Self.identity + fields.map(\.id) + Self.snippet,
            rows: answer.result.hits.within(deadline, every: 4).map { row($0, fields) }
        ).text(within: deadline)
    }

    private static let identity = [
        "key", "title", "province", "city", "county", "code", "agency", "kind", "scope", "year",
        "edition", "score", "source", "findings",
    ]

    private static let snippet = ["section", "page", "line", "text"]

    private func row(_ hit: Hit, _ fields: [Field]) -> [CSVTable.Cell] {
        let figures = hit.figuresByField
        let identity: [CSVTable.Cell] = [
            .text(hit.key), .optional(hit.title), .optional(hit.region.province),
            .optional(hit.region.city), .optional(hit.region.county), .text(hit.region.code),
            .text(hit.agency ?? ""), .text(hit.kind ?? ""), .text(hit.scope.rawValue),
            .integer(hit.year),
            .text(hit.edition.rawValue),
            .optional(hit.score.flatMap { Decimal(measured: $0, decimals: 4) }),
            .text(hit.source), .integer(hit.findings),
        ]
        let snippet = hit.snippets.first
        return identity + fields.map { .optional(figures[$0.id]?.value) } + [
            .optional(snippet?.section), .optional(snippet?.shownLine.page),
            .optional(snippet?.shownLine.number), .optional(snippet?.text),
        ]
    }
}
