import Reports

/// Prints what the rules made of reports as CSV (RFC 4180): a heading, a line a finding.
///
/// A text that a spreadsheet would run as a formula, because it begins with = + - @ or a tab, has
/// an apostrophe before it. Numbers are as printed.
public struct CheckCSV: Sendable {
    /// A printer.
    public init() {}

    /// The lines with their ends, UTF-8 without a byte order mark.
    public func text(_ answer: CheckAnswer) -> String {
        let rows = answer.reports.flatMap { report in
            report.findings.map { row($0, of: report) }
        }
        return ([Self.heading] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static let heading = [
        "key", "agency", "year", "source", "rule", "severity", "status", "cause", "cells",
        "printed", "implied", "line", "column", "message",
    ]

    private func row(_ finding: FindingView, of report: CheckedReportView) -> [String] {
        let printed = finding.cells.map { report.figures[$0]?.raw ?? "" }
        return [
            text(report.key), text(report.agency), "\(report.year)", text(report.source),
            text(finding.rule), finding.severity.rawValue, finding.status.rawValue,
            finding.cause.map { text(report.findings[$0].rule) } ?? "",
            text(finding.cells.map(\.id).joined(separator: " ")),
            text(printed.joined(separator: " ")),
            text(finding.implied.map { "\($0.cell.id)=\($0.value)" }.joined(separator: " ")),
            finding.line.map { "\($0)" } ?? "", finding.column.map { "\($0)" } ?? "",
            text(finding.message),
        ]
    }

    private func text(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map(Self.formulaStarts.contains) ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.unicodeScalars.contains(where: Self.quoted.contains) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    private static let formulaStarts = Set("=+-@\t\r".unicodeScalars)
    private static let quoted = Set("\",\r\n".unicodeScalars)
}
