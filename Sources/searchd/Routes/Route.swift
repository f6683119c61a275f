/// The addresses that the daemon answers.
///
/// The raw values are those of openapi.json, where each is described.
enum Route: String, CaseIterable, Sendable {
    case search = "/api/v1/search"
    case facets = "/api/v1/search/facets"
    case report = "/api/v1/reports/{key}"
    case fields = "/api/v1/fields"
    case complete = "/api/v1/complete"
    case findings = "/api/v1/findings"
    case status = "/api/v1/status"
    case health = "/healthz"
    case metrics = "/metrics"
    case description = "/openapi.json"

    /// The route of a path; nothing where there is none.
    init?(path: String) {
        if let route = Route(rawValue: path), route != .report {
            self = route
        } else if Self.reportKey(in: path) != nil {
            self = .report
        } else {
            return nil
        }
    }

    /// The key in the path of a report, as it stands there.
    static func reportKey(in path: String) -> Substring? {
        let prefix = "/api/v1/reports/"
        guard path.hasPrefix(prefix) else { return nil }
        let key = path.dropFirst(prefix.count)
        return key.isEmpty || key.contains("/") ? nil : key
    }

    /// The parameters it takes.
    var parameters: Set<String> {
        switch self {
        case .search: ["q", "year", "region", "agency", "sort", "limit", "offset"]
        case .facets: ["q", "year", "region", "agency"]
        case .fields: ["q"]
        case .complete: ["q", "at"]
        case .findings: ["q", "severity", "limit", "offset"]
        case .report, .status, .health, .metrics, .description: []
        }
    }
}
