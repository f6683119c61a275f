import Documents
import Reports
import Testing

@Suite struct PageTests {
    @Test(
        arguments: [
            ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
            ("<div>甲<p>乙</p>丙</div>", ["甲", "乙", "丙"]),
            ("<p><font>公</font><span>开</span><b>信</b>息</p>", ["公开信息"]),
            ("<p>甲<br>乙<br/>丙</p>", ["甲", "乙", "丙"]),
            ("<p>&nbsp;　甲&nbsp; 乙　&nbsp;</p>", ["甲 乙"]),
            ("<p>政府\n   信息 12\n件</p>", ["政府信息 12 件"]),
            ("<pre>第一行\n第二行</pre>", ["第一行", "第二行"]),
            ("<p>甲<!-- 乙 --><script>丙</script><style>丁</style></p>", ["甲"]),
            ("<p>甲</p><p style='DISPLAY : none'>乙</p><div hidden>丙</div>", ["甲"]),
            ("<p>甲<o:p></o:p><![if !supportEmptyParas]>乙<![endif]></p>", ["甲乙"]),
            ("<p>甲&lt;乙&amp;&#20057;&unknown;</p>", ["甲<乙&乙&unknown;"]),
            ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
            ("<p>甲\u{200B}乙\u{FEFF}</p>", ["甲乙"]),
        ])
    func `blocks end paragraphs and what stands in a line is joined`(
        page: String, expected: [String]
    ) throws {
        #expect(try printedBlocks(of: page) == expected)
    }

    @Test(
        arguments: [
            "<nav><a>首页</a>导航</nav>", "<div class='nav'><a>首页</a><a>公开</a></div>",
            "<div>您现在的位置：<a>首页</a>年报</div>", "<ul><li><a>甲局</a></li><li><a>乙局</a></li></ul>",
            "<select><option>2023年</option></select>", "<noscript>请打开脚本</noscript>",
            "<header>云泽县人民政府</header>", "<form>关键字<input value='搜索'></form>",
        ])
    func `what stands around a report is left out`(before: String) throws {
        #expect(try printedBlocks(of: reportPage(before: before)) == reportBlocks)
    }

    @Test(
        arguments: [
            "<footer>主办单位</footer>", "<p>上一篇：<a>甲</a></p><p>别的文字</p>",
            "<div class='footer'>云泽县人民政府</div>", "<p>主办单位：云泽县人民政府</p><p>ICP备1号</p>",
            "<div class='share'><a>分享</a></div>",
        ])
    func `what follows a report is left out`(after: String) throws {
        #expect(try printedBlocks(of: reportPage(after: after)) == reportBlocks)
    }

    @Test(
        arguments: [
            "<form>\(reportBody)</form>", "<div class='print'>\(reportBody)</div>",
            "<header>\(reportBody)</header>", "<table><tr><td>\(reportBody)</td></tr></table>",
            "<table><tr><td>左</td><td>\(reportBody)</td></tr></table>".replacing("左", with: ""),
        ])
    func `what holds a report is kept, whatever it is called`(text: String) throws {
        #expect(try printedBlocks(of: reportPage(text: text)) == reportBlocks)
    }

    @Test func `an unknown text before or behind the report is kept`() throws {
        let page = reportPage(before: "<h1>云泽县司法局年报</h1>", after: "<p>注：含上年。</p>")
        #expect(try printedBlocks(of: page) == ["云泽县司法局年报"] + reportBlocks + ["注：含上年。"])
    }

