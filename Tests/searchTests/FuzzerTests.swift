import Foundation
import TestSupport
import Testing

@Suite(.startsPrograms) struct FuzzerTests {
    @Test func `damaged reports crash nothing and never hang`() throws {
        let place = try Workplace()
        let run = try ProgramRun(
            "fuzzer",
            [
                "documents", Repository.corpus.appendingPathComponent("reports").path,
                Repository.corpus.appendingPathComponent("irregular").path,
                "--seed", "20261", "--inputs", "60", "--seconds", "36000", "--limit", "1800",
                "--save", place.path("faults"),
            ], home: place.home)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("60 inputs"), "\(run.output)")
        // Damage that is always refused, or never, would show nothing.
        #expect(!run.output.contains(" 0 read") && !run.output.contains(" 0 refused"))
    }

    @Test func `random queries crash nothing and never hang`() throws {
        let place = try Workplace()
        let run = try ProgramRun(
            "fuzzer",
            [
                "queries", "--count", "1000", "--seed", "20261", "--budget", "20000",
                "--limit", "1800", "--search-interval", "1",
                "--reports", Repository.corpus.appendingPathComponent("reports").path,
                "--manual", Repository.root.appendingPathComponent("docs/query-language.md").path,
                "--save", place.path("faults"),
            ], home: place.home)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("1000 queries"), "\(run.output)")
        // Queries that are always wrong, or never found, would show nothing.
        #expect(!run.output.contains(" 0 compiled") && !run.output.contains(" 0 of them"))
        #expect(!run.output.contains(" 0 tables") && !run.output.contains(": 0 comparisons"))
    }
}
