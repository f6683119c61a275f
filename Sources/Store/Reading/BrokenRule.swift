public import Deadlines
import GRDB
public import Reports

/// A rule that a report breaks, by numbers: which report and which rule.
public struct BrokenRule: Hashable, Sendable {
    /// The number of the report in this file.
    public let report: Int64
    /// The stable id of the rule: `A2.natural`.
    public let rule: String
    /// How much it matters.
    public let severity: Finding.Severity
    /// Whether another finding of the report explains it.
    public let isExplained: Bool

    /// The part of the rule's id that says what it is about: `A2` of `A2.natural`.
    public var family: Substring { rule.prefix { $0 != "." } }
}

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
