import Comparisons
import Query
import Reports

/// Keeps which places are one group although their reports name them differently.
///
/// Reports come newest first, so that a group is called what its latest report calls it.
struct PlaceJoining {
    /// What the reports of a group are besides those of its first place.
    private struct Others {
        var names: [String] = []
        var agencies: [String] = []
        var places: [IndexedPlace] = []
    }

    private struct Key: Hashable {
        let group: Int
        let region: Int32
        let agency: Int32
    }

    private let places: PlaceNames
    private let grouping: Grouping?
    private let agencies: AgencyNames?
    /// The place and the agency of the first report of each group.
    private var firsts: [(region: Int32, agency: Int32)] = []
    private var seen: Set<Key> = []
    private var others: [Int: Others] = [:]

    /// Joins places.
    ///
    /// - Parameter agencies: the names of bodies, where bodies are the groups.
    init(_ places: PlaceNames, _ grouping: Grouping?, agencies: AgencyNames?) {
        self.places = places
        self.grouping = grouping
        self.agencies = agencies
    }

    /// Adds a report of a group; groups come in the order of their numbers.
    mutating func add(region: Int32, agency: Int32, to group: Int) {
        guard group < firsts.count else {
            firsts.append((region, agency))
            return
        }
        let first = firsts[group]
        guard region != first.region,
            seen.insert(Key(group: group, region: region, agency: agency)).inserted,
            let own = places.place(of: first.region), let other = places.place(of: region),
            let ownName = name(of: own), let otherName = name(of: other),
            otherName != ownName || code(of: other) != code(of: own)
        else { return }
        var found = others[group] ?? Others()
        let isMoved = otherName == ownName && own.city != other.city
        let name = isMoved ? (other.city ?? "") + otherName : otherName
        if name != ownName, !found.names.contains(name) { found.names.append(name) }
        if let name = agencies?.name(of: agency), !found.agencies.contains(name) {
            found.agencies.append(name)
        }
        found.places.append(other)
        others[group] = found
    }

    /// The places that have several names, each once.
    var renamedPlaces: [RenamedPlace] {
        var known: Set<RenamedPlace> = []
        return others.sorted { $0.key < $1.key }.compactMap { group, found in
            guard !found.names.isEmpty, let place = places.place(of: firsts[group].region),
                let own = name(of: place)
            else { return nil }
            // A place that only moved is told by its cities.
            let isMoved = found.names.contains { $0.hasSuffix(own) }
            let renamed = RenamedPlace(
                isMoved ? (place.city ?? "") + own : own, otherNames: found.names)
            return known.insert(renamed).inserted ? renamed : nil
        }
    }

    /// What the reports of each group of several places fulfil, where that of its first is not
    /// enough: bodies have other names, and other cities are around moved places.
    var filters: [Int: Condition] {
        others.reduce(into: [:]) { filters, entry in
            let (group, found) = entry
            guard let place = places.place(of: firsts[group].region) else { return }
            let around = found.places.filter { $0.lastingCity != place.lastingCity }
            let isMoved = grouping != .city && !around.isEmpty
            guard isMoved || !found.agencies.isEmpty else { return }
            var conditions: [Condition] = []
            if let agencies {
                let own = agencies.name(of: firsts[group].agency) ?? ""
                let names = [own] + found.agencies.filter { $0 != own }
                conditions.append(.agency(names: names))
            }
            let all = ([place.conditions] + (isMoved ? around.map(\.conditions) : []))
                .reduce(into: [[Condition]]()) { if !$0.contains($1) { $0.append($1) } }
            conditions += all.count == 1 ? all[0] : [.any(all.map(Condition.all))]
            filters[group] = conditions.count == 1 ? conditions[0] : .all(conditions)
        }
    }

    /// What a place is called at the level of the groups.
    private func name(of place: IndexedPlace) -> String? {
        switch grouping {
        case .city: place.city
        case .county: place.countyName
        default: place.countyName ?? place.city ?? place.province
        }
    }

    private func code(of place: IndexedPlace) -> String? {
        grouping == .city ? place.cityCode : place.knownCode
    }
}
