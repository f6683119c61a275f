public import Answers
public import Query
import Reports

/// Prints what the rules made of reports as CSV (RFC 4180): a heading, a line a finding.
///
/// A text that a spreadsheet would run as a formula has an apostrophe before it. Numbers are as
/// printed.
public struct CheckCSV: Sendable {
    private let language: MessageLanguage

    /// A printer for a language.
    public init(language: MessageLanguage) {
        self.language = language
    }

    /// The lines with their ends, UTF-8 without a byte order mark.
    public func text(_ answer: CheckAnswer) -> String {
        let rows = answer.reports.flatMap { report in
            report.findings.map { row($0, of: report) }
        }
        return CSVTable(headings: Self.headings, rows: rows).text
    }

    private static let headings = [
        "key", "agency", "year", "source", "rule", "severity", "status", "cause", "cells",
        "printed", "implied", "page", "line", "column", "message",
    ]

    private func row(_ finding: StoredFinding, of report: CheckedReport) -> [CSVTable.Cell] {
        let printed = finding.cells.map { report.figures[$0]?.raw ?? "" }
        return [
            .text(report.key), .text(report.agency ?? ""), .integer(report.year),
            .text(report.source),
            .text(finding.rule), .text(finding.severity.rawValue),
            .text(finding.status.rawValue),
            .optional(finding.cause.map { report.findings[$0].rule }),
            .text(finding.cells.map(\.id).joined(separator: " ")),
            .text(printed.joined(separator: " ")),
            .text(finding.implied.map { "\($0.cell.id)=\($0.value)" }.joined(separator: " ")),
            .optional(finding.shownLine?.page), .optional(finding.shownLine?.number),
            .optional(finding.column),
            .text(finding.text(in: language)),
        ]
    }
}
