import Foundation
import QueryGeneration
import Testing

@testable import Query

/// The examples of docs/query-language.md are queries, and do what the manual says.
@Suite struct ManualTests {
    @Test func `every example can be run`() throws {
        let manual = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "../../docs/query-language.md")
        let examples = ManualExamples.queries(in: try String(contentsOf: manual, encoding: .utf8))
        #expect(examples.count > 50)
        for example in examples {
            #expect(throws: Never.self, "\(example)") { try compile(example) }
        }
    }
}