    @Test func `a link in the text of a report is kept`() throws {
        let text = reportBody + "<p><a href='x'>附件</a></p><p>六、其他需要报告的事项</p>"
        #expect(
            try printedBlocks(of: reportPage(text: text)) == reportBlocks + ["附件", "六、其他需要报告的事项"])
    }

    @Test(
        arguments: [
            ("position:absolute;left:9px", "72&nbsp;64", ["72", "64"]),
            ("position:absolute;left:9px", "0 / -35 1,208", ["0", "/", "-35", "1,208"]),
            ("position:absolute;left:9px", "收到 72 64", ["收到 72 64"]),
            ("position:absolute", "72", ["72"]), ("left:9px", "72 64", ["72 64"]),
        ])
    func `numbers that a page puts in one place are apart`(
        style: String, text: String, expected: [String]
    ) throws {
        #expect(try printedBlocks(of: "<html><p style='\(style)'>\(text)</p></html>") == expected)
    }

    @Test func `the properties of a document are no table`() throws {
        let before = """
            <table><tr><td>索 引 号：</td><td>1/2023</td></tr><tr><td>发布机构:</td><td>司法局</td></tr></table>
            """
        #expect(
            try printedBlocks(of: reportPage(before: before))
                == ["索 引 号：", "1/2023", "发布机构:", "司法局"] + reportBlocks)
    }

    @Test(
        arguments: [
            ("甲局2023年政府信息公开工作年度报告_甲县政府网", "甲局2023年政府信息公开工作年度报告"),
            ("甲县政府网 - 甲局2023年政府信息公开工作年度报告", "甲局2023年政府信息公开工作年度报告"),
            ("甲局2019-2020年总结|甲县", "甲局2019-2020年总结"), ("甲", "甲"), ("- _", "- _"),
        ])
    func `a head's title loses the name of the site`(title: String, expected: String) throws {
        let page = "<html><head><title>\(title)</title></head><body><p>甲</p></body></html>"
        let document = try DocumentReader().read(Array(page.utf8), named: "page")
        #expect(document.headTitle?.text == expected)
    }

    @Test func `a title is read from the properties where the head has none`() throws {
        let page = "<html><head><meta name='ArticleTitle' content=' 甲年报 '></head><p>甲</html>"
        let document = try DocumentReader().read(Array(page.utf8), named: "page")
        #expect(document.headTitle?.text == "甲年报")
    }

    @Test func `places are lines and characters of the source, beyond line 65535 too`() throws {
        let lines = String(repeating: "\r\n", count: 70_000)
        let page = "<html>\(lines)𠮷<table><tr><td>甲<td> <b>乙&nbsp;</b>\n<tr><td>丙<td>\n 丁</table>"
        let document = try DocumentReader().read(Array(page.utf8), named: "page")
        guard case .table(let rows) = document.blocks[1] else {
            Issue.record("no table")
            return
        }
        let places = rows.flatMap(\.cells).map(\.place)
        #expect(
            places == [
                Place(line: 70_001, column: 17), Place(line: 70_001, column: 26),
                Place(line: 70_002, column: 9), Place(line: 70_003, column: 2),
            ])
    }

    @Test func `a layout is that of a page only where it has tables`() throws {
        #expect(try DocumentReader().read(Array("<p>甲</p>".utf8), named: "a.htm").layout == .prose)
        #expect(
            try DocumentReader().read(Array(reportPage().utf8), named: "a.doc").layout == .html)
    }

    @Test func `JSON without a report is none`() {
        #expect(throws: DocumentRefusal.notAReport) {
            try DocumentReader().read(Array("{\"a\": \"b\"}".utf8), named: "a.json")
        }
    }

    @Test(
        arguments: [
            ("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>", "MHTML"),
            ("<?xml version='1.0'?><w:wordDocument/>", "XML"),
        ])
    func `other markup is refused by name`(text: String, name: String) {
        #expect(throws: DocumentRefusal.unsupportedFormat(name: name)) {
            try DocumentReader().read(Array(text.utf8), named: "a.html")
        }
    }

    @Test func `a line end written as markup does not make a text a page`() throws {
        #expect(try printedBlocks(of: "| 甲<br>乙 | 1 |\n| 丙 | 2 |") == ["[甲<br>乙|1]", "[丙|2]"])
    }
}
