import Documents
import Reports
import TestSupport
import Testing

/// These need `pdftotext`; without it they fail, so that nobody believes that it was tested.
@Suite(.startsPrograms) struct PDFTests {
    private let reader = DocumentReader()

    /// A line of prose across the page; 36 characters of 12 points make it full.
    private func prose(_ text: String, y: Double, indent: Double = 0) -> PDFFile.Text {
        PDFFile.Text(text: text, x: 80 + indent, y: y)
    }

    private func cells(_ texts: [(String, Double)], y: Double) -> [PDFFile.Text] {
        texts.map { PDFFile.Text(text: $0.0, x: $0.1, y: y, size: 10) }
    }

    private func lines(_ pages: [PDFFile.Text]...) throws -> [String] {
        var file = PDFFile()
        for page in pages { file.addPage(page) }
        return try reader.read(file.bytes, named: "a.pdf").lines
    }

    private let long = String(String(repeating: "政府信息公开工作年度报", count: 4).prefix(36))

    @Test func `lines of a paragraph are joined, and an indented one starts another`() throws {
        let start = String(long.prefix(33))
        let found = try lines([
            prose("一、总体情况", y: 100, indent: 24), prose("本\(start)", y: 120, indent: 24),
            prose(long, y: 140), prose("完。", y: 160), prose("又\(start)", y: 180, indent: 24),
            prose("止。", y: 200),
        ])
        #expect(found == ["一、总体情况", "本\(start)\(long)完。", "又\(start)止。"])
    }

    @Test func `a paragraph goes on over a page, past its number`() throws {
        let found = try lines(
            [prose(long, y: 700), prose(long, y: 720)]
                + [PDFFile.Text(text: "— 5 —", x: 280, y: 800)],
            [PDFFile.Text(text: "- 6 -", x: 280, y: 805), prose("完。", y: 90)])
        #expect(found == ["\(long)\(long)完。"])
    }

    @Test(
        arguments: [
            ("— 5 —", 800, []), ("- 4 -", 800, []), ("-3-", 800, []), ("第 3 页 共 10 页", 800, []),
            ("3/10", 800, []), ("7", 800, []), ("7", 30, []),
            // In the text, or close below it, a number is a number.
            ("7", 400, ["7"]), ("2021年", 800, ["2021年"]),
        ] as [(String, Double, [String])])
    func `numbers of pages are told by where they stand`(
        text: String, y: Double, expected: [String]
    ) throws {
        let number = PDFFile.Text(text: text, x: 290, y: y)
        let found = try lines([prose(long, y: 100), number])
        #expect(found.filter { $0 != long } == expected)
    }

    @Test func `a number at the foot that belongs to the table above stays`() throws {
        let found = try lines(
            cells([("规章", 80), ("1", 300), ("2", 400)], y: 740)
                + cells([("文件", 80), ("3", 300), ("4", 400)], y: 755) + cells([("5", 300)], y: 768))
        #expect(found == ["|规章|1|2", "|文件|3|4", "|5"])
    }

    @Test func `a running head is dropped, a heading that stands once is not`() throws {
        let page = { (text: String) in
            [PDFFile.Text(text: "某局年报", x: 250, y: 40), self.prose(text, y: 120)]
        }
        #expect(try lines(page("一"), page("二"), page("三")) == ["一", "二", "三"])
        #expect(try lines(page("一")) == ["某局年报", "一"])
    }

