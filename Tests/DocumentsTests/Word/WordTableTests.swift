import Documents
import Reports
import Testing

@Suite struct WordTableTests {
    private func lines(_ body: String) throws -> [String] {
        try DocumentReader().read(WordFile.bytes(body: body), named: "a.docx").lines
    }

    private let span2 = "<w:gridSpan w:val=\"2\"/>"
    private let first = "<w:vMerge w:val=\"restart\"/>"
    private let further = "<w:vMerge/>"

    @Test func `merged cells spread over a full grid`() throws {
        let table = WordFile.table(
            WordFile.cell("不予公开", properties: first) + WordFile.cell("一", properties: span2),
            WordFile.cell("", properties: further) + WordFile.cell("二") + WordFile.cell("3"),
            WordFile.cell("其他", properties: first) + WordFile.cell("") + WordFile.cell("0"))
        #expect(try lines(table) == ["|不予公开|一|·", "|·|二|3", "|其他||0"])
    }

    @Test func `a further part without a first is a cell of its own`() throws {
        let table = WordFile.table(
            WordFile.cell("一") + WordFile.cell("1"),
            WordFile.cell("二", properties: further) + WordFile.cell("2"))
        #expect(try lines(table) == ["|一|1", "|二|2"])
    }

    @Test func `columns before and behind a row are no cells`() throws {
        let row =
            "<w:trPr><w:gridBefore w:val=\"2\"/><w:gridAfter w:val=\"1\"/></w:trPr>"
            + WordFile.cell("一") + WordFile.cell("1")
        #expect(try lines(WordFile.table(row)) == ["|·|·|一|1|·"])
    }

    @Test(
        arguments: [
            (["本年新", "制作数量"], "本年新制作数量"), (["1", "2"], "1\n2"), (["-", "35"], "- 35"),
            (["3.", "2"], "3. 2"), (["共", "7", "件"], "共7件"), (["", "7", ""], "7"),
        ] as [([String], String)])
    func `paragraphs of a cell are joined, but never two numbers into one`(
        paragraphs: [String], expected: String
    ) throws {
        let cell = "<w:tc>\(paragraphs.map { WordFile.paragraph($0) }.joined())</w:tc>"
        #expect(try lines(WordFile.table(cell + WordFile.cell("尾"))) == ["|\(expected)|尾"])
    }

    @Test func `a table of one row in a cell stands in the columns that the cell spans`() throws {
        func nested(_ rows: String...) -> String {
            let table = rows.map { "<w:tr>\($0)</w:tr>" }.joined()
            return "<w:tc><w:tcPr>\(span2)</w:tcPr><w:tbl>\(table)</w:tbl><w:p/></w:tc>"
        }
        let row = WordFile.cell("6") + WordFile.cell("52")
        let head = WordFile.cell("项目") + WordFile.cell("一") + WordFile.cell("二")
        #expect(
            try lines(WordFile.table(head, WordFile.cell("许可") + nested(row)))
                == ["|项目|一|二", "|许可|6|52"])
        #expect(
            try lines(WordFile.table(head, WordFile.cell("许可") + nested(row + WordFile.cell("9"))))
                == ["|项目|一|二", "|许可|6\n52\n9|·"])
    }

    @Test func `a deleted row is left out`() throws {
        let table = WordFile.table(
            "<w:trPr><w:del/></w:trPr>" + WordFile.cell("旧") + WordFile.cell("1"),
            WordFile.cell("新") + WordFile.cell("2"))
        #expect(try lines(table) == ["|新|2"])
    }

    @Test func `a report inside the cell of a frame is read as one`() throws {
        let inner = WordFile.table(
            WordFile.cell("规章") + WordFile.cell("1"), WordFile.cell("文件") + WordFile.cell("2"))
        let cell = "<w:tc>\(WordFile.paragraph("标题"))\(inner)\(WordFile.paragraph(""))</w:tc>"
        #expect(try lines(WordFile.table(cell)) == ["标题", "|规章|1", "|文件|2"])
        let besides = WordFile.table(WordFile.cell("索引号") + cell)
        #expect(try lines(besides) == ["索引号", "标题", "|规章|1", "|文件|2"])
    }

    @Test func `a small table in a cell of data is its text`() throws {
        let inner = WordFile.table(WordFile.cell("7"))
        let table = WordFile.table(
            WordFile.cell("规章") + "<w:tc>\(inner)<w:p/></w:tc>",
            WordFile.cell("文件") + WordFile.cell("8"))
        #expect(try lines(table) == ["|规章|7", "|文件|8"])
    }

    @Test func `the layout tells whether there are tables`() throws {
        let table = WordFile.table(WordFile.cell("规章") + WordFile.cell("1"))
        let reader = DocumentReader()
        #expect(try reader.read(WordFile.bytes(body: table), named: "a").layout == .word)
        let prose = WordFile.bytes(body: WordFile.paragraph("无"))
        #expect(try reader.read(prose, named: "a").layout == .prose)
    }
}
