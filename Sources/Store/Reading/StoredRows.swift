import Deadlines
import Foundation
import GRDB
import Query
import Reports

/// Reads the parts of one report back from the tables.
struct StoredRows {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The sections of a report, in order, with the title as one.
    func sections(of report: Int64) throws -> [Section] {
        var sections: [Section] = []
        try forEachSection(of: report) { head, paragraphs in
            var own: [Paragraph] = []
            while let paragraph = paragraphs.next() {
                let text = String(decoding: paragraph.bytes, as: UTF8.self)
                own.append(Paragraph(text: text, line: paragraph.line))
            }
            sections.append(head.section(own))
            return true
        }
        return sections
    }

    /// The prose of a report, or a part of it, divided into parts.
    func prose(
        of report: Int64, _ wanted: ReportPortion.Wanted, within deadline: Deadline
    ) throws -> PortionReading {
        var reading = PortionReading(wanted, within: deadline)
        try forEachSection(of: report) { head, paragraphs in
            try reading.add(head, &paragraphs)
            return true
        }
        reading.end()
        return reading
    }

    /// Calls a closure with each section of a report, in order, with the title as one: what stands
    /// above it, and its paragraphs as they lie in the index.
    ///
    /// - Parameter body: says whether to go on.
    func forEachSection(
        of report: Int64, _ body: (StoredSectionHead, inout ParagraphBytes) throws -> Bool
    ) throws {
        let cursor = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT kind, number, heading, line, text, lines FROM sections \
                    WHERE report = ? ORDER BY position
                    """), arguments: [report])
        while let row = try cursor.next() {
            guard let kind = SectionKind(rawValue: row[0]) else { continue }
            let head = StoredSectionHead(
                kind: kind, number: row[1], heading: row[2], line: row[3])
            let goesOn = try row.withUnsafeData(atIndex: 4) { text in
                try row.withUnsafeData(atIndex: 5) { lines in
                    try (text ?? Data()).withUnsafeBytes { text in
                        try (lines ?? Data()).withUnsafeBytes { lines in
                            var paragraphs = ParagraphBytes(text: text, lines: lines)
                            return try body(head, &paragraphs)
                        }
                    }
                }
            }
            guard goesOn else { return }
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

    /// How many findings a report has.
    func findingCount(of report: Int64) throws -> Int {
        try rows("SELECT count(*) FROM findings WHERE report = ?", report).first?[0] ?? 0
    }

    /// Some of the findings of a report, in order; all of them for no limit.
    func findings(
        of report: Int64, offset: Int = 0, limit: Int = -1, within deadline: Deadline
    ) throws -> [StoredFinding] {
        let cursor = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT * FROM findings WHERE report = ? ORDER BY position LIMIT ? OFFSET ?
                    """), arguments: [report, limit, offset])
        let pace = Pace(deadline, every: 256)
        var findings: [StoredFinding] = []
        while let row = try cursor.next() {
            try pace.step()
            let cells: String = row["cells"]
            let implied: String = row["implied"]
            findings.append(
                StoredFinding(
                    rule: row["rule"],
                    severity: Finding.Severity(rawValue: row["severity"]) ?? .hard,
                    status: Finding.Status(rawValue: row["status"]) ?? .noted,
                    chinese: row["message"], english: row["message_en"],
                    cells: cells.split(separator: " ").compactMap { CellAddress(String($0)) },
                    implied: implied.split(separator: " ").compactMap(Self.impliedValue),
                    cause: row["cause"], line: row["line"], column: row["column"]))
        }
        return findings
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
}

/// What stands above a section in the index.
struct StoredSectionHead {
    let kind: SectionKind
    let number: String?
    let heading: String
    let line: Int

    /// The section with some of its paragraphs.
    func section(_ paragraphs: [Paragraph]) -> Section {
        Section(
            kind: kind, number: number, heading: heading, line: line, paragraphs: paragraphs)
    }
}
