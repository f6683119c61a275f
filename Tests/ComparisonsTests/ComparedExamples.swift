import Comparisons
import Deadlines
import Numbers
import Query
import Reports

/// The number that a text means.
func number(_ text: String) throws -> ComparedNumber {
    ComparedNumber(try QueryCompiler().compileNumber(text))
}

/// A sample of invented reports, all of them in some groups.
struct SampleReports {
    var groups: [ReportGroup]
    var rows: [(group: Int32, year: Int32, parts: [Int?])]
    var failed: Set<Int> = []
    var repeated: [(group: Int32, year: Int32)] = []
    var places: [Int32]?

    /// The table of a comparison of them.
    func table(
        _ comparison: Comparison, within deadline: Deadline = .none
    ) throws -> ComparisonTable {
        var decomposer = Decomposer()
        let numbers = comparison.numbers.map { decomposer.decompose($0.number) }
        let parts = decomposer.parts.indices.map { part in
            PartColumn(
                values: .integers(rows.map { $0.parts[part] ?? 0 }),
                isKnown: rows.map { $0.parts[part] != nil }, places: part == 1 ? places : nil)
        }
        let sample = ReportSample(
            groups: groups, groupOfReport: rows.map(\.group), years: rows.map(\.year),
            isFailed: rows.indices.map { failed.contains($0) }, parts: parts, numbers: numbers,
            repeated: repeated, remarks: [],
            profile: SelectionProfile(scopes: [.own: rows.count], editions: [:], years: nil))
        return try Tabulator(comparison, sample, withSpreads: true, within: deadline).table()
    }
}

/// One integer over another.
func fraction(_ above: Int, _ below: Int) -> Fraction? {
    Fraction(Int128(above), over: Int128(below))
}
