import Foundation
import TestSupport
import Testing

@Suite(.startsPrograms) struct OracleTests {
    @Test func `two thousand random queries are answered as looking at everything does`() throws {
        let place = try Workplace()
        let run = try ProgramRun(
            "oracle",
            [
                Repository.corpus.appendingPathComponent("reports").path, "--seed", "20261",
                "--queries", "2000", "--reports", "100", "--page", "3", "--failures", "3",
            ], home: place.home)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("2000 queries"), "\(run.output)")
        // Queries that find nothing, or leave nothing out, would show little.
        #expect(run.output.contains(/1[0-9]{3} found reports/), "\(run.output)")
        #expect(run.output.contains(/[5-9][0-9]{2} left some out/), "\(run.output)")
    }
}
