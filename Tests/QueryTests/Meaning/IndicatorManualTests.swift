import Foundation
import Reports
import Testing

@testable import Query

/// The table of indicators in docs/query-language.md says what the catalog says.
@Suite struct IndicatorManualTests {
    @Test func `the table is that of the catalog`() throws {
        let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "../../../docs/query-language.md").standardized
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        let heading = try #require(lines.firstIndex(of: "## Table of indicators"))
        let table = lines[heading...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        #expect(Array(table.dropFirst(2)) == rows)
    }
}

/// The table's rows: id, label, formula, what to beware of.
private let rows = FieldCatalog.forms.entries.compactMap { entry -> String? in
    guard let indicator = entry.indicator else { return nil }
    let formula = entry.formulas.map { "`\($0)`" }.joined(separator: ", else ")
    return "| `\(entry.id)` | \(entry.label) | \(formula) | \(indicator.englishNote) |"
}
