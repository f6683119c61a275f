import Foundation
import Reports
import TestSupport
import Testing

@testable import Query

/// docs/query-language.md has an example of every word of the language.
@Suite struct ManualTests {
    @Test func `every word of the language stands in an example`() throws {
        let text = try String(
            contentsOf: Repository.root.appendingPathComponent("docs/query-language.md"),
            encoding: .utf8)
        let examples = MarkdownTable.all(in: text).filter { $0.headings.first == "query" }
            .flatMap(\.rows).flatMap { MarkdownTable.code(in: $0.cells[0]) }
        let missing = words.filter { word in !examples.contains { $0.contains(word) } }
        #expect(missing.isEmpty)
    }
}

/// Operators, names with their colon, functions with their bracket, reasons with their equals sign
/// and other values.
private let words: [String] = {
    let marks = [
        "&&", "||", "!保密", "-保密", " - ", "(保密", " * ", "×", " / ", "÷", " + ", ">", ">=", "≥", "<",
        "<=", "≤", " = ",
        "==", "!=", "≠", "<>", "%", "万", "亿", "1,000", "..", ".自然人", "@上年", "@previous", "@2019",
        "“", "‘", "「", "『", "\"\"", "NEAR/", "* ",
    ]
    // Traditional characters mean what simplified ones do, and one example says so.
    let operators = Keywords.operators.keys.filter { !"並鄰".contains($0.first ?? " ") }
    let names =
        FilterName.allCases.flatMap { [Keywords.chinese($0), $0.rawValue] }
        + SectionKind.allCases.flatMap { kind in
            kind == .preface ? [] : [Keywords.chinese(kind), kind.rawValue]
        }
        + [
            Keywords.present, "has", Keywords.missing, "missing", Keywords.sort, "sort",
            Keywords.limit, "limit",
        ]
    let functions = [Keywords.occurrences, "count", Keywords.substitute, "ifmissing"]
    let reasons = MissingReason.allCases.flatMap { [Keywords.chinese($0), $0.rawValue] }
    let values =
        Scope.allCases.flatMap { [Keywords.chinese($0), $0.rawValue] }
        + Verdict.allCases.flatMap { [Keywords.chinese($0), $0.rawValue] }
        + Edition.allCases.map(\.rawValue) + ["混合", "无"]
    return marks + operators.sorted() + names.map { "\($0):" } + functions.map { "\($0)(" }
        + reasons.map { "=\($0)" } + values
}()
