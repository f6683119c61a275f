import Comparisons
import Query
import Reports

/// The places of an index by their codes in its columns.
struct PlaceNames {
    private(set) var places: [Int32: IndexedPlace] = [:]

    init(_ storage: any IndexStorage) throws {
        try storage.forEachPlace { places[$0] = $1 }
    }

    /// The place with a code.
    func place(of code: Int32) -> IndexedPlace? { places[code] }

    /// The level of the place with a code.
    func level(of code: Int32) -> String? { places[code]?.level }

    /// For each place the group it belongs to, with what tells that from others; places without
    /// such a region are left out.
    func groups(by grouping: Grouping?) -> [Int32: (key: [String], group: ReportGroup)] {
        places.compactMapValues { place in
            guard let group = ReportGroup(of: place, grouping) else { return nil }
            let names = [group.province, group.city, group.county].map { $0 ?? "" }
            let code =
                switch grouping {
                case .county: group.code == nil ? nil : place.lastingCode
                case .city: group.code == nil ? nil : place.lastingCity
                default: group.code
                }
            return (code.map { [$0] } ?? names, group)
        }
    }
}

extension ReportGroup {
    /// The group of a place; nil where it lies in no such region.
    fileprivate init?(of place: IndexedPlace, _ grouping: Grouping?) {
        switch grouping {
        case .county:
            guard let county = place.countyName else { return nil }
            self.init(county)
            self.county = county
            city = place.city
            code = place.knownCode
        case .city:
            guard let city = place.city else { return nil }
            self.init(city)
            self.city = city
            code = place.cityCode
        case .province:
            guard let province = place.province else { return nil }
            self.init(province)
            code = place.knownCode.map { $0.prefix(2) + "0000" }
        case .agency, .kind, .year, nil: return nil
        }
        province = place.province
        let regions: [(Division.Level, String?)] = [
            (.province, province), (.city, city), (.county, county),
        ]
        let conditions = regions.compactMap { level, name in
            name.map { Condition.region(level, names: [$0]) }
        }
        filter = conditions.count == 1 ? conditions[0] : .all(conditions)
    }
}

/// The agencies of an index by their codes in its columns.
struct AgencyNames {
    private var agencies: [Int32: IndexedAgency] = [:]

    init(_ storage: any IndexStorage) throws {
        try storage.forEachAgency { agencies[$0] = $1 }
    }

    /// The name of the agency with a code.
    func name(of code: Int32) -> String? { agencies[code].flatMap(\.name) }

    /// The kind of the agency with a code.
    ///
    /// Reports that nobody signed are a group of their own, and no body's.
    func kind(of code: Int32) -> String? {
        agencies[code].map { $0.kind ?? IdentityVocabulary.unsignedAgency }
    }
}
