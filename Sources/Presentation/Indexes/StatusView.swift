public import Query

/// What an index holds, as it is shown.
public struct StatusView: Sendable {
    private let path: String
    private let bytes: Int
    private let versions: [(thing: CountedThing, key: String, version: String)]
    private let counts: [(thing: CountedThing, key: String, count: Int)]
    private let years: [(year: Int, reports: Int)]
    private let refused: [RefusalView]

    /// What was compared if the whole index was verified.
    public var verified: VerifiedParts?

    /// What an index holds, from its parts.
    public init(
        path: String, bytes: Int, schema: String, segmentation: String, program: String,
        reports: Int, duplicates: Int, years: [(year: Int, reports: Int)], numbers: Int,
        findings: Int, refusedCount: Int,
        refused: [RefusalView]
    ) {
        self.path = path
        self.bytes = bytes
        versions = [
            (.schema, "schema", schema), (.segmentation, "segmentation", segmentation),
            (.program, "program", program),
        ]
        counts = [
            (.reports, "reports", reports), (.duplicates, "duplicates", duplicates),
            (.cells, "numbers", numbers),
            (.findings, "findings", findings), (.refused, "refused_count", refusedCount),
        ]
        self.years = years
        self.refused = refused
    }

    /// The status in JSON.
    public var json: JSONValue {
        var members = Dictionary(counts.map { ($0.key, JSONValue.integer($0.count)) }) { $1 }
        for version in versions { members[version.key] = .string(version.version) }
        members["path"] = .string(path)
        members["bytes"] = .integer(bytes)
        members["years"] = .array(
            years.map {
                .object(["year": .integer($0.year), "reports": .integer($0.reports)])
            })
        members["verified"] = verified?.json
        members["refused"] = .array(refused.map(\.json))
        return .object(members)
    }

    /// The status for people, a line a part, the refused files at the end.
    public func text(language: MessageLanguage) -> String {
        let parts: [(CountedThing, String)] =
            [(.index, path), (.bytes, "\(bytes)")]
            + versions.map { ($0.thing, $0.version) } + counts.map { ($0.thing, "\($0.count)") }
        var lines = parts.map { thing, value in
            "\(Phrase.count(thing).text(in: language)): \(SafeText.line(value))"
        }
        lines += years.map {
            "  " + Phrase.yearReports(year: $0.year, reports: $0.reports).text(in: language)
        }
        if let verified { lines.append(verified.phrase.text(in: language)) }
        lines += refused.map { "  \($0.line)" }
        return lines.map { $0 + "\n" }.joined()
    }
}
