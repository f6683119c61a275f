public import Answers
public import Query
import Reports

extension CheckAnswer {
    /// The answer in JSON.
    public func json(in language: MessageLanguage) -> JSONValue { .object(members(language)) }

    /// The answer in JSON where only a part of the reports was looked at.
    ///
    /// `reports` and `summary` are of that part alone.
    ///
    /// - Parameters:
    ///   - page: which part.
    ///   - total: how many reports there are in all parts.
    public func json(page: Page, total: Int, in language: MessageLanguage) -> JSONValue {
        .object(
            members(language).merging([
                "total": .integer(total), "offset": .integer(page.offset),
                "limit": .integer(page.limit),
            ]) { first, _ in first })
    }

    private func members(_ language: MessageLanguage) -> [String: JSONValue] {
        [
            "reports": .array(reports.map { $0.json(in: language) }),
            "summary": .object([
                "reports": .integer(total), "rules": .integer(counts.checked),
                "passed": .integer(counts.passed), "failed": .integer(counts.failed),
                "undetermined": .integer(counts.undetermined),
            ]),
        ]
    }
}

extension CheckedReport {
    fileprivate func json(in language: MessageLanguage) -> JSONValue {
        .object([
            "key": .string(key), "agency": .optional(agency), "year": .integer(year),
            "source": .string(source), "compared_with": .optional(comparedWith),
            "renamed": .array(renamed.renamedJSON), "not_compared": .strings(rivals),
            "findings": .array(findings.map { json(of: $0, language) }),
        ])
    }

    private func json(of finding: StoredFinding, _ language: MessageLanguage) -> JSONValue {
        guard case .object(var members) = finding.json(in: language) else { return .null }
        members["printed"] = .object(
            Dictionary(finding.cells.map { ($0.id, .string(figures[$0]?.raw ?? "")) }) { $1 })
        return .object(members)
    }

    /// The agency's name, or a word for that none is stated.
    func agencyName(in language: MessageLanguage) -> String {
        agency.map { SafeText.line($0) } ?? Phrase.unknownAgency.text(in: language)
    }

    /// What must be known where its place has another name in the report of the year before.
    func renamedNotes(in language: MessageLanguage) -> [String] {
        renamed.map { place in
            Phrase.onePlace(
                name: SafeText.line(place.name), names: place.otherNames.map { SafeText.line($0) }
            ).text(in: language)
        }
    }
}
