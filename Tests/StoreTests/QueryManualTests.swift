import Answers
import Foundation
import Query
import Store
import TestSupport
import Testing

/// The examples of docs/query-language.md find in corpus/reports what the manual says.
@Suite struct QueryManualTests {
    @Test func `every example finds what stands beside it`() async throws {
        let reader = try await IndexedCorpus.shared.value.reader
        let manual = try ExampleFile("docs/query-language.md")
        let lines = manual.text.components(separatedBy: "\n")
        var changes: [(old: String, new: String)] = []
        var examples = 0
        for table in MarkdownTable.all(in: manual.text) where table.headings.first == "query" {
            for row in table.rows {
                let queries = MarkdownTable.code(in: row.cells[0])
                let answers = try queries.map { try Example($0, reader) }
                let answer = try #require(answers.first, "line \(row.line + 1) has no query")
                examples += answers.count
                // What stands in one row means the same.
                for other in answers.dropFirst() {
                    #expect(other.meaning == answer.meaning, "line \(row.line + 1)")
                }
                let cells = try zip(table.headings, row.cells).map { heading, cell in
                    try answer.cell(heading) ?? cell
                }
                let line = MarkdownTable.line(cells)
                changes.append((lines[row.line], line))
                if !ExampleFile.isUpdated { #expect(lines[row.line] == line) }
            }
        }
        #expect(examples > 150)
        if ExampleFile.isUpdated { try manual.replace(changes) }
    }
}

/// A query of the manual with its answer.
private struct Example {
    let query: CompiledQuery
    let result: SearchResult

    init(_ text: String, _ reader: IndexReader) throws {
        query = try QueryCompiler().compile(text)
        let page = Page(limit: query.limit ?? 1_000)
        result = try reader.search(Plan(query.condition, sort: query.sort, page: page))
    }

    /// What two queries share that mean the same.
    var meaning: [String] { [query.resolved] + query.warnings.map(\.id) }

    /// What a column says of the answer; nil for a column of prose.
    func cell(_ heading: String) throws -> String? {
        switch heading {
        case "reports": String(result.total)
        case "left out":
            list(result.leftOut.map { "`\($0.id)` \($0.reports)" })
        case "more in quotes": list(result.literal.map { String($0.more) })
        case "first": list(result.hits.prefix(1).map { "`\($0.key)`" })
        case "last": list(result.hits.suffix(1).map { "`\($0.key)`" })
        case "found": list(result.hits.map { "`\($0.key)`" })
        case "resolved": "`\(query.resolved.replacing("|", with: "\\|"))`"
        case "warning": list(query.warnings.map { "`\($0.id)`" })
        case "better": list(query.warnings.prefix(1).compactMap(\.fixed).map { "`\($0)`" })
        default: nil
        }
    }

    private func list(_ parts: [String]) -> String {
        parts.isEmpty ? "–" : parts.joined(separator: ", ")
    }
}
