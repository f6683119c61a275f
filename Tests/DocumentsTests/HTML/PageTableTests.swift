import Documents
import Reports
import Testing

@Suite struct PageTableTests {
    @Test(
        arguments: [
            ("<tr><td>甲<td>1<tr><td>乙<td>2", ["[甲|1]", "[乙|2]"]),
            ("<tr><td colspan=2>甲</td><td>1<tr><td>乙<td>丙<td>2", ["[甲|^|1]", "[乙|丙|2]"]),
            ("<tr><td rowspan=2>甲<td>1<tr><td>2", ["[甲|1]", "[^|2]"]),
            ("<tr><td>1<td rowspan=2>甲<tr><td>2", ["[1|甲]", "[2|^]"]),
            (
                "<tr><td rowspan=2 colspan=2>甲<td>1<tr><td>2<tr><td>乙<td>丙<td>3",
                ["[甲|^|1]", "[^|^|2]", "[乙|丙|3]"]
            ),
            ("<tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3", ["[甲|1]", "[^|2]", "[^|3]"]),
            ("<tr><td rowspan=2>甲<td rowspan=2>1<tr></tr><tr><td>乙<td>2", ["[甲|1]", "[乙|2]"]),
            (
                "<tfoot><tr><td>计<td>3</tfoot><tbody><tr><td>甲<td>1</tbody><thead><tr><th>乙<th>2</thead>",
                ["[乙|2]", "[甲|1]", "[计|3]"]
            ),
            (
                "<tbody><tr><td rowspan=9>甲<td>1</tbody><tbody><tr><td>乙<td>2</tbody>",
                ["[甲|1]", "[乙|2]"]
            ),
            ("<td>甲<td>1<tr><td>乙<td>2", ["[甲|1]", "[乙|2]"]),
            ("<tr><td><div>甲<td>1<tr><td><span>乙<td>2", ["[甲|1]", "[乙|2]"]),
            ("<tr><td>甲<td>1<td style='display:none'>9<tr><td>乙<td>2", ["[甲|1]", "[乙|2]"]),
            ("<tr><td><p>本年新<p>制作<br>数量<td>1<tr><td>乙<td>2", ["[本年新制作数量|1]", "[乙|2]"]),
            ("<tr><td>甲<td><p>1</p><p>3</p><tr><td>乙<td>1<br>2", ["[甲|1\n3]", "[乙|1\n2]"]),
            ("<tr><td>甲<td><b>1</b><i>3</i><tr><td>乙<td>2", ["[甲|13]", "[乙|2]"]),
            ("<caption>表一</caption><tr><td>甲<td>1<tr><td>乙<td>2", ["表一", "[甲|1]", "[乙|2]"]),
            ("<tr><td>甲<td colspan='２'>1<tr><td colspan=-1>乙<td>2", ["[甲|1]", "[乙|2]"]),
            (
                "<tr><td>甲<td><table><tr><td>1<td>件</table><tr><td>乙丙丁<td>2",
                ["[甲|1件]", "[乙丙丁|2]"]
            ),
            ("<tr><td>只有一格", ["只有一格"]), ("<tr><td>甲<tr><td>乙", ["甲", "乙"]), ("", []),
        ])
    func `a table is a full grid of its cells`(table: String, expected: [String]) throws {
        #expect(try printedBlocks(of: "<div></div><p>题<table>\(table)</table>") == ["题"] + expected)
    }

    @Test func `a table that places parts of a page is no table`() throws {
        let inner = "<table><tr><td>规章<td>0<tr><td>规范性文件<td>1</table>"
        let page = """
            <table><tr><td>左边的栏目</td><td><p>一、总体情况</p>\(inner)<p>完</p></td></tr></table>
            """
        #expect(
            try printedBlocks(of: page)
                == ["左边的栏目", "一、总体情况", "[规章|0]", "[规范性文件|1]", "完"])
    }

    @Test func `a long note does not make a table of numbers a layout`() throws {
        let note = String(repeating: "说明文字", count: 100)
        let rows = (1...12).map { "<tr><td>第\($0)行<td>\($0)<td>0" }.joined()
        let blocks = try printedBlocks(
            of: "<table>\(rows)<tr><td colspan=3>\(note)</table>")
        #expect(blocks.first == "[第1行|1|0]")
        #expect(blocks.last == "[\(note)|^|^]")
    }
}
