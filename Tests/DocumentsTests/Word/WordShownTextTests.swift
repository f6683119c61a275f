import Documents
import Reports
import Testing

/// What a Word document does not show, or shows as struck out, is not read.
@Suite struct WordShownTextTests {
    private static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
    }

    private static let styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="a"/>
        <w:style w:type="character" w:styleId="old"><w:rPr><w:strike/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="older"><w:basedOn w:val="old"/></w:style>
        <w:style w:type="character" w:styleId="note"><w:rPr><w:vertAlign w:val="superscript"/>\
        </w:rPr></w:style>
        <w:style w:type="character" w:styleId="loop"><w:basedOn w:val="loop"/></w:style>
        <w:style w:type="paragraph" w:styleId="void"><w:rPr><w:dstrike/></w:rPr></w:style>
        """

    private func read(_ paragraph: String) throws -> [String] {
        let cell = "<w:tc>\(paragraph)</w:tc>"
        let body = WordFile.table(WordFile.cell("行政许可") + cell)
        let bytes = WordFile.bytes(body: body, styles: Self.styles)
        return try DocumentReader().read(bytes, named: "a.docx").lines
    }

    @Test(
        arguments: [
            run("126", "<w:strike/>") + run("128"), run("126", "<w:dstrike/>") + run("128"),
            run("128") + run("126", "<w:strike w:val=\"true\"/>"),
            run("128", "<w:strike w:val=\"0\"/>"),
            run("126", "<w:rStyle w:val=\"old\"/>") + run("128"),
            run("126", "<w:rStyle w:val=\"older\"/>") + run("128", "<w:rStyle w:val=\"loop\"/>"),
            run("128", "<w:rStyle w:val=\"old\"/><w:strike w:val=\"false\"/>"),
            "<w:pPr><w:pStyle w:val=\"void\"/></w:pPr>" + run("126")
                + run("128", "<w:dstrike w:val=\"0\"/>"),
            run("9", "<w:vanish/>") + run("128"),
            run("128", "<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>"),
            "<w:del><w:r><w:delText>126</w:delText></w:r></w:del><w:ins>" + run("128") + "</w:ins>",
            "<w:moveFrom>" + run("126") + "</w:moveFrom><w:moveTo>" + run("128") + "</w:moveTo>",
        ])
    func `what is struck out, deleted or hidden is not read`(runs: String) throws {
        #expect(try read("<w:p>\(runs)</w:p>") == ["|行政许可|128"])
    }

    @Test(arguments: ["<w:style", "<w:style w:styleId=\"b\"></w:p>", "&none;", "\u{1}"])
    func `damaged styles cost what stands behind the damage, not the report`(damage: String) throws
    {
        let paragraph =
            "<w:p>\(Self.run("126", "<w:rStyle w:val=\"old\"/>"))\(Self.run("128"))</w:p>"
        let body = WordFile.table(WordFile.cell("行政许可") + "<w:tc>\(paragraph)</w:tc>")
        for numbering in [nil, "<w:abstractNum w:abstractNumId=\"1\"/>", "<w:num"] {
            let bytes = WordFile.bytes(
                body: body, numbering: numbering, styles: Self.styles + damage)
            #expect(try DocumentReader().read(bytes, named: "a.docx").lines == ["|行政许可|128"])
        }
    }

    @Test(
        arguments: [
            (run("128") + run("1", "<w:vertAlign w:val=\"superscript\"/>"), "128"),
            (run("128") + run("注1", "<w:rStyle w:val=\"note\"/>"), "128"),
            (
                run("128") + run("[", "<w:vertAlign w:val=\"subscript\"/>")
                    + run("1]", "<w:vertAlign w:val=\"subscript\"/>"), "128"
            ),
            (run("128", "<w:vertAlign w:val=\"superscript\"/>"), "128"),
            (run("12") + run("8", "<w:vertAlign w:val=\"baseline\"/>"), "128"),
        ])
    func `a raised mark is no digit of the number in a cell`(runs: String, expected: String) throws
    {
        #expect(try read("<w:p>\(runs)</w:p>") == ["|行政许可|\(expected)"])
    }

    @Test func `in prose a raised mark stays, apart from a number`() throws {
        let raised = Self.run("1", "<w:vertAlign w:val=\"superscript\"/>")
        let body = "<w:p>\(Self.run("收到128"))\(raised)\(Self.run("件"))</w:p>"
        let document = try DocumentReader().read(WordFile.bytes(body: body), named: "a.docx")
        #expect(document.lines == ["收到128[1]件"])
    }

    @Test(
        arguments: [
            (
                "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + run("128")
                    + "</w:sdtContent></w:sdt>", "128"
            ),
            (
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("单击此处")
                    + "</w:sdtContent></w:sdt>", ""
            ),
            (
                "<w:sdt><w:sdtPr><w14:checkbox xmlns:w14=\"w14\"/></w:sdtPr><w:sdtContent>"
                    + run("☒") + "</w:sdtContent></w:sdt>" + run("128"), "128"
            ),
            (
                "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/>"
                    + "<w:listEntry w:val=\"0\"/><w:listEntry w:val=\"128\"/></w:ddList></w:ffData>"
                    + "</w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "128"
            ),
            (
                "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:textInput><w:default "
                    + "w:val=\"9\"/></w:textInput></w:ffData></w:fldChar></w:r><w:r><w:instrText>"
                    + "FORMTEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>"
                    + "</w:r>" + run("128") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                "128"
            ),
        ])
    func `a field of a form has its value`(content: String, expected: String) throws {
        #expect(try read("<w:p>\(content)</w:p>") == ["|行政许可|\(expected)"])
    }

    @Test func `a control around a cell keeps the cell in its column`() throws {
        let control =
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + WordFile.cell("单击此处") + "</w:sdtContent></w:sdt>"
        let body = WordFile.table(WordFile.cell("行政许可") + control + WordFile.cell("128"))
        let document = try DocumentReader().read(WordFile.bytes(body: body), named: "a.docx")
        #expect(document.lines == ["|行政许可||128"])
    }

    @Test func `radicals are read as their ideographs`() throws {
        let bytes = WordFile.bytes(body: WordFile.paragraph("湛河区⺠政局"))
        #expect(try DocumentReader().read(bytes, named: "a.docx").lines == ["湛河区民政局"])
    }

    @Test func `a hidden row is no row, and a deleted cell keeps its place`() throws {
        let hidden = "<w:trPr><w:hidden/></w:trPr>" + WordFile.cell("旧") + WordFile.cell("1")
        let body = WordFile.table(
            hidden,
            WordFile.cell("新") + WordFile.cell("9", properties: "<w:cellDel/>")
                + WordFile.cell("2"))
        let document = try DocumentReader().read(WordFile.bytes(body: body), named: "a.docx")
        #expect(document.lines == ["|新||2"])
    }
}
