import Answers
public import Presentation
public import Query
public import Reports
public import Store

extension ReportView {
    /// A report of an index, its findings in a language.
    public init(_ report: StoredReport, language: MessageLanguage) {
        let region = report.region
        self.init(
            key: report.key, title: report.title, titleLine: report.titleLine,
            statedRegion: report.statedRegion,
            region: HitRegion(
                code: region.code, county: region.county, city: region.city,
                province: region.province),
            agency: report.agency, level: report.level, scope: report.scope, year: report.year,
            edition: report.edition, layout: report.layout, sources: report.sources,
            sections: report.sections, figures: report.figures,
            findings: report.findings.map { finding in
                var view = FindingView(finding, on: report.pages, language: language)
                view.cause = finding.cause(among: report)
                return view
            }, part: report.part, pages: report.pages,
            hard: report.hard, soft: report.soft)
        catalogue = report.catalogue
    }
}

extension StoredFinding {
    /// The position among the findings of a part of a report of what explains this one; nothing
    /// where that stands in another part.
    func cause(among report: StoredReport) -> Int? {
        cause.map { $0 - report.firstFinding }.flatMap {
            report.findings.indices.contains($0) ? $0 : nil
        }
    }
}

extension FindingView {
    /// A finding of an index in a language, in a document with such pages.
    public init(_ finding: StoredFinding, on pages: PageStarts, language: MessageLanguage) {
        self.init(
            rule: finding.rule, severity: finding.severity, status: finding.status,
            message: language == .chinese ? finding.chinese : finding.english,
            cells: finding.cells, implied: finding.implied, cause: finding.cause,
            line: finding.line, column: finding.column, pages: pages)
    }

    /// What came of a rule, in a language, in a document with such pages.
    public init(_ check: Check, on pages: PageStarts, language: MessageLanguage) {
        self.init(
            rule: check.rule, severity: check.severity,
            status: check.status == .failed ? .failed : .undetermined,
            message: language == .chinese ? check.chinese : check.english, cells: check.cells,
            implied: check.implied, line: check.line, pages: pages)
    }
}
