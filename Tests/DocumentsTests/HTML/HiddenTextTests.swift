import Documents
import Reports
import TestSupport
import Testing

/// What a page does not show, or shows as struck out, is not read; what it shows as the mark of a
/// note is no digit.
@Suite struct HiddenTextTests {
    private func cell(_ content: String, style: String = "") throws -> [String] {
        let page = "<html><head>\(style)</head><table><tr><td>行政许可<td>\(content)</table></html>"
        return try printedBlocks(of: page)
    }

    @Test(
        arguments: [
            "<del>126</del>128", "<s>126</s> 128", "<strike>126</strike>128", "128<s>126</s>",
            "<span style='text-decoration:line-through'>126</span>128",
            "<b style='Text-Decoration-Line: underline line-through'>126</b><i>128</i>",
            "<del><b>12</b>6</del><ins>128</ins>", "<del>1<p>26</p></del>128",
            "<s style='text-decoration:none'>128</s>",
        ])
    func `what is struck out is not read`(content: String) throws {
        #expect(try cell(content) == ["[行政许可|128]"])
    }

    @Test(
        arguments: [
            "<s><p>126</p></s>128", "<S><P>126</P></S>128", "<strike><p>126</p></strike>128",
            "<s><div>126</div></s>128", "<s>1<s>2</s><p>6</p></s>128", "<del><p>126</p></del>128",
            "<s><u><p>126</p></u></s>128", "<u><s><p>126</p></s></u>128",
            "<s><p>126</p></s><p>128</p>",
            "<u style='text-decoration:line-through'><p>126</p></u>128",
            "<b style='display:none'><p>126</p></b>128", "<i hidden><p>126</p></i>128",
            "<small class=old><p>126</p></small>128", "<big class=old><p>126</p></big>128",
            "<tt class=old><p>126</p></tt>128", "<b class=old><center>126</center></b>128",
            "<font class=old><center>126</center></font>128",
            "<span class=old><p>126</p></span>128", "<em class=old><p>126</p></em>128",
        ])
    func `a block within what is struck out or hidden is not read`(content: String) throws {
        let style = "<style>.old{text-decoration:line-through}</style>"
        #expect(try cell(content, style: style) == ["[行政许可|128]"])
    }

    @Test(
        arguments: [
            "<u><p>128</p></u>", "<s style='text-decoration:none'><p>128</p></s>",
            "<!--<s>-->128</s>", "</s>128</strike>", "<x>128</x>", "<x><p>128</p></x>",
            "<s/>128", "<script>'<s>'</script>128</s>", "<b class=new><p>128</p></b>",
        ])
    func `a block within what is shown is read`(content: String) throws {
        #expect(try cell(content) == ["[行政许可|128]"])
    }

    @Test func `what nothing ends strikes out no further paragraph`() throws {
        let page = "<html><p>甲<s>126<p>乙<u class=old>128<p>丙</html>"
        #expect(try printedBlocks(of: page) == ["甲", "乙128", "丙"])
    }

