import Comparisons
import Foundation
import Numbers
import Segmentation

/// The numbers of a joined table for every report, found by the report's own place.
struct JoinedColumns {
    /// The columns by their names.
    private(set) var columns: [String: NumberColumn] = [:]

    /// For each place of the index, the number of the place in the table.
    private let tablePlaces: [Int32: Int32]
    private let unmatched: [JoinedTable.Row]
    private let places: PlaceNames
    private let regions: [Int32]

    /// Finds the rows of a table that belong to places of an index.
    ///
    /// - Throws: ``ComparisonRefusal/ambiguousPlace(name:line:codes:)`` for a name of several
    ///   places.
    init(_ table: JoinedTable, _ reader: ColumnReader) throws {
        places = try PlaceNames(reader.storage)
        regions = try reader.values(.region)
        let finder = PlaceFinder(places)
        var tablePlaces: [Int32: Int32] = [:]
        var rows: [Int32: [Int?: JoinedTable.Row]] = [:]
        var unmatched: [JoinedTable.Row] = []
        var numbers: [JoinedTable.PlaceName: Int32] = [:]
        for row in table.rows {
            let found = try finder.regions(of: row)
            if found.isEmpty { unmatched.append(row) }
            let number = numbers[row.place] ?? Int32(numbers.count)
            numbers[row.place] = number
            for region in found {
                tablePlaces[region] = number
                rows[region, default: [:]][row.year] = row
            }
        }
        self.tablePlaces = tablePlaces
        self.unmatched = unmatched
        let years = try reader.values(.year)
        let rowOfReport = zip(regions, years).map { region, year in
            rows[region].flatMap { $0[Int(year)] ?? $0[nil] }
        }
        for (index, name) in table.columns.enumerated() {
            columns[name] = Self.column(rowOfReport.map { $0?.values[index] })
        }
    }

    private static func column(_ numbers: [Decimal?]) -> NumberColumn {
        let values = numbers.map { $0.flatMap { Double("\($0)") } ?? 0 }
        return NumberColumn(
            values: values, missing: Bitmap(count: numbers.count) { numbers[$0] == nil },
            isExact: values.allSatisfy { Int32(exactly: $0) != nil })
    }

    /// The number of a place of the index in the table; nil where the table does not have it.
    func place(of region: Int32) -> Int32? { tablePlaces[region] }

    /// Rows whose place no report has, and reports whose place no row has.
    func remarks(of slots: [Int]) -> [ComparisonRemark] {
        var remarks: [ComparisonRemark] = []
        if !unmatched.isEmpty {
            remarks.append(
                .unmatchedRows(
                    rows: unmatched.count,
                    places: unmatched.prefix(exampleCount).map(\.place.text)))
        }
        let lost = slots.filter { tablePlaces[regions[$0]] == nil }
        if !lost.isEmpty {
            var names: [String] = []
            for slot in lost where names.count < exampleCount {
                let name = places.place(of: regions[slot])?.ownName ?? "?"
                if !names.contains(name) { names.append(name) }
            }
            remarks.append(.unmatchedReports(reports: lost.count, places: names))
        }
        return remarks
    }
}

/// Finds places by their codes and names.
private struct PlaceFinder {
    private var byCode: [String: [Int32]] = [:]
    private var byName: [String: [Int32]] = [:]
    private let places: PlaceNames

    init(_ names: PlaceNames) {
        places = names
        for (region, place) in names.places {
            if let code = place.knownCode { byCode[code, default: []].append(region) }
            if let name = place.ownName {
                byName[FoldedText(name).string, default: []].append(region)
            }
        }
    }

    /// The places of a row; none where no report is from there.
    func regions(of row: JoinedTable.Row) throws(ComparisonRefusal) -> [Int32] {
        switch row.place {
        case .code(let code): return byCode[code] ?? []
        case .name(let name):
            let found = byName[FoldedText(name).string] ?? []
            let codes = Set(found.compactMap { places.place(of: $0)?.knownCode })
            guard codes.count < 2 else {
                throw .ambiguousPlace(name: name, line: row.line, codes: codes.sorted())
            }
            return found
        }
    }
}

/// How many places are named.
private let exampleCount = 8
