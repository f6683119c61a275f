public import Answers
public import Deadlines
public import Query
import Reports

extension SearchAnswer {
    /// The answer in JSON; its messages are written in the language.
    ///
    /// - Parameter deadline: behind it no more hits are written, and nobody uses those that were.
    public func json(
        language: MessageLanguage, within deadline: Deadline = .none
    ) -> JSONValue {
        .object([
            "query": .string(query.text),
            "resolved": .string(query.resolved),
            "total": .integer(result.total),
            "offset": .integer(page.offset),
            "limit": .integer(page.limit),
            "took_ms": .rounded(milliseconds, decimals: 1),
            "left_out": .array(result.leftOut.map(\.json)),
            "literal": .array(result.literal.map(\.json)),
            "unranked": .strings(result.unranked),
            "unmatched": .array(result.unmatched.unmatchedJSON),
            "renamed": .array(result.unmatched.renamedJSON),
            "warnings": .array(query.warnings.map { $0.warningJSON(language: language) }),
            "hits": .array(result.hits.within(deadline, every: 4).map(\.json)),
        ])
    }
}

extension LeftOut {
    var json: JSONValue {
        .object(["field": .string(id), "reports": .integer(reports)])
    }
}

extension [UnmatchedName] {
    /// The names that no report has.
    var unmatchedJSON: [JSONValue] {
        filter(\.otherNames.isEmpty).map {
            .object(["name": .string($0.name), "suggestions": .strings($0.suggestions)])
        }
    }

    /// The names by which reports of a place of another name were found.
    var renamedJSON: [JSONValue] {
        filter { !$0.otherNames.isEmpty }.map {
            .object(["name": .string($0.name), "names": .strings($0.otherNames)])
        }
    }
}

extension LiteralReading {
    fileprivate var json: JSONValue {
        .object(["term": .string(term), "more": .integer(more)])
    }
}

extension Hit {
    fileprivate var json: JSONValue {
        let values = figures.map { ($0.field.id, JSONValue.optional($0.value)) }
        return .object([
            "key": .string(key),
            "title": .optional(title),
            "region": region.json,
            "agency": .optional(agency),
            "kind": .optional(kind),
            "scope": .string(scope.rawValue),
            "year": .integer(year),
            "edition": .string(edition.rawValue),
            "score": .rounded(score, decimals: 4),
            "source": .string(source),
            "figures": .object(Dictionary(values) { first, _ in first }),
            "snippets": .array(snippets.map(\.json)),
            "findings": .integer(findings),
        ])
    }
}

extension ReportRegion {
    var json: JSONValue {
        .object([
            "code": .string(code), "county": .optional(county), "city": .optional(city),
            "province": .optional(province),
        ])
    }

    /// The names from the province down, divided by blanks; empty if there is none.
    var names: String {
        [province, city, county].compactMap { $0.map { SafeText.line($0) } }
            .joined(separator: " ")
    }
}

extension Snippet {
    fileprivate var json: JSONValue {
        .object([
            "section": .string(section),
            "page": .optional(shownLine.page),
            "line": .integer(shownLine.number),
            "text": .string(text),
            "highlights": .array(
                highlights.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }),
        ])
    }
}
