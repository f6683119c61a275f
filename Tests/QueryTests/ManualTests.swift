import Foundation
import Testing

@testable import Query

/// The examples of docs/query-language.md are queries, and do what the manual says.
@Suite struct ManualTests {
    @Test func `every example can be run`() throws {
        let examples = try examples(fenced: "query")
        #expect(examples.count > 50)
        for example in examples {
            #expect(throws: Never.self, "\(example)") { try compile(example) }
        }
    }
}

private func examples(fenced language: String) throws -> [String] {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "../../docs/query-language.md").standardized
    var examples: [String] = []
    var isInside = false
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        if line.hasPrefix("```") {
            isInside = line == "```\(language)"
        } else if isInside {
            examples.append(String(line))
        }
    }
    return examples
}
