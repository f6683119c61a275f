import Answers
import Foundation
import Extraction
import Query
import Reports
import Rules
import Store
import Testing

/// What was written into an index comes out of it.
@Suite struct StoredReportTests {
    @Test func `a report comes out of the index as it was read`() async throws {
        let corpus = try await IndexedCorpus.shared.value
        try #require(corpus.keys.count >= 50)
        for key in corpus.keys {
            let stored = try corpus.reader.report(key: key)
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: stored.source)))
            let report = try ReportReader().read(bytes, named: stored.source)
            #expect(stored.figures == report.figures, "\(key)")
            #expect(stored.sections == report.sections.filter { $0.kind != .title }, "\(key)")
            #expect(stored.title == report.identity.title, "\(key)")
            let noted = stored.findings.filter { $0.status == .noted }
            #expect(noted.map(\.rule) == report.findings.map(\.problem.id), "\(key)")
            #expect(stored.sources.map(\.path) == [stored.source], "\(key)")
            #expect(key.hasPrefix(report.identity.key), "\(key)")
        }
    }

    @Test func `what came of the rules comes out of the index`() async throws {
        let corpus = try await IndexedCorpus.shared.value
        var causes = 0
        for key in corpus.keys {
            let stored = try corpus.reader.report(key: key)
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: stored.source)))
            let checks = ReportChecker().checks(
                of: try ReportReader().read(bytes, named: stored.source))
            #expect(stored.hard.failed == checks.count(.failed, .hard), "\(key)")
            #expect(stored.hard.passed == checks.count(.passed, .hard), "\(key)")
            #expect(stored.soft.undetermined == checks.count(.undetermined, .soft), "\(key)")
            let open = checks.results.filter {
                $0.status == .failed || $0.status == .undetermined
            }
            let rules = stored.findings.filter { $0.status != .noted && $0.rule != Cause.rule }
            #expect(rules.map(\.rule).sorted() == open.map(\.rule).sorted(), "\(key)")
            for finding in rules {
                let check = open.first { $0.rule == finding.rule && $0.line == finding.line }
                #expect(check?.chinese == finding.chinese && check?.cells == finding.cells)
                #expect(check?.implied == finding.implied)
                let cause = finding.cause.map { stored.findings[$0] }
                #expect(cause?.implied == check?.cause.map { checks.causes[$0].implied })
                if cause?.rule == Cause.rule { causes += 1 }
            }
        }
        #expect(causes == 4)
    }

    @Test func `every key names one report`() async throws {
        let corpus = try await IndexedCorpus.shared.value
        #expect(Set(corpus.keys).count == corpus.keys.count)
    }
}

/// Numbers, and what is not known.
@Suite struct ComparisonTests {
    @Test func `a comparison finds what adding up the stored figures finds`() async throws {
        let corpus = try await IndexedCorpus.shared.value
        for text in [
            "本机关不掌握 > 5", "新收 >= 10", "不予公开 / 办结 > 0.3", "办结 = 新收 + 上年结转",
            "行政诉讼 > 0", "新收.自然人 < 新收", "5 < 新收 <= 20", "其他处理 > 0", "采购金额 > 10",
        ] {
            let condition = try QueryCompiler().compile(text).condition
            guard case .comparison = condition else {
                // A chain is two comparisons.
                #expect(text.filter { $0 == "<" }.count == 2, "\(text)")
                continue
            }
            var expected: Set<String> = []
            for key in corpus.keys {
                let figures = try corpus.reader.report(key: key).figures
                if truth(of: condition, figures) == true { expected.insert(key) }
            }
            #expect(try corpus.keys(condition) == expected, "\(text)")
            let negated = try corpus.keys(.not(condition))
            #expect(negated.isDisjoint(with: expected), "\(text)")
        }
    }

    @Test func `reports without a figure are neither found nor refuted, and counted`() async throws
    {
        let corpus = try await IndexedCorpus.shared.value
        let address = try #require(CellAddress("t4.review.total"))
        let unknown = try corpus.keys.filter { key in
            try corpus.reader.report(key: key).figures[address]?.reading.value == nil
        }
        try #require(!unknown.isEmpty)
        let condition = Condition.comparison(
            .field(Field(address)), .greaterOrEqual, .constant(0))
        let plan = Plan(condition: condition, order: .recency, page: Page(limit: 1_000))
        let result = try corpus.reader.search(plan)
        #expect(result.total == corpus.keys.count - unknown.count)
        #expect(result.leftOut == [LeftOut(field: Field(address), reports: unknown.count)])
        #expect(try corpus.keys(.not(condition)).isEmpty)
    }

    /// Kleene's truth of a comparison, by hand.
    private func truth(of condition: Condition, _ figures: Figures) -> Bool? {
        guard case .comparison(let left, let relation, let right) = condition,
            let left = value(left, figures), let right = value(right, figures)
        else { return nil }
        return switch relation {
        case .greater: left > right
        case .greaterOrEqual: left >= right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .equal: left == right
        case .notEqual: left != right
        }
    }

    private func value(_ expression: NumericExpression, _ figures: Figures) -> Double? {
        switch expression {
        case .constant(let number): return Double("\(number)")
        case .field(let field):
            for formula in field.formula.alternatives {
                let cells = formula.cells
                let values = cells.map { figures[$0]?.comparableValue(at: $0) }
                if values.allSatisfy({ $0 != nil }) {
                    return values.compactMap { $0 }.reduce(0) { $0 + (Double("\($1)") ?? 0) }
                }
            }
            return nil
        case .sum(let left, let right): return both(left, right, figures, +)
        case .difference(let left, let right): return both(left, right, figures, -)
        case .product(let left, let right): return both(left, right, figures, *)
        case .quotient(let left, let right):
            guard let divisor = value(right, figures), divisor != 0 else { return nil }
            return value(left, figures).map { $0 / divisor }
        case .negative(let operand): return value(operand, figures).map { -$0 }
        case .occurrences, .substitute: return nil
        }
    }

    private func both(
        _ left: NumericExpression, _ right: NumericExpression, _ figures: Figures,
        _ operation: (Double, Double) -> Double
    ) -> Double? {
        guard let left = value(left, figures), let right = value(right, figures) else { return nil }
        return operation(left, right)
    }
}
