public import Query
import Reports

/// Prints a report for people: identity, prose, tables, findings.
public struct ReportText: Sendable {
    private let language: MessageLanguage

    /// A printer for a language.
    public init(language: MessageLanguage) {
        self.language = language
    }

    /// The report; lines with their ends.
    public func text(_ report: ReportView) -> String {
        let blocks =
            [identity(of: report)] + report.sections.map(lines)
            + FormGrid(figures: report.figures, language: language).blocks
            + [findings(of: report)]
        return blocks.filter { !$0.isEmpty }
            .map { block in block.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    private func identity(of report: ReportView) -> [String] {
        let names = report.region.names
        let place = names.isEmpty ? Phrase.unknownRegion.text(in: language) : names
        let title = report.title ?? "[\(report.agency.name) \(report.year)]"
        return [SafeText.line(title)] + [
            labelled(.key, report.key),
            labelled(.agency, report.agency.name),
            labelled(.region, "\(place) \(report.region.code)"),
            labelled(.year, "\(report.year)"),
            labelled(.edition, Phrase.edition(report.edition).text(in: language)),
            labelled(.scope, Phrase.scope(report.scope).text(in: language)),
            labelled(.source, report.sources.map(\.path).joined(separator: ", ")),
        ]
    }

    private func lines(_ section: Section) -> [String] {
        let number = section.number.map { "\($0)、" } ?? ""
        let heading = SafeText.line(number + section.heading)
        return (heading.isEmpty ? [] : [heading])
            + section.paragraphs.map { "  \(SafeText.line($0.text))" }
    }

    private func findings(of report: ReportView) -> [String] {
        guard !report.findings.isEmpty else {
            return [labelled(.findings, Phrase.none.text(in: language))]
        }
        return [labelled(.findings, "\(report.findings.count)")]
            + report.findings.map { finding in
                let severity = Phrase.severity(finding.severity).text(in: language)
                let place = finding.line.map { ", \(Phrase.line($0).text(in: language))" } ?? ""
                let message = SafeText.line(finding.message)
                return "  [\(severity)] \(finding.rule)\(place): \(message)"
            }
    }

    private func labelled(_ part: ReportPart, _ value: String) -> String {
        "  \(Phrase.label(part).text(in: language)): \(SafeText.line(value))"
    }
}