    @Test func `cells have their places and their extents`() throws {
        var file = PDFFile()
        file.addPage(
            [prose("二、主动公开政府信息情况", y: 100, indent: 24)]
                + cells([("规章", 80), ("1", 300), ("20", 400)], y: 140)
                + cells([("规范性文件", 80), ("0", 300), ("3", 400)], y: 160)
                + [prose("三、收到和处理政府信息公开申请情况", y: 200, indent: 24)])
        let document = try reader.read(file.bytes, named: "a.pdf")
        #expect(
            document.lines == [
                "二、主动公开政府信息情况", "|规章|1|20", "|规范性文件|0|3", "三、收到和处理政府信息公开申请情况",
            ])
        guard case .table(let rows) = document.blocks[1] else { return }
        let places = [
            Place(line: 2, column: 1), Place(line: 2, column: 4), Place(line: 2, column: 6),
        ]
        #expect(rows[0].cells.map(\.place) == places)
        let first = try #require(rows[0].cells[0].extent)
        #expect(abs(first.lowerBound - 80) < 1 && abs(first.upperBound - 100) < 1)
        let second = try #require(rows[0].cells[1].extent)
        #expect(second.contains(302))
    }

    @Test func `a line of a PDF has its page and its number there`() throws {
        var file = PDFFile()
        file.addPage([prose("一、总体情况", y: 100, indent: 24), prose("甲", y: 140, indent: 24)])
        file.addPage([])
        file.addPage(
            [prose("二、主动公开政府信息情况", y: 100, indent: 24)]
                + cells([("规章", 80), ("1", 300), ("20", 400)], y: 140)
                + cells([("规范性文件", 80), ("0", 300), ("3", 400)], y: 160))
        let document = try reader.read(file.bytes, named: "a.pdf")
        guard case .table(let rows) = document.blocks.last else {
            Issue.record("no table")
            return
        }
        let lines = rows.map { document.pages.line($0.cells[1].place.line) }
        #expect(lines == [DocumentLine(page: 3, number: 2), DocumentLine(page: 3, number: 3)])
        #expect(document.pages.line(1) == DocumentLine(page: 1, number: 1))
        #expect(document.pages.line(2) == DocumentLine(page: 1, number: 2))
    }

    @Test func `a label around its numbers, and one down a column, stay lines of the table`() throws
    {
        let found = try lines(
            cells([("三", 80), ("1.属于", 120), ("0", 300), ("1", 400)], y: 140)
                + cells([("本", 80)], y: 155)
                + cells([("2.其他法律行政", 120)], y: 165) + cells([("2", 300), ("3", 400)], y: 172)
                + cells([("法规禁止公开", 120)], y: 179)
                + cells([("年", 80), ("（七）总计", 120), ("4", 300), ("5", 400)], y: 200))
        #expect(
            found == [
                "|三|1.属于|0|1", "|本", "|2.其他法律行政", "|2|3", "|法规禁止公开", "|年|（七）总计|4|5",
            ])
    }

    @Test func `digits with a gap are never one number`() throws {
        let found = try lines(
            cells([("规章", 80), ("1", 300), ("3", 310), ("2", 400)], y: 140)
                + cells([("文件", 80), ("5", 300), ("2", 400)], y: 160))
        #expect(found == ["|规章|1 3|2", "|文件|5|2"])
    }

    @Test func `a heading between two tables parts them`() throws {
        let found = try lines(
            cells([("规章", 80), ("1", 300), ("2", 400)], y: 140)
                + cells([("文件", 80), ("1", 300), ("2", 400)], y: 155)
                + cells([("三、收到和处理政府信息公开申请情况", 104)], y: 170)
                + cells([("申请人情况", 300)], y: 185)
                + cells([("自然人", 280), ("总计", 400)], y: 200)
                + cells([("一、本年新收", 80), ("0", 400)], y: 215))
        #expect(
            found == [
                "|规章|1|2", "|文件|1|2", "三、收到和处理政府信息公开申请情况", "|申请人情况", "|自然人|总计",
                "|一、本年新收|0",
            ])
    }

    @Test func `a title with wide gaps is no table`() throws {
        let found = try lines([
            PDFFile.Text(text: "年", x: 200, y: 100, size: 22),
            PDFFile.Text(text: "报", x: 260, y: 100, size: 22), prose(long, y: 200),
        ])
        #expect(found == ["年报", long])
    }

    @Test(arguments: [15.0, 30, 45, 50, 60, -20, -45, -60], ["内部资料", "CONFIDENTIAL"])
    func `slanted words are no part of a page, and leave its text`(
        angle: Double, watermark: String
    ) throws {
        let page =
            [prose(long, y: 100)] + cells([("规章", 80), ("1", 300), ("20", 400)], y: 140)
            + cells([("规范性文件", 80), ("0", 300), ("3", 400)], y: 160)
        let mark = PDFFile.Text(text: watermark, x: 250, y: 400, size: 40, angle: angle)
        #expect(try lines(page + [mark]) == lines(page), "large")
        let small = PDFFile.Text(text: "内部资料", x: 300, y: 500, size: 10, angle: angle)
        #expect(try lines(page + [small]) == lines(page), "small")
    }

    @Test(arguments: [90.0, -90])
    func `a page written sideways is read as if it were turned`(angle: Double) throws {
        let rows: [[(String, Double)]] = [
            [("二、主动公开政府信息情况", 80)], [("行政许可", 80), ("128", 300), ("0", 400)],
            [("行政处罚", 80), ("3", 300), ("45", 400)],
        ]
        let upright = rows.enumerated().flatMap { row, texts in
            cells(texts, y: 100 + 20 * Double(row))
        }
        let sideways = upright.map { text in
            angle > 0
                ? PDFFile.Text(
                    text: text.text, x: text.y, y: 842 - text.x, size: 10, angle: angle)
                : PDFFile.Text(
                    text: text.text, x: 595 - text.y, y: text.x, size: 10, angle: angle)
        }
        let expected = ["二、主动公开政府信息情况", "|行政许可|128|0", "|行政处罚|3|45"]
        #expect(try lines(upright) == expected)
        #expect(try lines(sideways) == expected)
    }

    @Test(arguments: [90.0, -90])
    func `a page whose sideways text stands a character at a time is read`(angle: Double) throws {
        let rows: [[(String, Double)]] = (0..<8).map { row in
            [("行政处罚决定" + String(repeating: "事项", count: row % 3), 80), ("12", 300), ("0", 400)]
        }
        let sideways = rows.enumerated().flatMap { row, texts in
            texts.flatMap { text, x in
                text.enumerated().map { place, character in
                    let advance = character.isASCII ? 5.0 : 10
                    let (x, y) = (x + advance * Double(place), 100 + 20 * Double(row))
                    return PDFFile.Text(
                        text: String(character), x: angle > 0 ? y : 595 - y,
                        y: angle > 0 ? 842 - x : x, size: 10, angle: angle)
                }
            }
        }
        #expect(try lines(sideways) == rows.map { "|\($0[0].0)|12|0" })
    }

    @Test(
        arguments: [
            ("1", 5.0, "128"), ("[2]", 4, "128"), ("*", 4, "128"), ("1", -4, "128"), ("1", 0, nil),
        ] as [(String, Double, String?)])
    func `the mark of a note is no digit of the number before it`(
        mark: String, rise: Double, expected: String?
    ) throws {
        let found = try lines(
            cells([("行政许可", 80), ("128", 300), ("0", 400)], y: 140)
                + [PDFFile.Text(text: mark, x: 315, y: 140, size: 5.5, rise: rise)]
                + cells([("行政处罚", 80), ("3", 300), ("45", 400)], y: 160))
        if let expected {
            #expect(found.first == "|行政许可|\(expected)|0")
        } else {
            #expect(found.first != "|行政许可|128|0")
        }
    }

    @Test func `a page without text is a picture`() {
        var file = PDFFile()
        file.addPage([])
        #expect(refusal(of: file.bytes, named: "a.pdf") == .withoutText(format: "PDF"))
    }

    @Test func `a file that breaks off is damaged wherever it does`() {
        var file = PDFFile()
        file.addPage([prose("一", y: 100)])
        let bytes = file.bytes
        for length in stride(from: 5, to: bytes.count - 30, by: 97) {
            let part = Array(bytes[..<length])
            #expect(refusal(of: part, named: "a.pdf") == .damaged(format: "PDF"))
        }
    }

    @Test func `the layout is that of a PDF`() throws {
        var file = PDFFile()
        file.addPage([prose("一", y: 100)])
        #expect(try reader.read(file.bytes, named: "a.pdf").layout == .pdf)
    }
}
