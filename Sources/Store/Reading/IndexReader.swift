import Foundation
import GRDB
public import Query
import Reports
import Segmentation

/// Read access to one index file.
///
/// A reader is a value that shares one pool of connections: copy it freely, and run as many
/// queries at once as you like. It never writes.
public struct IndexReader: Sendable {
    private let path: String
    private let pool: DatabasePool
    /// A name that no other state of the index has.
    let generation: String

    /// Opens the index at a path.
    ///
    /// - Throws: that there is none, or why this program cannot read it.
    public init(path: String) throws(IndexError) {
        self.path = path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .missing(path: path)
        }
        guard !isFolder.boolValue else { throw .foreign(path: path) }
        do {
            pool = try DatabasePool(path: path, configuration: Connection.reading())
            let stamp = try pool.read { try Stamp(from: $0, path: path) }
            try stamp.check(path: path)
            generation = stamp.generation
        } catch {
            throw IndexError(error, path: path)
        }
    }

    /// The answer to a plan.
    public func search(_ plan: Plan) throws(IndexError) -> SearchResult {
        let breaker = WordBreaker()
        let compiler = PlanCompiler(plan, breaker: breaker)
        let literal = plan.condition.wantedTexts.filter { $0.mode == .bare }.map { text in
            (text: text, plan: plan.readingLiterally(text))
        }
        return try read { database in
            let fields = plan.condition.fields
            let counts = try compiler.counts().fetchOne(database)
            let total: Int = counts?[0] ?? 0
            let leftOut = fields.enumerated().map { index, field in
                LeftOut(field: field, reports: counts?[index + 1] ?? 0)
            }
            let readings = try literal.map { text, plan in
                let row = try PlanCompiler(plan, breaker: WordBreaker()).counts().fetchOne(database)
                let found: Int = row?[0] ?? 0
                return LiteralReading(term: text.text, more: max(0, found - total))
            }
            let hits =
                total > plan.page.offset && plan.page.limit > 0
                ? try hits(of: plan, compiler, in: database) : []
            return SearchResult(
                total: total, hits: hits, leftOut: leftOut.filter { $0.reports > 0 },
                literal: readings)
        }
    }

    /// The report of a name.
    ///
    /// - Throws: ``IndexError/unknownReport(key:)`` if there is none.
    public func report(key: String) throws(IndexError) -> StoredReport {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT * FROM reports WHERE key = ?
                    """, arguments: [key])
            guard let row else { throw IndexError.unknownReport(key: key) }
            return try StoredReport(row, in: database)
        }
    }

    /// The numbers in this file of the reports that fulfil a plan's condition, by key.
    public func reports(fulfilling plan: Plan) throws(IndexError) -> [Int64] {
        let compiler = PlanCompiler(plan, breaker: WordBreaker())
        return try read { try compiler.reports().fetchAll($0) }
    }

    /// A report by its number in this file, with the same body's report of the year before.
    public func yearPair(of id: Int64) throws(IndexError) -> YearPair? {
        try read { try YearPair(id, in: $0) }
    }

    /// What the index holds.
    public func status() throws(IndexError) -> IndexStatus {
        try read { try IndexStatus($0, path: path) }
    }

    /// The files the index knows, by path.
    func sources() throws(IndexError) -> [String: KnownSource] {
        try read { try KnownSource.fetchAll($0) }
    }

    private func hits(
        of plan: Plan, _ compiler: PlanCompiler, in database: Database
    ) throws -> [Hit] {
        let ranked = try rankedTexts(of: plan, compiler, in: database)
        let finder = SnippetFinder(plan.condition.wantedTexts)
        return try compiler.hits(rankedBy: ranked).fetchAll(database).map { row in
            let sections = try StoredRows(database).sections(of: row["id"])
            return Hit(
                row, fields: plan.condition.fields, snippets: finder.snippets(in: sections))
        }
    }

    /// The texts that tell reports apart: one that stands in more than half of them says nothing
    /// of any, and scoring it would cost more than the search.
    private func rankedTexts(
        of plan: Plan, _ compiler: PlanCompiler, in database: Database
    ) throws -> [TextCondition] {
        guard case .relevance(let texts) = plan.order else { return [] }
        let reports = try Int.fetchOne(database, sql: "SELECT count(*) FROM reports") ?? 0
        return try texts.filter { text in
            let frequency = try compiler.frequency(of: text).fetchOne(database) ?? 0
            return frequency * 2 <= reports
        }
    }

    private func read<Value>(
        _ value: (Database) throws -> Value
    ) throws(IndexError) -> Value {
        do {
            return try pool.read { try value($0) }
        } catch {
            throw IndexError(error, path: path)
        }
    }
}

extension Plan {
    /// The same plan with a bare word read literally.
    fileprivate func readingLiterally(_ text: TextCondition) -> Plan {
        let literal = TextCondition(text: text.text, mode: .literal, section: text.section)
        return Plan(
            condition: condition.replacing(text, with: literal), order: .recency,
            page: Page(offset: 0, limit: 0))
    }
}

extension Condition {
    /// The same condition with one text in place of another.
    fileprivate func replacing(_ text: TextCondition, with other: TextCondition) -> Condition {
        switch self {
        case .all(let parts): .all(parts.map { $0.replacing(text, with: other) })
        case .any(let parts): .any(parts.map { $0.replacing(text, with: other) })
        case .not(let part): .not(part.replacing(text, with: other))
        case .text(let own): .text(own == text ? other : own)
        case .everything, .comparison, .year, .region, .agency, .edition, .scope: self
        }
    }
}
