import GRDB
import Reports
import Segmentation

/// Finds reports that several files hold: the same body, year and scope, and tables that say the
/// same.
///
/// Where no cell holds a number, and where the place is only known by a name that several places
/// may have, the prose must be the same too. A report whose place is not known at all, or
/// whose body is not, is never taken for another.
struct Duplicates {
    let database: Database

    /// Marks all but the first of each group, by path, as duplicates of the first.
    func mark() throws {
        var firsts: [Int64: Int64] = [:]
        for group in try groups() {
            var originals: [Candidate] = []
            for candidate in group {
                let original = try originals.first { try isSame($0, candidate) }
                if let original {
                    firsts[candidate.id] = original.id
                } else {
                    originals.append(candidate)
                }
            }
        }
        try database.execute(
            sql: "UPDATE reports SET duplicate_of = NULL WHERE duplicate_of IS NOT NULL")
        for (id, first) in firsts {
            try database.cachedStatement(sql: "UPDATE reports SET duplicate_of = ? WHERE id = ?")
                .execute(arguments: [first, id])
        }
    }

    /// A report that may be another's duplicate.
    private struct Candidate {
        let id: Int64
        let isResolved: Bool
        let identity: [String]
    }

    /// The reports that share a name and a fingerprint, by path, in groups.
    private func groups() throws -> [[Candidate]] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT reports.id, code, stated_region, agency, scope, base_key, fingerprint
                FROM reports JOIN sources ON sources.id = reports.source
                WHERE (base_key, fingerprint) IN (
                    SELECT base_key, fingerprint FROM reports
                    GROUP BY base_key, fingerprint HAVING count(*) > 1)
                ORDER BY base_key, fingerprint, path
                """)
        var groups: [[Candidate]] = []
        var last: (String, Int64)?
        for row in rows {
            let name: (String, Int64) = try (row.value("base_key"), row.value("fingerprint"))
            let code: String = try row.value("code")
            let region: String? = try row.value("stated_region")
            let isResolved = code != Region.unknownCode
            let agency: String? = try row.value("agency")
            guard isResolved || region != nil, let agency else { continue }
            let candidate = try Candidate(
                id: row.value("id"), isResolved: isResolved,
                // Where the place is resolved, reports name it and the body in several ways.
                identity: isResolved
                    ? [row.value("scope")]
                    : [row.value("scope"), row.value("stated_region"), agency])
            if let last, last == name {
                groups[groups.count - 1].append(candidate)
            } else {
                groups.append([candidate])
            }
            last = name
        }
        return groups
    }

    private func isSame(_ one: Candidate, _ other: Candidate) throws -> Bool {
        guard one.identity == other.identity else { return false }
        let rows = StoredRows(database)
        let figures = try rows.figures(of: one.id)
        guard figures.says(try rows.figures(of: other.id)) else { return false }
        if figures.hasNumber, one.isResolved { return true }
        return try prose(of: one.id) == prose(of: other.id)
    }

    private func prose(of report: Int64) throws -> [Unicode.Scalar] {
        let sections = try StoredRows(database).sections(of: report)
        let text = sections.filter { $0.kind != .title }.map { $0.heading + "\n" + $0.text }
        return FoldedText(text.joined(separator: "\n")).scalars
    }
}
