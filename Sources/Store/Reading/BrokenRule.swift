public import Answers
public import Deadlines
import GRDB
import Reports

extension IndexReader {
    /// The rules that the reports of the index break, each by itself: those that compare two
    /// years are not among them.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    public func brokenRules(
        within deadline: Deadline = .none
    ) throws(IndexError) -> [BrokenRule] {
        try read(within: deadline) { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT findings.report, rule, severity, cause FROM findings \
                    JOIN reports ON reports.id = findings.report \
                    WHERE status = ? AND duplicate_of IS NULL
                    """, arguments: [Finding.Status.failed.rawValue])
            var broken: [BrokenRule] = []
            let pace = Pace(deadline, every: 256)
            while let row = try rows.next() {
                try pace.step()
                broken.append(
                    BrokenRule(
                        report: try row.value(0), rule: try row.value(1),
                        severity: try row.choice(2),
                        isExplained: try row.value(3) as Int? != nil))
            }
            return broken
        }
    }
}
