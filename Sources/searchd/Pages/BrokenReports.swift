import Deadlines
import Presentation
import Query
import Reports
import Store
import Views

/// The reports that break rules of interest.
struct BrokenReports {
    private let filter: FindingsFilter
    private let condition: Condition
    private let snapshot: IndexSnapshot
    private let deadline: Deadline

    /// The reports of an index that fulfil a condition and that a filter lets through.
    init(
        _ filter: FindingsFilter, _ condition: Condition, _ snapshot: IndexSnapshot,
        within deadline: Deadline
    ) {
        self.filter = filter
        self.condition = condition
        self.snapshot = snapshot
        self.deadline = deadline
    }

    /// A page of them.
    func html(_ page: Page, in frame: PageFrame) throws -> String {
        let broken = try snapshot.brokenRules(within: deadline)
        let wanted = Set(broken.filter(isWanted).map(\.report))
        let plan = Plan(condition: condition, order: .recency, page: Page(limit: 0))
        let ids = try snapshot.reader.reports(fulfilling: plan, within: deadline)
            .filter(wanted.contains)
        let reports = try ids.dropFirst(page.offset).prefix(page.limit).compactMap { id in
            try deadline.check()
            let pair = try snapshot.reader.yearPair(of: id, part: .number(1), within: deadline)
            return pair.map {
                CheckedReport($0, only: filter.severity).view(in: frame.language)
            }
        }
        return FindingsPage(filter, rules: RuleLine.all(broken), in: frame)
            .html(reports, page: page, total: ids.count)
    }

    private func isWanted(_ rule: BrokenRule) -> Bool {
        (filter.rule.map { rule.family == $0 } ?? true)
            && (filter.severity == nil || rule.severity == filter.severity)
    }
}
