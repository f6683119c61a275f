import Answers
import Foundation
import Query
import Reports

/// Findings as lines: a cause first, what it explains indented below it, what could not be
/// checked gathered where it is much.
struct FindingList {
    private let findings: [StoredFinding]
    private let figures: Figures
    private let pages: PageStarts
    private let language: MessageLanguage

    /// The findings of a report in a document with such pages.
    init(
        _ findings: [StoredFinding], figures: Figures, pages: PageStarts, language: MessageLanguage
    ) {
        self.findings = findings
        self.figures = figures
        self.pages = pages
        self.language = language
    }

    /// The lines.
    ///
    /// - Parameter withCells: whether the cells are listed below their finding.
    func lines(withCells: Bool) -> [String] {
        let open = Dictionary(
            grouping: findings.filter { $0.status == .undetermined }, by: \.family)
        let consequences = Dictionary(
            grouping: findings.filter { $0.cause != nil }, by: { $0.cause ?? 0 })
        var gathered: Set<Substring> = []
        var lines: [String] = []
        for (position, finding) in findings.enumerated() where finding.cause == nil {
            if finding.status == .undetermined, let rules = open[finding.family],
                rules.count > Self.listed
            {
                if gathered.insert(finding.family).inserted { lines.append(line(gathering: rules)) }
                continue
            }
            lines.append(line(finding))
            if withCells { lines += cells(of: finding).map { "    " + $0 } }
            lines += (consequences[position] ?? []).map { "    " + line($0) }
        }
        return lines
    }

    /// So many open rules of one kind are listed one by one.
    private static let listed = 2

    /// So many cells of a finding are listed.
    private static let shown = 8

    private func line(_ finding: StoredFinding) -> String {
        let place = finding.shownLine.map { ", \(Phrase.line($0).text(in: language))" } ?? ""
        let message = SafeText.line(finding.text(in: language))
        return "\(marks(of: finding)) \(SafeText.line(finding.rule))\(place): \(message)"
    }

    private func line(gathering rules: [StoredFinding]) -> String {
        let family = String(rules[0].family)
        let message =
            rules.map { $0.rule.dropFirst(family.count + 1) }.joined(separator: ", ")
        let phrase = Phrase.unchecked(family: family, rules: rules.count, message: message)
        return "\(marks(of: rules[0])) \(phrase.text(in: language))"
    }

    private func marks(of finding: StoredFinding) -> String {
        let status = Phrase.status(finding.status).text(in: language)
        return "[\(status), \(Phrase.severity(finding.severity).text(in: language))]"
    }

    /// The cells that say something: those that are implied, are missing or are not zero.
    private func cells(of finding: StoredFinding) -> [String] {
        let implied = Dictionary(finding.implied.map { ($0.cell, "\($0.value)") }) { $1 }
        let telling = finding.cells.filter {
            implied[$0] != nil || figures[$0]?.reading.value != 0 || finding.cells.count <= 4
        }
        let lines = telling.prefix(Self.shown).map { cell in
            let figure = figures[cell]
            let place =
                figure?.place.map { place in
                    let phrase = Phrase.place(pages.line(place.line), column: place.column)
                    return " (\(phrase.text(in: language)))"
                } ?? ""
            let phrase = Phrase.cell(
                label: FieldNames.label(of: Field(cell)),
                printed: figure.map(CellMark.text) ?? "", implied: implied[cell])
            return "\(cell.id)  \(phrase.text(in: language))\(place)"
        }
        let more = telling.count - lines.count
        return lines + (more > 0 ? [Phrase.moreCells(more).text(in: language)] : [])
    }
}
