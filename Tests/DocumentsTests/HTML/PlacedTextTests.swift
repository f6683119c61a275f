import Documents
import Reports
import Testing

/// Pages each piece of whose text stands at a place of its own.
@Suite struct PlacedTextTests {
    private let row = ["行政许可", "12", "0", "7"]

    /// A page with rows 30 pixels apart, columns 120 apart; pieces run down the columns.
    private func page(_ style: (_ x: Int, _ y: Int) -> String, inner: String = "div") -> String {
        let pieces = row.indices.flatMap { column in
            (0..<12).map { line in
                "<\(inner) style='position:absolute;\(style(100 + 120 * column, 80 + 30 * line))'>"
                    + "\(row[column])</\(inner)>"
            }
        }
        return "<html><body><div>\(pieces.joined(separator: "\n"))</div></body></html>"
    }

    @Test func `pieces on one line are a row, in whatever order they come`() throws {
        let expected = Array(repeating: "[行政许可|12|0|7]", count: 12)
        #expect(try printedBlocks(of: page { "left:\($0)px;top:\($1)px" }) == expected)
        #expect(
            try printedBlocks(of: page({ "left:\($0)pt;top:\($1)pt" }, inner: "p")) == expected)
        #expect(
            try printedBlocks(of: page { "left:\($0)px;bottom:\(900 - $1)px;font-size:15px" })
                == expected)
    }

    @Test func `a piece whose place is not told is no part of a row`() throws {
        let blocks = try printedBlocks(of: page { _, _ in "right:9px" })
        #expect(blocks.allSatisfy { !$0.hasPrefix("[") })
        #expect(blocks.count == 48)
    }

    @Test func `a few placed pieces leave a page as it is`() throws {
        let seal = "<span style='position:absolute;left:9px;top:9px'>盖章</span>"
        #expect(try printedBlocks(of: reportPage(after: "")) == reportBlocks)
        let blocks = try printedBlocks(of: reportPage(text: reportBody + "<p>\(seal)</p>"))
        #expect(blocks == reportBlocks + ["盖章"])
    }
}
