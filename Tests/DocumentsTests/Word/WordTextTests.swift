import Documents
import Reports
import Testing

@Suite struct WordTextTests {
    @Test(
        arguments: [
            ("<w:p><w:r><w:t>总体</w:t></w:r><w:r><w:t>情况</w:t></w:r></w:p>", ["总体情况"]),
            ("<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p>", ["一", "二"]),
            ("<w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t></w:r></w:p>", ["一\t二"]),
            ("<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del></w:p>", []),
            ("<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>", ["新"]),
            ("<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom></w:p>", []),
            ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>件</w:t></w:r></w:p>", ["件"]),
            ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>", []),
            ("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>现</w:t></w:r></w:p>", ["现"]),
            ("<w:p><w:hyperlink><w:r><w:t>网站</w:t></w:r></w:hyperlink></w:p>", ["网站"]),
            ("<w:p><w:smartTag><w:r><w:t>县</w:t></w:r></w:smartTag></w:p>", ["县"]),
            (
                "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:r>"
                    + "<w:t>正文</w:t></w:r></w:p></w:sdtContent></w:sdt>", ["正文"]
            ),
            (
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
                    + "</w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>目录</w:t></w:r></w:p>"
                    + "</w:sdtContent></w:sdt>", []
            ),
            (
                "<w:p><w:r><w:ruby><w:rt><w:r><w:t>zheng</w:t></w:r></w:rt><w:rubyBase><w:r>"
                    + "<w:t>政</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", ["政"]
            ),
            ("<w:p><w:r><w:t>&lt;县&gt;&#24180;</w:t></w:r></w:p>", ["<县>年"]),
        ] as [(String, [String])])
    func `of a paragraph what is shown is read`(body: String, expected: [String]) throws {
        // The last paragraph makes sure that nothing behind it is lost.
        let bytes = WordFile.bytes(body: body + WordFile.paragraph("尾"))
        #expect(try DocumentReader().read(bytes, named: "a.docx").lines == expected + ["尾"])
    }

    @Test func `a text box that stands in two forms is read once`() throws {
        let box = "<w:txbxContent>\(WordFile.paragraph("框"))</w:txbxContent>"
        let body =
            "<w:p><w:r><w:t>外</w:t></w:r><w:r><mc:AlternateContent>"
            + "<mc:Choice><w:drawing>\(box)</w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        let document = try DocumentReader().read(WordFile.bytes(body: body), named: "a.docx")
        #expect(document.lines == ["外", "框"])
    }

    @Test func `a form without text leaves the other`() throws {
        let body =
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>"
            + "<w:pict><w:txbxContent>\(WordFile.paragraph("框"))</w:txbxContent></w:pict>"
            + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        let document = try DocumentReader().read(WordFile.bytes(body: body), named: "a.docx")
        #expect(document.lines == ["框"])
    }

    @Test func `both namespaces of the format are one`() throws {
        let bytes = WordFile.bytes(
            body: WordFile.paragraph("情况"),
            namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main")
        #expect(try DocumentReader().read(bytes, named: "a.docx").lines == ["情况"])
    }

    @Test(arguments: ["word\\document.xml", "Word/Document.xml", "/word/document.xml"])
    func `the text is found however its name is written`(name: String) throws {
        let bytes = WordFile.bytes(body: WordFile.paragraph("情况"), name: name)
        #expect(try DocumentReader().read(bytes, named: "a.docx").lines == ["情况"])
    }

    @Test func `the line of a place is the number of its paragraph`() throws {
        let body =
            WordFile.paragraph("") + WordFile.paragraph("一")
            + WordFile.table(
                WordFile.cell("规章") + WordFile.cell("", "7"),
                WordFile.cell("文件") + WordFile.cell("8"))
            + WordFile.paragraph("二")
        let document = try DocumentReader().read(WordFile.bytes(body: body), named: "a.docx")
        let places = document.blocks.flatMap { block -> [Int] in
            switch block {
            case .paragraph(let paragraph): [paragraph.line]
            case .table(let rows): rows.flatMap { $0.cells.map(\.place.line) }
            }
        }
        #expect(places == [2, 3, 5, 6, 7, 8])
    }
}

@Suite struct WordNumberingTests {
    private static let numbering =
        "<w:abstractNum w:abstractNumId=\"0\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
        + "<w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
        + "<w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/>"
        + "<w:lvlText w:val=\"%3.\"/></w:lvl></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
        + "<w:lvlText w:val=\"●\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
        + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>"

    private func lines(_ paragraphs: [(list: Int, level: Int)]) throws -> [String] {
        let body = paragraphs.map {
            WordFile.paragraph(
                "情况",
                properties:
                    "<w:numPr><w:ilvl w:val=\"\($0.level)\"/><w:numId w:val=\"\($0.list)\"/>"
                    + "</w:numPr>")
        }.joined()
        let bytes = WordFile.bytes(body: body, numbering: Self.numbering)
        return try DocumentReader().read(bytes, named: "a.docx").lines
            .map { $0.replacing("情况", with: "") }
    }

    @Test(
        arguments: [
            ([(1, 0), (1, 0), (1, 0)], ["一、", "二、", "三、"]),
            ([(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], ["一、", "（一）", "（二）", "二、", "（一）"]),
            ([(1, 2), (1, 2)], ["3.", "4."]),
            ([(1, 0), (2, 0), (2, 0), (1, 0)], ["一、", "一、", "二、", "三、"]),
            ([(3, 0), (0, 0), (9, 0), (1, 7)], ["", "", "", ""]),
        ] as [([(list: Int, level: Int)], [String])])
    func `numbers count as Word shows them`(
        paragraphs: [(list: Int, level: Int)], expected: [String]
    ) throws {
        #expect(try lines(paragraphs) == expected)
    }

    @Test func `a style numbers its paragraphs, and one that is based on it`() throws {
        let styles =
            "<w:style w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            + "</w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"
            + "<w:style w:styleId=\"c\"><w:basedOn w:val=\"c\"/></w:style>"
        let body = ["a", "b", "c"].map {
            WordFile.paragraph("情况", properties: "<w:pStyle w:val=\"\($0)\"/>")
        }.joined()
        let bytes = WordFile.bytes(body: body, numbering: Self.numbering, styles: styles)
        let document = try DocumentReader().read(bytes, named: "a.docx")
        #expect(document.lines == ["一、情况", "二、情况", "情况"])
    }

    @Test func `a number before a number stays apart from it`() throws {
        let numbered = "<w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr>"
        let body = WordFile.table(
            WordFile.cell("件数")
                + "<w:tc>\(WordFile.paragraph("0", properties: numbered))</w:tc>")
        let bytes = WordFile.bytes(body: body, numbering: Self.numbering)
        #expect(try DocumentReader().read(bytes, named: "a.docx").lines == ["|件数|3. 0"])
    }
}
