import Answers
import Deadlines
import Foundation
import Indexer
import Query
import Reports
import TestSupport
import Testing

@testable import Store

/// Reports that are longer than anybody reads: they are read in parts, and searched in pieces.
@Suite struct LongReportTests {
    /// An index of one report with much prose.
    private static func reader(prose: [String]) async throws -> (IndexReader, key: String) {
        let folder = try Repository.temporaryFolder()
        let file = folder.appendingPathComponent("long.txt")
        let text =
            ["湛河区司法局2022年政府信息公开工作年度报告", "一、总体情况"] + prose
            + ["二、存在的主要问题及改进情况", "宣传不够。"]
        try Data(text.joined(separator: "\n\n").utf8).write(to: file)
        let index = folder.appendingPathComponent("index.sqlite").path
        let builder = IndexBuilder(index: index, jobs: 1, rebuild: false, prune: false)
        _ = try await builder.build([file.path])
        let reader = try IndexReader(path: index, memory: 0)
        let plan = Plan(condition: .everything, order: .recency, page: Page(limit: 1))
        return (reader, try #require(try reader.search(plan).hits.first?.key))
    }

    private static func prose(_ count: Int) -> [String] {
        (0..<count).map { "第\($0)段，我局依法办理政府信息公开申请。" }
    }

    @Test func `all parts together are the report`() async throws {
        let (reader, key) = try await Self.reader(prose: Self.prose(7_000))
        let whole = try reader.report(key: key)
        #expect(whole.part.isWhole)
        let first = try reader.report(key: key, part: .number(1))
        #expect(first.part.count == 4)
        let parts = try (1...first.part.count).map {
            try reader.report(key: key, part: .number($0))
        }
        for part in parts {
            #expect(part.sections.flatMap(\.paragraphs).count <= ReportPortion.paragraphs)
            #expect(part.figures == whole.figures && part.title == whole.title)
        }
        let paragraphs = parts.flatMap { $0.sections.flatMap(\.paragraphs) }
        #expect(paragraphs == whole.sections.flatMap(\.paragraphs))
        #expect(parts.last?.sections.last == whole.sections.last)
        #expect(try reader.report(key: key, part: .number(5)).sections.isEmpty)
    }

    @Test func `a part that is asked for by a line holds it`() async throws {
        let (reader, key) = try await Self.reader(prose: Self.prose(7_000))
        for line in [1, 3, 3_999, 4_003, 4_005, 4_007, 9_001, 14_007] {
            let part = try reader.report(key: key, part: .line(line))
            let lines = part.sections.flatMap { [$0.line] + $0.paragraphs.map(\.line) }
            #expect(lines.contains(line) || line == 1, "\(line) in part \(part.part.number)")
        }
        // Behind the end there is the last part.
        #expect(try reader.report(key: key, part: .line(1_000_000)).part.number == 4)
    }

    @Test func `a paragraph that is longer than a part is cut between two characters`()
        async throws
    {
        let long = String(repeating: "公开", count: 100_000)
        let (reader, key) = try await Self.reader(prose: [long])
        let first = try reader.report(key: key, part: .number(1))
        #expect(first.part.count == 3 && first.part.isCut)
        let texts = try (1...3).flatMap {
            try reader.report(key: key, part: .number($0)).sections.flatMap(\.paragraphs)
        }.map(\.text)
        #expect(texts.allSatisfy { $0.utf8.count <= ReportPortion.bytes })
        #expect(texts.joined().hasPrefix(long))
        #expect(!texts.joined().contains("\u{FFFD}"))
    }

    @Test func `a report of usual length is one part, whatever is asked for`() async throws {
        let corpus = try await IndexedCorpus.shared.value
        for key in corpus.keys {
            let whole = try corpus.reader.report(key: key)
            #expect(try corpus.reader.report(key: key, part: .number(1)) == whole)
            #expect(try corpus.reader.report(key: key, part: .line(100_000)) == whole)
        }
    }

    @Test(arguments: [0, 20_000, 100_000, 300_000])
    func `what is looked for is shown wherever it stands in a long paragraph`(
        place: Int
    ) async throws {
        let filler = "我局依法办理申请，"
        let before = String(repeating: filler, count: place / filler.count)
        let after = String(repeating: filler, count: (300_000 - place) / filler.count + 40)
        let (reader, _) = try await Self.reader(prose: [before + "档案馆查阅点" + after])
        let query = try QueryCompiler().compile("\"档案馆查阅点\"")
        let hit = try #require(
            try reader.search(Plan(query.condition, page: Page())).hits.first)
        let snippet = try #require(hit.snippets.first)
        let shown = Array(snippet.text.unicodeScalars)
        let marked = try #require(snippet.highlights.first)
        #expect(String(String.UnicodeScalarView(shown[marked])) == "档案馆查阅点")
        #expect(snippet.text.hasPrefix("…") == (place > 0))
        #expect(snippet.text.hasSuffix("…"))
        #expect(snippet.isFar)
    }

    @Test func `counting in a long text of one character looks at the deadline in time`()
        async throws
    {
        let (reader, _) = try await Self.reader(prose: [String(repeating: "甲", count: 200_000)])
        let needle = String(repeating: "甲", count: 1_000)
        let query = try QueryCompiler().compile("次数(\"\(needle)\") > 0")
        let plan = Plan(query.condition, page: Page(limit: 0))
        let looks = LookCount()
        _ = try reader.search(plan, within: looks.deadline)
        // 200,000 places at each of which 1,000 units are compared.
        #expect(looks.count >= 199_000 * 1_000 / ((1 << 18) + 1_000))
        let other = try IndexReader(path: reader.path, memory: 0)
        #expect(throws: IndexError.tooSlow(limit: .zero)) {
            try other.search(plan, within: Deadline(afterLooks: looks.count / 2))
        }
    }
}

/// How a long text is taken to pieces.
@Suite struct TextWindowsTests {
    @Test(arguments: [1, 10, 100, 1_000, 9_999, 10_000], [2, 7, 30])
    func `each scalar belongs to one piece, with what is around it`(length: Int, margin: Int) {
        var scalars: [Unicode.Scalar] = []
        for place in 0..<length {
            scalars.append(["a", "公", "é", "𠀀"][place * 7 % 4])
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let bytes = Array(String(view).utf8)
        var own: [Unicode.Scalar] = []
        bytes.withUnsafeBytes { bytes in
            var windows = TextWindows(bytes, margin: margin, size: 500)
            while let window = windows.next() {
                let text = Array(window.text.unicodeScalars)
                #expect(window.isFirst || window.own.lowerBound >= margin)
                #expect(window.isLast || text.count - window.own.upperBound >= margin)
                own += text[window.own]
            }
        }
        #expect(own == scalars)
    }
}
