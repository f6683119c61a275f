import GRDB
import Query
import Reports

/// Finds reports by whose they are: by year, region, agency, edition, scope and verdict.
///
/// Names are looked up in the tables of distinct regions and agencies, whose rows are few; the
/// columns say which report has which.
struct NameColumns {
    private let database: Database
    private let columns: ColumnReader

    init(_ database: Database, _ columns: ColumnReader) {
        self.database = database
        self.columns = columns
    }

    /// The reports that fulfil a condition on a property; none for any other condition.
    func reports(_ condition: Condition) throws -> Bitmap {
        switch condition {
        case .year(let ranges):
            let years = try columns.values(.year)
            return Bitmap(count: columns.count) { slot in
                ranges.contains { $0.contains(Int(years[slot])) }
            }
        case .region(let level, let names):
            let rows = names.map { region(level, named: $0) }.joined(separator: " OR ")
            return try reports(.region, in: "SELECT id FROM regions WHERE \(rows)")
        case .agency(let names):
            let rows = names.map(agency).joined(separator: " OR ")
            return try reports(.agency, in: "SELECT id FROM agencies WHERE \(rows)")
        case .edition(let editions):
            return try reports(.edition, positions: editions, in: Edition.allCases)
        case .scope(let scopes):
            return try reports(.scope, positions: scopes, in: Scope.allCases)
        case .verdict(let verdicts):
            return try reports(.verdict, positions: verdicts, in: Verdict.allCases)
        default: return Bitmap(count: columns.count)
        }
    }

    private func reports(
        _ property: ColumnName.Property, in codes: SQLRequest<Int>
    ) throws -> Bitmap {
        try reports(property, codes: Set(codes.fetchAll(database)))
    }

    private func reports<Value: Equatable>(
        _ property: ColumnName.Property, positions values: [Value], in all: [Value]
    ) throws -> Bitmap {
        try reports(property, codes: Set(values.compactMap { all.firstIndex(of: $0) }))
    }

    private func reports(_ property: ColumnName.Property, codes: Set<Int>) throws -> Bitmap {
        let values = try columns.values(property)
        var isWanted = [Bool](repeating: false, count: Int(values.max() ?? 0) + 1)
        for code in codes where isWanted.indices.contains(code) { isWanted[code] = true }
        return Bitmap(count: columns.count) { isWanted[Int(values[$0])] }
    }

    // MARK: Names

    /// A region of a name, with or without its last character (湛河 for 湛河区).
    private func region(_ level: Division.Level?, named name: String) -> SQL {
        let columns =
            switch level {
            case .province: ["province"]
            case .city: ["city"]
            case .county: ["county"]
            case nil: ["province", "city", "county", "stated_region"]
            }
        var parts = columns.map { isNamed($0, name) }
        if level == .county {
            // A county-level city directly under its province counts as its own city.
            parts.append("(level = 'county' AND \(isNamed("division", name)))")
        }
        return "(\(parts.joined(separator: " OR ")))"
    }

    /// That a column has a name, with or without its last character.
    private func isNamed(_ column: String, _ name: String) -> SQL {
        """
        (\(sql: column) = \(name) OR (length(\(sql: column)) > 2 \
        AND substr(\(sql: column), 1, length(\(sql: column)) - 1) = \(name)))
        """
    }

    /// An agency of a name, or of a kind that may be written in several ways.
    private func agency(named name: String) -> SQL {
        let kind = IdentityVocabulary.agencyKinds.first { $0.variants.contains(name) }?.kind ?? name
        return "(agency = \(name) OR kind = \(kind))"
    }
}
