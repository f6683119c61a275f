import Foundation
import QueryGeneration
import TestSupport
import Testing

@testable import Query

/// Numbers outside a query, as comparisons have them.
@Suite struct NumberCompilerTests {
    @Test(
        arguments: [
            ("!", "condition-for-number", 0..<1, nil),
            ("!新收", "condition-for-number", 0..<1, nil),
            ("NOT 新收", "condition-for-number", 0..<3, nil),
            (")", "unmatched-bracket", 0..<1, nil),
            (")新收", "unmatched-bracket", 0..<1, "新收"),
            (") + 新收", "unmatched-bracket", 0..<1, nil),
            (",", "unexpected-token", 0..<1, nil),
            ("、新收", "unexpected-token", 0..<1, nil),
            (":", "unexpected-token", 0..<1, nil),
            ("：新收", "unexpected-token", 0..<1, nil),
            (".", "unexpected-token", 0..<1, nil),
            ("..", "unexpected-token", 0..<2, nil),
            ("..2020", "unexpected-token", 0..<2, nil),
            ("@", "detached-at", 0..<1, nil),
            ("@2019", "detached-at", 0..<1, nil),
            ("AND", "unexpected-token", 0..<3, nil),
            ("  且 新收", "unexpected-token", 2..<3, "新收"),
            ("||新收", "unexpected-token", 0..<2, "新收"),
            ("NEAR/5 新收", "unexpected-token", 0..<4, nil),
            ("=新收", "missing-number", 0..<1, nil),
            ("*新收", "missing-number", 0..<1, nil),
            ("-", "missing-number", 0..<1, nil),
            ("(", "unmatched-bracket", 0..<1, nil),
            ("", "empty-query", 0..<0, nil),
            ("\u{3000}", "empty-query", 0..<1, nil),
        ] as [(String, String, Range<Int>, String?)])
    func `what cannot start a number is an error at its place`(
        text: String, id: String, place: Range<Int>, fixed: String?
    ) throws {
        let errors = try #require(throws: QueryErrors.self) {
            try QueryCompiler().compileNumber(text)
        }
        let first = try #require(errors.diagnostics.first)
        #expect(first.id == id)
        #expect(first.span == SourceSpan(place.lowerBound, place.upperBound))
        #expect(first.fixed == fixed)
        #expect(NumberProperties().reading(of: text).violations.isEmpty)
    }

    @Test(
        arguments: [
            ("新收 + 本机关不掌屋", "新收 + 本机关不掌握"),
            ("本机关不掌屋 / 不于公开", "本机关不掌握 / 不予公开"),
            ("本机关不掌屋 = 5", nil), ("新收 5件", nil), ("(新收", "(新收)"),
        ])
    func `the correction of a number has none of its errors`(text: String, fixed: String?) throws {
        let errors = try #require(throws: QueryErrors.self) {
            try QueryCompiler().compileNumber(text)
        }
        #expect(errors.diagnostics.map(\.fixed).allSatisfy { $0 == fixed }, "\(errors)")
    }

    @Test(arguments: ["query-too-long", "too-deep", "too-many-clauses"])
    func `the limits of queries hold for numbers`(id: String) throws {
        for text in tooLarge[id] ?? [] {
            let errors = try #require(throws: QueryErrors.self) {
                try QueryCompiler().compileNumber(text)
            }
            #expect(errors.diagnostics.map(\.id) == [id], "\(text.prefix(40))")
        }
    }

    @Test func `numbers at the limits are read`() throws {
        for text in [
            repeated("(", 64) + "新收" + repeated(")", 64), repeated("-", 64) + "新收",
            repeated("-(", 32) + "新收" + repeated(")", 32),
            repeated("新收/(", 63) + "新收" + repeated(")", 63), "新收" + repeated("+新收", 64),
        ] {
            let number = try QueryCompiler().compileNumber(text)
            let isLonger = number.resolved.utf8.count > 4_096
            #expect(isLonger || NumberProperties().reading(of: text).violations.isEmpty)
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `any text is a number or has an error, and its correction is a number`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let inputs = NumberInputs(queries: QueryInputs(examples: ["新收 > 5"]))
        let properties = NumberProperties(
            compiler: QueryCompiler(catalog: .forms.joining(["人口", "GDP"])))
        var (numbers, corrected) = (0, 0)
        for _ in 0..<1_500 {
            let text = inputs.text(columns: ["人口", "GDP"], using: &generator)
            let (number, violations) = properties.reading(of: text)
            #expect(violations.isEmpty, "seed \(seed), \(text): \(violations)")
            if number != nil { numbers += 1 }
            do throws(QueryErrors) {
                _ = try properties.compiler.compileNumber(text)
            } catch {
                if error.diagnostics.contains(where: { $0.fixed != nil }) { corrected += 1 }
            }
        }
        #expect(numbers > 300 && corrected > 5, "\(numbers) numbers, \(corrected) corrected")
    }

    @Test(
        arguments: [
            ("999999999999999999999999999999", true), ("9999999999999999999999999999999", false),
            ("99999999999999999999999999万", true), ("999999999999999999999999999万", false),
            ("999999999999999999999999999999亿亿", false), ("0.0000000000000000000000000001", true),
            ("0.000000000000000000000000001%", true), ("0.0000000000000000000000000001%", false),
        ])
    func `a number has as many digits as it is printed with`(digits: String, isRead: Bool) throws {
        let text = "新收 > \(digits)"
        #expect(((try? QueryCompiler().compile(text)) != nil) == isRead)
        #expect(QueryProperties().violations(of: text).isEmpty)
    }
}

private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
}

private let tooLarge = [
    "query-too-long": [repeated("新", 1_366), "新收" + repeated("+1", 2_048), repeated("!", 70_000)],
    "too-deep": [
        repeated("(", 65) + "新收" + repeated(")", 65), repeated("-", 65) + "新收",
        repeated("新收/(", 65) + "新收" + repeated(")", 65), "新收" + repeated("+新收", 65),
        "新收" + repeated("/新收", 65), repeated("次数(", 65) + "a" + repeated(")", 65),
        repeated("(", 4_000),
    ],
    "too-many-clauses": [
        repeated("次数(a)+(", 20)
            + repeated(
                "(" + repeated("次数(a)+", 30) + "1)+", 7) + "1" + repeated(")", 20)
    ],
]
