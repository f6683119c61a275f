import Documents
import Reports
import TestSupport
import Testing

@Suite struct HostilePageTests {
    @Test(arguments: ["<div>", "<table><tr><td>", "<font>", "<b><i>", "<p><a>"])
    func `elements nested without end are refused or flattened`(tag: String) throws {
        let growth = Growth(upTo: 100_000) { count in
            let page = "<html><body>" + String(repeating: tag, count: count) + "甲"
            do throws(DocumentRefusal) {
                let document = try DocumentReader().read(Array(page.utf8), named: "page")
                #expect(document.blocks.count == 1)
            } catch {
                guard case .beyondLimit(.depth, format: "HTML") = error else {
                    Issue.record("\(error)")
                    return
                }
            }
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test func `spans do not explode`() throws {
        let cell = "<td rowspan=100000 colspan=100000>甲"
        let blocks = try printedBlocks(of: "<table><tr>\(cell)<td>乙<tr><td>丙</table>")
        #expect(blocks.count == 2)
        let growth = Growth(upTo: 8_000) { count in
            let rows = String(repeating: "<tr>\(cell)", count: count)
            #expect(throws: DocumentRefusal.beyondLimit(.cells(limit: 200_000), format: "HTML")) {
                try printedBlocks(of: "<table><tr><td>乙<td>丙\(rows)</table>")
            }
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test func `a million cells are refused`() throws {
        let row = "<tr>" + String(repeating: "<td>1", count: 10)
        let growth = Growth(upTo: 100_000) { count in
            let page = "<table>" + String(repeating: row, count: count)
            #expect(throws: DocumentRefusal.beyondLimit(.parts(limit: 400_000), format: "HTML")) {
                try printedBlocks(of: page)
            }
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test func `entities of the document's own are not expanded`() throws {
        let lines = (1...9).map { "<!ENTITY l\($0) '&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);'>" }
        let page = """
            <!DOCTYPE html [<!ENTITY l0 '甲'>\(lines.joined())<!ENTITY f SYSTEM 'file:///etc/passwd'>]>
            <html><body><p>&l9;&f;</p></body></html>
            """
        let text = try printedBlocks(of: page).joined()
        #expect(text.count < 1_000)
        #expect(!text.contains("root"))
    }

    @Test func `a page cut off anywhere is read or refused`() {
        let page = Array(
            reportPage(before: "<script>var a='x'</script><!-- c --><table><tr><td colspan=2>&amp;")
                .utf8)
        for end in 1..<page.count {
            _ = try? DocumentReader().read(Array(page[..<end]), named: "page")
        }
        #expect(page.count > 300)
    }

    @Test func `damaged pages never lose their places`() {
        let page = Array(reportPage(before: "<table><tr><td rowspan=2>甲<td>&nbsp;乙</table>").utf8)
        var generator = SeededGenerator(seed: 20_261)
        for _ in 0..<500 {
            var bytes = page
            for _ in 0..<8 {
                let at = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[at] = Array("<>/&;\"' \u{0}td".utf8).randomElement(using: &generator) ?? 0
            }
            guard let document = try? DocumentReader().read(bytes, named: "page") else { continue }
            for case .table(let rows) in document.blocks {
                #expect(
                    rows.flatMap(\.cells).allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 },
                    "seed 20261")
            }
        }
    }

    @Test func `pages are read by several tasks at once`() async throws {
        await withTaskGroup(of: [String]?.self) { group in
            for _ in 0..<64 { group.addTask { try? printedBlocks(of: reportPage()) } }
            for await blocks in group { #expect(blocks == reportBlocks) }
        }
    }

    @Test func `a long line of quotes in a script takes no longer than its length`() throws {
        let growth = try Growth(upTo: 300_001) { count in
            let script =
                String(repeating: "'", count: count | 1) + String(repeating: "`", count: count | 1)
            let blocks = try printedBlocks(of: "<p>甲</p><script>\(script)</script>")
            #expect(blocks == ["甲"])
        }
        #expect(growth.isEven, "\(growth)")
    }
}
