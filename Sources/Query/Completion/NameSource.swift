import Algorithms

/// The names in an index that a query may ask for, with the number of reports that have each.
///
/// A value that is made once for an index and asked many times: finding the names with a
/// beginning takes time in proportion to those found, however many there are.
public struct NameSource: Sendable {
    /// A name and how many reports have it.
    public struct Name: Hashable, Sendable {
        /// The name as the index has it.
        public let text: String

        /// How many reports have it.
        public let reports: Int

        /// A name and its number of reports.
        public init(_ text: String, reports: Int) {
            self.text = text
            self.reports = reports
        }
    }

    let provinces: NameTable
    let cities: NameTable
    let counties: NameTable
    /// Regions of all levels.
    let regions: NameTable
    let kinds: NameTable
    let agencies: NameTable
    /// The years, the latest first.
    let years: [(year: Int, reports: Int)]

    /// The names of an index, each list in any order.
    ///
    /// - Parameters:
    ///   - provinces: the names of provinces.
    ///   - cities: the names of cities.
    ///   - counties: the names of counties.
    ///   - kinds: the kinds of agencies, 司法局.
    ///   - agencies: the agencies by name.
    ///   - years: the reporting years, with the number of reports of each.
    public init(
        provinces: [Name] = [], cities: [Name] = [], counties: [Name] = [], kinds: [Name] = [],
        agencies: [Name] = [], years: [Int: Int] = [:]
    ) {
        self.provinces = NameTable(provinces)
        self.cities = NameTable(cities)
        self.counties = NameTable(counties)
        regions = NameTable(provinces + cities + counties)
        self.kinds = NameTable(kinds)
        self.agencies = NameTable(agencies)
        self.years = years.map { ($0.key, $0.value) }.sorted { $0.0 > $1.0 }
    }
}

/// Names, ready to be found by their beginning.
struct NameTable: Sendable {
    private struct Entry {
        /// The letters as names are compared, in UTF-8.
        let key: [UInt8]
        let name: NameSource.Name
    }

    /// In the order of their keys.
    private let entries: [Entry]
    /// The places of those with most reports, which are searched in the middle of names too.
    private let frequent: [Int]

    /// The names of a list; one that stands in it several times once, its reports added.
    init(_ names: [NameSource.Name]) {
        var reports: [String: Int] = [:]
        for name in names { reports[name.text, default: 0] += name.reports }
        entries = reports.map { text, count in
            Entry(key: NameTable.key(text), name: NameSource.Name(text, reports: count))
        }.sorted { left, right in
            left.key == right.key
                ? left.name.text.utf8.lexicographicallyPrecedes(right.name.text.utf8)
                : left.key.lexicographicallyPrecedes(right.key)
        }
        frequent = NameTable.ranked(entries.indices, in: entries, count: 2_000)
    }

    /// The names that begin with a text, then some that contain it; of each, those of most
    /// reports first.
    func names(for typed: String, count: Int) -> [NameSource.Name] {
        let key = NameTable.key(typed)
        guard !key.isEmpty else { return frequent.prefix(count).map { entries[$0].name } }
        let start = entries.partitioningIndex { !$0.key.lexicographicallyPrecedes(key) }
        let end = entries.partitioningIndex {
            !$0.key.lexicographicallyPrecedes(key) && !$0.key.starts(with: key)
        }
        let starting = NameTable.ranked(start..<max(start, end), in: entries, count: count)
        let within =
            starting.count < count
            ? frequent.lazy.filter { index in
                !(start..<max(start, end)).contains(index) && entries[index].key.contains(run: key)
            }.prefix(count - starting.count) : [].prefix(0)
        return (starting + Array(within)).map { entries[$0].name }
    }

    /// The best of some entries in the order of their keys: those of most reports, else the first.
    private static func ranked(
        _ places: some Sequence<Int>, in entries: [Entry], count: Int
    ) -> [Int] {
        var best: [Int] = []
        for place in places {
            let reports = entries[place].name.reports
            if best.count == count {
                guard let last = best.last, entries[last].name.reports < reports else { continue }
                best.removeLast()
            }
            // Behind all that have as many: they come first.
            best.insert(
                place, at: best.partitioningIndex { entries[$0].name.reports < reports })
        }
        return best
    }

    private static func key(_ text: String) -> [UInt8] {
        Array(String(scalars: NameFolding.folded(text)).utf8)
    }
}

extension [UInt8] {
    fileprivate func contains(run: [UInt8]) -> Bool {
        guard let first = run.first, run.count <= count else { return false }
        return (0...(count - run.count)).contains { start in
            self[start] == first && self[start...].starts(with: run)
        }
    }
}
