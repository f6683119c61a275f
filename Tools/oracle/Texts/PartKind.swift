import Reports

/// A part of a report that is searched apart from the others.
enum PartKind: String, CaseIterable, Hashable {
    case title, agency, preface, overview, disclosure, requests, review, problems, other

    /// The kind of section whose paragraphs it holds; nil for the agency's name.
    var section: SectionKind? { SectionKind(rawValue: rawValue) }

    /// What an occurrence counts in the order of hits.
    var weight: Double {
        switch self {
        case .title: 8
        case .agency: 6
        default: 1
        }
    }
}
