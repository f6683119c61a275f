/// A place that governs, as a report names it and as the division table knows it.
public struct Region: Equatable, Sendable {
    /// The name as the report states it; nil if it states none.
    public let stated: String?

    /// The division it was resolved to; nil if the table has none, or several and the text
    /// does not tell which.
    public let division: Division?

    /// The other names by which it is asked for.
    public let otherNames: [RegionName]

    /// The last code of the place, by which it is known again after it was renamed or moved.
    public let lastingCode: String

    /// The last code of the city it is or lies in; nil where it lies in none.
    public let lastingCityCode: String?

    /// A region as stated and as resolved.
    ///
    /// - Parameter lasting: the last code of a place, from one of its codes.
    public init(
        stated: String?, division: Division?, otherNames: [RegionName] = [],
        lasting: (String) -> String = { $0 }
    ) {
        lastingCode = division.map { lasting($0.code) } ?? Self.unknownCode
        lastingCityCode = division.flatMap(\.cityCode).map(lasting)
        self.stated = stated
        self.division = division
        self.otherNames = otherNames
    }

    /// The six-digit code of GB/T 2260; `000000` where it cannot be told.
    public var code: String { division?.code ?? Self.unknownCode }

    /// The code of a place that cannot be told.
    public static let unknownCode = "000000"

    /// What stands for the place in the keys of its reports: its code, else its stated name.
    public var keyName: String { Self.keyName(code: code, stated: stated) }

    /// What stands in keys for a place with a code and a stated name.
    public static func keyName(code: String, stated: String?) -> String {
        code == unknownCode ? stated ?? code : code
    }

    /// The county, or what its stated name says is one.
    public var county: String? { division.map(\.county) ?? named(IdentityVocabulary.countyEndings) }

    /// The city, or what its stated name says is one.
    public var city: String? { division.map(\.city) ?? named(IdentityVocabulary.cityEndings) }

    /// The province, or what its stated name says is one.
    public var province: String? {
        division.map(\.province) ?? named(IdentityVocabulary.provinceEndings)
    }

    /// The stated name of an unresolved region, if it ends like that of a level.
    private func named(_ endings: Set<Character>) -> String? {
        guard division == nil, let stated, let last = stated.last else { return nil }
        return endings.contains(last) ? stated : nil
    }
}

/// An administrative division of GB/T 2260, as it was in some years.
public struct Division: Equatable, Sendable {
    /// Whether two are the same one under the same name and in the same city.
    public static func == (one: Division, other: Division) -> Bool {
        one.code == other.code && one.name == other.name && one.province == other.province
            && one.city == other.city
    }

    /// The level of a division.
    public enum Level: String, Sendable {
        /// Province, autonomous region, municipality.
        case province
        /// Prefecture-level city, prefecture, league.
        case city
        /// County, county-level city, district, banner.
        case county
    }

    /// The six-digit code.
    public let code: String

    /// The full name: 湛河区.
    public let name: String

    /// Its level.
    public let level: Level

    /// The province it is or lies in.
    public let province: String

    /// The city it is or lies in.
    ///
    /// A county-level city directly under its province (济源市) is its
    /// own city; a district of a municipality has none.
    public let city: String?

    /// The county it is; nil for provinces, cities and cities directly under a province.
    public let county: String?

    /// The code of the city it is or lies in.
    ///
    /// The first four digits of a code are those of the city, but for a county-level city directly
    /// under its province, which counts as its own city.
    public var cityCode: String? {
        guard city != nil else { return nil }
        return level == .county && county == nil ? code : code.prefix(4) + "00"
    }

    /// The first and the last year in which it was in force for a part of the year; nil where it
    /// was before 2000, or is now.
    public let years: (first: Int?, last: Int?)

    /// The codes of what it became; its own where only a name changed.
    public let successors: [String]

    /// A division with its place in the hierarchy.
    public init(
        code: String, name: String, level: Level, province: String, city: String?, county: String?,
        years: (first: Int?, last: Int?) = (nil, nil), successors: [String] = []
    ) {
        self.years = years
        self.successors = successors
        self.code = code
        self.name = name
        self.level = level
        self.province = province
        self.city = city
        self.county = county
    }
}
