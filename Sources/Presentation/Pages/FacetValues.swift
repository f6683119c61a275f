import Answers
import Query
import Reports

/// How reports are spread, as pages show it: each value with its number and the way to it.
struct FacetValues {
    let facets: Facets
    let total: Int
    let frame: PageFrame
    /// The way to the reports of a filter.
    let address: (FacetFilter) -> String

    /// The groups in which a choice would tell reports apart.
    var groups: [PageValues] {
        let language = frame.language
        return [
            group("year", frame.text(.year), facets.years) { ("\($0)", .year($0)) },
            group("province", frame.text(.provinceFacet), facets.provinces) { ($0, .province($0)) },
            group("city", frame.text(.cityFacet), facets.cities) { ($0, .city($0)) },
            group("county", frame.text(.countyFacet), facets.counties) { ($0, .county($0)) },
            group("kind", frame.text(.kindFacet), facets.kinds) { ($0, .kind($0)) },
            group("edition", frame.text(.edition), facets.editions) {
                (Phrase.edition($0).text(in: language), .edition($0))
            },
            group("check", frame.text(.checkFacet), facets.verdicts) {
                (frame.text($0.pageText), .verdict($0))
            },
        ].compactMap(\.self)
    }

    /// So many values are shown at once, and so many behind a click.
    private static let (first, second) = (8, 60)

    private func group<Value>(
        _ id: String, _ label: String, _ counts: [Facets.Count<Value>],
        _ describe: (Value) -> (String, FacetFilter)
    ) -> PageValues? {
        let choices = counts.filter { $0.reports > 0 }
        guard choices.count > 1 || (choices.first.map { $0.reports < total } ?? false) else {
            return nil
        }
        let most = choices.map(\.reports).max() ?? 1
        let entries = choices.prefix(Self.first + Self.second).map { count -> PageValues in
            let (text, filter) = describe(count.value)
            return [
                "value": SafeText.line(text), "count": Grouped.text(count.reports),
                "href": address(filter), "share": max(1, count.reports * 100 / max(1, most)),
            ]
        }
        let others = Array(entries.dropFirst(Self.first))
        let unlisted = choices.count - entries.count
        let more: PageValues = [
            "summary": frame.text(.more(choices.count - Self.first)), "entries": others,
            "rest": unlisted > 0 ? frame.text(.notListed(unlisted)) : false as Any,
        ]
        return [
            "id": id, "label": label, "entries": Array(entries.prefix(Self.first)),
            "more": others.isEmpty ? [] : [more],
        ]
    }
}

extension Verdict {
    /// What pages call it.
    fileprivate var pageText: PageText {
        switch self {
        case .passed: .passed
        case .failed: .failed
        case .undetermined: .undetermined
        }
    }
}
