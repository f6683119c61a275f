import CorpusGeneration
import Foundation
import Reports
import Testing

/// Irregularities that can be asked for by name, each alone.
@Suite struct FamilyTests {
    @Test(arguments: Family.all.map(\.name))
    func `the same number of the same seed gives the same bytes, another seed others`(
        name: String
    ) throws {
        let family = try #require(Family.named(name))
        for number in 0..<3 {
            let first = family.file(at: number, seed: 5)
            let second = family.file(at: number, seed: 5)
            #expect(first.bytes == second.bytes && first.path == second.path)
            #expect(first.bytes != family.file(at: number, seed: 6).bytes)
        }
    }

    @Test func `names do not repeat, and every line of the list has one`() {
        #expect(Set(Family.all.map(\.name)).count == Family.all.count)
        let lines = Set(Family.all.map(\.line))
        for line in 67...85 { #expect(lines.contains("L\(line)")) }
    }

    @Test(arguments: Family.all.map(\.name))
    func `the truth of a family is JSON, with its name`(name: String) throws {
        let file = try file(name, 0)
        let entry = try truth(of: file)
        #expect(entry["family"] as? String == name)
        let isRefused = entry["refused"] as? Bool ?? false
        #expect(isRefused == (file.report == nil))
    }

    @Test(
        arguments: [
            ("bar-rows-blanks-dropped", #"\| \|{2,}\n"#),
            ("bar-lines-padding-line", #"\n\|\|\|\n"#),
            ("bar-lines-padding-behind-last", #"\n\d+ \| \|+\n"#),
            ("bar-lines-lone-bars", #"\n\d+\n\|\n\|\|\n"#),
            ("borders-gone", #"自然人法人或其他组织总计"#), ("strokes-on-lines", #"\n/\n\n/\n\n"#),
            ("strokes-on-lines-close", #"\n/\n/\n/"#),
            ("plain-rows-beside-markdown", #"\n\n[^|\n]+( \d+){7}\n\n"#),
            ("nameless-row", #"\n\|( \d+ \|){7}\n"#), ("form-feeds", #"\n\x0C"#),
            ("form-feeds-alone", #"\n\x0C\n"#), ("radicals-supplement", #"[⻓⺠⻔]"#),
            ("kangxi-radicals", #"⼈"#), ("part-headings", #"第四部分"#),
            ("positioned-rows-joined", #">\d+(&nbsp;\d+)+<"#),
            ("drafting-notice-with-form", #"年度报告格式"#),
        ] as [(String, String)], [0, 1])
    func `a family has what it is named for`(
        family: (name: String, pattern: String), number: Int
    ) throws {
        let text = String(decoding: try file(family.name, number).bytes, as: UTF8.self)
        #expect(text.range(of: family.pattern, options: .regularExpression) != nil)
    }

    @Test(arguments: ["bar-rows-blanks-dropped", "tab-rows-blanks-dropped"])
    func `a row that lost a blank is unsure in all its cells, a full one in none`(
        name: String
    ) throws {
        var unsure = 0
        for number in 0..<5 {
            let report = try #require(try file(name, number).report)
            for row in requestRows(of: report) {
                let isFull = row.allSatisfy { !$0.text.isEmpty }
                let areUnsure = row.map { $0.truth.hasPrefix("[\"unreadable\"") }
                #expect(areUnsure.allSatisfy { $0 != isFull })
                unsure += isFull ? 0 : 1
            }
        }
        #expect(unsure > 50)
    }

    @Test func `the sums of the form hold`() throws {
        for number in 0..<20 {
            let report = try #require(try file("grid-filled", number).report)
            for row in requestRows(of: report) {
                let numbers = row.compactMap { Int($0.truth) }
                #expect(numbers.dropLast().reduce(0, +) == numbers.last)
            }
            for column in Vocabulary.requestColumns.map(\.id) {
                let count = { (row: String) in
                    CellAddress("t3.\(row).\(column)").flatMap { report[$0] }
                        .flatMap { Int($0.truth) } ?? 0
                }
                #expect(count("new") + count("carryin") == count("done") + count("carryout"))
            }
        }
    }

    @Test(arguments: ["wide-cell-page", "shifted-border-page"])
    func `every row of a table with a wide cell fills its grid`(name: String) throws {
        for number in 0..<10 {
            let page = String(decoding: try file(name, number).bytes, as: UTF8.self)
            let table = try #require(page.components(separatedBy: "行政复议</").last)
            let last = try #require(
                table.components(separatedBy: "</table>").first?
                    .components(separatedBy: "<tr>").last)
            let spans = last.matches(of: #/<td(?: colspan="(\d+)")?>/#).map {
                $0.output.1.flatMap { Int($0) } ?? 1
            }
            #expect(spans.count == 15)
            #expect(spans.reduce(0, +) == 16)
        }
    }

    @Test(
        arguments: [
            "struck-out-digits", "superscripts", "hidden-digits", "form-fields",
        ])
    func `no mark of the generator is left on a page`(name: String) throws {
        for number in 0..<5 {
            let page = String(decoding: try file(name, number).bytes, as: UTF8.self)
            #expect(!page.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) })
            #expect(page.contains(#/<(del|s|strike|sup|span|input|textarea|select)\b/#))
        }
    }

    @Test func `the private blank of GBK stands in labels`() throws {
        let bytes = try file("private-blank-of-gbk", 0).bytes
        #expect(zip(bytes, bytes.dropFirst()).contains { $0 == 0xA3 && $1 == 0xA0 })
    }

    @Test func `whose report nobody says has no agency`() throws {
        let entry = try truth(of: try file("body-nowhere", 0))
        #expect(entry["agency"] is NSNull && entry["kind"] is NSNull)
        let renamed = try truth(of: try file("renamed-place-new-name", 0))
        #expect((renamed["region_code"] as? String)?.count == 6)
    }

    private func file(_ name: String, _ number: Int) throws -> CorpusFile {
        try #require(Family.named(name)).file(at: number, seed: 3)
    }

    private func truth(of file: CorpusFile) throws -> [String: Any] {
        var truth = Truth()
        truth.add(file)
        let json = try JSONSerialization.jsonObject(with: Data(truth.json.utf8))
        return try #require((json as? [String: [String: Any]])?[file.path])
    }

    private func requestRows(of report: GeneratedReport) -> [[PrintedCell]] {
        Vocabulary.requestRows.map { row in
            Vocabulary.requestColumns.compactMap { column in
                CellAddress("t3.\(row.id).\(column.id)").flatMap { report[$0] }
            }
        }.filter { !$0.isEmpty }
    }
}
