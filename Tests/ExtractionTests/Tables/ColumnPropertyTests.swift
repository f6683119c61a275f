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

    /// How many tables are written in each way.
    private static let tables = 300

    @Test(arguments: Writing.all)
    func `no number is read wrong and none is invented, whatever was left out`(writing: Writing)
        throws
    {
        var generator = SeededGenerator(seed: 13)
        var read: [InventedTable.Filled: (count: Int, of: Int)] = [:]
        for number in 0..<Self.tables {
            let filled = InventedTable.Filled.allCases[number % 6]
            let table = InventedTable(
                filled: filled, blankZeros: [1, 1, 0.7, 0.3, 0][number / 6 % 5],
                using: &generator)
            let cells = table.cells(
                labels: writing.labels, values: writing.values, heading: writing.heading)
            let figures = try figures(cells)
            let text = cells.map { $0.joined(separator: "|") }.joined(separator: "\n")
            for row in table.rows {
                for (column, value) in zip(Vocabulary.requestColumns, row.values) {
                    let address = try #require(
                        CellAddress(.requests, row: row.id, column: column.id))
                    let figure = try #require(figures[address])
                    read[filled, default: (0, 0)].of += 1
                    guard figure.reading != .unreadable else { continue }
                    read[filled, default: (0, 0)].count += 1
                    #expect(
                        figure.reading == value.map { .value(Decimal($0)) } ?? .blank,
                        "\(filled) \(address.id):\n\(text)")
                    #expect(figure.placedBy != nil)
                }
            }
        }
        guard writing.values == .whole else { return }
        for (filled, found) in read where filled != .parts {
            #expect(
                found.count * 100 >= found.of * 80,
                "\(filled): only \(found.count) of \(found.of)")
        }
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
