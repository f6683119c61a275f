package import Reports

/// What a name of the table `names` is the name of.
package enum NameKind: String {
    case province, city, county
    /// A region of any level, or as a report states it.
    case region
    /// An agency, or a kind of agencies.
    case agency

    /// The kind that a condition on regions asks for.
    package init(_ level: Division.Level?) {
        switch level {
        case .province: self = .province
        case .city: self = .city
        case .county: self = .county
        case nil: self = .region
        }
    }
}
