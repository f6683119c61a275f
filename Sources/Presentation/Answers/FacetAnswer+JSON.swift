public import Answers
public import Query
import Reports

extension FacetAnswer {
    /// The answer in JSON: `{"query", "resolved", "took_ms", "warnings", "facets": {"year": [{"value",
    /// "reports", "filter"}], …}}`; a filter is what stands in a query for its value.
    public func json(language: MessageLanguage) -> JSONValue {
        .object([
            "query": .string(query.text),
            "resolved": .string(query.resolved),
            "took_ms": .rounded(took / .milliseconds(1), decimals: 1),
            "warnings": .array(query.warnings.map { $0.warningJSON(language: language) }),
            "facets": .object([
                "year": counts(facets.years) { (.integer($0), .year($0)) },
                "province": counts(facets.provinces) { (.string($0), .province($0)) },
                "city": counts(facets.cities) { (.string($0), .city($0)) },
                "county": counts(facets.counties) { (.string($0), .county($0)) },
                "kind": counts(facets.kinds) { (.string($0), .kind($0)) },
                "edition": counts(facets.editions) { (.string($0.rawValue), .edition($0)) },
                "check": counts(facets.verdicts) { (.string($0.rawValue), .verdict($0)) },
            ]),
        ])
    }

    private func counts<Value>(
        _ counts: [Facets.Count<Value>], _ entry: (Value) -> (JSONValue, FacetFilter)
    ) -> JSONValue {
        .array(
            counts.map { count in
                let (value, filter) = entry(count.value)
                return .object([
                    "value": value, "reports": .integer(count.reports),
                    "filter": .string(filter.text),
                ])
            })
    }
}
