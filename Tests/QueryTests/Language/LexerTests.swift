import Foundation
import QueryGeneration
import TestSupport
import Testing

@testable import Query

@Suite struct LexerTests {
    @Test(
        arguments: [
            ("投诉", [.word]),
            ("年份：2021", [.word, .colon, .number(2021)]),
            ("a AND b", [.word, .and, .word]),
            ("a and b", [.word, .word, .word]),
            ("ａ ＡＮＤ ｂ", [.word, .and, .word]),
            ("a 且 b 并且 c && d", [.word, .and, .word, .and, .word, .and, .word]),
            ("a 或 b 或者 c || d", [.word, .or, .word, .or, .word, .or, .word]),
            (
                "非 a 不含 b !c ！d NOT e",
                [.not, .word, .not, .word, .not, .word, .not, .word, .not, .word]
            ),
            ("非政府组织 或者说", [.word, .word]),
            ("“主动 公开” -附件", [.quoted("主动 公开"), .minus, .word]),
            ("「甲」 ＂乙＂ \"丙\"", [.quoted("甲"), .quoted("乙"), .quoted("丙")]),
            ("\"a\"\"b\"", [.quoted("a\"b")]),
            ("‘甲’ 『乙』 don’t", [.quoted("甲"), .quoted("乙"), .word]),
            ("甲 鄰近 乙 並且 丙", [.word, .near, .word, .and, .word]),
            ("\u{200F}AND a\u{200B}b 且\u{200D}", [.and, .word, .and]),
            ("2萬 3億", [.number(20_000), .number(300_000_000)]),
            ("“a””b”", [.quoted("a”b")]),
            (
                "＞ ＞＝ ≥ ＜ <= ≤",
                relations([
                    .greater, .greaterOrEqual, .greaterOrEqual, .less, .lessOrEqual, .lessOrEqual,
                ])
            ),
            (
                "= == != ≠ <> ！＝",
                relations([.equal, .equal, .notEqual, .notEqual, .notEqual, .notEqual])
            ),
            (
                "+ ＋ - － − * × / ÷",
                [.plus, .plus, .minus, .minus, .minus, .times, .times, .over, .over]
            ),
            (
                "（ ） ( ) ， 、 。 ． @",
                [
                    .openBracket, .closeBracket, .openBracket, .closeBracket, .comma, .comma, .dot,
                    .dot, .at,
                ]
            ),
            ("2019..2023", [.number(2019), .range, .number(2023)]),
            ("甲 NEAR 乙 邻近 丙", [.word, .near, .word, .near, .word]),
        ] as [(String, [Token.Kind])])
    func `every spelling of a mark is the same token`(query: String, expected: [Token.Kind]) {
        #expect(kinds(of: query) == expected)
    }

    @Test(
        arguments: [
            ("1,234", "1234"), ("１，２３４．５", "1234.5"), ("1.5", "1.5"), ("3万", "30000"),
            ("1.5亿", "150000000"), ("2万亿", "2000000000000"), ("30%", "0.3"), ("１２％", "0.12"),
            ("007", "7"), ("1,234,567", "1234567"),
        ])
    func `numbers are read exactly`(query: String, expected: String) throws {
        #expect(kinds(of: query) == [.number(try #require(Decimal(string: expected)))])
    }

    @Test(arguments: ["28号", "2020年", "5G", "3D打印", "1.5倍", "5万元"])
    func `a word may start with digits`(query: String) {
        #expect(kinds(of: query) == [.word])
    }

    @Test(arguments: [("2019,2025", 3), ("1,23", 3), ("1,2345", 3), ("12,345", 1)])
    func `only commas before three digits belong to a number`(query: String, count: Int) {
        #expect(kinds(of: query).count == count)
    }

    @Test(
        arguments: [
            ("\"a", .unterminatedQuote), ("“a", .unterminatedQuote), ("a”", .unmatchedClosingQuote),
            ("a」", .unmatchedClosingQuote), ("”a”", .unmatchedClosingQuote),
            ("“a\" b", .unterminatedQuote),
            ("'a b'", .singleQuotes), ("a => b", .swappedRelation("=>", meant: ">=")),
            ("a ＝＜ b", .swappedRelation("＝＜", meant: "<=")),
            ("a \u{200B} b", .controlCharacter(code: 0x200B)),
            ("\"\"", .emptyText), ("“ ”", .emptyText),
            ("a & b", .singleMark("&")), ("a|b", .singleMark("|")),
            ("a\u{0}b", .controlCharacter(code: 0)), ("\"a\u{7}\"", .controlCharacter(code: 7)),
            (String(repeating: "9", count: 31), .numberTooLong(limit: 30)),
        ] as [(String, Problem)])
    func `what cannot be used is an issue`(query: String, problem: Problem) {
        #expect(Lexer.tokens(in: query).issues.map(\.problem) == [problem])
    }

    @Test func `spans tile the query`() {
        var random = RandomQuery(generator: SeededGenerator(seed: 20_260))
        for _ in 0..<2_000 {
            let query = random.text()
            let scalars = Array(query.unicodeScalars)
            var position = 0
            for token in Lexer.tokens(in: query).tokens {
                let gap = scalars[position..<token.span.start]
                #expect(gap.allSatisfy { $0.isBlank }, "seed 20260, query \(query)")
                let text = scalars[token.span.start..<token.span.end]
                #expect(Array(token.text.unicodeScalars) == Array(text), "query \(query)")
                position = token.span.end
            }
            #expect(position == scalars.count, "seed 20260, query \(query)")
        }
    }

    @Test func `marks of direction and combining marks keep their places`() {
        let tokens = Lexer.tokens(in: "\u{200F}年报\u{301} \u{301}").tokens
        #expect(tokens.map(\.span) == [SourceSpan(0, 4), SourceSpan(5, 6), SourceSpan(6, 6)])
    }
}

private func kinds(of query: String) -> [Token.Kind] {
    Lexer.tokens(in: query).tokens.map(\.kind).dropLast()
}

private func relations(_ relations: [Relation]) -> [Token.Kind] {
    relations.map { .relation($0) }
}
