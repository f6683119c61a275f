import Documents
import Foundation
import Reports
import TestSupport
import Testing

@testable import Extraction

/// Tables of known values, written down in the ways of extractors and read back.
@Suite struct ColumnPropertyTests {
    /// A way to write a table.
    struct Writing: CustomTestStringConvertible, Sendable {
        let labels: InventedTable.Labels
        let values: InventedTable.Values
        let heading: InventedTable.Heading

        var testDescription: String { "\(labels) \(values) \(heading)" }

        static let all = InventedTable.Labels.allCases.flatMap { labels in
            InventedTable.Values.allCases.flatMap { values in
                InventedTable.Heading.allCases.map {
                    Writing(labels: labels, values: values, heading: $0)
                }
            }
        }
    }

    @Test(arguments: Writing.all)
    func `no number is read wrong and none is invented, whatever was left out`(writing: Writing)
        throws
    {
        var generator = SeededGenerator(seed: 13)
        var read = 0
        var all = 0
        for number in 0..<60 {
            let table = InventedTable(
                seed: number, blankZeros: [1, 1, 0.7, 0.3, 0][number % 5], using: &generator)
            let cells = table.cells(
                labels: writing.labels, values: writing.values, heading: writing.heading)
            let figures = try figures(cells)
            for row in table.rows {
                for (column, value) in zip(Vocabulary.requestColumns, row.values) {
                    let address = try #require(
                        CellAddress(.requests, row: row.id, column: column.id))
                    all += 1
                    switch figures[address]?.reading {
                    case .value(let found):
                        read += 1
                        #expect(
                            value.map { Decimal($0) } == found,
                            "\(number) \(address.id): \(cells.map { $0.joined(separator: "|") }.joined(separator: "\n"))")
                        #expect(figures[address]?.placedBy != nil)
                    case .blank:
                        read += 1
                        #expect(value == nil, "\(number) \(address.id)")
                    default: break
                    }
                }
            }
        }
        print("COVERAGE", writing.testDescription, read * 1000 / all)
    }

    private func figures(_ rows: [[String]]) throws -> Figures {
        let scanned = rows.enumerated().map { line, cells in
            ScannedRow(
                Document.Row(
                    cells: cells.enumerated().map { column, text in
                        Document.Cell(text: text, place: Place(line: line + 1, column: column + 1))
                    }))
        }
        return try FigureReader().read([.requests: scanned]).figures
    }
}
