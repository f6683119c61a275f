import Algorithms
package import Deadlines
package import Answers
import Numbers
package import Query
import Reports
import Segmentation

/// One plan, carried out on one state of an index.
///
/// What the memory knows of its condition and of its order is not found out again; what is not
/// needed then is not prepared.
package final class QueryRun {
    private let plan: Plan
    package let columns: ColumnReader
    private let memory: ReaderMemory
    private let strategy: Evaluator.Strategy
    private let deadline: Deadline
    private var preparedTexts: OrderingTexts?
    private var preparedEvaluator: Evaluator?
    private let clock = ContinuousClock()

    /// Prepares to carry out a plan.
    package init(
        _ plan: Plan, _ storage: any IndexStorage, _ memory: ReaderMemory,
        within deadline: Deadline = .none, strategy: Evaluator.Strategy = .cheapestFirst
    ) throws {
        self.plan = plan
        self.memory = memory
        self.strategy = strategy
        self.deadline = deadline
        columns = try ColumnReader(storage, memory, within: deadline)
    }

    // MARK: Answers

    /// The ids of all reports that fulfil the condition, in the order of slots.
    package func ids() throws -> [Int64] {
        try selection().hits.slots(offset: 0, limit: columns.count).map { Int64(columns.ids[$0]) }
    }

    /// How the reports that fulfil the condition are spread.
    package func facets() throws -> Facets {
        try memory.facets(of: plan.condition) {
            try FacetCounts(columns).facets(of: selection().hits)
        }
    }

    /// The answer.
    package func result() throws -> SearchResult {
        let selection = try selection()
        let order = try pageOrder(of: selection)
        return SearchResult(
            total: selection.total, hits: try hits(order), leftOut: selection.leftOut,
            literal: selection.literal, unranked: order.unranked, unmatched: selection.unmatched)
    }

    /// How the answer is found: everything is judged, only what is known of texts is not read again.
    package func explanation() throws -> Explanation {
        let start = clock.now
        let selection = try select()
        var steps = try evaluator().steps
        let ordering = clock.now
        let order = try ranked(selection.hits, page: plan.page)
        if !order.slots.isEmpty {
            let fetching = clock.now
            steps.append(
                Explanation.Step(
                    .order(by: order.ranked), examined: selection.total, found: order.slots.count,
                    unknown: 0, duration: fetching - ordering))
            let hits = try hits(order)
            steps.append(
                Explanation.Step(
                    .fetch, examined: order.slots.count, found: hits.count, unknown: 0,
                    duration: clock.now - fetching))
        }
        return Explanation(
            plan: plan, steps: steps, reports: columns.count, total: selection.total,
            duration: clock.now - start)
    }

    // MARK: Which reports

    /// The reports that fulfil the condition, with what left others out.
    package func selection() throws -> Selection {
        try memory.selection(of: plan.condition) { try select() }
    }

    private func select() throws -> Selection {
        let judged = try evaluator().judge(plan.condition)
        let truth = judged.truth()
        let total = truth.isTrue.cardinality
        let literal = try plan.condition.wantedTexts.filter { $0.mode == .bare }.map { text in
            try deadline.check()
            let found = judged.truth(readingLiterally: text).isTrue.cardinality
            return LiteralReading(term: text.text, more: max(0, found - total))
        }
        return Selection(
            hits: truth.isTrue, total: total, leftOut: try leftOut(by: truth), literal: literal,
            unmatched: try NameColumns(columns).unmatched(in: plan.condition))
    }

    /// The figures that keep reports out, with how many: those that are missing where the answer
    /// is unknown, and divisors that are zero there.
    private func leftOut(by truth: Truth) throws -> [LeftOut] {
        guard !truth.isUnknown.isEmpty else { return [] }
        let numbers = try evaluator().numbers
        var leftOut: [LeftOut] = []
        for field in plan.condition.comparedFields {
            let missing = try numbers.column(field).missing
            leftOut.append(
                LeftOut(field: field, reports: (truth.isUnknown & missing).cardinality))
        }
        for divisor in plan.condition.divisors {
            let zeros = try numbers.zeros(of: numbers.column(divisor))
            leftOut.append(
                LeftOut(zeroDivisor: divisor, reports: (truth.isUnknown & zeros).cardinality))
        }
        return leftOut.filter { $0.reports > 0 }
    }

    func evaluator() throws -> Evaluator {
        if let preparedEvaluator { return preparedEvaluator }
        let evaluator = try Evaluator(
            columns, ranked: Set(texts().ranked.map(\.text)), strategy: strategy)
        preparedEvaluator = evaluator
        return evaluator
    }

    // MARK: In which order

    /// The texts of the order: those that tell hits apart, each with how many reports have it at
    /// most; and those that are too common to.
    private struct OrderingTexts {
        var ranked: [(text: TextCondition, frequency: Int)] = []
        var unranked: [TextCondition] = []
    }

    private func texts() throws -> OrderingTexts {
        if let preparedTexts { return preparedTexts }
        var texts = OrderingTexts()
        if case .relevance(let wanted) = plan.order {
            let search = TextSearch(columns)
            for text in wanted {
                let frequency = try search.frequency(of: text)
                if Relevance.tellsApart(frequency: frequency, reports: columns.count) {
                    texts.ranked.append((text, frequency))
                } else {
                    texts.unranked.append(text)
                }
            }
        }
        preparedTexts = texts
        return texts
    }

    /// The hits of the page in order.
    ///
    /// The first pages of an order are found together: people turn them one after the other.
    private func pageOrder(of selection: Selection) throws -> RankedSlots {
        let page = plan.page
        let isKept = page.limit > 0 && page.last <= Self.turnedOver
        guard plan.order != .recency, isKept else {
            return try ranked(selection.hits, page: page)
        }
        return try memory.beginning(of: plan.condition, in: plan.order) {
            try ranked(selection.hits, page: Page(limit: Self.turnedOver))
        }.hits(of: page)
    }

    /// How many hits are kept in their order.
    private static let turnedOver = 200

    /// Some of the hits in order.
    private func ranked(_ hits: Bitmap, page: Page) throws -> RankedSlots {
        let texts = try texts()
        guard page.limit > 0, hits.cardinality > page.offset else {
            return RankedSlots(
                slots: [], scores: nil, unranked: texts.unranked.map(\.text),
                ranked: texts.ranked.map(\.text))
        }
        var ranking = Ranking.bySlot(count: columns.count)
        switch plan.order {
        case .recency: break
        case .value(let number, let isDescending):
            ranking = try self.ranking(by: number, isDescending: isDescending)
        case .relevance:
            if !texts.ranked.isEmpty {
                ranking = Ranking(
                    values: try scores(of: hits, texts.ranked),
                    missing: Bitmap(count: columns.count), isDescending: true)
            }
        }
        let slots = try ranking.page(page, of: hits, within: deadline)
        let scores = texts.ranked.isEmpty ? nil : ranking.values
        return RankedSlots(
            slots: slots, scores: scores.map { scores in slots.map { scores[$0] } },
            unranked: texts.unranked.map(\.text), ranked: texts.ranked.map(\.text))
    }

    private func ranking(
        by number: NumericExpression, isDescending: Bool
    ) throws -> Ranking {
        let numbers = try evaluator().numbers
        let column = try numbers.column(number)
        let exact = try numbers.exact(number)
        return Ranking(
            values: column.values, missing: column.missing, isDescending: isDescending
        ) { [pace = Pace(deadline, every: 16)] left, right in
            guard column.isDoubtful(left, right) else { return nil }
            try pace.step()
            return exact.value(of: left).flatMap { left in
                exact.value(of: right).flatMap { left.compared(to: $0) }
            }
        }
    }

    private func scores(
        of hits: Bitmap, _ texts: [(text: TextCondition, frequency: Int)]
    ) throws -> [Double] {
        let mean = try columns.storage.meanLength()
        let lengths = try columns.values(.length)
        var scores = [Double](repeating: 0, count: columns.count)
        for (text, frequency) in texts {
            try deadline.check()
            let frequencies = try evaluator().search { try $0.frequencies(of: text, among: hits) }
            Relevance.add(
                frequencies: frequencies, lengths: lengths, meanLength: mean,
                documentFrequency: frequency, to: &scores, of: hits)
        }
        return scores
    }

    // MARK: Hits

    private func hits(_ order: RankedSlots) throws -> [Hit] {
        guard !order.slots.isEmpty else { return [] }
        let shown = plan.shownFields
        let fields =
            shown.isEmpty
            ? [] : try shown.map { (field: $0, number: try evaluator().numbers.exact($0)) }
        let pace = Pace(deadline, every: 16)
        let rows = try order.slots.enumerated().map { place, slot in
            let figures = try fields.map { field, number in
                try pace.step()
                return HitFigure(field: field, value: number.value(of: slot)?.decimal)
            }
            return RankedReport(
                id: columns.ids[slot], score: order.scores?[place], figures: figures)
        }
        return try columns.storage.hits(
            rows, around: plan.condition.wantedTexts, within: deadline)
    }
}

extension RankedSlots {
    /// Those of a page that lies among them.
    fileprivate func hits(of page: Page) -> RankedSlots {
        RankedSlots(
            slots: Array(slots.dropFirst(page.offset).prefix(page.limit)),
            scores: scores.map { Array($0.dropFirst(page.offset).prefix(page.limit)) },
            unranked: unranked, ranked: ranked)
    }
}

extension Plan {
    /// The fields whose values an answer shows: those it asks for, and those it is sorted by.
    fileprivate var shownFields: [Field] {
        var fields = condition.fields
        if case .value(let number, _) = order {
            fields += number.fields
        }
        return Array(fields.uniqued())
    }
}
