import Answers
import Deadlines
import Query
import Reports

/// Counts some reports by what they can be told apart by.
struct FacetCounts {
    private let columns: ColumnReader

    init(_ columns: ColumnReader) { self.columns = columns }

    /// How some reports are spread.
    func facets(of hits: Bitmap) throws -> Facets {
        let regions = try counts(.region, hits)
        let agencies = try counts(.agency, hits)
        let names = try columns.memory.facetNames {
            try FacetNames(columns.storage, reports: columns.count)
        }
        return Facets(
            years: try counts(.year, hits).map { Facets.Count($0.key, reports: $0.value) }
                .sorted { $0.value > $1.value },
            provinces: ordered(names.provinces.counts(regions)),
            cities: ordered(names.cities.counts(regions)),
            counties: ordered(names.counties.counts(regions)),
            kinds: ordered(names.kinds.counts(agencies)),
            editions: positions(Edition.allCases, try counts(.edition, hits)),
            verdicts: positions(Verdict.allCases, try counts(.verdict, hits)))
    }

    private func counts(
        _ property: ColumnName.Property, _ hits: Bitmap
    ) throws -> [Int: Int] {
        try columns.deadline.check()
        let values = try columns.values(property)
        var counts = [Int](repeating: 0, count: Int(values.max() ?? 0) + 1)
        hits.forEach { slot in
            if values[slot] >= 0 { counts[Int(values[slot])] += 1 }
        }
        return Dictionary(
            uniqueKeysWithValues: counts.enumerated().filter { $0.element > 0 }
                .map { ($0.offset, $0.element) })
    }

    /// Names with their reports, most reports first.
    private func ordered(_ counts: [(name: String, count: Int)]) -> [Facets.Count<String>] {
        counts.map { Facets.Count($0.name, reports: $0.count) }
            .sorted { ($1.reports, $0.value) < ($0.reports, $1.value) }
    }

    private func positions<Value>(
        _ all: [Value], _ counts: [Int: Int]
    ) -> [Facets.Count<Value>] {
        all.enumerated().compactMap { index, value in
            counts[index].map { Facets.Count(value, reports: $0) }
        }
    }
}
