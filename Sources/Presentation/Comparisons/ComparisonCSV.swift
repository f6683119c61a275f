public import Answers
import Comparisons
import Deadlines
import Foundation
import Numbers

/// Prints a comparison as CSV (RFC 4180): a line a group, a year and a number, with everything the
/// number rests on.
///
/// What lines cannot hold is in ``ComparisonNotes``.
public struct ComparisonCSV: Sendable {
    /// A printer.
    public init() {}

    /// The lines with their ends, UTF-8.
    ///
    /// - Parameter hasMark: whether a byte order mark stands first, by which Excel tells UTF-8.
    public func text(_ answer: ComparisonAnswer, hasMark: Bool) -> String {
        (hasMark ? "\u{FEFF}" : "") + table(answer).text(within: answer.deadline)
    }

    /// The lines as cells.
    func table(_ answer: ComparisonAnswer) -> CSVTable {
        CSVTable(headings: Self.headings, rows: rows(answer))
    }

    private static let headings =
        ["number", "resolved", "group", "code", "province", "city", "county", "year"]
        + ComparedCell().published.map(\.0)

    private func rows(_ answer: ComparisonAnswer) -> [[CSVTable.Cell]] {
        let table = answer.table
        return table.rows.within(answer.deadline, every: 4).flatMap { row in
            row.cells.enumerated().flatMap { number, cells in
                cells.enumerated().map { column, cell in
                    let compared = table.comparison.numbers[number]
                    let year = table.years.isEmpty ? row.group.year : table.years[column]
                    return [.text(compared.text), .text(compared.resolved)]
                        + identity(row.group) + [.optional(year)]
                        + cell.published.map { CSVTable.Cell($0.1) }
                }
            }
        }
    }

    private func identity(_ group: ReportGroup) -> [CSVTable.Cell] {
        [
            .text(group.label), .optional(group.code), .optional(group.province),
            .optional(group.city), .optional(group.county),
        ]
    }
}

extension CSVTable.Cell {
    /// A number or a text of JSON; nothing for anything else.
    fileprivate init(_ value: JSONValue) {
        switch value {
        case .integer(let number): self = .integer(number)
        case .number(let number): self = .number(number)
        case .string(let text): self = .text(text)
        case .object, .array, .bool, .null: self = .empty
        }
    }
}

extension Fraction {
    /// The number as programs are given it: with at most twelve decimals.
    var published: Decimal { rounded(to: 12) }
}
