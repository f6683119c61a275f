import QueryGeneration
import TestSupport
import Testing

@testable import Query

@Suite struct FuzzTests {
    @Test(arguments: [1, 2] as [UInt64])
    func `any text is compiled or has an error, and errors stand in the text`(seed: UInt64) {
        var random = RandomQuery(generator: SeededGenerator(seed: seed))
        let properties = QueryProperties()
        var compiled = 0
        for number in 0..<4_000 {
            let query = random.text()
            let violations = properties.violations(of: query, isThorough: number % 4 == 0)
            #expect(violations.isEmpty, "seed \(seed), query \(query): \(violations)")
            if (try? properties.compiler.compile(query)) != nil { compiled += 1 }
        }
        #expect(compiled > 100, "the inputs are no near misses any more")
    }

    /// Without a word, a number or a text, a query must say something else or nothing: otherwise
    /// it was skipped.
    @Test func `every word of a query counts`() {
        var random = RandomQuery(generator: SeededGenerator(seed: 4))
        let compiler = QueryCompiler()
        var checked = 0
        for _ in 0..<8_000 {
            let text = random.text()
            guard let query = try? compiler.compile(text) else { continue }
            for token in Lexer.tokens(in: text).tokens where token.kind.isSaid {
                checked += 1
                let rest = Edit.apply([Edit(token.span, with: " ")], to: text) ?? text
                let left = try? compiler.compile(rest)
                #expect(left?.resolved != query.resolved, "seed 4, \(token.text) in \(text)")
            }
        }
        #expect(checked > 400)
    }

    @Test(arguments: hostile)
    func `hostile texts have errors or a meaning, and nothing else`(query: String) {
        #expect(QueryProperties().violations(of: query).isEmpty)
    }

    /// The work of the lexer and the parser is counted in tokens, that of the whole in time of the
    /// processor.
    @Test(arguments: QueryFragments.repeated)
    func `twice the text takes no more than twice the work`(fragment: String) {
        let count = 4_096 / fragment.utf8.count
        let short = String(repeating: fragment, count: count / 2)
        let long = String(repeating: fragment, count: count)
        let tokens = [short, long].map { Lexer.tokens(in: $0).tokens.count }
        #expect(tokens[1] <= 2 * tokens[0] + fragment.unicodeScalars.count + 1)
        let growth = Growth(upTo: count) { count in
            _ = try? QueryCompiler().compile(String(repeating: fragment, count: count))
        }
        #expect(growth.isEven, "\(growth)")
    }
}

extension Token.Kind {
    /// Whether it is a word, a number or a text: something that is said about reports.
    fileprivate var isSaid: Bool {
        switch self {
        case .word, .number, .quoted: true
        default: false
        }
    }
}

private let hostile: [String] = [
    "\"", "'", "“", "”", "\"\"\"", "'; DROP TABLE reports; --", "a\u{0}b", "\"a\u{0}b\"",
    "\u{FFFD}\u{FFFD} > 5", "新收\u{FFFD} > 5", "\u{200F}年报 > 5", "\u{202E}年报 AND 新收 > 5", "\u{2066}",
    "\u{200B}", "\u{200B}AND", "a \u{200B}AND b", "\u{FEFF}年报", "a\u{301} NEAR \u{301}*",
    "👨‍👩‍👧‍👦 > 5", "次数(👨‍👩‍👧‍👦)>1", "sort:\u{0}", "limit:\u{0}", "缺:\u{0}=空白", "缺:新收=\u{0}", "新收@\u{0}",
    "NEAR/\u{0}", "次数(\"\u{0}\") > 1", "sort:-", "sort:--", "sort:---新收", "sort:((新收", "sort:)",
    "limit:99999999999999999999999999999999", "limit:1e9", "limit:+5", "limit:(5)",
    "a NEAR/99999999999999999999999999999999 b", "a NEAR/000000 b", "a NEAR//5 b", "NEAR NEAR NEAR",
    "新收@99999", "新收@0000", "新收@@2019", "新收@2019@2020", "新收@上年@上年 > 1", "@@@@", "次数(次数(a))>1",
    "次数(次数(\"a\")>1", "缺省(缺省(新收,0),0) > 1", "缺省(新收@上年.自然人,0)>1", "缺省(,)", "次数(,)", "次数(标题:)>1",
    "次数(标题:标题:a)>1", "缺:缺:新收", "有:缺:新收=空白", "缺:新收=空白=空白", "缺:新收==空白", "缺:(新收)", "缺:-新收",
    "检查:", "检查:,", "检查:..", "检查:\"\"", "排序:排序:新收", "条数:条数:5", "排序:条数:5", "-sort:新收", "!limit:5",
    "sort:新收 sort:", "a* b*", "a** b", "*", "**", "a * * b > 1", "a*b* > 1", "年份:2019* a", "县:a*",
    String(repeating: "(", count: 10_000), String(repeating: "次数(", count: 5_000),
    String(repeating: "标题:", count: 4_000), String(repeating: "sort:(", count: 5_000),
    String(repeating: "缺:", count: 8_000), String(repeating: "a NEAR ", count: 500),
    String(repeating: "-", count: 10_000), String(repeating: "非 ", count: 5_000),
    String(repeating: "[", count: 10_000), "\"\(String(repeating: "\"", count: 4_000))",
]
