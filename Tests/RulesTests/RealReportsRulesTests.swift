import Extraction
import Foundation
import Reports
import Rules
import TestSupport
import Testing

/// The five real reports give what a reader found by hand, and nothing else.
@Suite struct RealReportsRulesTests {
    /// What is to be found in one report.
    struct Expectation: Sendable, CustomTestStringConvertible {
        let report: String
        let passedSums: Int
        var failed: Set<String> = []
        var open: Set<String> = []
        var passedClaims: Set<String> = []
        var testDescription: String { report }
    }

    @Test(
        .enabled(if: Repository.realReports != nil, "the real reports are not beside the checkout"),
        arguments: [
            Expectation(report: "000", passedSums: 39, open: ["A4.review"]),
            Expectation(report: "001", passedSums: 42, passedClaims: ["D1"]),
            Expectation(report: "002", passedSums: 39, open: ["A4.review"]),
            Expectation(report: "003", passedSums: 40, passedClaims: ["D8"]),
            Expectation(
                report: "004", passedSums: 36,
                failed: [
                    "A1.natural", "A1.total", "A2.natural", "A2.total", "C6.procure", "D8",
                ]),
        ])
    func `each report has its findings and no other`(expected: Expectation) throws {
        let results = try checks(expected.report).results
        func ids(_ status: Check.Status) -> Set<String> {
            Set(results.filter { $0.status == status }.map(\.rule))
        }
        #expect(ids(.failed) == expected.failed)
        #expect(ids(.undetermined) == expected.open)
        #expect(ids(.passed).count { $0.hasPrefix("A") } == expected.passedSums)
        #expect(ids(.passed).filter { $0.hasPrefix("D") } == expected.passedClaims)
    }

    @Test(
        .enabled(if: Repository.realReports != nil, "the real reports are not beside the checkout"))
    func `a row left at zero is the one cause of four failed sums`() throws {
        let checks = try checks("004")
        let cause = try #require(checks.causes.first)
        #expect(checks.causes.count == 1)
        #expect(cause.alternatives.map { $0.map(\.id) } == [["t3.done.natural", "t3.done.total"]])
        #expect(cause.implied.map(\.value) == [2, 2])
        let explained = checks.results.filter { $0.cause == 0 }.map(\.rule)
        #expect(Set(explained) == ["A1.natural", "A1.total", "A2.natural", "A2.total"])
    }

    private func checks(_ prefix: String) throws -> Checks {
        let folder = try #require(Repository.realReports)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let name = try #require(names.first { $0.hasPrefix(prefix) })
        let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
        return ReportChecker().checks(of: try ReportReader().read(Array(bytes), named: name))
    }
}
