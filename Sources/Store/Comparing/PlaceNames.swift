import Comparisons
import GRDB
import Query
import Reports

/// A place as the index knows it.
struct StoredPlace {
    let code: String
    let stated: String?
    let division: String?
    let level: String?
    let county: String?
    let city: String?
    let province: String?
    /// The last code of the place.
    let lastingCode: String
    /// The last code of the city it is or lies in.
    let lastingCity: String?

    /// The code; nil where it cannot be told.
    var knownCode: String? { code == Region.unknownCode ? nil : code }

    /// The county it is; also a county-level city directly under its province.
    var countyName: String? {
        county ?? (level == Division.Level.county.rawValue ? division : nil)
    }

    /// The code of the city it is or lies in.
    ///
    /// The first four digits of a code are those of the city, but for a county-level city directly
    /// under its province, which counts as its own city.
    var cityCode: String? {
        guard let knownCode, city != nil else { return nil }
        let isOwn = county == nil && level == Division.Level.county.rawValue
        return isOwn ? knownCode : knownCode.prefix(4) + "00"
    }

    /// What the place itself is called.
    var ownName: String? { division ?? stated }

    /// The conditions that reports of the place fulfil.
    var conditions: [Condition] {
        [
            province.map { .region(.province, names: [$0]) },
            city.map { .region(.city, names: [$0]) },
            countyName.map { .region(.county, names: [$0]) },
        ].compactMap(\.self)
    }
}

/// The places of an index by their codes in its columns.
struct PlaceNames {
    private(set) var places: [Int32: StoredPlace] = [:]

    init(_ database: Database) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT id, code, stated_region, division, level, county, city, province, \
                lasting_code, lasting_city \
                FROM regions
                """)
        while let row = try rows.next() {
            places[try row.value(0)] = try StoredPlace(
                code: row.value(1), stated: row.value(2), division: row.value(3),
                level: row.value(4), county: row.value(5), city: row.value(6),
                province: row.value(7), lastingCode: row.value(8), lastingCity: row.value(9))
        }
    }

    /// The place with a code.
    func place(of code: Int32) -> StoredPlace? { places[code] }

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
    fileprivate init?(of place: StoredPlace, _ grouping: Grouping?) {
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
    private var agencies: [Int32: (name: String?, kind: String?)] = [:]

    init(_ database: Database) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT id, agency, kind FROM agencies")
        while let row = try rows.next() {
            agencies[try row.value(0)] = try (row.value(1), row.value(2))
        }
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
