import Foundation
import TestSupport
import Testing

@testable import Query

/// docs/query-errors.md lists every problem, each with an example that has it.
@Suite struct ErrorManualTests {
    @Test func `every problem is listed once`() throws {
        let manual = try ExampleFile("docs/query-errors.md")
        let tables = MarkdownTable.all(in: manual.text)
        let listed = tables.flatMap(\.rows).flatMap { MarkdownTable.code(in: $0.cells[0]) }
        // The names that the program can print, from the one place that has them.
        let names = Repository.root.appendingPathComponent(
            "Sources/Query/Diagnostics/Problem+Identity.swift")
        let source = try String(contentsOf: names, encoding: .utf8)
        let ids = source.matches(of: /case \.\w+: "([a-z-]+)"/).map { String($0.1) }
        try #require(ids.count > 70)
        #expect(listed.sorted() == ids.sorted())
    }

    @Test func `every example has its problem and its correction`() throws {
        let manual = try ExampleFile("docs/query-errors.md")
        let lines = manual.text.components(separatedBy: "\n")
        var changes: [(old: String, new: String)] = []
        for row in MarkdownTable.all(in: manual.text).flatMap(\.rows) {
            let query = query(in: row.cells[3])
            let id = MarkdownTable.code(in: row.cells[0])[0]
            let found = diagnostics(of: query)
            let problem = try #require(found.first { $0.id == id }, "\(id): \(found.map(\.id))")
            // Nothing else is wrong with it.
            #expect(Set(found.map(\.id)) == [id], "\(id)")
            #expect((problem.severity == .warning) == row.cells[1].hasPrefix("**Warning.**"))
            let fixed = problem.fixed.map { "`\($0.replacing("|", with: "\\|"))`" } ?? "–"
            let line = MarkdownTable.line(row.cells.dropLast() + [fixed])
            changes.append((lines[row.line], line))
            if !ExampleFile.isUpdated { #expect(lines[row.line] == line) }
        }
        if ExampleFile.isUpdated { try manual.replace(changes) }
    }

    /// The query of an example: what stands in its code, as often as the number behind it says.
    private func query(in cell: String) -> String {
        let code = MarkdownTable.code(in: cell).first ?? ""
        let times = cell.components(separatedBy: "× ").dropFirst().first.flatMap { Int($0) } ?? 1
        return String(repeating: code.replacing("\\u{7}", with: "\u{7}"), count: times)
    }

    private func diagnostics(of query: String) -> [Diagnostic] {
        do {
            return try QueryCompiler().compile(query).warnings
        } catch {
            return error.diagnostics
        }
    }
}
