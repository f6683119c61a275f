import Reports
import Testing

@testable import Documents

/// Prose wrapped at a fixed width is put together again; what only looks wrapped is left alone.
@Suite struct HardWrapTests {
    @Test func `lines of one width are one paragraph, an indented line begins another`() throws {
        let first = String(repeating: "政府信息公开工作", count: 10)
        let paragraphs = try paragraphs(
            wrapped(first, width: 20) + wrapped("今年" + first, width: 20))
        #expect(paragraphs == [first, "今年" + first])
    }

    @Test func `rows of a table wider than the prose change nothing`() throws {
        let text = String(repeating: "依申请公开办理情况", count: 12)
        let row = "属于国家秘密" + String(repeating: "          0", count: 7)
        let paragraphs = try paragraphs(wrapped(text, width: 20) + [row, row, row, row, row, row])
        #expect(paragraphs.first == text)
    }

    @Test func `a word of digits at a line's end keeps its own`() throws {
        let line = String(repeating: "公", count: 29) + "2"
        let paragraphs = try paragraphs(Array(repeating: line, count: 6) + ["020年", ""])
        #expect(paragraphs.count == 1)
        #expect(paragraphs[0].hasSuffix("2 020年"))
    }

    @Test func `paragraphs that each fill a long line stay apart`() throws {
        let long = String(repeating: "政府信息公开工作有序推进。", count: 40)
        #expect(try paragraphs([long, long, long, long, long, long]).count == 6)
    }

    @Test func `short lines stay apart`() throws {
        let lines = ["一、总体情况", "二、主动公开", "三、依申请公开", "四、复议诉讼", "五、存在问题", "六、其他"]
        #expect(try paragraphs(lines) == lines)
    }

    /// A paragraph cut into lines, its first indented by two characters.
    private func wrapped(_ text: String, width: Int) -> [String] {
        var rest = Substring("　　" + text)
        var lines: [String] = []
        while !rest.isEmpty {
            lines.append(String(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        return lines
    }

    private func paragraphs(_ lines: [String]) throws -> [String] {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        return try DocumentReader().read(bytes, named: "a.txt").blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
        }
    }
}
