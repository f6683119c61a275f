import Documents
import Reports
import TestSupport
import Testing

@Suite struct LargeTextTests {
    private func text(_ unit: String, _ count: Int) -> [UInt8] {
        Array(String(repeating: unit, count: count).utf8)
    }

    @Test(arguments: ["\t0", "|0", "0\t0\t0\n", "\t其他\n", "0   0  0 ", "公开|\n"])
    func `more cells than any report has are refused`(unit: String) {
        // A fourth of them is read or refused; all of them take about four times as long.
        // Lines are counted before cells.
        let limit: DocumentLimit =
            unit.hasSuffix("\n") ? .parts(limit: 200_000) : .cells(limit: 200_000)
        let growth = Growth(upTo: 250_000) { count in
            let found = refusal(of: text(unit, count), named: "a.txt")
            #expect(
                count < 200_000
                    || found == .beyondLimit(limit, format: "TXT"))
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test(arguments: ["0\n", "其他\n\n"])
    func `more lines than any report has are refused`(unit: String) {
        let growth = Growth(upTo: 200_004) { count in
            let found = refusal(of: text(unit, count), named: "a.txt")
            #expect(
                count < 200_001
                    || found == .beyondLimit(.parts(limit: 200_000), format: "TXT"))
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test(
        arguments: [
            "a", "公", "1", "公开 ", "公 ", "a\u{301}", "(a)", "（", "一二", "\u{200B}公", "🀄",
        ])
    func `a line without end is one paragraph`(unit: String) throws {
        let growth = try Growth(upTo: 50_000) { count in
            let document = try DocumentReader().read(text(unit, count), named: "a.txt")
            #expect(document.blocks.count == 1)
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test func `a word without end in a table is one cell`() throws {
        let growth = try Growth(upTo: 100_000) { count in
            let line = "甲  乙  " + String(repeating: "c", count: count)
            let document = try DocumentReader().read(Array(line.utf8), named: "a.txt")
            guard case .table(let rows)? = document.blocks.first else {
                Issue.record("no table")
                return
            }
            #expect(rows.map(\.cells.count) == [3])
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test func `a cell of very many lines`() throws {
        let growth = try Growth(upTo: 20_000) { count in
            let lines = String(repeating: "开\n", count: count)
            let cell = try DocumentReader().read(Array("\t公\n\(lines)".utf8), named: "a.txt")
            #expect(cell.blocks.count == 1)
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test func `a paragraph of very many lines`() throws {
        let full = String(repeating: "公", count: 40) + "\n"
        let growth = try Growth(upTo: 10_000) { count in
            let wrapped = try DocumentReader().read(text(full, count), named: "a.txt")
            guard case .paragraph(let paragraph)? = wrapped.blocks.first else {
                Issue.record("no paragraph")
                return
            }
            #expect(paragraph.text.utf8.count == count * 120)
            #expect(wrapped.blocks.count == 1)
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test(arguments: ["<", "<br>"])
    func `a page of more parts than any has is refused`(unit: String) {
        let growth = Growth(upTo: 500_000) { count in
            let page = Array("<html><body>".utf8) + text(unit, count)
            let found = refusal(of: page, named: "a.html")
            #expect(
                count < 500_000
                    || found == .beyondLimit(.parts(limit: 400_000), format: "HTML"))
        }
        #expect(growth.isEven, "\(growth)")
    }
}
