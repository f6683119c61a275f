import Engine
import Foundation
import GRDB
public import Reports
import Segmentation

/// Writes a report into the tables, and takes one out of them.
struct ReportRows {
    let database: Database

    /// Writes a report of a source.
    func insert(_ report: Report, text: SearchableText, source: Int64) throws {
        try insertIdentity(report, source: source)
        let id = database.lastInsertedRowID
        for (position, section) in report.sections.enumerated() {
            try insert(section, at: position, of: id)
        }
        for (position, finding) in FindingRow.rows(of: report).enumerated() {
            try insert(finding, at: position, of: id)
        }
        for (position, column) in (report.catalogue?.kept ?? []).enumerated() {
            try execute(
                "INSERT INTO catalogue VALUES(?, ?, ?, ?)",
                [id, position, column.name, column.value])
        }
        try insert(report.figures, of: id)
        try execute(
            "INSERT INTO texts VALUES(?, ?, ?)",
            [id, text.encoded.units, Data(text.encoded.bytes)])
        try execute(
            "INSERT INTO search_terms(rowid, terms) VALUES(?, ?)", [id, text.terms])
    }

    /// Takes the report of a source out of all tables.
    func delete(source: Int64, breaker: borrowing WordBreaker) throws {
        let row = try Row.fetchOne(
            database, sql: "SELECT id, agency FROM reports WHERE source = ?", arguments: [source])
        guard let row else { return }
        let id: Int64 = try row.value("id")
        // FTS5 keeps no copy of the text and must be given what it once was given.
        let agency: String? = try row.value("agency")
        let text = SearchableText(
            agency: agency ?? "",
            sections: try StoredRows(database).sections(of: id),
            breaker: breaker)
        try execute(
            """
            INSERT INTO search_terms(search_terms, rowid, terms) VALUES('delete', ?, ?)
            """, [id, text.terms])
        for table in [
            "sections", "findings", "catalogue", "figures_wide", "remarks", "places", "texts",
        ] {
            try execute("DELETE FROM \(table) WHERE report = ?", [id])
        }
        try execute("DELETE FROM reports WHERE id = ?", [id])
    }

    private func insertIdentity(_ report: Report, source: Int64) throws {
        let identity = report.identity
        let region = identity.region
        try execute(
            """
            INSERT INTO reports(source, base_key, title, code, stated_region, division, level, \
            county, city, province, other_names, lasting_code, lasting_city, agency, kind, scope, \
            year, edition, layout, hard_passed, hard_failed, hard_undetermined, soft_passed, soft_failed, soft_undetermined, \
            fingerprint, pages) \
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                source, identity.key, identity.title, region.code, region.stated,
                region.division?.name, region.division?.level.rawValue, region.county, region.city,
                region.province, otherNames(of: region), region.lastingCode,
                region.lastingCityCode, identity.agency?.name,
                identity.agency?.kind,
                identity.scope.rawValue, identity.year, identity.edition.rawValue,
                report.layout.rawValue,
            ] + counts(report.checks) + [Fingerprint(report).value, report.pages.stored])
    }

    private func otherNames(of region: Region) -> String? {
        let names = region.otherNames.map(\.text)
        return names.isEmpty ? nil : names.joined(separator: " ")
    }

    private func counts(_ checks: Checks) -> [Int] {
        [Finding.Severity.hard, .soft].flatMap { severity in
            [Check.Status.passed, .failed, .undetermined].map { checks.count($0, severity) }
        }
    }

    private func insert(_ section: Section, at position: Int, of report: Int64) throws {
        try execute(
            "INSERT INTO sections VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
            [
                report, position, section.kind.rawValue, section.number, section.heading,
                section.line, section.text,
                section.paragraphs.map { String($0.line) }.joined(separator: " "),
            ])
    }

    private func insert(_ finding: FindingRow, at position: Int, of report: Int64) throws {
        try execute(
            "INSERT INTO findings VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                report, position, finding.rule, finding.severity.rawValue,
                finding.status.rawValue, finding.chinese, finding.english,
                finding.cells.map(\.id).joined(separator: " "),
                finding.implied.map { "\($0.cell.id)=\($0.value)" }.joined(separator: " "),
                finding.cause, finding.line, finding.column,
            ])
    }

    private func insert(_ figures: Figures, of report: Int64) throws {
        let values = CellAddress.all.map { figures[$0]?.comparableValue(at: $0)?.sqlNumber }
        try execute("INSERT INTO figures_wide VALUES(?, \(Self.figureMarks))", [report] + values)
        for (address, figure) in figures.all where !figure.isPlain(at: address) {
            try execute(
                "INSERT INTO remarks VALUES(?, ?, ?, ?, ?, ?)",
                [
                    report, address.ordinal, figure.reading.state, figure.raw,
                    figure.reading.value?.sqlNumber, figure.unit?.rawValue,
                ])
        }
        try execute(
            "INSERT INTO places VALUES(?, ?, ?)",
            [report, PackedPlaces.pack(figures), PackedPlacements.pack(figures)])
    }

    private func execute(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
        try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }

    private static let figureMarks = CellAddress.all.map { _ in "?" }.joined(separator: ", ")
}

extension Figure {
    /// Whether it is a count whose text is the number as SQLite would print it: nothing needs to
    /// be remembered beside the number.
    fileprivate func isPlain(at address: CellAddress) -> Bool {
        guard let value = reading.value, !address.cell.unit.isMoney else { return false }
        return "\(value)" == raw
    }
}

extension Reading {
    /// The state of a cell as the index and JSON name it.
    public var state: String {
        switch self {
        case .value: "value"
        case .blank: "blank"
        case .notApplicable: "not-applicable"
        case .unreadable: "unreadable"
        }
    }
}

extension Decimal {
    /// The number as SQLite stores it: an integer where it is one.
    var sqlNumber: (any DatabaseValueConvertible)? {
        let text = "\(self)"
        if let integer = Int64(text) { return integer }
        return Double(text)
    }
}
