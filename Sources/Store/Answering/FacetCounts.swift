import GRDB
import Query
import Reports

/// Counts some reports by what they can be told apart by.
struct FacetCounts {
    private let database: Database
    private let columns: ColumnReader

    init(_ database: Database, _ columns: ColumnReader) {
        self.database = database
        self.columns = columns
    }

    /// How some reports are spread.
    func facets(of hits: Bitmap) throws -> Facets {
        let regions = try counts(.region, hits)
        let agencies = try counts(.agency, hits)
        return Facets(
            years: try counts(.year, hits).map { Facets.Count($0.key, reports: $0.value) }
                .sorted { $0.value > $1.value },
            provinces: try names("SELECT id, province FROM regions", regions),
            cities: try names("SELECT id, city FROM regions", regions),
            counties: try names("SELECT id, county FROM regions", regions),
            kinds: try names("SELECT id, kind FROM agencies", agencies),
            editions: positions(Edition.allCases, try counts(.edition, hits)),
            verdicts: positions(Verdict.allCases, try counts(.verdict, hits)))
    }

    private func counts(
        _ property: ColumnName.Property, _ hits: Bitmap
    ) throws -> [Int: Int] {
        let values = try columns.values(property)
        var counts = [Int](repeating: 0, count: Int(values.max() ?? 0) + 1)
        hits.forEach { slot in
            if values[slot] >= 0 { counts[Int(values[slot])] += 1 }
        }
        return Dictionary(
            uniqueKeysWithValues: counts.enumerated().filter { $0.element > 0 }
                .map { ($0.offset, $0.element) })
    }

    /// The names of codes, each once, most reports first.
    private func names(
        _ rows: SQLRequest<Row>, _ counts: [Int: Int]
    ) throws -> [Facets.Count<String>] {
        var reports: [String: Int] = [:]
        for row in try rows.fetchAll(database) {
            guard let count = counts[row[0]], let name: String = row[1] else { continue }
            reports[name, default: 0] += count
        }
        return reports.map { Facets.Count($0.key, reports: $0.value) }
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
