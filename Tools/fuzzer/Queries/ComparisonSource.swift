import Comparisons
import CorpusGeneration
import QueryGeneration

/// Makes comparisons: their numbers, how they are asked for, and perhaps a table beside them.
struct ComparisonSource {
    /// A comparison to be understood and carried out.
    struct Input {
        /// The numbers as typed.
        let numbers: [String]
        /// The bytes of a joined table; nil for none.
        let table: [UInt8]?
        let grouping: Grouping?
        let isOverYears: Bool
        let statistic: Statistic
        let minimum: Int
        let isVerified: Bool
    }

    private let numbers: NumberInputs
    private let tables: TableInputs

    init(queries: QueryInputs) {
        numbers = NumberInputs(queries: queries)
        tables = TableInputs(queries: queries)
    }

    /// The comparison that a generator decides.
    func input(using generator: inout SeededGenerator) -> Input {
        let table = generator.chance(30) ? tables.bytes(using: &generator) : nil
        let columns = table == nil ? [] : TableInputs.columns
        let count = generator.chance(80) ? 1 : 1 + generator.index(3)
        let texts = (0..<count).map { _ in numbers.text(columns: columns, using: &generator) }
        return Input(
            numbers: texts, table: table,
            grouping: generator.pick(Grouping.allCases.map(Optional.some) + [nil]),
            isOverYears: generator.chance(30), statistic: generator.pick(Statistic.allCases),
            minimum: generator.pick([1, 1, 2, 1_000_000_000, Int.max]),
            isVerified: generator.chance(10))
    }
}
