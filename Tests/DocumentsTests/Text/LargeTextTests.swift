import Documents
import Reports
import TestSupport
import Testing

@Suite struct LargeTextTests {
    private func text(_ unit: String, _ count: Int) -> [UInt8] {
        Array(String(repeating: unit, count: count).utf8)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["\t0", "|0", "0\t0\t0\n", "\t其他\n", "0   0  0 ", "公开|\n"])
    func `more cells than any report has are refused`(unit: String) {
        #expect(
            refusal(of: text(unit, 250_000), named: "a.txt")
                == .beyondLimit(.cells(limit: 200_000), format: "TXT"))
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["0\n", "其他\n\n"])
    func `more lines than any report has are refused`(unit: String) {
        #expect(
            refusal(of: text(unit, 200_001), named: "a.txt")
                == .beyondLimit(.parts(limit: 200_000), format: "TXT"))
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "a", "公", "1", "公开 ", "公 ", "a\u{301}", "(a)", "（", "一二", "\u{200B}公", "🀄",
        ])
    func `a line without end is one paragraph`(unit: String) throws {
        let document = try DocumentReader().read(text(unit, 50_000), named: "a.txt")
        #expect(document.blocks.count == 1)
    }

    @Test(.timeLimit(.minutes(1))) func `a word without end in a table is one cell`() throws {
        let line = "甲  乙  " + String(repeating: "c", count: 100_000)
        let document = try DocumentReader().read(Array(line.utf8), named: "a.txt")
        guard case .table(let rows)? = document.blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(rows.map(\.cells.count) == [3])
    }

    @Test(.timeLimit(.minutes(1))) func `a cell and a paragraph of very many lines`() throws {
        let lines = String(repeating: "开\n", count: 20_000)
        let cell = try DocumentReader().read(Array("\t公\n\(lines)".utf8), named: "a.txt")
        #expect(cell.blocks.count == 1)
        let full = String(repeating: "公", count: 40) + "\n"
        let wrapped = try DocumentReader().read(text(full, 10_000), named: "a.txt")
        guard case .paragraph(let paragraph)? = wrapped.blocks.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.text.utf8.count == 10_000 * 120)
        #expect(wrapped.blocks.count == 1)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["<", "<br>"])
    func `a page of more parts than any has is refused`(unit: String) {
        let page = Array("<html><body>".utf8) + text(unit, 500_000)
        let found = refusal(of: page, named: "a.html")
        #expect(found == .beyondLimit(.parts(limit: 400_000), format: "HTML"))
    }
}
