import Reports

/// The words that tell what kind of body reports.
enum AgencyKindVocabulary {
    /// The last characters of towns and sub-districts.
    static let townEndings = ["镇", "乡", "街道", "街道办事处"]

    /// Whether a body is a government or its office, rather than one of its departments.
    static func isGovernment(_ agency: Agency) -> Bool {
        agency.kind.contains(IdentityVocabulary.governmentKind) || agency.kind.hasPrefix("政府")
    }
}
