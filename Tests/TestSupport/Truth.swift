public import Foundation

/// What a report is known to say, from a `truth.json`.
///
/// It is read as plain JSON on purpose: the truth shares no code with what it checks.
public struct Truth: Sendable {
    /// The title; nothing if the report has none.
    public private(set) var title: String?
    /// The agency.
    public private(set) var agency: String
    /// The year.
    public let year: Int
    /// The edition's name.
    public let edition: String
    /// The scope's name, where the truth states it.
    public let scope: String?
    /// The agency's kind, where the truth states it.
    public let kind: String?
    /// The layout, where the truth names it as the program does.
    public let layout: String?
    /// The names of the region, by level.
    public private(set) var region: [String: String]
    /// The names of what damages it.
    public let blemishes: [String]
    /// The cells: a number as text, `blank` or `/`.
    public let cells: [String: String]

    /// The truth of every report in a file, by the report's path in it.
    public static func read(_ file: URL) throws -> [String: Truth] {
        try entries(file).compactMapValues(Truth.init)
    }

    /// The paths of the files that are no report, or none that may be read.
    public static func refused(_ file: URL) throws -> [String] {
        try entries(file).filter { $0.value["refused"] as? Bool == true }.map(\.key)
    }

    private static func entries(_ file: URL) throws -> [String: [String: Any]] {
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        let reports = (json as? [String: Any]) ?? [:]
        let entries = (reports["reports"] as? [String: Any]) ?? reports
        return entries.compactMapValues { $0 as? [String: Any] }
    }

    /// The truth of the same report with the name of another place in it.
    public func moved(
        from place: String, to other: String, in region: [String: String]
    ) -> Truth {
        var moved = self
        moved.title = title?.replacing(place, with: other)
        moved.agency = agency.replacing(place, with: other)
        moved.region = region
        return moved
    }

    private init?(_ entry: [String: Any]) {
        guard let cells = entry["cells"] as? [String: Any],
            let year = entry["year"] as? Int, let edition = entry["edition"] as? String
        else { return nil }
        title = entry["title"] as? String
        agency = entry["agency"] as? String ?? ""
        self.year = year
        self.edition = edition
        scope = entry["scope"] as? String
        kind = entry["kind"] as? String
        layout = entry["layout"] as? String
        blemishes = entry["blemishes"] as? [String] ?? []
        region = (entry["region"] as? [String: Any] ?? [:]).compactMapValues { $0 as? String }
        self.cells = cells.mapValues { value in
            switch value {
            case let number as NSNumber: number.stringValue
            case let text as String: text
            default: "blank"
            }
        }
    }
}
