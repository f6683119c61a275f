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
    }

    private let inputs: QueryInputs
    private let seed: UInt64

    /// - Parameter manual: the path of the manual whose examples are damaged.
    init(manual: String, seed: UInt64) throws {
        let text = try String(contentsOfFile: manual, encoding: .utf8)
        let examples = ManualExamples.queries(in: text)
        guard !examples.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
        inputs = QueryInputs(examples: examples)
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
        return Input(
            text: text, cursor: generator.index(length + 1), filters: filters,
            page: Page(
                offset: generator.chance(80) ? 0 : generator.index(50),
                limit: generator.index(30)))
    }
}
