import Presentation
import Query
import Store

extension ReportView {
    /// A report of an index, its findings in a language.
    init(_ report: StoredReport, language: MessageLanguage) {
        let region = report.region
        self.init(
            key: report.key, title: report.title, statedRegion: report.statedRegion,
            region: HitRegion(
                code: region.code, county: region.county, city: region.city,
                province: region.province),
            agency: report.agency, scope: report.scope, year: report.year,
            edition: report.edition, layout: report.layout, source: report.source,
            sha256: report.sha256, sections: report.sections, figures: report.figures,
            findings: report.findings.map { finding in
                FindingView(
                    rule: finding.rule, severity: finding.severity,
                    message: language == .chinese ? finding.chinese : finding.english,
                    cells: finding.cells, place: finding.place)
            })
    }
}
