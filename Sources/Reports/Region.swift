/// A place that governs, as a report names it and as the division table knows it.
public struct Region: Equatable, Sendable {
    /// The name as the report states it; nothing if it states none.
    public let stated: String?

    /// The division it was resolved to; nothing if the table has none, or several and the text
    /// does not tell which.
    public let division: Division?

    /// A region as stated and as resolved.
    public init(stated: String?, division: Division?) {
        self.stated = stated
        self.division = division
    }

    /// The six-digit code of GB/T 2260; `000000` where it cannot be told.
    public var code: String { division?.code ?? "000000" }

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

/// An administrative division of GB/T 2260.
public struct Division: Equatable, Sendable {
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

    /// The county it is; nothing for provinces, cities and cities directly under a province.
    public let county: String?

    /// A division with its place in the hierarchy.
    public init(
        code: String, name: String, level: Level, province: String, city: String?, county: String?
    ) {
        self.code = code
        self.name = name
        self.level = level
        self.province = province
        self.city = city
        self.county = county
    }
}
