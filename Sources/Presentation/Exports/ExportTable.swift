public import Answers
import Query
import Foundation
import Reports

/// The form in which a table of reports is written.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// Comma-separated values with a heading.
    case csv
    /// A JSON object a line.
    case jsonl
}

/// Writes tables of reports as bytes, a batch at a time.
public struct ExportTable: Sendable {
    private let format: ExportFormat

    /// A table in a format.
    public init(_ format: ExportFormat) {
        self.format = format
    }

    /// What stands above the rows.
    public func heading(_ shape: ExportShape) -> [UInt8] {
        guard format == .csv else { return [] }
        let columns =
            switch shape {
            case .wide: ExportColumn.identity + ExportColumn.cells + ExportColumn.source
            case .long: ExportColumn.figure
            }
        return Array((columns.joined(separator: ",") + "\r\n").utf8)
    }

    /// The rows of some reports.
    public func rows(_ rows: ExportedRows) -> [UInt8] {
        switch rows {
        case .wide(let reports): self.rows(reports)
        case .long(let reports): self.rows(reports)
        }
    }

    /// The rows of some reports, one a report.
    private func rows(_ reports: [ExportedReport]) -> [UInt8] {
        var rows = ExportRows(format)
        for report in reports { rows.append(report) }
        return rows.bytes
    }

    /// The rows of some reports, one a cell that the report's form has.
    private func rows(_ reports: [ExportedFigures]) -> [UInt8] {
        var rows = ExportRows(format)
        for report in reports {
            for (address, figure) in report.figures.all { rows.append(report, address, figure) }
        }
        return rows.bytes
    }
}

/// Rows in a format, written field by field.
private struct ExportRows {
    private let format: ExportFormat
    private var text = ByteText()
    private var isFirst = true

    init(_ format: ExportFormat) {
        self.format = format
    }

    var bytes: [UInt8] { text.bytes }

    // MARK: Rows

    /// A number is a number, one that is missing is null in JSON; why it is missing stands beside
    /// it, unless the form does not have it.
    mutating func append(_ report: ExportedReport) {
        for (name, value) in zip(ExportColumn.identity, report.identity.values) {
            if ExportedIdentity.integers.contains(name) {
                append(name, number: value)
            } else {
                append(name, value.isEmpty ? nil : value)
            }
        }
        for (name, cell) in zip(ExportColumn.cells, report.cells) { append(name, cell) }
        if format == .jsonl { appendReasons(zip(ExportColumn.cells, report.cells)) }
        append("title", report.identity.title)
        append("source", report.identity.source)
        append("sha256", report.identity.sha256)
        endRow()
    }

    mutating func append(_ report: ExportedFigures, _ address: CellAddress, _ figure: Figure) {
        let line = figure.place.map { report.pages.line($0.line) }
        append("key", report.identity.key)
        append("year", report.identity.year)
        append("cell", address.id)
        append("value", number: figure.comparableValue(at: address).map { "\($0)" })
        append("state", figure.reading.exported)
        append("raw", figure.raw)
        append("unit", figure.unit?.rawValue)
        append("page", line?.page)
        append("line", line?.number)
        append("column", figure.place?.column)
        append("placed_by", figure.placedBy?.rawValue)
        endRow()
    }

    // MARK: Fields

    private mutating func append(_ name: String, _ value: String?) {
        begin(name)
        switch format {
        case .csv: text.append(csv: value ?? "")
        case .jsonl: text.append(json: value)
        }
    }

    private mutating func append(_ name: String, number: String?) {
        begin(name)
        text.append(number ?? (format == .csv ? "" : "null"))
    }

    private mutating func append(_ name: String, _ number: Int?) {
        guard let number else { return append(name, number: nil) }
        begin(name)
        text.append(number)
    }

    private mutating func append(_ name: String, _ cell: ExportedCell) {
        begin(name)
        switch cell {
        case .number(let number): text.append(number)
        case .missing(let reason): text.append(format == .csv ? MissingCode.text(reason) : "null")
        }
    }

    private mutating func appendReasons(_ cells: some Sequence<(String, ExportedCell)>) {
        begin("missing")
        isFirst = true
        for case (let name, .missing(let reason)) in cells where reason != .absent {
            append(name, reason.rawValue)
        }
        text.append(isFirst ? "{}" : "}")
        isFirst = false
    }

    private mutating func begin(_ name: String) {
        switch format {
        case .csv: if !isFirst { text.append(",") }
        case .jsonl:
            text.append(isFirst ? "{" : ",")
            text.appendName(name)
        }
        isFirst = false
    }

    private mutating func endRow() {
        text.append(format == .csv ? "\r\n" : "}\n")
        isFirst = true
    }
}

extension ExportedIdentity {
    /// What stands in the columns before the numbers.
    fileprivate var values: [String] {
        [
            key, body ?? "", region.code, region.province ?? "", region.city ?? "",
            region.county ?? "", statedRegion ?? "", agency ?? "", kind ?? "", scope.rawValue,
            "\(year)", edition.rawValue, "\(hard.passed)", "\(hard.failed)", "\(hard.undetermined)",
        ]
    }

    /// The columns among them that hold whole numbers.
    fileprivate static let integers: Set<String> = [
        "year", "hard_passed", "hard_failed", "hard_undetermined",
    ]
}

extension Reading {
    /// The state as tables name it.
    fileprivate var exported: String {
        switch self {
        case .value: "value"
        case .blank: "blank"
        case .notApplicable: "not-applicable"
        case .unreadable: "unreadable"
        }
    }
}
