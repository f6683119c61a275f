import Comparisons
import CorpusGeneration
import Numbers
import Query
import Reports

/// Reports of nowhere with numbers that trouble a calculation: none, zero, the greatest, far years.
struct InventedSample {
    /// A sample for some numbers, taken apart.
    static func sample(
        of numbers: [NumericExpression], using generator: inout SeededGenerator
    ) -> ReportSample {
        var decomposer = Decomposer()
        let decompositions = numbers.map { decomposer.decompose($0) }
        let groups = ["a", "b"].map { ReportGroup($0) }
        let years = (0..<count).map { _ in generator.pick(Self.years) }
        return ReportSample(
            groups: groups, groupOfReport: (0..<count).map { _ in generator.pick([0, 1, -1]) },
            years: years, isFailed: (0..<count).map { _ in generator.chance(20) },
            parts: decomposer.parts.map { _ in column(&generator) }, numbers: decompositions,
            repeated: [(group: 1, year: years[0])], remarks: [],
            profile: SelectionProfile(
                scopes: [.own: count], editions: [.form2021: count], years: nil))
    }

    private static let count = 6

    private static let years: [Int32] = [2019, 2020, 2020, 2021, 2022, 1, 9_999, .max, .min]

    private static func column(_ generator: inout SeededGenerator) -> PartColumn {
        let isKnown = (0..<count).map { _ in generator.chance(90) }
        let places = generator.chance(10) ? [Int32](repeating: 0, count: count) : nil
        guard generator.chance(30) else {
            let values = (0..<count).map { _ in generator.pick(integers) }
            return PartColumn(values: .integers(values), isKnown: isKnown, places: places)
        }
        let values = (0..<count).map { _ in generator.pick(fractions) }
        return PartColumn(values: .fractions(values), isKnown: isKnown, places: places)
    }

    private static let integers = [
        0, 0, 1, 2, 3, 7, 100, -1, 12_345, Int.max, Int.min, Int.min + 1,
    ]

    private static let fractions =
        [(0, 1), (1, 3), (-7, 9), (.max, 1), (1, .max), (.max, .max - 1), (5, 1_000_000)]
        .compactMap { above, below in Fraction(above as Int128, over: below as Int128) }
}
