import Comparisons
import Deadlines
import Query
import TestSupport
import Testing

/// That a table is given up soon after its time is over, whatever it is a table of.
@Suite struct TabulatorDeadlineTests {
    /// What is compared: groups, years, reports, a number, a statistic.
    struct Work: CustomStringConvertible, Sendable {
        let description: String
        var groups = 1
        var years = 1
        var reports = 1
        var number = "新收"
        var parts = 1
        var statistic = Statistic.sum

        /// The reports of so much of it.
        var sample: SampleReports {
            SampleReports(
                groups: (0..<groups).map { ReportGroup("\($0)") },
                rows: (0..<reports).map { report in
                    (
                        group: Int32(report % groups), year: Int32(2000 + report % years),
                        parts: (0..<parts).map { part in 1 + (report * 7919 + part) % 97 }
                    )
                })
        }

        /// The table of these reports.
        func table(of sample: SampleReports, within deadline: Deadline) throws -> ComparisonTable {
            let comparison = Comparison(
                numbers: [try ComparisonsTests.number(number)], grouping: .agency,
                isOverYears: years > 1, statistic: statistic)
            return try sample.table(comparison, within: deadline)
        }

        /// How often it looks at its deadline.
        func looks(at sample: SampleReports) throws -> Int {
            let looks = LookCount()
            _ = try table(of: sample, within: looks.deadline)
            return looks.count
        }

        static let all = [
            Work(description: "many reports", reports: 40_000, statistic: .median),
            Work(description: "many groups", groups: 20_000, reports: 20_000),
            Work(description: "many cells", groups: 1_000, years: 40, reports: 1_000),
            Work(
                description: "a long quotient", reports: 4_000,
                number: (1...60).map { "(新收+\($0))" }.joined(separator: "/"), parts: 60,
                statistic: .mean),
        ]
    }

    @Test(arguments: Work.all)
    func `it is given up at the look at which its time is over`(work: Work) throws {
        let sample = work.sample
        let looks = try work.looks(at: sample)
        for over in [0, 1, looks / 3, looks / 2, looks - 1] {
            #expect(throws: TimeOver.self) {
                try work.table(of: sample, within: Deadline(afterLooks: over))
            }
        }
        _ = try work.table(of: sample, within: Deadline(afterLooks: looks))
    }

    @Test(arguments: Work.all)
    func `more work has more looks, so that the way from one to the next stays short`(
        work: Work
    ) throws {
        var more = work
        more.reports *= 4
        more.groups *= work.groups > 1 ? 4 : 1
        let (few, many) = (
            try work.looks(at: work.sample), try more.looks(at: more.sample)
        )
        #expect(few >= 10)
        #expect(many >= 2 * few)
    }
}
