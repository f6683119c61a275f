import Answers
import Deadlines
import Presentation
import Query
import Reports
import Store
import Views

/// A report with what stands beside it: what came of all rules, the body's other years, the same
/// kind of agency near by.
struct ReportSurroundings {
    private let pair: YearPair
    private let years: [BodyReport]
    private let neighbours: [Hit]
    private let nearby: Condition?

    /// Reads a report and what stands beside it.
    ///
    /// - Throws: ``IndexError/unknownReport(key:)`` if there is none of the name.
    ///
    /// - Parameter part: which part of it, where it is shown in parts.
    init(
        key: String, part: ReportPortion.Wanted, _ reader: IndexReader, within deadline: Deadline
    ) throws {
        pair = try reader.yearPair(key: key, part: part, within: deadline)
        try pair.report.part.check()
        let report = pair.report
        let cells = BodyYear.columns.compactMap { CellAddress($0) }
        years = try reader.reports(ofBodyOf: report, cells: cells, within: deadline)
        nearby = Self.nearby(report)
        let plan = nearby.map {
            Plan(condition: $0, order: .recency, page: Page(limit: Self.neighbours + 1))
        }
        neighbours = try plan.map { try reader.search($0, within: deadline).hits } ?? []
    }

    /// So many neighbours are shown.
    private static let neighbours = 12

    /// The same kind of agency in the same city, or in the province where there is none, in the
    /// same year; nothing for a report whose place or body cannot be told.
    private static func nearby(_ report: StoredReport) -> Condition? {
        let region = report.region
        let places = [(Division.Level.province, region.province), (.city, region.city)]
            .compactMap { level, name in
                name.map { Condition.region(level, names: [$0]) }
            }
        guard !places.isEmpty, let kind = report.agency?.kind else { return nil }
        return .all(
            places + [.agency(names: [kind]), .year([report.year...report.year])])
    }

    /// The page of the report.
    func page(in frame: PageFrame) -> ReportPage {
        let language = frame.language
        return ReportPage(
            ReportView(pair.report, language: language),
            checked: CheckedReport(pair, only: nil).view(in: language),
            years: years.map(BodyYear.init),
            neighbours: neighbours.filter { $0.key != pair.report.key },
            neighbourQuery: nearby.map { ConditionPrinter().text($0) }, in: frame)
    }
}
