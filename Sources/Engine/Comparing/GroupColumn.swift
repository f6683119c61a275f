import Comparisons
import Deadlines
import Query
import Reports

/// Which group each of some reports belongs to.
struct GroupColumn {
    /// The groups that have reports.
    private(set) var groups: [ReportGroup] = []

    /// For each report its group; -1 for none.
    private(set) var ofReports: [Int32] = []

    /// The places whose reports are one group under several names.
    private var renamed: [RenamedPlace] = []

    /// Puts reports into groups.
    ///
    /// - Parameter isAggregated: whether they speak for whole places, which may lie in one another.
    init(
        _ grouping: Grouping?, _ columns: ColumnReader, of slots: [Int],
        isAggregated: Bool
    ) throws {
        let regions = try columns.values(.region)
        let places = try PlaceNames(columns.storage)
        let pace = Pace(columns.deadline, every: 256)
        switch grouping {
        case nil:
            groups = slots.isEmpty ? [] : [ReportGroup("")]
            ofReports = slots.map { _ in 0 }
        case .year:
            let years = try columns.values(.year)
            try assign(slots.map { Optional(years[$0]) }, pace) { index in
                .year(Int(years[slots[index]]))
            }
        case .kind:
            let agencies = try columns.values(.agency)
            let names = try AgencyNames(columns.storage)
            try assign(slots.map { names.kind(of: agencies[$0]) }, pace) { index in
                .kind(names.kind(of: agencies[slots[index]]) ?? "")
            }
        case .agency:
            let agencies = try columns.values(.agency)
            let bodies = try columns.values(.body)
            let names = try AgencyNames(columns.storage)
            try assign(slots.map { bodies[$0] < 0 ? nil : bodies[$0] }, pace) { index in
                let slot = slots[index]
                return .body(
                    names.name(of: agencies[slot]) ?? "", kind: names.kind(of: agencies[slot]),
                    at: places.place(of: regions[slot]))
            }
            try join(
                PlaceJoining(places, grouping, agencies: names), slots.map { regions[$0] },
                slots.map { agencies[$0] }, pace)
        case .county, .city, .province:
            let keys = places.groups(by: grouping)
            try assign(slots.map { keys[regions[$0]]?.key }, pace) { index in
                keys[regions[slots[index]]]?.group ?? ReportGroup("")
            }
            // The places in a province are many, whatever their names.
            if grouping != .province {
                try join(
                    PlaceJoining(places, grouping, agencies: nil), slots.map { regions[$0] },
                    slots.map { _ in -1 }, pace)
            }
        }
        if isAggregated { markNested(slots.map { places.level(of: regions[$0]) }) }
    }

    /// Numbers keys in the order in which they come; a nil key belongs to no group.
    private mutating func assign<Key: Hashable>(
        _ keys: [Key?], _ pace: Pace, _ group: (Int) -> ReportGroup
    ) throws {
        var known: [Key: Int32] = [:]
        ofReports.reserveCapacity(keys.count)
        for (index, key) in keys.enumerated() {
            try pace.step()
            guard let key else {
                ofReports.append(-1)
                continue
            }
            if let place = known[key] {
                ofReports.append(place)
            } else {
                let place = Int32(groups.count)
                known[key] = place
                groups.append(group(index))
                ofReports.append(place)
            }
        }
    }

    /// Names the places that are one group under several names, and lets the conditions of their
    /// groups find the reports of all.
    private mutating func join(
        _ joining: PlaceJoining, _ regions: [Int32], _ agencies: [Int32], _ pace: Pace
    ) throws {
        var joining = joining
        for (index, group) in ofReports.enumerated() where group >= 0 {
            try pace.step()
            joining.add(region: regions[index], agency: agencies[index], to: Int(group))
        }
        for (group, filter) in joining.filters { groups[group].filter = filter }
        renamed = joining.renamedPlaces
    }

    private mutating func markNested(_ levels: [String?]) {
        var found = [Set<String>](repeating: [], count: groups.count)
        for (group, level) in zip(ofReports, levels) where group >= 0 {
            if let level { found[Int(group)].insert(level) }
        }
        for (index, levels) in found.enumerated() { groups[index].isNested = levels.count > 1 }
    }

    /// What must be known of the groups.
    func remarks(_ counted: ArraySlice<Int32>) -> [ComparisonRemark] {
        let ungrouped = counted.count { $0 < 0 }
        let byName = groups.count { $0.isKnownByName }
        return (ungrouped > 0 ? [.ungrouped(reports: ungrouped)] : [])
            + (byName > 0 ? [.placesByName(groups: byName)] : [])
            + (renamed.isEmpty ? [] : [.renamedPlaces(renamed)])
    }
}

extension ReportGroup {
    /// Whether it is a place that the division table does not have.
    fileprivate var isKnownByName: Bool {
        code == nil && (county != nil || city != nil)
    }

    fileprivate static func year(_ year: Int) -> ReportGroup {
        var group = ReportGroup("\(year)")
        group.year = year
        group.filter = .year([year...year])
        return group
    }

    fileprivate static func kind(_ kind: String) -> ReportGroup {
        var group = ReportGroup(kind)
        group.filter = .agency(names: [kind])
        return group
    }

    fileprivate static func body(_ name: String, kind: String?, at place: IndexedPlace?)
        -> ReportGroup
    {
        var group = ReportGroup(name)
        group.code = place?.knownCode
        group.province = place?.province
        group.city = place?.city
        group.county = place?.countyName
        let conditions = [Condition.agency(names: [name])] + (place?.conditions ?? [])
        group.filter = conditions.count > 1 ? .all(conditions) : conditions[0]
        return group
    }
}
