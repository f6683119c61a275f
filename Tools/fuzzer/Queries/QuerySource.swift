import CorpusGeneration
import Foundation
import Query
import QueryGeneration

/// Makes queries: which, the seed and the query's number tell.
struct QuerySource {
    /// A query to be compiled and completed.
    struct Input {
        let text: String
        /// How many scalars stand before the cursor.
        let cursor: Int
        /// What stands beside the query.
        let filters: QueryFilters
        /// Which hits are asked for.
        let page: Page
        /// A comparison, which every fourth input has.
        let comparison: ComparisonSource.Input?
        /// What else is decided by the input's number.
        let generator: SeededGenerator
    }

    private let inputs: QueryInputs
    private let comparisons: ComparisonSource
    private let seed: UInt64

    /// - Parameter manual: the path of the manual whose examples are damaged.
    init(manual: String, seed: UInt64) throws {
        let text = try String(contentsOfFile: manual, encoding: .utf8)
        let examples = ManualExamples.queries(in: text)
        guard !examples.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
        inputs = QueryInputs(examples: examples)
        comparisons = ComparisonSource(queries: inputs)
        self.seed = seed
    }

    /// The input of a number.
    func input(_ number: Int) -> Input {
        var generator = SeededGenerator(seed: seed, name: "\(number)")
        let text = inputs.text(using: &generator)
        let length = text.unicodeScalars.count
        var filters = QueryFilters()
        // Options are rare, and each is nearly a query of its own.
        if generator.chance(5) {
            let value = inputs.text(using: &generator)
            switch generator.index(4) {
            case 0: filters.year = value
            case 1: filters.region = value
            case 2: filters.agency = value
            default: filters.sort = value
            }
        }
        let cursor = generator.index(length + 1)
        let page = Page(
            offset: generator.chance(80) ? 0 : generator.pick([1, 7, 49, 100_000, .max]),
            limit: generator.index(30))
        let comparison = number % 4 == 3 ? comparisons.input(using: &generator) : nil
        return Input(
            text: text, cursor: cursor, filters: filters, page: page, comparison: comparison,
            generator: generator)
    }
}
