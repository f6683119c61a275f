import GRDB
import Numbers
import Query
import Reports
import Segmentation

/// One plan, carried out on one state of an index.
struct QueryRun {
    private let database: Database
    private let plan: Plan
    let columns: ColumnReader
    private let memory: ReaderMemory
    let evaluator: Evaluator
    /// The texts that tell hits apart, each with how many reports have it at most; and those that
    /// are too common to.
    private let ranked: [(text: TextCondition, frequency: Int)]
    private let unranked: [TextCondition]
    private let clock = ContinuousClock()

    /// Prepares to carry out a plan.
    init(
        _ plan: Plan, _ database: Database, _ memory: ReaderMemory,
        strategy: Evaluator.Strategy = .cheapestFirst
    ) throws {
        self.plan = plan
        self.database = database
        self.memory = memory
        columns = try ColumnReader(database, memory)
        (ranked, unranked) = try Self.texts(of: plan.order, database, columns)
        evaluator = try Evaluator(
            database, columns, ranked: Set(ranked.map(\.text)), strategy: strategy)
    }

    private static func texts(
        of order: Order, _ database: Database, _ columns: ColumnReader
    ) throws -> (ranked: [(text: TextCondition, frequency: Int)], unranked: [TextCondition]) {
        guard case .relevance(let texts) = order else { return ([], []) }
        let search = try TextSearch(database, columns)
        let known = try texts.map { (text: $0, frequency: try search.frequency(of: $0)) }
        let tellsApart = { (frequency: Int) in
            Relevance.tellsApart(frequency: frequency, reports: columns.count)
        }
        return (
            known.filter { tellsApart($0.frequency) },
            known.filter { !tellsApart($0.frequency) }.map(\.text)
        )
    }

    /// The ids of all reports that fulfil the condition, in the order of slots.
    func ids() throws -> [Int64] {
        let hits = try evaluator.judge(plan.condition).truth().isTrue
        return hits.slots(offset: 0, limit: columns.count).map { Int64(columns.ids[$0]) }
    }

    /// The reports that fulfil the condition, what left others out, and the names in it that no
    /// report has.
    func selection() throws -> (hits: Bitmap, leftOut: [LeftOut], unmatched: [UnmatchedName]) {
        let truth = try evaluator.judge(plan.condition).truth()
        let names = NameColumns(database, columns)
        return (truth.isTrue, try leftOut(by: truth), try names.unmatched(in: plan.condition))
    }

    /// How the reports that fulfil the condition are spread.
    func facets() throws -> Facets {
        try FacetCounts(database, columns, memory).facets(
            of: evaluator.judge(plan.condition).truth().isTrue)
    }

    /// The answer, and how it was found.
    func answer() throws -> (result: SearchResult, explanation: Explanation) {
        let start = clock.now
        let judged = try evaluator.judge(plan.condition)
        let truth = judged.truth()
        let total = truth.isTrue.cardinality
        let leftOut = try leftOut(by: truth)
        let literal = plan.condition.wantedTexts.filter { $0.mode == .bare }.map { text in
            let found = judged.truth(readingLiterally: text).isTrue.cardinality
            return LiteralReading(term: text.text, more: max(0, found - total))
        }
        var steps = evaluator.steps
        var hits: [Hit] = []
        if total > plan.page.offset && plan.page.limit > 0 {
            let ordering = clock.now
            let order = try ranking(of: truth.isTrue)
            let slots = order.ranking.page(plan.page, of: truth.isTrue)
            let fetching = clock.now
            steps.append(
                Explanation.Step(
                    .order(by: ranked.map(\.text)), examined: total, found: slots.count, unknown: 0,
                    duration: fetching - ordering))
            let fields = try plan.shownFields.map { field in
                (field: field, number: try evaluator.numbers.exact(field))
            }
            hits = try slots.map {
                try hit(at: $0, score: order.score(of: $0), fields: fields)
            }
            steps.append(
                Explanation.Step(
                    .fetch, examined: slots.count, found: hits.count, unknown: 0,
                    duration: clock.now - fetching))
        }
        let result = SearchResult(
            total: total, hits: hits, leftOut: leftOut, literal: literal,
            unranked: unranked.map(\.text),
            unmatched: try NameColumns(database, columns).unmatched(in: plan.condition))
        let explanation = Explanation(
            plan: plan, steps: steps, reports: columns.count, total: total,
            duration: clock.now - start)
        return (result, explanation)
    }

