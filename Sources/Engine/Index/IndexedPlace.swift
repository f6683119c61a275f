import Query
import Reports

/// A place as the index knows it.
package struct IndexedPlace: Hashable, Sendable {
    package let code: String
    package let stated: String?
    package let division: String?
    package let level: String?
    package let county: String?
    package let city: String?
    package let province: String?
    /// The last code of the place.
    package let lastingCode: String
    /// The last code of the city it is or lies in.
    package let lastingCity: String?
    /// What it is called in other years and otherwise, as ``RegionName`` writes it, between blanks.
    package let otherNames: String?

    /// A place.
    package init(
        code: String, stated: String?, division: String?, level: String?, county: String?,
        city: String?, province: String?, lastingCode: String, lastingCity: String?,
        otherNames: String?
    ) {
        self.code = code
        self.stated = stated
        self.division = division
        self.level = level
        self.county = county
        self.city = city
        self.province = province
        self.lastingCode = lastingCode
        self.lastingCity = lastingCity
        self.otherNames = otherNames
    }

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
