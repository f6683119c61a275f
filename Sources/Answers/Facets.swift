public import Query
public import Reports

/// How the reports that fulfil a query are spread over what they can be told apart by.
public struct Facets: Equatable, Sendable {
    /// One value and how many of the reports have it.
    public struct Count<Value: Hashable & Sendable>: Equatable, Sendable {
        /// The value.
        public let value: Value

        /// How many reports have it.
        public let reports: Int

        /// A value with its number of reports.
        public init(_ value: Value, reports: Int) {
            self.value = value
            self.reports = reports
        }
    }

    /// By year, the newest first.
    public let years: [Count<Int>]
    /// By province, most reports first; reports without one are not counted.
    public let provinces: [Count<String>]
    /// By city, likewise.
    public let cities: [Count<String>]
    /// By county, likewise.
    public let counties: [Count<String>]
    /// By kind of agency, most reports first.
    public let kinds: [Count<String>]
    /// By the edition of the form.
    public let editions: [Count<Edition>]
    /// By what came of the hard rules.
    public let verdicts: [Count<Verdict>]

    /// The spread of some reports.
    public init(
        years: [Count<Int>], provinces: [Count<String>], cities: [Count<String>],
        counties: [Count<String>], kinds: [Count<String>], editions: [Count<Edition>],
        verdicts: [Count<Verdict>]
    ) {
        self.years = years
        self.provinces = provinces
        self.cities = cities
        self.counties = counties
        self.kinds = kinds
        self.editions = editions
        self.verdicts = verdicts
    }
}
