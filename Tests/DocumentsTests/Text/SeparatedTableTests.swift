import Reports
import Testing

@testable import Documents

/// Lines with commas, semicolons and other separators are rows only where a text is full of them.
@Suite struct SeparatedTableTests {
    @Test func `many lines of many commas are rows, shorter ones among them too`() throws {
        let wide = Array(repeating: "属于国家秘密,0,0,0,0,0,0,7", count: 10)
        let blocks = try blocks(["第一行", "政府集中采购,9,42.194"] + wide)
        #expect(blocks.paragraphs == ["第一行"])
        #expect(blocks.rows.first == ["政府集中采购", "9", "42.194"])
        #expect(blocks.rows.count == 11)
    }

    @Test(arguments: [";", "；", "^", "¦", "｜", "│"])
    func `other separators divide rows too`(separator: String) throws {
        let row = ["属于国家秘密", "0", "", "0", "0", "0", "7"].joined(separator: separator)
        let blocks = try blocks(["第一行"] + Array(repeating: row, count: 10))
        #expect(blocks.paragraphs == ["第一行"])
        #expect(
            blocks.rows == Array(repeating: ["属于国家秘密", "0", "", "0", "0", "0", "7"], count: 10))
    }

    @Test func `quotes around cells and headings are none of them`() throws {
        let row = #""仅计""一种""情形;不计其他";"0";"";"0";"0";"0";"7""#
        let blocks = try blocks([#""一、总体情况""#] + Array(repeating: row, count: 10))
        #expect(blocks.paragraphs == ["一、总体情况"])
        #expect(blocks.rows.first == [#"仅计"一种"情形;不计其他"#, "0", "", "0", "0", "0", "7"])
    }

    @Test func `sentences between full-width semicolons stay prose`() throws {
        let line = Array(repeating: "全年按时答复", count: 8).joined(separator: "；") + "。"
        #expect(try blocks(Array(repeating: line, count: 12)).rows.isEmpty)
    }

    @Test func `a few commas are punctuation`() throws {
        let lines = ["a,b,c,d,e,f,g,h", "今年,去年", "收到1,234件"]
        #expect(try blocks(lines).paragraphs == lines)
    }

    @Test func `a sentence among rows stays one`() throws {
        let wide = Array(repeating: "属于国家秘密,0,0,0,0,0,0,7", count: 10)
        let blocks = try blocks(wide + ["全年公开信息1,234条,比上年增加。"])
        #expect(blocks.paragraphs == ["全年公开信息1,234条,比上年增加。"])
    }

    private func blocks(_ lines: [String]) throws -> (paragraphs: [String], rows: [[String]]) {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let blocks = try DocumentReader().read(bytes, named: "a.txt").blocks
        var paragraphs: [String] = []
        var rows: [[String]] = []
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): paragraphs.append(paragraph.text)
            case .table(let table): rows += table.map { $0.cells.map(\.text) }
            }
        }
        return (paragraphs, rows)
    }
}
