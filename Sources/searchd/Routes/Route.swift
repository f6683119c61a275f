/// The addresses that the daemon answers.
///
/// The raw values of those that are no pages are those of openapi.json, where each is described.
enum Route: String, CaseIterable, Sendable {
    case search = "/api/v1/search"
    case facets = "/api/v1/search/facets"
    case report = "/api/v1/reports/{key}"
    case fields = "/api/v1/fields"
    case complete = "/api/v1/complete"
    case findings = "/api/v1/findings"
    case compare = "/api/v1/compare"
    case export = "/api/v1/export"
    case status = "/api/v1/status"
    case health = "/healthz"
    case metrics = "/metrics"
    case description = "/openapi.json"
    case searchPage = "/"
    case reportPage = "/reports/{key}"
    case comparePage = "/compare"
    case findingsPage = "/findings"
    case helpPage = "/help"
    case asset = "/assets/{name}"

    /// The route of a path; nothing where there is none.
    init?(path: String) {
        let named = Self.allCases.first { route in
            route.start.map { Self.name(in: path, behind: $0) != nil } ?? (route.rawValue == path)
        }
        guard let named else { return nil }
        self = named
    }

    /// Whether it is answered for people to read.
    var isPage: Bool {
        switch self {
        case .searchPage, .reportPage, .comparePage, .findingsPage, .helpPage: true
        case .search, .facets, .report, .fields, .complete, .findings, .compare, .export, .status,
            .health, .metrics,
            .description, .asset:
            false
        }
    }

    /// The name at the end of its path, as it stands there; nothing where it takes none.
    func name(in path: String) -> Substring? { start.flatMap { Self.name(in: path, behind: $0) } }

    /// What stands before the name in its path; nothing where it takes none.
    private var start: Substring? {
        rawValue.firstIndex(of: "{").map { rawValue[..<$0] }
    }

    private static func name(in path: String, behind start: Substring) -> Substring? {
        // By bytes: a slash with a mark behind it is a slash.
        guard path.utf8.starts(with: start.utf8) else { return nil }
        let name = path.utf8.dropFirst(start.utf8.count)
        return name.isEmpty || name.contains(UInt8(ascii: "/")) ? nil : Substring(name)
    }

    /// The parameters it takes.
    var parameters: Set<String> {
        switch self {
        case .search: ["q", "year", "region", "agency", "sort", "limit", "offset", "format"]
        case .facets: ["q", "year", "region", "agency"]
        case .fields: ["q"]
        case .complete: ["q", "at"]
        case .findings: ["q", "severity", "limit", "offset"]
        case .compare: Self.comparison.union(["format"])
        case .comparePage: Self.comparison
        case .export: ["q", "shape", "format"]
        case .searchPage: ["q", "sort", "offset"]
        case .findingsPage: ["rule", "region", "year", "severity", "offset"]
        case .helpPage: ["fields"]
        case .asset: ["v"]
        case .status: ["limit", "offset"]
        case .report: ["part"]
        case .reportPage: ["part", "line"]
        case .health, .metrics, .description: []
        }
    }

    /// Those of a comparison.
    private static let comparison: Set<String> = [
        "expr", "q", "by", "over", "stat", "min", "verified", "chart",
    ]

    /// The parameters that may be given more than once.
    var repeatable: Set<String> {
        switch self {
        case .compare, .comparePage: ["expr"]
        default: []
        }
    }
}