    @Test func `a page with more rules than are read is refused`() throws {
        func page(rules: Int) -> [UInt8] {
            let rules = (0..<rules).map { ".c\($0){display:none}" }.joined()
            return Array("<html><style>\(rules)</style><p>甲</p></html>".utf8)
        }
        _ = try DocumentReader().read(page(rules: 20_000), named: "a.html")
        let refusal = #expect(throws: DocumentRefusal.self) {
            try DocumentReader().read(page(rules: 20_001), named: "a.html")
        }
        #expect(refusal == .beyondLimit(.styleRules(limit: 20_000), format: "HTML"))
    }

    @Test(
        arguments: [
            "visibility:hidden", "VISIBILITY : collapse", "font-size:0", "font-size: 0.0px",
            "font:0/0 a", "font: bold 0px/1 SimSun", "opacity:0", "opacity: .0",
            "text-indent:-9999px", "display:none !important", "position:absolute;left:-9999px",
            "margin-left:-999em", "color:transparent", "color:rgba(0, 0, 0, 0)", "color:#0000",
            "height:0;overflow:hidden", "max-width: 0px; overflow: hidden",
            "position:absolute;clip:rect(1px,1px,1px,1px)", "clip-path:inset(50%)",
            "transform: scale(0)", "font-size:12px;font-size:0",
        ])
    func `what a style hides is not read`(style: String) throws {
        #expect(try cell("<span style='\(style)'>9</span>128") == ["[行政许可|128]"])
        let sheet = "<style>.x, #n { \(style) }</style>"
        #expect(try cell("<span class='a x'>9</span>128", style: sheet) == ["[行政许可|128]"])
    }

    @Test(
        arguments: [
            "visibility:visible", "font-size:12px", "font-size:0;font-size:9pt", "opacity:0.5",
            "text-indent:-2em", "left:-9px", "color:#000", "color:#100000", "overflow:hidden",
            "height:0", "font:400 12px/1.5 SimSun", "font-size:.9em", "display:inline",
            "clip:auto", "transform:scale(1)", "margin-left:-40px", "text-decoration:underline",
            "visibility:inherit", "color:rgb(0,0,0)", "width:0;overflow:visible",
        ])
    func `what a style shows is read`(style: String) throws {
        #expect(try cell("<span style='\(style)'>128</span>") == ["[行政许可|128]"])
    }

    @Test(
        arguments: [
            (".h{display:none}", "<i class=h>9</i>128"), ("i{display:none}", "<i>9</i>128"),
            ("#h{visibility:hidden}", "<i id=h>9</i>128"),
            ("i.h{font-size:0}", "<i class='k h'>9</i><b class=h>128</b>"),
            (".k .h{display:none}", "<b class=k><u><i class=h>9</i></u></b><i class=h>128</i>"),
            (".k > .h{display:none}", "<b class=k><i class=h>9</i></b>128"),
            (".k>.h{display:none}", "<b class=k><u><i class=h>128</i></u></b>"),
            (".h{display:none}.h{display:inline}", "<i class=h>128</i>"),
            ("i.h{display:inline}.h{display:none}", "<i class=h>128</i>"),
            (".h{display:none!important}#k{display:inline}", "<i class=h id=k>9</i>128"),
            (".h{display:none}", "<i class=h style='display:inline'>128</i>"),
            (".h{visibility:hidden}.v{visibility:visible}", "<b class=h>9<i class=v>128</i></b>"),
            ("/* .h{display:none} */", "<i class=h>128</i>"),
            ("@media print{.h{display:none}}", "<i class=h>128</i>"),
            ("@media screen{.h{display:none}}", "<i class=h>9</i>128"),
            ("@media (max-width:600px){.h{display:none}}", "<i class=h>128</i>"),
            ("@import url(a.css);.h{display:none}", "<i class=h>9</i>128"),
            (".h:hover{display:none}", "<i class=h>128</i>"),
            ("<!-- .h{display:none} -->", "<i class=h>9</i>128"),
            (".d{text-decoration:line-through}", "<i class=d>126</i>128"),
            (".u{vertical-align:super}", "128<i class=u>1</i>"),
            (".h{display:none", "<i class=h>9</i>128"),
        ])
    func `rules of the page's own sheet count as a browser counts them`(
        sheet: String, content: String
    ) throws {
        #expect(try cell(content, style: "<style>\(sheet)</style>") == ["[行政许可|128]"])
    }

    @Test(
        arguments: [
            "<!-- <style>i{display:none}</style> -->", "<style media=print>i{display:none}</style>",
            "<noscript><style>i{display:none}</style></noscript>",
            "<script>var a = '<style>i{display:none}</style>'</script>",
        ])
    func `a sheet that is not for a screen hides nothing`(head: String) throws {
        #expect(try cell("<i>128</i>", style: head) == ["[行政许可|128]"])
    }

    @Test func `a row, a table and a paragraph that are hidden are not read`() throws {
        let page = """
            <html><style>.old{display:none}</style><p class=old>旧</p><p>新</p>
            <table><tr class=old><td>甲<td>1<tr><td>甲<td>2</table>
            <table class=old><tr><td>乙<td>1<tr><td>乙<td>1</table></html>
            """
        #expect(try printedBlocks(of: page) == ["新", "[甲|2]"])
    }

    @Test func `a report that scripts show is read although it is hidden`() throws {
        let style = "<style>#zoom{display:none}</style>"
        #expect(try printedBlocks(of: reportPage(before: style)) == reportBlocks)
    }

    @Test(arguments: ["visibility:hidden;opacity:0", "display:none"])
    func `an article that hides itself until a script shows it is read`(style: String) throws {
        let body = reportBody.replacing(
            "<td>0</td>", with: "<td><div style='display:none'>9</div>0</td>")
        let page = reportPage(text: "<section style='\(style)'>\(body)</section>")
        #expect(try printedBlocks(of: page) == reportBlocks)
    }

    @Test(
        arguments: [
            "<p>6</p>128", "<p>6</p><p>128</p>", "6<br>128", "<div>6</div><div>128</div>",
            "<p><s>12</p><p>6</s></p>128",
        ])
    func `numbers in two paragraphs of a cell stay two`(content: String) throws {
        #expect(try cell(content) == ["[行政许可|6\n128]"])
    }

    @Test(
        arguments: [
            ("128<sup>1</sup>", "128"), ("128<sub>注2</sub>", "128"), ("128<sup>[1]</sup>件", "128件"),
            ("<sup>*</sup>128", "128"), ("128<span style='vertical-align:super'>①</span>", "128"),
            ("128<sup>1</sup><sup>,2</sup>", "128"), ("<sup>128</sup>", "128"),
            ("128.<sup>50</sup>", "128.50"), ("128<sup>.50</sup>", "128.50"),
            ("128<sup>件</sup>", "128件"), ("/<sup>1</sup>", "/"), ("<sup>128</sup>件", "128件"),
        ])
    func `a raised mark is no digit of the number in a cell`(
        content: String, expected: String
    ) throws {
        #expect(try cell(content) == ["[行政许可|\(expected)]"])
    }

    @Test(
        arguments: [
            ("收到128<sup>1</sup>件", "收到128[1]件"), ("见注<sup>1</sup>。", "见注1。"),
            ("面积5m<sup>2</sup>", "面积5m2"), ("<sup>1</sup>128件", "[1]128件"),
            ("收到128<sup>[1]</sup>件", "收到128[1]件"), ("收到<del>126</del>128件", "收到128件"),
        ])
    func `in prose a raised mark stays, apart from a number`(
        content: String, expected: String
    ) throws {
        #expect(try printedBlocks(of: "<html><p>\(content)</p></html>") == [expected])
    }

    @Test(
        arguments: [
            "<input value=128>", "<input type=text value='128' readonly>",
            "<input type=NUMBER value=128>", "<textarea>128</textarea>",
            "<textarea>\n128\n</textarea>",
            "<select><option>0<option selected>128</select>",
            "<select><option>128</option><option>0</option></select>",
            "<select multiple><option>0</option><option selected>128</option></select>",
            "<form><input type=hidden value=9><input value=128></form>",
            "<input type=checkbox value=1 checked>128", "<input type=radio value=1>128",
            "<input type=submit value=9>128<button>9</button>",
            "<input value=9 style='display:none'>128", "<input value=128 hidden><input value=128>",
            "<ruby>128<rp>(</rp><rt>9</rt></ruby>",
        ])
    func `a field of a form has its value`(content: String) throws {
        #expect(try cell(content) == ["[行政许可|128]"])
    }

    @Test func `a field within a sentence of the report is read, others are not`() throws {
        let text = reportBody.replacing(
            "全年主动公开。", with: "全年收到<input value=12>件。<select><option>甲</select>")
        let page = reportPage(before: "<div><input value='请输入关键字'></div>", text: text)
        #expect(try printedBlocks(of: page)[1] == "全年收到12件。甲")
        #expect(try printedBlocks(of: page)[0] == "一、总体情况")
    }

    @Test func `rules held against elements without end are refused`() {
        let rules = String(repeating: ".a .b{display:none}", count: 6_000)
        let cells = String(repeating: "<i class=b>1</i>", count: 1_000)
        let page = Array("<html><style>\(rules)</style><p>甲\(cells)".utf8)
        #expect(throws: DocumentRefusal.beyondLimit(.steps(limit: 5_000_000), format: "HTML")) {
            try DocumentReader().read(page, named: "page")
        }
    }

    @Test(
        arguments: [(".b{display:none}", 20_000)]
            + ["<style>", "/*", "<!--", "@media print{", "a{", ".a,"].map { ($0, 40_000) })
    func `a style sheet is read in one pass`(part: String, most: Int) throws {
        let growth = try Growth(upTo: most) { count in
            let page = "<html><style>\(String(repeating: part, count: count))"
            _ = try DocumentReader().read(Array((page + "</style><p>甲").utf8), named: "page")
        }
        #expect(growth.isEven, "\(growth)")
    }
}
