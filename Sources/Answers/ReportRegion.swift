/// A region as an answer names it.
public struct ReportRegion: Equatable, Sendable {
    /// The six-digit code; `000000` where it cannot be told.
    public let code: String
    /// The county.
    public let county: String?
    /// The city.
    public let city: String?
    /// The province.
    public let province: String?

    /// A region by its code and its names.
    public init(code: String, county: String?, city: String?, province: String?) {
        self.code = code
        self.county = county
        self.city = city
        self.province = province
    }

    /// What the place itself is called.
    public var ownName: String? { county ?? city ?? province }
}
