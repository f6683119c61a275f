public import Reports

/// What narrows a query down to the reports that a facet counts.
public enum FacetFilter: Equatable, Sendable {
    /// Those of a year.
    case year(Int)
    /// Those of a province.
    case province(String)
    /// Those of a city.
    case city(String)
    /// Those of a county.
    case county(String)
    /// Those of a kind of agency.
    case kind(String)
    /// Those that follow an edition of the form.
    case edition(Edition)
    /// Those of which the hard rules say this.
    case verdict(Verdict)

    /// The filter as it stands in a query.
    public var text: String {
        let condition: Condition =
            switch self {
            case .year(let year): .year([year...year])
            case .province(let name): .region(.province, names: [name])
            case .city(let name): .region(.city, names: [name])
            case .county(let name): .region(.county, names: [name])
            case .kind(let name): .agency(names: [name])
            case .edition(let edition): .edition([edition])
            case .verdict(let verdict): .verdict([verdict])
            }
        return ConditionPrinter().text(condition)
    }
}
