import Foundation
import GRDB
import Reports

/// Reads the parts of one report back from the tables.
struct StoredRows {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The sections of a report, in order, with the title as one.
    func sections(of report: Int64) throws -> [Section] {
        try rows(
            """
            SELECT kind, number, heading, line, text, lines FROM sections \
            WHERE report = ? ORDER BY position
            """, report
        ).map { row in
            try Section(
                kind: row.choice("kind"), number: row.value("number"),
                heading: row.value("heading"), line: row.natural("line"),
                paragraphs: Self.paragraphs(row.value("text"), lines: row.value("lines")))
        }
    }

    /// The documents a report was found in, by path.
    func sources(of report: Int64) throws -> [ReportSource] {
        try rows(
            """
            SELECT path, sha256 FROM sources WHERE id IN (
                SELECT source FROM reports WHERE id = ?1 OR duplicate_of = ?1) ORDER BY path
            """, report
        ).map { try ReportSource(path: $0.value("path"), sha256: $0.value("sha256")) }
    }

    /// The figures of a report, with raw text and places.
    func figures(of report: Int64) throws -> Figures {
        var figures = Figures()
        let packed: Data? = try rows("SELECT places FROM places WHERE report = ?", report).first?
            .value(0)
        // Every report has a row in both tables.
        guard let packed else { throw IndexDamage.value(column: "places") }
        let places = try PackedPlaces.unpack(packed)
        guard let row = try rows(Self.selectFigures, report).first else {
            throw IndexDamage.value(column: "figures_wide")
        }
        for address in CellAddress.all {
            guard let value = try row.decimal(address.ordinal) else { continue }
            figures[address] = Figure(
                reading: .value(value), raw: "\(value)", place: places[address])
        }
        for row in try rows("SELECT * FROM remarks WHERE report = ?", report) {
            let ordinal = try row.natural("cell")
            guard CellAddress.all.indices.contains(ordinal) else {
                throw IndexDamage.value(column: "cell")
            }
            let address = CellAddress.all[ordinal]
            let unit: String? = try row.value("unit")
            figures[address] = try Figure(
                reading: Self.reading(row.value("state"), printed: row.decimal("printed")),
                raw: row.value("raw"), place: places[address], unit: unit.flatMap(MoneyUnit.init))
        }
        return figures
    }

    /// The findings of a report, in order.
    func findings(of report: Int64) throws -> [StoredFinding] {
        let rows = try rows("SELECT * FROM findings WHERE report = ? ORDER BY position", report)
        return try rows.map { row in
            let cells: String = try row.value("cells")
            let implied: String = try row.value("implied")
            let cause = try row.naturalIfPresent("cause")
            // It is a place among these.
            guard cause.map({ $0 < rows.count }) ?? true else {
                throw IndexDamage.value(column: "cause")
            }
            return try StoredFinding(
                rule: row.value("rule"), severity: row.choice("severity"),
                status: row.choice("status"), chinese: row.value("message"),
                english: row.value("message_en"),
                cells: cells.split(separator: " ").compactMap { CellAddress(String($0)) },
                implied: implied.split(separator: " ").compactMap(Self.impliedValue),
                cause: cause, line: row.naturalIfPresent("line"),
                column: row.naturalIfPresent("column"))
        }
    }

    /// The figures in the order of their cells: one finds a column by its place, since looking 226
    /// up by name takes longer than reading them.
    private static let selectFigures = {
        let columns = CellAddress.all.map { "\"\($0.id)\"" }.joined(separator: ", ")
        return "SELECT \(columns) FROM figures_wide WHERE report = ?"
    }()

    /// The rows of a statement about one report; it is compiled once for all reports.
    private func rows(_ sql: String, _ report: Int64) throws -> [Row] {
        try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [report])
    }

    /// `t3.done.total=2`.
    private static func impliedValue(_ text: Substring) -> ImpliedValue? {
        let parts = text.split(separator: "=")
        guard parts.count == 2, let cell = CellAddress(String(parts[0])),
            let value = Decimal(string: String(parts[1]))
        else { return nil }
        return ImpliedValue(cell: cell, value: value)
    }

    private static func reading(_ state: String, printed: Decimal?) -> Reading {
        switch state {
        case "blank": .blank
        case "not-applicable": .notApplicable
        case "value": printed.map(Reading.value) ?? .unreadable
        default: .unreadable
        }
    }

    private static func paragraphs(_ text: String, lines: String) throws -> [Paragraph] {
        // Bytes are split much faster than characters, and line feeds and blanks are one each.
        let lines = try lines.utf8.split(separator: UInt8(ascii: " ")).map { digits in
            guard let line = Int32(Substring(digits)), line >= 0 else {
                throw IndexDamage.value(column: "lines")
            }
            return Int(line)
        }
        let texts = text.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return zip(texts, lines).map { Paragraph(text: String(Substring($0)), line: $1) }
    }
}
