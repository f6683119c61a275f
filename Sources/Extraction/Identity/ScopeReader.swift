import Reports

/// Tells a body's own report from one that speaks for a whole place.
///
/// A title with the place alone, or with its government, is the whole place's. Where the title is
/// that of the government's office but the text says that the report was put together from those
/// of all bodies, the text is believed: the office writes for the whole place under its own name.
/// A bureau's report is its own, unless the text says that it speaks for the whole county or city.
struct ScopeReader {
    /// The scope of a report, and whether the text overruled the title.
    func scope(
        of agency: Agency?, isWholePlace: Bool, opening: [FoldedParagraph]
    ) -> (scope: Scope, isContradictory: Bool) {
        if isWholePlace { return (.aggregated, false) }
        let isOffice =
            agency.map { IdentityVocabulary.governmentOfficeKinds.contains($0.kind) } ?? false
        let isAggregated = opening.contains { paragraph in
            IdentityVocabulary.aggregations.contains { paragraph.text.includes($0) }
                && paragraph.text.split(whereSeparator: { sentenceEnds.contains($0) }).contains {
                    says($0, asOffice: isOffice)
                }
        }
        return isAggregated ? (.aggregated, true) : (.own, false)
    }

    /// Whether a sentence says that the report was put together from others.
    private func says(_ sentence: Substring, asOffice isOffice: Bool) -> Bool {
        guard IdentityVocabulary.aggregations.contains(where: { sentence.includes($0) }),
            IdentityVocabulary.aggregatedReports.contains(where: { sentence.includes($0) })
        else { return false }
        let bodies =
            isOffice ? IdentityVocabulary.aggregatedBodies : IdentityVocabulary.wholePlaces
        return bodies.contains { sentence.includes($0) }
    }
}

private let sentenceEnds: Set<Character> = ["。", ";", "!"]
