import Extraction
import Foundation
import Reports
import Rules
import TestSupport
import Testing

/// Published reports give what a reader found by hand, and nothing else: five real ones where they
/// are, and everywhere the five invented ones that stand in for them.
@Suite struct PublishedReportsRulesTests {
    /// What is to be found in one report.
    struct Expectation: Sendable {
        let report: String
        let passedSums: Int
        var failed: Set<String> = []
        var open: Set<String> = []
        var passedClaims: Set<String> = []
    }

    private static let real = [
        Expectation(report: "000", passedSums: 39, open: ["A4.review"]),
        Expectation(report: "001", passedSums: 42, passedClaims: ["D1"]),
        Expectation(report: "002", passedSums: 39, open: ["A4.review"]),
        Expectation(report: "003", passedSums: 40, passedClaims: ["D8"]),
        Expectation(
            report: "004", passedSums: 36,
            failed: ["A1.natural", "A1.total", "A2.natural", "A2.total", "C6.procure", "D8"]),
    ]

    /// Their prose was made from their numbers, so that no claim fails.
    private static let standIns = [
        Expectation(
            report: "000", passedSums: 39, open: ["A4.review", "D9"],
            passedClaims: ["D1", "D3", "D4", "D9"]),
        Expectation(report: "001", passedSums: 42, passedClaims: ["D8", "D10"]),
        Expectation(report: "002", passedSums: 40, passedClaims: ["D1", "D3", "D7", "D10"]),
        Expectation(
            report: "003", passedSums: 40,
            passedClaims: ["D1", "D3", "D4", "D5", "D6", "D9", "D10"]),
        Expectation(
            report: "004", passedSums: 40, passedClaims: ["D1", "D3", "D4", "D7", "D9"]),
    ]

    private static let sets: [PublishedReports] = (try? PublishedReports.present()) ?? []

    @Test(arguments: sets)
    func `each report has its findings and no other`(reports: PublishedReports) throws {
        for expected in reports.areReal ? Self.real : Self.standIns {
            let name = try #require(reports.name(expected.report))
            let results = try checks(try #require(reports.texts[name]), named: name).results
            func ids(_ status: Check.Status) -> Set<String> {
                Set(results.filter { $0.status == status }.map(\.rule))
            }
            #expect(ids(.failed) == expected.failed, "\(name)")
            #expect(ids(.undetermined) == expected.open, "\(name)")
            let passed = ids(.passed)
            #expect(passed.count { $0.hasPrefix("A") } == expected.passedSums, "\(name)")
            #expect(passed.filter { $0.hasPrefix("D") } == expected.passedClaims, "\(name)")
        }
    }

    @Test(
        .enabled(if: Repository.realReports != nil, "the real reports are not beside the checkout"))
    func `a row left at zero is the one cause of four failed sums`() throws {
        let folder = try #require(Repository.realReports)
        let file = folder.appendingPathComponent("004_8d94abfdb1f90ae1.txt")
        try expectRowLeftAtZero(file, implied: 2)
    }

    @Test func `a row left at zero is the one cause in an invented report, too`() throws {
        let file = Repository.corpus.appendingPathComponent("reports/baili/2020-司法局.md")
        try expectRowLeftAtZero(file, implied: 3)
    }

    private func expectRowLeftAtZero(_ file: URL, implied: Decimal) throws {
        let checks = try checks(try Data(contentsOf: file), named: file.lastPathComponent)
        let cause = try #require(checks.causes.first)
        #expect(checks.causes.count == 1)
        #expect(cause.alternatives.map { $0.map(\.id) } == [["t3.done.natural", "t3.done.total"]])
        #expect(cause.implied.map(\.value) == [implied, implied])
        let explained = checks.results.filter { $0.cause == 0 }.map(\.rule)
        #expect(Set(explained) == ["A1.natural", "A1.total", "A2.natural", "A2.total"])
    }

    private func checks(_ bytes: Data, named name: String) throws -> Checks {
        ReportChecker().checks(of: try ReportReader().read(Array(bytes), named: name))
    }
}
