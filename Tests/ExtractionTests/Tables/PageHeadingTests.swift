import Documents
import Foundation
import Reports
import Testing

@testable import Extraction

/// Rows of a text in which blanks alone tell the columns, and none of which is complete.
@Suite struct PageHeadingTests {
    typealias Row = (label: String, values: [Int?])

    static let rows: [Row] = [
        ("一、本年新收政府信息公开申请数量", [64, 11, nil, nil, 3, 1, 79]),
        ("二、上年结转政府信息公开申请数量", [7, 2, nil, nil, nil, nil, 9]),
        ("（一）予以公开", [22, 4, nil, nil, nil, 1, 27]),
    ]

    @Test func `the headings tell the columns where the rows add up below them`() throws {
        let figures = try read(Self.rows)
        #expect(values(figures, "new") == Self.rows[0].values)
        #expect(values(figures, "carryin") == Self.rows[1].values)
        #expect(values(figures, "granted") == Self.rows[2].values)
    }

    @Test func `rows that do not add up there keep all from being read`() throws {
        let figures = try read([
            (Self.rows[0].label, [64, 11, nil, nil, 3, 1, 80]),
            (Self.rows[1].label, [7, 2, nil, nil, nil, nil, 8]), Self.rows[2],
        ])
        for row in ["new", "carryin", "granted"] {
            #expect(values(figures, row) == Array(repeating: nil, count: 7))
        }
    }

    @Test func `a number that stands alone has no column`() throws {
        let figures = try read(Self.rows + [("（二）部分公开", [nil, nil, nil, nil, nil, nil, 5])])
        #expect(values(figures, "partial") == Array(repeating: nil, count: 7))
    }

    @Test(arguments: [3.5, 4, 4.5, 5, 8])
    func `numbers between two headings are those of neither`(shift: Double) throws {
        let figures = try read(Self.rows, shifted: shift)
        #expect(values(figures, "new") == Array(repeating: nil, count: 7))
    }

    @Test func `a heading that is missing leaves the columns unknown`() throws {
        let figures = try read(Self.rows, names: ["自然人", "商业企", "科研机", "", "法律服", "其他", "总计"])
        #expect(values(figures, "new") == Array(repeating: nil, count: 7))
    }

    /// The figures of rows whose numbers stand below the middles of the headings.
    private func read(
        _ rows: [Row], shifted: Double = 0,
        names: [String] = ["自然人", "商业企", "科研机", "社会公", "法律服", "其他", "总计"]
    ) throws -> Figures {
        let headings = names.enumerated().filter { !$0.element.isEmpty }
        var lines = [
            headings.map { cell($0.element, width: 2, middle: middle($0.offset), line: 1) }
        ]
        for (number, row) in rows.enumerated() {
            let line = number + 2
            lines.append(
                [cell(row.label, width: 2, middle: 20, line: line)]
                    + row.values.enumerated().compactMap { column, value in
                        value.map {
                            cell("\($0)", width: 1, middle: middle(column) + shifted, line: line)
                        }
                    })
        }
        let scanned = lines.map { ScannedRow(Document.Row(cells: $0)) }
        return try FigureReader().read([.requests: scanned]).figures
    }

    private func middle(_ column: Int) -> Double { 60 + Double(column) * 8 }

    private func cell(_ text: String, width: Double, middle: Double, line: Int) -> Document.Cell {
        let half = Double(text.count) * width / 2
        // As where full-width characters are counted once: the middle is the same.
        let column = Int((middle - Double(text.count) / 2).rounded())
        return Document.Cell(
            text: text, place: Place(line: line, column: column),
            extent: (middle - half)...(middle + half))
    }

    private func values(_ figures: Figures, _ row: String) -> [Int?] {
        Vocabulary.requestColumns.map { column in
            CellAddress("t3.\(row).\(column.id)").flatMap { figures[$0]?.reading.value }
                .map { Int(truncating: $0 as NSNumber) }
        }
    }
}
