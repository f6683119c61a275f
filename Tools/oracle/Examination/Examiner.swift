import Engine
import Answers
import Foundation
import Query
import Reports
import Store

/// Asks the program what the oracle was asked, and compares.
final class Examiner {
    let corpus: ReportCorpus
    let oracle: Oracle
    private let reader: IndexReader
    private let positions: [String: Int]
    /// The position of the report that has an id in the index.
    private var positionOfID: [Int64: Int] = [:]
    /// How many queries found something, how many left reports out, and how many were asked.
    private(set) var found = 0
    private(set) var leftOut = 0
    private(set) var asked = 0

    /// An examiner of an index, whose files the oracle reads for itself.
    ///
    /// - Throws: that the index cannot be read.
    init(index: String, paths: [String]) throws {
        reader = try IndexReader(path: index)
        corpus = ReportCorpus(paths: paths)
        oracle = Oracle(corpus)
        positions = Dictionary(
            uniqueKeysWithValues: corpus.reports.enumerated().map { ($1.key, $0) })
    }

    /// What the index holds otherwise than the files, before anything is asked.
    func differencesOfReports() throws -> [Difference] {
        let plan = Plan(condition: .everything, order: .recency, page: Page(limit: 100_000))
        let hits = try reader.search(plan).hits
        let keys = corpus.reports.map(\.key)
        guard hits.map(\.key) == keys else {
            let program = Set(hits.map(\.key)).subtracting(keys).sorted()
            let right = Set(keys).subtracting(hits.map(\.key)).sorted()
            return [Difference("reports", program: program, right: right)]
        }
        let byKey = corpus.reports.indices.sorted {
            keys[$0].utf8.lexicographicallyPrecedes(keys[$1].utf8)
        }
        let ids = try reader.reports(fulfilling: plan)
        positionOfID = Dictionary(uniqueKeysWithValues: zip(ids, byKey))
        return hits.flatMap { differences(of: $0) }
    }

    // MARK: One query

    /// What the program answers otherwise to a query that is written in a certain way.
    func differences(_ query: AskedQuery, written text: String, page: Int) -> [Difference] {
        do {
            return try compare(query, text, page: page)
        } catch let errors as QueryErrors {
            let problems = errors.diagnostics.map { "\($0.problem.id)" }
            return [Difference("refused", problems.joined(separator: ", "))]
        } catch {
            return [Difference("error", "\(error)")]
        }
    }

    private func compare(_ query: AskedQuery, _ text: String, page: Int) throws -> [Difference] {
        asked += 1
        let compiled = try QueryCompiler().compile(text)
        let right = oracle.answer(query)
        var differences: [Difference] = []
        if compiled.limit != query.limit {
            differences.append(
                Difference("limit", program: "\(compiled.limit ?? 0)", right: query.limit ?? 0))
        }
        let first = Page(limit: page)
        let plan = Plan(compiled.condition, sort: compiled.sort, page: first)
        let answer = try reader.search(plan)
        found += answer.total > 0 ? 1 : 0
        leftOut += answer.leftOut.isEmpty ? 0 : 1
        differences += self.differences(of: answer, from: right, at: 0, limit: page)
        differences += try differencesOfHits(plan, right)
        differences += try differencesOfStrategies(plan, answer)
        let offset = right.hits.count > page ? (asked % 7 + 1) * right.hits.count / 8 : page
        let later = Page(offset: offset, limit: 4)
        let rest = try reader.search(
            Plan(compiled.condition, sort: compiled.sort, page: later))
        differences += differencesOfOrder(rest, right, at: offset, limit: 4)
        return try differences + differencesOfResolved(compiled, plan, answer)
    }

    private func differencesOfHits(_ plan: Plan, _ right: ExpectedAnswer) throws -> [Difference] {
        let found = Set(try reader.reports(fulfilling: plan).compactMap { positionOfID[$0] })
        guard found != Set(right.hits) else { return [] }
        let surplus = found.subtracting(right.hits).map { corpus.reports[$0].key }.sorted()
        let lacking = Set(right.hits).subtracting(found).map { corpus.reports[$0].key }.sorted()
        return [
            Difference(
                "hits", "wrongly found: \(surplus.prefix(3)), wrongly not: \(lacking.prefix(3))")
        ]
    }

    private func differencesOfStrategies(
        _ plan: Plan, _ answer: SearchResult
    ) throws -> [Difference] {
        try Evaluator.Strategy.allCases.compactMap { strategy in
            let other = try reader.search(plan, strategy: strategy)
            return other == answer
                ? nil : Difference("strategy", "\(strategy) answers otherwise than usual")
        }
    }

    private func differencesOfResolved(
        _ compiled: CompiledQuery, _ plan: Plan, _ answer: SearchResult
    ) throws -> [Difference] {
        let again: CompiledQuery
        do {
            again = try QueryCompiler().compile(compiled.resolved)
        } catch {
            return [Difference("resolved", "cannot be read: \(compiled.resolved)")]
        }
        let other = Plan(again.condition, sort: again.sort, page: plan.page)
        guard other != plan || again.limit != compiled.limit else { return [] }
        let isSame = try reader.search(other) == answer && again.limit == compiled.limit
        return isSame ? [] : [Difference("resolved", "means something else: \(compiled.resolved)")]
    }

    // MARK: Answers

