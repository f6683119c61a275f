public import Answers
public import Query

extension IndexStatus {
    /// The status in JSON.
    public func json(in language: MessageLanguage) -> JSONValue {
        var members = Dictionary(counts.map { ($0.key, JSONValue.integer($0.count)) }) { $1 }
        for version in versions { members[version.key] = .string(version.version) }
        members["path"] = .string(path)
        members["bytes"] = .integer(bytes)
        members["years"] = .array(
            years.map {
                .object(["year": .integer($0.year), "reports": .integer($0.reports)])
            })
        members["verified"] = verified?.json
        members["refused"] = .array(refused.map { $0.json(in: language) })
        return .object(members)
    }

    /// The status for people, a line a part, the refused files at the end.
    public func text(in language: MessageLanguage) -> String {
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
        lines += refused.map { "  \($0.line(in: language))" }
        return lines.map { $0 + "\n" }.joined()
    }

    private var versions: [(thing: CountedThing, key: String, version: String)] {
        [
            (.schema, "schema", schema), (.segmentation, "segmentation", segmentation),
            (.program, "program", program),
        ]
    }

    private var counts: [(thing: CountedThing, key: String, count: Int)] {
        [
            (.reports, "reports", reports), (.duplicates, "duplicates", duplicates),
            (.cells, "numbers", numbers), (.findings, "findings", findings),
            (.refused, "refused_count", refusedCount),
        ]
    }
}

extension IndexVerification {
    /// The numbers in JSON.
    fileprivate var json: JSONValue {
        .object([
            "pages": .integer(pages), "tables": .integer(tables), "rows": .integer(rows),
            "columns": .integer(columns),
        ])
    }

    /// The numbers in a sentence.
    fileprivate var phrase: Phrase {
        .verified(pages: pages, tables: tables, rows: rows, columns: columns)
    }
}
