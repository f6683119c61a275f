import Foundation
import GRDB
import Query
import Reports
import Segmentation

/// Turns a plan into SQL.
///
/// No other type writes a SELECT that finds reports. The logic of missing figures is SQL's own:
/// NULL is unknown. What can never be unknown (texts, years, places) filters first; comparisons
/// are judged on what is left, so that what a missing figure leaves out can be counted.
struct PlanCompiler {
    private let texts: [TextCondition: Int]
    private let matches: [String?]
    private let plan: Plan

    /// Prepares the texts of a plan.
    init(_ plan: Plan, breaker: borrowing WordBreaker) {
        self.plan = plan
        var texts: [TextCondition: Int] = [:]
        var matches: [String?] = []
        for text in plan.condition.texts where texts[text] == nil {
            texts[text] = matches.count
            matches.append(MatchPattern(text, breaker: breaker).expression)
        }
        self.texts = texts
        self.matches = matches
    }

    /// How many reports fulfil the condition, then for each field how many are left out for it.
    func counts() -> SQLRequest<Row> {
        let missing = plan.condition.fields.map { field -> SQL in
            ", count(*) FILTER (WHERE verdict IS NULL AND (\(value(of: field))) IS NULL)"
        }
        return """
            \(textTables())SELECT count(*) FILTER (WHERE verdict)\(missing.joined()) FROM (
                SELECT \(verdict) AS verdict, figures_wide.* FROM \(tables) WHERE \(filter)
            ) AS figures_wide
            """
    }

    /// How many reports contain a text of the plan, whatever else is asked.
    func frequency(of text: TextCondition) -> SQLRequest<Int> {
        "\(textTables())SELECT count(*) FROM \(sql: name(of: text))"
    }

    /// The reports of the page, in order, with the values of the fields behind the columns.
    ///
    /// - Parameter ranked: the texts to order by; empty for an order by year.
    func hits(rankedBy ranked: [TextCondition]) -> SQLRequest<Row> {
        let values = plan.condition.fields.enumerated().map { index, field -> SQL in
            ", (\(value(of: field))) AS \(sql: "field\(index)")"
        }
        let expression = ranked.compactMap { texts[$0].flatMap { matches[$0] } }
            .joined(separator: " OR ")
        let isRanked = !expression.isEmpty
        let score: SQL = isRanked ? "scored.score" : "NULL"
        let scored: SQL =
            isRanked
            ? """
            scored(id, score) AS MATERIALIZED (
                SELECT rowid, -bm25(search_text, \(sql: Self.weights)) FROM search_text
                WHERE search_text MATCH \(expression))
            """ : "scored(id, score) AS (SELECT NULL, NULL WHERE 0)"
        let join: SQL = isRanked ? "LEFT JOIN scored ON scored.id = reports.id" : ""
        return """
            \(textTables(with: scored))SELECT reports.*, sources.path AS path, \
            (SELECT count(*) FROM findings WHERE findings.report = reports.id \
            AND findings.rule <> \(Cause.rule)) AS findings, \
            \(score) AS score\(values.joined())
            FROM \(tables) JOIN sources ON sources.id = reports.source \(join)
            WHERE \(filter) AND (\(verdict)) IS TRUE
            ORDER BY score DESC, reports.year DESC, reports.key
            LIMIT \(plan.page.limit) OFFSET \(plan.page.offset)
            """
    }

    /// The ids of all reports that fulfil the condition, by key.
    func reports() -> SQLRequest<Int64> {
        """
        \(textTables())SELECT reports.id FROM \(tables)
        WHERE \(filter) AND (\(verdict)) IS TRUE ORDER BY reports.key
        """
    }

    private static let weights = Schema.textColumns.map { String($0.weight) }
        .joined(separator: ", ")

    // MARK: Parts of statements

    private var tables: SQL { "reports JOIN figures_wide ON figures_wide.report = reports.id" }

    /// The conditions that can never be unknown.
    private var filter: SQL {
        let parts = plan.condition.conjuncts.filter(\.isDefinite).map(sql)
        // A report that several files hold is found once.
        return (["reports.duplicate_of IS NULL"] + parts).joined(separator: " AND ")
    }

    /// The conditions that a missing figure can leave unknown.
    private var verdict: SQL {
        let parts = plan.condition.conjuncts.filter { !$0.isDefinite }.map(sql)
        return parts.isEmpty ? "1" : parts.joined(separator: " AND ")
    }

