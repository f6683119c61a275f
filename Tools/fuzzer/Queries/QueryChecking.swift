import Answers
import Foundation
import Query
import QueryGeneration
import Store

/// Compiles, completes and runs inputs one after another, and keeps in a ledger how far it is:
/// should it crash, the ledger names the input.
struct QueryChecking {
    let source: QuerySource
    let ledger: Ledger
    let reader: IndexReader
    let names: NameSource
    /// How long compiling or completing a query of up to 4 KiB may take.
    let budget: Duration
    /// Of how many inputs one is run, if it has a meaning.
    let searchInterval: Int
    /// Told what is wrong with an input.
    let report: (QueryFault) -> Void

    private let properties = QueryProperties()
    private let comparisons: ComparisonChecking

    init(
        source: QuerySource, ledger: Ledger, index: String, budget: Duration, searchInterval: Int,
        report: @escaping (QueryFault) -> Void
    ) throws {
        self.source = source
        self.ledger = ledger
        self.budget = budget
        self.searchInterval = searchInterval
        self.report = report
        reader = try IndexReader(path: index)
        names = try reader.names()
        comparisons = try ComparisonChecking(reader: reader, ledger: ledger)
    }

    /// Checks the inputs of some numbers.
    func run(_ numbers: some Sequence<Int>) {
        for number in numbers {
            ledger[.current] = number
            check(number)
            ledger[.done] += 1
        }
    }

    private func check(_ number: Int) {
        let input = source.input(number)
        var violations: [String] = []
        var outcome: Result<CompiledQuery, QueryErrors>?
        let time = duration(.compilation, .compilationInput, number) {
            outcome = Result { () throws(QueryErrors) in
                try properties.compiler.compile(input.text, filters: input.filters)
            }
        }
        if time > budget, input.text.utf8.count <= 4_096 {
            ledger[.slow] += 1
            violations.append("compiled too slowly: \(time)")
        }
        switch outcome {
        case .success(let query):
            ledger[.compiled] += 1
            violations += properties.violations(of: query)
            if number % searchInterval == 0 {
                violations += search(query, input.page, number)
            }
        case .failure(let errors):
            violations += properties.violations(of: errors)
        case nil: break
        }
        violations += complete(input, number)
        violations += compare(input, number)
        for violation in violations {
            ledger[.faults] += 1
            report(QueryFault(number: number, reason: violation))
        }
    }

    private func compare(_ input: QuerySource.Input, _ number: Int) -> [String] {
        guard let comparison = input.comparison else { return [] }
        var found: [String] = []
        // The index is asked less often than by queries: every comparison reads other columns.
        let isRun = number % (4 * searchInterval) == 3
        let time = duration(.comparison, .comparisonInput, number) {
            var generator = input.generator
            found = comparisons.violations(of: comparison, isRun: isRun, using: &generator)
        }
        guard time > budget * 10, comparison.numbers.allSatisfy({ $0.utf8.count <= 4_096 })
        else { return found }
        ledger[.slow] += 1
        return found + ["compared too slowly: \(time)"]
    }

    private func complete(_ input: QuerySource.Input, _ number: Int) -> [String] {
        var completions: [Completion] = []
        let time = duration(.completion, .completionInput, number) {
            completions = Completer.forms.completions(
                of: input.text, at: input.cursor, names: names)
        }
        var found = properties.violations(of: completions, in: input.text, at: input.cursor)
        let length = input.text.unicodeScalars.count
        if number % 64 == 0, length <= 64 {
            for cursor in 0...length {
                let offered = Completer.forms.completions(of: input.text, at: cursor, names: names)
                found += properties.violations(of: offered, in: input.text, at: cursor)
            }
        }
        guard time > budget, input.text.utf8.count <= 4_096 else { return found }
        ledger[.slow] += 1
        return found + ["completed too slowly: \(time)"]
    }

    private func search(_ query: CompiledQuery, _ page: Page, _ number: Int) -> [String] {
        let plan = Plan(query.condition, sort: query.sort, page: page)
        var outcome: Result<SearchResult, IndexError>?
        duration(.search, .searchInput, number) {
            outcome = Result { () throws(IndexError) in try reader.search(plan) }
        }
        ledger[.searched] += 1
        switch outcome {
        case .success(let result):
            if result.total > 0 { ledger[.found] += 1 }
            return doubts(about: result, page)
        case .failure(let error): return ["the index has an error: \(error)"]
        case nil: return []
        }
    }

    /// What cannot be in an answer.
    private func doubts(about result: SearchResult, _ page: Page) -> [String] {
        var found: [String] = []
        let expected = min(page.limit, max(0, result.total - page.offset))
        if result.hits.count != expected { found.append("a page has another number of hits") }
        if Set(result.hits.map(\.key)).count < result.hits.count { found.append("a hit twice") }
        for hit in result.hits {
            for snippet in hit.snippets {
                let length = snippet.text.unicodeScalars.count
                if !snippet.highlights.allSatisfy({
                    0 <= $0.lowerBound && $0.lowerBound < $0.upperBound && $0.upperBound <= length
                }) {
                    found.append("a highlight stands outside of its snippet")
                }
            }
        }
        return found
    }

    /// How long something takes.
    ///
    /// If that looks like a record, the time of the processor in
    /// the best of three more times, since other processes need the processor too.
    @discardableResult
    private func duration(
        _ record: Ledger.Entry, _ holder: Ledger.Entry, _ number: Int, of work: () -> Void
    ) -> Duration {
        let time = ContinuousClock().measure(work)
        guard Int(time / .microseconds(1)) > ledger[record] else { return time }
        let shortest = (0..<3).map { _ in processorTime(of: work) }.min() ?? time
        let microseconds = Int(shortest / .microseconds(1))
        if microseconds > ledger[record] {
            ledger[record] = microseconds
            ledger[holder] = number
        }
        return shortest
    }

    private func processorTime(of work: () -> Void) -> Duration {
        let start = spentNanoseconds()
        work()
        return .nanoseconds(spentNanoseconds() - start)
    }

    /// The time that processors have worked for this process, in nanoseconds.
    private func spentNanoseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}

/// What is wrong with an input.
struct QueryFault {
    let number: Int
    let reason: String

    /// The kind of fault: the reason without what it says of one input.
    var kind: Substring { reason.prefix { $0 != ":" } }
}
