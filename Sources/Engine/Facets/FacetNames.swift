import GRDB
import Reports

/// The names of regions and agencies by their code, read once for an index.
///
/// There is a row for each agency by name, tens of thousands of them; reading them for each answer
/// would take longer than counting it.
struct FacetNames: Sendable {
    /// One name of each code; several codes may have the same.
    struct Column: Sendable {
        /// Each name once.
        private var names: [String] = []
        /// For each code, where its name stands; -1 for none.
        private var places: [Int32] = []

        /// The names of some codes, each with how often its codes were counted.
        func counts(_ codes: [Int: Int]) -> [(name: String, count: Int)] {
            var counts = [Int](repeating: 0, count: names.count)
            for (code, count) in codes where places.indices.contains(code) {
                if places[code] >= 0 { counts[Int(places[code])] += count }
            }
            return zip(names, counts).filter { $0.1 > 0 }.map { (name: $0.0, count: $0.1) }
        }

        fileprivate mutating func add(_ name: String?, of code: Int, _ known: inout [String: Int32])
        {
            guard let name else { return }
            while places.count <= code { places.append(-1) }
            let place = known[name] ?? Int32(names.count)
            if known.updateValue(place, forKey: name) == nil { names.append(name) }
            places[code] = place
        }
    }

    /// Of regions.
    let provinces: Column
    let cities: Column
    let counties: Column
    /// Of agencies.
    let kinds: Column

    /// Reads the names of an index.
    ///
    /// - Parameter reports: how many reports it holds; there are no more codes than those.
    init(_ database: Database, reports: Int) throws {
        let regions = try Self.columns(
            3, "SELECT id, province, city, county FROM regions", below: reports, in: database)
        (provinces, cities, counties) = (regions[0], regions[1], regions[2])
        kinds = try Self.columns(
            1, "SELECT id, coalesce(kind, '\(IdentityVocabulary.unsignedAgency)') FROM agencies",
            below: reports, in: database)[0]
    }

    /// The columns behind the first, which is the code.
    private static func columns(
        _ count: Int, _ sql: String, below codes: Int, in database: Database
    ) throws -> [Column] {
        var columns = [Column](repeating: Column(), count: count)
        var known = [[String: Int32]](repeating: [:], count: count)
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() {
            let code: Int = try row.value(0)
            guard (0..<codes).contains(code) else { throw IndexDamage.value(column: "id") }
            for index in 0..<count {
                columns[index].add(try row.value(index + 1), of: code, &known[index])
            }
        }
        return columns
    }
}