    /// A table of reports for each text, as the start of a statement.
    private func textTables(with other: SQL? = nil) -> SQL {
        var tables = matches.enumerated().map { index, match -> SQL in
            guard let match else {
                return "\(sql: "text\(index)")(id) AS (SELECT NULL WHERE 0)"
            }
            return """
                \(sql: "text\(index)")(id) AS MATERIALIZED (
                    SELECT rowid FROM search_text WHERE search_text MATCH \(match))
                """
        }
        if let other { tables.append(other) }
        return tables.isEmpty ? "" : "WITH \(tables.joined(separator: ", ")) "
    }

    private func name(of text: TextCondition) -> String { "text\(texts[text] ?? 0)" }

    // MARK: Conditions

    private func sql(_ condition: Condition) -> SQL {
        switch condition {
        case .everything: "1"
        case .all(let parts): "(\(parts.map(sql).joined(separator: " AND ")))"
        case .any(let parts): "(\(parts.map(sql).joined(separator: " OR ")))"
        case .not(let part): "NOT (\(sql(part)))"
        case .text(let text): "reports.id IN (SELECT id FROM \(sql: name(of: text)))"
        case .comparison(let left, let relation, let right):
            "(\(sql(left)) \(sql: Self.operators[relation] ?? relation.rawValue) \(sql(right)))"
        case .year(let ranges):
            any(ranges) { "reports.year BETWEEN \($0.lowerBound) AND \($0.upperBound)" }
        case .region(let level, let names): any(names) { region(level, named: $0) }
        case .agency(let names): any(names) { agency(named: $0) }
        case .edition(let editions): any(editions) { "reports.edition = \($0.rawValue)" }
        case .scope(let scopes): any(scopes) { "reports.scope = \($0.rawValue)" }
        }
    }

    private static let operators: [Relation: String] = [.notEqual: "<>"]

    private func any<Value>(_ values: [Value], _ condition: (Value) -> SQL) -> SQL {
        values.isEmpty ? "0" : "(\(values.map(condition).joined(separator: " OR ")))"
    }

    /// A region of a name, with or without its last character (湛河 for 湛河区).
    private func region(_ level: Division.Level?, named name: String) -> SQL {
        let columns =
            switch level {
            case .province: ["province"]
            case .city: ["city"]
            case .county: ["county"]
            case nil: ["province", "city", "county", "stated_region"]
            }
        var parts = columns.map { column -> SQL in
            """
            coalesce(reports.\(sql: column) = \(name) OR (length(reports.\(sql: column)) > 2 \
            AND substr(reports.\(sql: column), 1, length(reports.\(sql: column)) - 1) = \(name)), 0)
            """
        }
        if level == .county {
            // A county-level city directly under its province counts as its own city.
            parts.append("coalesce(reports.level = 'county' AND reports.division = \(name), 0)")
        }
        return "(\(parts.joined(separator: " OR ")))"
    }

    /// An agency of a name, or of a kind that may be written in several ways.
    private func agency(named name: String) -> SQL {
        let kind = IdentityVocabulary.agencyKinds.first { $0.variants.contains(name) }?.kind ?? name
        return "(reports.agency = \(name) OR reports.kind = \(kind))"
    }

    // MARK: Numbers

    private func sql(_ expression: NumericExpression) -> SQL {
        switch expression {
        case .constant(let number): number.sqlNumber.map { "\($0)" } ?? "NULL"
        case .field(let field): "(\(value(of: field)))"
        case .sum(let left, let right): "(\(sql(left)) + \(sql(right)))"
        case .difference(let left, let right): "(\(sql(left)) - \(sql(right)))"
        case .product(let left, let right): "(\(sql(left)) * \(sql(right)))"
        case .quotient(let left, let right):
            "(CAST(\(sql(left)) AS REAL) / nullif(\(sql(right)), 0))"
        case .negative(let operand): "(-\(sql(operand)))"
        }
    }

    /// The value of a field: of its first sum whose cells all have numbers.
    private func value(of field: Field) -> SQL {
        let sums = field.alternatives.map { cells in
            cells.map { "figures_wide.\"\($0.id)\"" }.joined(separator: " + ")
        }
        return sums.count == 1
            ? "\(sql: sums[0])" : "coalesce(\(sql: sums.joined(separator: ", ")))"
    }
}

extension Condition {
    /// The parts that must all hold.
    fileprivate var conjuncts: [Condition] {
        if case .all(let parts) = self { parts.flatMap(\.conjuncts) } else { [self] }
    }

    /// Whether it can never be unknown.
    fileprivate var isDefinite: Bool { fields.isEmpty }

    /// Every text in it, those under a negation too.
    fileprivate var texts: [TextCondition] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.texts)
        case .not(let part): part.texts
        case .text(let text): [text]
        case .everything, .comparison, .year, .region, .agency, .edition, .scope: []
        }
    }
}
