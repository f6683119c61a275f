public import Answers
public import Query
import Reports

/// Prints what the rules made of reports, for people.
public struct CheckText: Sendable {
    private let language: MessageLanguage

    /// A printer for a language.
    public init(language: MessageLanguage) {
        self.language = language
    }

    /// The reports with their failed and open rules, then a summary; lines with their ends.
    public func text(_ answer: CheckAnswer) -> String {
        let blocks =
            answer.reports.map(lines) + [
                [Phrase.checkSummary(reports: answer.total, answer.counts).text(in: language)]
            ]
        return blocks.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    private func lines(_ report: CheckedReport) -> [String] {
        var lines = [
            SafeText.line("\(report.key)  \(report.agencyName(in: language))  \(report.year)"),
            "  " + SafeText.line(report.source),
        ]
        if let key = report.comparedWith {
            lines.append("  " + Phrase.compared(key: SafeText.line(key)).text(in: language))
        }
        lines += report.renamedNotes(in: language).map { "  " + $0 }
        if !report.rivals.isEmpty {
            let keys = SafeText.line(report.rivals.joined(separator: ", "))
            lines.append("  " + Phrase.notCompared(keys: keys).text(in: language))
        }
        return lines
            + FindingList(
                report.findings, figures: report.figures, pages: report.pages, language: language
            )
            .lines(withCells: true).map { "  " + $0 }
    }
}
