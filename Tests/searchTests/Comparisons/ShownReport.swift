import Foundation
import TestIndexes
import TestSupport

/// A report as `search show` prints it in JSON: all that the brute force of these tests knows.
struct ShownReport: Sendable {
    let key: String
    let year: Int
    let agency: String
    let kind: String
    let scope: String
    let code: String
    let stated: String
    let county: String?
    let isVerified: Bool
    let isFailed: Bool
    private let cells: [String: Double]

    /// Every report that a query finds.
    static func all(_ query: String, in place: SharedCorpus) throws -> [ShownReport] {
        let found = try place.search(query, "--limit", "1000", "--format", "json")
        let hits = found.json["hits"] as? [[String: Any]] ?? []
        return try hits.compactMap { $0["key"] as? String }.compactMap { key in
            ShownReport(try place.search("show", key, "--format", "json").json)
        }
    }

    private init?(_ json: [String: Any]) {
        guard let key = json["key"] as? String, let year = json["year"] as? Int,
            let agency = json["agency"] as? String, let kind = json["kind"] as? String,
            let scope = json["scope"] as? String, let region = json["region"] as? [String: Any],
            let checks = json["checks"] as? [String: [String: Int]], let hard = checks["hard"],
            let cells = json["cells"] as? [String: [String: Any]]
        else { return nil }
        self.key = key
        self.year = year
        self.agency = agency
        self.kind = kind
        self.scope = scope
        code = region["code"] as? String ?? ""
        county = region["county"] as? String
        stated = json["stated_region"] as? String ?? ""
        isFailed = (hard["failed"] ?? 0) > 0
        isVerified = !isFailed && hard["undetermined"] == 0 && (hard["passed"] ?? 0) > 0
        self.cells = cells.compactMapValues { cell in
            guard cell["state"] as? String == "value" else { return nil }
            return (cell["value"] as? NSNumber)?.doubleValue
        }
    }

    /// The body that reports, the same in all years; nothing where the place is not known.
    var body: String? {
        guard code == "000000" else { return "\(code) \(kind) \(scope)" }
        return stated.isEmpty ? nil : "\(stated) \(kind) \(scope)"
    }

    /// The number of a cell of table three; nothing where it is missing.
    subscript(row: String, column: String = "total") -> Double? { cells["t3.\(row).\(column)"] }

    /// The number of any cell.
    func cell(_ id: String) -> Double? { cells[id] }

    /// The sum of some rows of table three; nothing where one is missing.
    func sum(_ rows: [String]) -> Double? {
        rows.reduce(0) { sum, row in sum.flatMap { sum in self[row].map { sum + $0 } } }
    }
}
