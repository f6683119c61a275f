import Answers
import Foundation
import Query
import TestSupport
import Testing

@testable import Presentation

@Suite struct SearchTextTests {
    @Test(arguments: MessageLanguage.allCases)
    func `an answer with everything is the golden file`(language: MessageLanguage) throws {
        let text = SearchText(language: language, style: .plain)
            .text(try AnswerFixture.everything())
        #expect(try Golden("answer-\(language).txt").expected(printed: text) == text)
    }

    @Test(arguments: MessageLanguage.allCases)
    func `an answer without a hit is the golden file`(language: MessageLanguage) throws {
        let text = SearchText(language: language, style: .plain).text(try AnswerFixture.nothing())
        #expect(try Golden("nothing-\(language).txt").expected(printed: text) == text)
    }

    @Test(arguments: MessageLanguage.allCases)
    func `a search that is ordered by year says why`(language: MessageLanguage) throws {
        let lines = SearchNotes(try AnswerFixture.byYear(), language: language).lines
        let expected: [MessageLanguage: String] = [
            .chinese: "“公开”、“工作”太常见，不能据以排序：按年份从新到旧排列",
            .english:
                "\"公开\", \"工作\": too common to say which report matches best;"
                + " the newest reports stand first",
        ]
        #expect(lines.last == expected[language])
    }

    @Test func `where a number orders the hits, nothing is said of words that do not`() throws {
        let byYear = try AnswerFixture.byYear()
        let query = try QueryCompiler().compile("公开 sort:-新收")
        let answer = SearchAnswer(
            query: query, page: byYear.page, result: byYear.result, took: byYear.took)
        let lines = SearchNotes(answer, language: .english).lines
        #expect(lines.count == 2)
    }

    @Test func `nothing that a document says steers a terminal`() throws {
        let answer = try AnswerFixture.everything()
        for language in MessageLanguage.allCases {
            for text in [
                SearchText(language: language, style: .plain).text(answer),
                SearchMarkdown(language: language).text(answer),
                SearchNotes(answer, language: language).lines.joined(separator: "\n"),
            ] {
                let steering = text.unicodeScalars.filter {
                    ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
                        || (0x202A...0x202E).contains($0.value)
                }
                #expect(steering.isEmpty)
            }
        }
    }

    @Test func `the hint for missing numbers stands once, and runs`() throws {
        let lines = SearchNotes(try AnswerFixture.everything(), language: .english).lines
        #expect(lines.count { $0.contains("count a missing number as 0") } == 1)
        for line in lines where line.contains("count a missing number as 0") {
            let example = line.drop { $0 != "缺" }
            let query = try QueryCompiler().compile("\(example) >= 0")
            #expect(query.resolved == "缺省(t3.new.total@上年, 0) >= 0")
        }
        #expect(
            LeftOut(field: AnswerFixture.denied, reports: 1).readAsZero == "缺省(t3.deny.total, 0)")
    }
}

@Suite struct SearchJSONTests {
    @Test(arguments: MessageLanguage.allCases)
    func `an answer in JSON is the golden file`(language: MessageLanguage) throws {
        let json = try AnswerFixture.everything().json(language: language)
        let text = try json.text(isPretty: true) + "\n"
        #expect(try Golden("answer-\(language).json").expected(printed: text) == text)
    }
}
