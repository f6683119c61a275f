public import Answers
public import Query

extension BuildSummary {
    /// The counts, in the order in which they are shown.
    private var counts: [(thing: CountedThing, key: String, count: Int)] {
        [
            (.files, "files", files), (.added, "added", added), (.changed, "changed", changed),
            (.unchanged, "unchanged", unchanged), (.forgotten, "forgotten", forgotten),
            (.refused, "refused", refused.count), (.reports, "reports", reports),
            (.duplicates, "duplicates", duplicates), (.cells, "cells", cells),
            (.findings, "findings", findings),
        ]
    }

    /// The run in JSON; `refused` lists the files.
    public func json(in language: MessageLanguage) -> JSONValue {
        var members = Dictionary(counts.map { ($0.key, JSONValue.integer($0.count)) }) { $1 }
        members["refused"] = .array(refused.map { $0.json(in: language) })
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
    public func text(in language: MessageLanguage) -> String {
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
}
