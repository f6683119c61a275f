import Answers
import Foundation
import Query
import TestSupport
import Testing

@testable import Presentation

@Suite struct SearchCSVTests {
    @Test func `the table is the golden file`() throws {
        let text = SearchCSV().text(try AnswerFixture.everything())
        let file = text.replacing("\r\n", with: "⏎\n")
        #expect(try Golden("answer.csv").expected(printed: file) == file)
    }

    @Test func `every row has the columns of the heading, and the cells that were given`() throws {
        let rows = CSVReader.rows(in: SearchCSV().text(try AnswerFixture.everything()))
        #expect(rows.map(\.count) == [22, 22, 22])
        #expect(
            rows[0] == [
                "key", "title", "province", "city", "county", "code", "agency", "kind", "scope",
                "year", "edition", "score", "source", "findings", "t3.deny.total",
                "disclosure_rate",
                "t3.new.total@上年", "t3.new.total@2019", "section", "page", "line", "text",
            ])
        #expect(rows[1][5] == "410411" && rows[1][9] == "2020" && rows[1][11] == "4.2")
        #expect(rows[1][16] == "124" && rows[1][17] == "")
        #expect(rows[2][1] == "" && rows[2][11] == "" && rows[2][14] == "-3" && rows[2][17] == "0")
        #expect(rows[2][6].hasPrefix("'=1+1"))
        #expect(Decimal(string: rows[1][15]) == Decimal(22) / 37)
    }

    @Test func `a table without rows has the columns of the query`() throws {
        let text = SearchCSV().text(try AnswerFixture.nothing())
        let rows = CSVReader.rows(in: text)
        #expect(rows.count == 1)
        #expect(rows[0].contains("t3.new.total"))
    }

    @Test func `a table without rows has the columns of the order too, each once`() throws {
        let query = try QueryCompiler().compile("新收 > 5 sort:-公开率/新收 limit:7")
        let result = SearchResult(total: 0, hits: [], leftOut: [], literal: [])
        let answer = SearchAnswer(query: query, page: Page(), result: result, took: .zero)
        let headings = CSVReader.rows(in: SearchCSV().text(answer))[0]
        #expect(
            headings[14...] == [
                "t3.new.total", "disclosure_rate", "section", "page", "line", "text",
            ])
    }
}

@Suite struct SearchMarkdownTests {
    @Test(arguments: MessageLanguage.allCases)
    func `the table and its notes are the golden file`(language: MessageLanguage) throws {
        let text = SearchMarkdown(language: language).text(try AnswerFixture.everything())
        #expect(try Golden("answer-\(language).md").expected(printed: text) == text)
    }

    @Test(arguments: MessageLanguage.allCases)
    func `an answer without a hit is notes alone`(language: MessageLanguage) throws {
        let text = SearchMarkdown(language: language).text(try AnswerFixture.nothing())
        let lines = text.split(separator: "\n")
        #expect(lines.count == 4 && lines.allSatisfy { $0.hasPrefix("- ") })
    }

    @Test func `every row has as many cells as the heading`() throws {
        let text = SearchMarkdown(language: .chinese).text(try AnswerFixture.everything())
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(rows.count == 4)
        // A bar behind a backslash is a character of the cell, any other ends it.
        let cells = rows.map { row in
            row.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" } - 1
        }
        #expect(cells == [8, 8, 8, 8])
        #expect(rows[1].hasSuffix("| --- | ---: | ---: | ---: | ---: |"))
    }

    @Test(arguments: [
        ("a`b", "``a`b``"), ("``", "``` `` ```"), ("新收 > 5", "`新收 > 5`"), ("a\n`", "`` a ` ``"),
    ])
    func `code is fenced by more marks than it holds`(text: String, code: String) {
        #expect(MarkdownText.code(text) == code)
    }

    @Test(arguments: [
        ("a|b", "a\\|b"), ("\\", "\\\\"), ("\\|", "\\\\\\|"), ("<b>", "\\<b\\>"),
        ("a_b*c", "a\\_b\\*c"), ("[x](y)", "\\[x\\](y)"), ("a\nb", "a b"), ("-7", "-7"),
    ])
    func `marks stand behind backslashes`(text: String, plain: String) {
        #expect(MarkdownText.plain(text) == plain)
    }
}
