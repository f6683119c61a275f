public import Query

/// What a run of indexing did, as it is shown.
public struct BuildView: Equatable, Sendable {
    /// The counts, in the order in which they are shown.
    private let counts: [(thing: CountedThing, key: String, count: Int)]
    /// The files that are no reports.
    public let refused: [RefusalView]
    private let duration: Duration
    /// The rows of a list of downloads without a file, and the files that it lacks.
    private let catalogue: (rows: Int, missing: [String], unlisted: [String])?

    /// What a run did, from its parts.
    public init(
        files: Int, added: Int, changed: Int, unchanged: Int, forgotten: Int,
        refused: [RefusalView], reports: Int, duplicates: Int, cells: Int, findings: Int,
        duration: Duration, catalogue: (rows: Int, missing: [String], unlisted: [String])? = nil
    ) {
        self.catalogue = catalogue
        counts = [
            (.files, "files", files), (.added, "added", added), (.changed, "changed", changed),
            (.unchanged, "unchanged", unchanged), (.forgotten, "forgotten", forgotten),
            (.refused, "refused", refused.count), (.reports, "reports", reports),
            (.duplicates, "duplicates", duplicates),
            (.cells, "cells", cells), (.findings, "findings", findings),
        ]
        self.refused = refused
        self.duration = duration
    }

    /// The run in JSON; `refused` lists the files.
    public var json: JSONValue {
        var members = Dictionary(counts.map { ($0.key, JSONValue.integer($0.count)) }) { $1 }
        members["refused"] = .array(refused.map(\.json))
        members["took_ms"] = .rounded(duration / .milliseconds(1), decimals: 1)
        if let catalogue {
            members["catalogue"] = .object([
                "rows": .integer(catalogue.rows), "missing": .strings(catalogue.missing),
                "unlisted": .strings(catalogue.unlisted),
            ])
        }
        return .object(members)
    }

    /// The run for people, a line a count.
    public func text(language: MessageLanguage) -> String {
        let time = Phrase.seconds((duration / .seconds(1)).formattedBriefly)
        let lines =
            counts.map { (Phrase.count($0.thing).text(in: language), "\($0.count)") }
            + [(Phrase.count(.time).text(in: language), time.text(in: language))]
        return lines.map { "\($0): \($1)\n" }.joined() + listed(language)
    }

    /// What a list of downloads and the files have and the other has not.
    private func listed(_ language: MessageLanguage) -> String {
        guard let catalogue else { return "" }
        let parts = [
            (Phrase.listedRows(catalogue.rows), []),
            (.rowsWithoutFile(catalogue.missing.count), catalogue.missing),
            (.filesNotListed(catalogue.unlisted.count), catalogue.unlisted),
        ]
        return parts.map { phrase, paths in
            phrase.text(in: language) + "\n"
                + paths.map { "  \(SafeText.line($0))\n" }.joined()
        }.joined()
    }

    /// Compares all parts.
    public static func == (left: BuildView, right: BuildView) -> Bool {
        left.counts.elementsEqual(right.counts, by: ==) && left.refused == right.refused
            && left.duration == right.duration
            && left.catalogue?.missing == right.catalogue?.missing
            && left.catalogue?.unlisted == right.catalogue?.unlisted
    }
}
