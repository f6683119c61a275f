import Documents
import Reports
import Testing

/// The marks of Markdown, and tables of HTML in it.
@Suite struct MarkdownTests {
    @Test(
        arguments: [
            ("# 年度报告\n正文", ["年度报告", "正文"]), ("###### 一、总体情况", ["一、总体情况"]),
            ("年度报告\n===\n正文", ["年度报告", "正文"]), ("<!-- image -->\n正文", ["正文"]),
            ("#号线\n####### 七级", ["#号线", "####### 七级"]), ("a <!-- b -->", ["a <!-- b -->"]),
        ])
    func `headings, rules and comments are known by their marks`(
        text: String, lines: [String]
    ) throws {
        #expect(try read(text) == lines)
    }

    @Test func `each line of a text around tables of HTML is a paragraph`() throws {
        let text = """
            # 云泽县司法局
            # 2022年政府信息公开工作年度报告

            一、总体情况
            <html><body><table><tr><td>规章</td><td>0</td></tr></table></body></html>
            无。
            """
        #expect(
            try read(text) == [
                "云泽县司法局", "2022年政府信息公开工作年度报告", "一、总体情况", "|规章|0", "无。",
            ])
    }

    @Test func `a page's own lines are none`() throws {
        #expect(try read("<html><body><p>云泽县\n司法局</p></body></html>") == ["云泽县司法局"])
    }

    @Test(
        arguments: [
            ("~~126~~128", "128"), ("~~126~~ 128", "128"), ("<del>126</del>128", "128"),
            ("<s>126</s><strike>1</strike>128", "128"), ("128<sup>1</sup>", "128"),
            ("128<sub>[注1]</sub>", "128"), ("128~~", "128~~"), ("<del>128", "<del>128"),
            ("1<2", "1<2"), ("~~~~128", "~~~~128"),
        ])
    func `what is struck out is not read, and a raised mark is no digit`(
        cell: String, expected: String
    ) throws {
        #expect(try read("| 行政许可 | \(cell) |\n| 规章 | 0 |").first == "|行政许可|\(expected)")
        #expect(try read("行政许可\t\(cell)\t0").first == "|行政许可|\(expected)|0")
    }

    @Test func `struck-out text is no part of prose, and a raised mark stays apart`() throws {
        #expect(try read("收到~~126~~128<sup>1</sup>件") == ["收到128[1]件"])
    }

    @Test func `the place of a cell is where its text is shown`() throws {
        let text = "| 许可 | ~~126~~ 128 |\n| 规章 | 0 |"
        let blocks = try DocumentReader().read(Array(text.utf8), named: "a.md").blocks
        guard case .table(let rows) = blocks[0] else {
            Issue.record("\(blocks)")
            return
        }
        #expect(rows[0].cells[1].place == Place(line: 1, column: 16))
    }

    @Test func `a short row among rows with bars between cells is a row`() throws {
        let rows = (1...5).map { "规章 | \($0) | 0 | 0" }
        let text = (rows + ["行政许可 | 7", "完"]).joined(separator: "\n")
        #expect(try read(text).suffix(2) == ["|行政许可|7", "完"])
    }

    @Test func `a bar in a sentence of a text without such rows makes no row`() throws {
        #expect(try read("云泽县 | 司法局\n正文") == ["云泽县 | 司法局", "正文"])
    }

    private func read(_ text: String) throws -> [String] {
        try DocumentReader().read(Array(text.utf8), named: "a.md").lines
    }
}