    // MARK: What was left out

    /// The figures that keep reports out, with how many: those that are missing where the answer
    /// is unknown, and divisors that are zero there.
    private func leftOut(by truth: Truth) throws -> [LeftOut] {
        guard !truth.isUnknown.isEmpty else { return [] }
        var leftOut: [LeftOut] = []
        for field in plan.condition.comparedFields {
            let missing = try evaluator.numbers.column(field).missing
            leftOut.append(
                LeftOut(field: field, reports: (truth.isUnknown & missing).cardinality))
        }
        for divisor in plan.condition.divisors {
            let zeros = try evaluator.numbers.zeros(of: evaluator.numbers.column(divisor))
            leftOut.append(
                LeftOut(zeroDivisor: divisor, reports: (truth.isUnknown & zeros).cardinality))
        }
        return leftOut.filter { $0.reports > 0 }
    }

    // MARK: Order

    private struct Ordered {
        let ranking: Ranking
        var isRelevance = false

        /// How well a hit matches; nothing where hits are not in that order.
        func score(of slot: Int) -> Double? { isRelevance ? ranking.values?[slot] : nil }
    }

    private func ranking(of hits: Bitmap) throws -> Ordered {
        switch plan.order {
        case .recency: return Ordered(ranking: .bySlot(count: columns.count))
        case .value(let number, let isDescending):
            let column = try evaluator.numbers.column(number)
            let exact = try evaluator.numbers.exact(number)
            return Ordered(
                ranking: Ranking(
                    values: column.values, missing: column.missing, isDescending: isDescending
                ) { left, right in
                    guard column.isDoubtful(left, right) else { return nil }
                    return exact.value(of: left).flatMap { left in
                        exact.value(of: right).flatMap { left.compared(to: $0) }
                    }
                })
        case .relevance:
            guard !ranked.isEmpty else { return Ordered(ranking: .bySlot(count: columns.count)) }
            return Ordered(
                ranking: Ranking(
                    values: try scores(of: hits), missing: Bitmap(count: columns.count),
                    isDescending: true),
                isRelevance: true)
        }
    }

    private func scores(of hits: Bitmap) throws -> [Double] {
        let mean =
            try Double.fetchOne(
                database,
                sql: "SELECT CAST(value AS REAL) FROM stamp WHERE name = 'mean-length'") ?? 1
        let lengths = try columns.values(.length)
        var scores = [Double](repeating: 0, count: columns.count)
        for (text, frequency) in ranked {
            let frequencies = try evaluator.search { try $0.frequencies(of: text, among: hits) }
            Relevance.add(
                frequencies: frequencies, lengths: lengths, meanLength: mean,
                documentFrequency: frequency, to: &scores, of: hits)
        }
        return scores
    }

    // MARK: Hits

    private func hit(
        at slot: Int, score: Double?, fields: [(field: Field, number: ExactNumber)]
    ) throws -> Hit {
        let id = Int64(columns.ids[slot])
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT reports.*, sources.path AS path, \
                    (SELECT count(*) FROM findings WHERE findings.report = reports.id \
                    AND findings.rule <> '\(Cause.rule)') AS findings \
                    FROM reports JOIN sources ON sources.id = reports.source WHERE reports.id = ?
                    """),
            arguments: [id])
        guard let row else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "the columns name a report that is not there")
        }
        let figures = fields.map { field, number in
            HitFigure(field: field, value: number.value(of: slot)?.decimal)
        }
        let finder = SnippetFinder(plan.condition.wantedTexts)
        let snippets =
            finder.isEmpty ? [] : finder.snippets(in: try StoredRows(database).sections(of: id))
        return Hit(row, score: score, figures: figures, snippets: snippets)
    }
}

extension Plan {
    /// The fields whose values an answer shows: those it asks for, and those it is sorted by.
    fileprivate var shownFields: [Field] {
        var fields = condition.fields
        if case .value(let number, _) = order {
            fields += number.fields.filter { !fields.contains($0) }
        }
        var seen: Set<Field> = []
        return fields.filter { seen.insert($0).inserted }
    }
}
