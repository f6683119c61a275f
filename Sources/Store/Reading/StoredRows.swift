import Engine
import Answers
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
            let head = try StoredSectionHead(
                kind: row.choice(0), number: row.value(1), heading: row.value(2),
                line: row.natural(3))
            let goesOn = try row.withUnsafeData(atIndex: 4) { text in
                try row.withUnsafeData(atIndex: 5) { lines in
                    guard let text, let lines else { throw IndexDamage.value(column: "text") }
                    return try text.withUnsafeBytes { text in
                        try lines.withUnsafeBytes { lines in
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
        ).map { try ReportSource(path: $0.value("path"), sha256: $0.value("sha256")) }
    }

    /// What a list of downloads has of a report, by the names of its columns.
    func catalogue(of report: Int64) throws -> [ListedValue] {
        try rows("SELECT name, value FROM catalogue WHERE report = ? ORDER BY position", report)
            .map { try ListedValue(name: $0.value(0), value: $0.value(1)) }
    }

    /// The figures of a report, with raw text and places.
    func figures(of report: Int64) throws -> Figures {
        var figures = Figures()
        let packed = try rows(
            "SELECT places, placements FROM places WHERE report = ?", report
        ).first
        // Every report has a row in both tables.
        guard let packed else { throw IndexDamage.value(column: "places") }
        let places = try PackedPlaces.unpack(packed.value(0))
        let placements = try PackedPlacements.unpack(packed.value(1))
        guard let row = try rows(Self.selectFigures, report).first else {
            throw IndexDamage.value(column: "figures_wide")
        }
        for address in CellAddress.all {
            guard let value = try row.decimal(address.ordinal) else { continue }
            figures[address] = Figure(
                reading: .value(value), raw: "\(value)", place: places[address],
                placedBy: placements[address])
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
                raw: row.value("raw"), place: places[address], unit: unit.flatMap(MoneyUnit.init),
                placedBy: placements[address])
        }
        return figures
    }

    /// How many findings a report has.
    func findingCount(of report: Int64) throws -> Int {
        try rows("SELECT count(*) FROM findings WHERE report = ?", report).first?.natural(0) ?? 0
    }

    /// Some of the findings of a report, in order, with causes among these; all for a limit of -1.
    func findings(
        of report: Int64, offset: Int, limit: Int, on pages: PageStarts, within deadline: Deadline
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
            let cells: String = try row.value("cells")
            let implied: String = try row.value("implied")
            findings.append(
                try StoredFinding(
                    rule: row.value("rule"), severity: row.choice("severity"),
                    status: row.choice("status"), chinese: row.value("message"),
                    english: row.value("message_en"),
                    cells: cells.split(separator: " ").compactMap { CellAddress(String($0)) },
                    implied: implied.split(separator: " ").compactMap(Self.impliedValue),
                    cause: row.naturalIfPresent("cause"), line: row.naturalIfPresent("line"),
                    column: row.naturalIfPresent("column"), pages: pages))
        }
        // A cause is a place among all of them; one that stands in another part is none here.
        let count = limit < 0 ? findings.count : try findingCount(of: report)
        for (position, finding) in findings.enumerated() {
            guard let cause = finding.cause else { continue }
            guard cause < count else { throw IndexDamage.value(column: "cause") }
            let isHere = findings.indices.contains(cause - offset)
            findings[position].cause = isHere ? cause - offset : nil
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