    private func differences(
        of answer: SearchResult, from right: ExpectedAnswer, at offset: Int, limit: Int
    ) -> [Difference] {
        var differences: [Difference] = []
        if answer.total != right.hits.count {
            differences.append(
                Difference("total", program: answer.total, right: right.hits.count))
        }
        let left = answer.leftOut.map { "\($0.fieldID ?? "/ 0") \($0.reports)" }
        let rightLeft = right.leftOut.map { "\($0.field?.resolved ?? "/ 0") \($0.reports)" }
        if left != rightLeft {
            differences.append(Difference("leftOut", program: left, right: rightLeft))
        }
        let literal = answer.literal.map { "\(folded($0.term)) \($0.more)" }
        let rightLiteral = right.literal.map { "\(folded($0.term)) \($0.more)" }
        if literal != rightLiteral {
            differences.append(Difference("literal", program: literal, right: rightLiteral))
        }
        let unranked = answer.unranked.map(folded)
        let rightUnranked = right.unranked.map(folded)
        if unranked != rightUnranked {
            differences.append(Difference("unranked", program: unranked, right: rightUnranked))
        }
        return differences + differencesOfOrder(answer, right, at: offset, limit: limit)
            + answer.hits.flatMap { self.differences(of: $0) + self.differences(of: $0, right) }
    }

    /// A word whatever the width it was typed in.
    private func folded(_ term: String) -> String {
        String(String.UnicodeScalarView(corpus.text.folded(term)))
    }

    private func differencesOfOrder(
        _ answer: SearchResult, _ right: ExpectedAnswer, at offset: Int, limit: Int
    ) -> [Difference] {
        let wanted = right.hits.dropFirst(offset).prefix(limit).map(\.self)
        let found = answer.hits.map { positions[$0.key] ?? -1 }
        guard found != wanted else { return [] }
        if let scores = right.scores, found.count == wanted.count, !found.contains(-1) {
            // Scores are doubles: two that are as good as equal may stand in either order.
            let isSame = zip(found, wanted).allSatisfy { found, wanted in
                (scores[found] - scores[wanted]).magnitude <= 1e-9 * scores[wanted].magnitude
            }
            if isSame { return [] }
        }
        let names = [found, wanted].map { list in
            list.prefix(8).map { $0 < 0 ? "?" : corpus.reports[$0].key }
        }
        return [Difference("order", program: names[0], right: names[1])]
    }

    // MARK: Hits

    /// What a hit says of its report.
    private func differences(of hit: Hit) -> [Difference] {
        guard let position = positions[hit.key] else {
            return [Difference("key", hit.key)]
        }
        let report = corpus.reports[position]
        let identity = report.identity
        let right: [String] = [
            identity.title ?? "-", identity.agency?.name ?? "-", identity.agency?.kind ?? "-",
            identity.scope.rawValue, "\(identity.year)", identity.edition.rawValue, report.path,
            identity.region.code,
        ]
        let program: [String] = [
            hit.title ?? "-", hit.agency ?? "-", hit.kind ?? "-", hit.scope.rawValue, "\(hit.year)",
            hit.edition.rawValue, hit.source, hit.region.code,
        ]
        return program == right ? [] : [Difference("hit", program: program, right: right)]
    }

    private func differences(of hit: Hit, _ right: ExpectedAnswer) -> [Difference] {
        guard let position = positions[hit.key] else { return [] }
        var differences: [Difference] = []
        let ids = hit.figures.map(\.field.id)
        if ids != right.shown.map(\.resolved) {
            differences.append(
                Difference("fields", program: ids, right: right.shown.map(\.resolved)))
        } else {
            for (figure, field) in zip(hit.figures, right.shown) {
                let value = oracle.judge.numbers.value(field, at: position)
                if !isSame(figure.value, value) {
                    differences.append(
                        Difference(
                            "figure", program: "\(hit.key) \(figure)",
                            right: value.map { "\($0.double)" } ?? "-"))
                }
            }
        }
        switch (hit.score, right.scores?[position]) {
        case (nil, nil): break
        case (let score?, let wanted?)
        where (score - wanted).magnitude <= 1e-9 * wanted.magnitude: break
        case (let score, let wanted):
            differences.append(
                Difference(
                    "score", program: "\(hit.key) \(score ?? -1)", right: "\(wanted ?? -1)"))
        }
        return differences
    }

    /// Whether a number is shown with all its decimals, or with thirty digits where it has more.
    private func isSame(_ shown: Decimal?, _ value: Rational?) -> Bool {
        guard let shown, let value else { return shown == nil && value == nil }
        guard let shown = Rational(shown) else { return false }
        let error = shown < value ? value - shown : shown - value
        return error * thirtyDigits <= (value.sign < 0 ? -value : value)
    }

    private let thirtyDigits = (0..<30).reduce(Rational(1)) { power, _ in power * Rational(10) }
}

extension LeftOut {
    /// The field that is missing; nil for a divisor of zero.
    fileprivate var fieldID: String? {
        if case .missing(let field) = cause { field.id } else { nil }
    }
}

extension AskedField {
    /// The field as a resolved query has it.
    var resolved: String {
        switch year {
        case .own: id
        case .before: "\(id)@\(WordVocabulary.before[0])"
        case .year(let year): "\(id)@\(year)"
        }
    }
}
