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
        /// Where each name stands.
        private var known: [String: Int32] = [:]

        /// The names of some codes, each with how often its codes were counted.
        func counts(_ codes: [Int: Int]) -> [(name: String, count: Int)] {
            var counts = [Int](repeating: 0, count: names.count)
            for (code, count) in codes where places.indices.contains(code) {
                if places[code] >= 0 { counts[Int(places[code])] += count }
            }
            return zip(names, counts).filter { $0.1 > 0 }.map { (name: $0.0, count: $0.1) }
        }

        /// The column when all names were added.
        fileprivate consuming func whole() -> Column {
            known = [:]
            return self
        }

        fileprivate mutating func add(_ name: String?, of code: Int) {
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
    init(_ storage: any IndexStorage, reports: Int) throws {
        var (provinces, cities, counties) = (Column(), Column(), Column())
        var kinds = Column()
        try storage.forEachPlace { code, place in
            guard (0..<reports).contains(Int(code)) else { throw IndexDamage.value(column: "id") }
            provinces.add(place.province, of: Int(code))
            cities.add(place.city, of: Int(code))
            counties.add(place.county, of: Int(code))
        }
        try storage.forEachAgency { code, agency in
            guard (0..<reports).contains(Int(code)) else { throw IndexDamage.value(column: "id") }
            kinds.add(agency.kind ?? IdentityVocabulary.unsignedAgency, of: Int(code))
        }
        (self.provinces, self.cities) = (provinces.whole(), cities.whole())
        (self.counties, self.kinds) = (counties.whole(), kinds.whole())
    }
}
