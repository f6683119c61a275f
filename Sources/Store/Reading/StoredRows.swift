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
        ).compactMap { row in
            guard let kind = SectionKind(rawValue: row["kind"]) else { return nil }
            return Section(
                kind: kind, number: row["number"], heading: row["heading"], line: row["line"],
                paragraphs: Self.paragraphs(row["text"], lines: row["lines"]))
        }
    }

    /// The documents a report was found in, by path.
    func sources(of report: Int64) throws -> [ReportSource] {
        try rows(
            """
            SELECT path, sha256 FROM sources WHERE id IN (
                SELECT source FROM reports WHERE id = ?1 OR duplicate_of = ?1) ORDER BY path
            """, report
        ).map { ReportSource(path: $0["path"], sha256: $0["sha256"]) }
    }

    /// The figures of a report, with raw text and places.
    func figures(of report: Int64) throws -> Figures {
        var figures = Figures()
        let packed: Data? = try rows("SELECT places FROM places WHERE report = ?", report).first?[0]
        let places = packed.map(PackedPlaces.unpack) ?? [:]
        if let row = try rows(Self.selectFigures, report).first {
            for address in CellAddress.all {
                guard let value = Self.decimal(row[address.ordinal]) else { continue }
                figures[address] = Figure(
                    reading: .value(value), raw: "\(value)", place: places[address])
            }
        }
        for row in try rows("SELECT * FROM remarks WHERE report = ?", report) {
            let ordinal: Int = row["cell"]
            guard CellAddress.all.indices.contains(ordinal) else { continue }
            let address = CellAddress.all[ordinal]
            figures[address] = Figure(
                reading: Self.reading(row["state"], printed: Self.decimal(row["printed"])),
                raw: row["raw"], place: places[address],
                unit: (row["unit"] as String?).flatMap(MoneyUnit.init))
        }
        return figures
    }

    /// The findings of a report, in order.
    func findings(of report: Int64) throws -> [StoredFinding] {
        try rows("SELECT * FROM findings WHERE report = ? ORDER BY position", report).map { row in
            let cells: String = row["cells"]
            let implied: String = row["implied"]
            return StoredFinding(
                rule: row["rule"], severity: Finding.Severity(rawValue: row["severity"]) ?? .hard,
                status: Finding.Status(rawValue: row["status"]) ?? .noted,
                chinese: row["message"], english: row["message_en"],
                cells: cells.split(separator: " ").compactMap { CellAddress(String($0)) },
                implied: implied.split(separator: " ").compactMap(Self.impliedValue),
                cause: row["cause"], line: row["line"], column: row["column"])
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

    /// A number as SQLite keeps it, as the decimal it was printed as.
    static func decimal(_ value: DatabaseValue) -> Decimal? {
        switch value.storage {
        case .int64(let integer): Decimal(integer)
        // The shortest text of a double is that of the decimal it came from.
        case .double(let double): Decimal(string: "\(double)")
        case .null, .string, .blob: nil
        }
    }

    private static func reading(_ state: String, printed: Decimal?) -> Reading {
        switch state {
        case "blank": .blank
        case "not-applicable": .notApplicable
        case "value": printed.map(Reading.value) ?? .unreadable
        default: .unreadable
        }
    }

    private static func paragraphs(_ text: String, lines: String) -> [Paragraph] {
        // Bytes are split much faster than characters, and line feeds and blanks are one each.
        let lines = lines.utf8.split(separator: UInt8(ascii: " "))
            .compactMap { Int(Substring($0)) }
        let texts = text.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return zip(texts, lines).map { Paragraph(text: String(Substring($0)), line: $1) }
    }
}
