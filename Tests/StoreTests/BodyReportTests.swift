import Answers
import Query
import Reports
import Store
import Testing

/// What stands beside a report, and which reports break rules.
@Suite struct BodyReportTests {
    @Test func `the reports of a body are those of its place, kind and scope, by year`()
        async throws
    {
        let corpus = try await IndexedCorpus.shared.value
        let received = try #require(CellAddress("t3.new.total"))
        let all = try corpus.keys.map { try corpus.reader.report(key: $0) }
        var longest = 0
        for report in all {
            let expected = all.filter { other in
                other.region.code == report.region.code && other.agency?.kind == report.agency?.kind
                    && other.scope == report.scope
                    && (report.region.code != "000000" || other.statedRegion == report.statedRegion)
            }.sorted { ($0.year, $0.key) < ($1.year, $1.key) }
            let found = try corpus.reader.reports(ofBodyOf: report, cells: [received])
            #expect(found.map(\.key) == expected.map(\.key))
            #expect(found.map(\.values) == expected.map { [$0.figures[received]?.reading.value] })
            #expect(found.map(\.failed) == expected.map(\.hard.failed))
            longest = max(longest, found.count)
        }
        #expect(longest > 3)
    }

    @Test func `the broken rules are those that the reports say`() async throws {
        let corpus = try await IndexedCorpus.shared.value
        var told: [String: Int] = [:]
        for key in corpus.keys {
            for finding in try corpus.reader.report(key: key).findings
            where finding.status == .failed {
                told["\(finding.rule) \(finding.severity) \(finding.cause != nil)", default: 0] += 1
            }
        }
        var found: [String: Int] = [:]
        for rule in try corpus.reader.brokenRules() {
            found["\(rule.rule) \(rule.severity) \(rule.isExplained)", default: 0] += 1
        }
        #expect(!told.isEmpty && found == told)
    }
}
