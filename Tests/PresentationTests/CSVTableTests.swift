import Foundation
import TestSupport
import Testing

@testable import Presentation

@Suite struct CSVTableTests {
    @Test(arguments: [
        (CSVTable.Cell.text("公开"), "公开"), (.text(""), ""), (.text("a,b"), "\"a,b\""),
        (.text("\""), "\"\"\"\""), (.text("a\r\nb"), "\"a\r\nb\""), (.text("=1"), "'=1"),
        (.text("+1"), "+1"), (.text("-1"), "-1"), (.text("-12.50"), "-12.50"),
        (.text("-1+2"), "'-1+2"), (.text("-"), "'-"), (.text("+1.2.3"), "'+1.2.3"),
        (.text("-1\u{301}"), "'-1\u{301}"), (.text("=\u{338}1"), "'=\u{338}1"),
        (.text("-1 cmd"), "'-1 cmd"), (.text("@x"), "'@x"), (.text("\t"), "'\t"),
        (.text("\r"), "\"'\r\""), (.text("\n="), "\"'\n=\""), (.text("＝1"), "'＝1"),
        (.text("a=1"), "a=1"), (.text("\"=1"), "\"\"\"=1\""), (.text("a\u{1B}b"), "a\u{FFFD}b"),
        (.text("\u{0}=1"), "\u{FFFD}=1"), (.number(-7), "-7"), (.number(0), "0"), (.empty, ""),
        (.integer(2020), "2020"), (.optional(nil as Int?), ""),
        (.number(Decimal(string: "0.0000001") ?? 0), "0.0000001"),
    ])
    func `a cell is written so`(cell: CSVTable.Cell, written: String) {
        let text = CSVTable(headings: ["x"], rows: [[cell]]).text
        #expect(text.unicodeScalars.elementsEqual("x\r\n\(written)\r\n".unicodeScalars))
    }

    @Test func `what is written is read back, whatever the texts are`() {
        var random = SeededGenerator(seed: 7)
        let scalars: [Unicode.Scalar] = [
            "a", "公", "\"", ",", "\r", "\n", "\t", "=", "+", "-", "@", "'", " ", ";", "|",
            "\u{301}", "\u{FF1D}", "\u{1F600}",
        ]
        for _ in 0..<2_000 {
            let rows = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                (0..<3).map { _ in
                    var view = String.UnicodeScalarView()
                    for _ in 0..<Int.random(in: 0...5, using: &random) {
                        view.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
                    }
                    return String(view)
                }
            }
            let table = CSVTable(
                headings: ["a", "b", "c"], rows: rows.map { $0.map { .text($0) } })
            let read = CSVReader.rows(in: table.text).dropFirst()
            let starts = Set("=+-@\t\r\n\u{FF1D}".unicodeScalars)
            let expected = rows.map { row in
                row.map { text in
                    text.unicodeScalars.first.map(starts.contains) == true ? "'" + text : text
                }
            }
            #expect(
                read.map { $0.map { Array($0.unicodeScalars) } }
                    == expected.map { $0.map { Array($0.unicodeScalars) } })
        }
    }
}
