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

    @Test(arguments: [0, 2, 4, 6, 9])
    func `the first line of a paragraph may be shorter than the others`(shortened: Int) throws {
        let text = String(repeating: "完善制度，落实政府信息公开的各项工作", count: 6) + "。"
        let first = String(text.prefix(30 - shortened))
        let rest = wrapped(String(text.dropFirst(first.count)), width: 30, indent: "")
        let lines = ["一、总体情况", first] + rest + ["", "二、主动公开政府信息情况"]
        #expect(try paragraphs(lines) == ["一、总体情况", text, "二、主动公开政府信息情况"])
    }

    @Test func `a paragraph of a page with a margin of its own is one`() throws {
        let margin = "        "
        let lines = [
            margin + "    全年组织召开了支持青年人才的座谈会，努力回应群众的关切，促进",
            margin + "企业创新，不断提高基层公开工作的水平，各项工作都有了新的进展，成",
            margin + "效明显。", margin + "    下一步继续努力，做好各项工作，完善制度，提高公开工作的水平。",
        ]
        #expect(
            try paragraphs(lines) == [
                "全年组织召开了支持青年人才的座谈会，努力回应群众的关切，促进企业创新，不断提高基层公开工作的水平，各项工作都有了新的进展，成效明显。",
                "下一步继续努力，做好各项工作，完善制度，提高公开工作的水平。",
            ])
    }

    @Test(
        arguments: [
            ["（一）加强组织领导，健全政府信息公开工作的各项制度机制", "（二）加强业务培训，提高政府信息公开工作的水平。"],
            ["根据《条例》的要求，现公布本机关的年度报告，内容如下：", "本报告由总体情况、主动公开等部分组成，内容如下。"],
            ["部分公开，区分处理的只计这一情形，不计其他各种情形", "128"],
            ["全年共受理申请，其中当面申请、信函申请、网络申请等", "- 当面申请，由窗口受理。"],
            ["全年共受理申请，其中当面申请、信函申请、网络申请等", "    另起一段，由窗口受理。"],
        ])
    func `headings, items, values and new paragraphs stay apart`(lines: [String]) throws {
        #expect(try paragraphs(lines).count == 2)
    }

    /// A paragraph cut into lines, its first indented by two characters.
    private func wrapped(_ text: String, width: Int, indent: String = "　　") -> [String] {
        var rest = Substring(indent + text)
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
