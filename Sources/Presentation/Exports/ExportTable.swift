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
        var bytes = ByteText()
        for report in reports {
            switch format {
            case .csv: bytes.appendCSV(report)
            case .jsonl: bytes.appendJSON(report)
            }
        }
        return bytes.bytes
    }

    /// The rows of some reports, one a cell that the report's form has.
    private func rows(_ reports: [ExportedFigures]) -> [UInt8] {
        var bytes = ByteText()
        for report in reports {
            for (address, figure) in report.figures.all {
                switch format {
                case .csv: bytes.appendCSV(report, address, figure)
                case .jsonl: bytes.appendJSON(report, address, figure)
                }
            }
        }
        return bytes.bytes
    }
}

extension ByteText {
    // MARK: Wide

    fileprivate mutating func appendCSV(_ report: ExportedReport) {
        for text in report.identity.values {
            append(csv: text)
            append(",")
        }
        for cell in report.cells {
            switch cell {
            case .number(let number): append(number)
            case .missing(let reason): append(MissingCode.text(reason))
            }
            append(",")
        }
        append(csv: report.identity.title ?? "")
        append(",")
        append(csv: report.identity.source)
        append(",")
        append(csv: report.identity.sha256)
        append("\r\n")
    }

    /// A number is a number, one that is missing is null; why it is missing stands beside it,
    /// unless the form does not have it.
    fileprivate mutating func appendJSON(_ report: ExportedReport) {
        append("{")
        for (name, text) in zip(ExportColumn.identity, report.identity.values) {
            appendName(name)
            if ExportedIdentity.integers.contains(name) {
                append(text)
            } else {
                append(json: text.isEmpty ? nil : text)
            }
            append(",")
        }
        for (name, cell) in zip(ExportColumn.cells, report.cells) {
            appendName(name)
            if case .number(let number) = cell { append(number) } else { append("null") }
            append(",")
        }
        appendName("missing")
        append("{")
        var isFirst = true
        for (name, cell) in zip(ExportColumn.cells, report.cells) {
            guard case .missing(let reason) = cell, reason != .absent else { continue }
            if !isFirst { append(",") }
            isFirst = false
            appendName(name)
            append(json: reason.rawValue)
        }
        append("},")
        appendName("title")
        append(json: report.identity.title)
        append(",")
        appendName("source")
        append(json: report.identity.source)
        append(",")
        appendName("sha256")
        append(json: report.identity.sha256)
        append("}\n")
    }

    // MARK: Long

    fileprivate mutating func appendCSV(
        _ report: ExportedFigures, _ address: CellAddress, _ figure: Figure
    ) {
        let identity = report.identity
        append(csv: identity.key)
        append(",\(identity.year),\(address.id),")
        if let value = figure.comparableValue(at: address) { append("\(value)") }
        append(",\(figure.reading.exported),")
        append(csv: figure.raw)
        append(",\(figure.unit?.rawValue ?? ""),")
        if let place = figure.place {
            let line = report.pages.line(place.line)
            append("\(line.page.map(String.init) ?? ""),\(line.number),\(place.column)")
        } else {
            append(",,")
        }
        append(",\(figure.placedBy?.rawValue ?? "")\r\n")
    }

    fileprivate mutating func appendJSON(
        _ report: ExportedFigures, _ address: CellAddress, _ figure: Figure
    ) {
        let identity = report.identity
        append("{\"key\":")
        append(json: identity.key)
        append(",\"year\":\(identity.year),\"cell\":\"\(address.id)\",\"value\":")
        append(figure.comparableValue(at: address).map { "\($0)" } ?? "null")
        append(",\"state\":\"\(figure.reading.exported)\",\"raw\":")
        append(json: figure.raw)
        append(",\"unit\":")
        append(json: figure.unit?.rawValue)
        let line = figure.place.map { report.pages.line($0.line) }
        append(",\"page\":\(line?.page.map { "\($0)" } ?? "null")")
        append(",\"line\":\(line.map { "\($0.number)" } ?? "null")")
        append(",\"column\":\(figure.place.map { "\($0.column)" } ?? "null")")
        append(",\"placed_by\":")
        append(json: figure.placedBy?.rawValue)
        append("}\n")
    }
}

extension ExportedIdentity {
    /// What stands in the columns before the numbers.
    fileprivate var values: [String] {
        [
            key, body ?? "", region.code, region.province ?? "", region.city ?? "",
            region.county ?? "", statedRegion ?? "", agency ?? "", kind ?? "", scope.rawValue,
            "\(year)",
            edition.rawValue, "\(hard.passed)", "\(hard.failed)", "\(hard.undetermined)",
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
