import Foundation
import TestSupport
import Testing

@Suite struct FuzzerTests {
    @Test(.timeLimit(.minutes(2))) func `damaged reports crash nothing and never hang`() throws {
        let place = try Workplace()
        let run = try ProgramRun(
            "fuzzer",
            [
                Repository.corpus.appendingPathComponent("reports").path,
                Repository.corpus.appendingPathComponent("irregular").path,
                "--seed", "20261", "--inputs", "60", "--seconds", "90", "--limit", "20",
                "--save", place.path("faults"),
            ], home: place.home, limit: .seconds(100))
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("60 inputs"), "\(run.output)")
        // Damage that is always refused, or never, would show nothing.
        #expect(!run.output.contains(" 0 read") && !run.output.contains(" 0 refused"))
    }
}
