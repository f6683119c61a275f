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

    private static let headings = [
        "number", "resolved", "group", "code", "province", "city", "county", "year", "value", "n",
        "reports", "missing", "zero_divisors", "failed", "repeated", "share", "rank", "growth",
        "mean", "minimum", "q1", "median", "q3", "maximum",
    ]

    private func rows(_ answer: ComparisonAnswer) -> [[CSVTable.Cell]] {
        let table = answer.table
        return table.rows.within(answer.deadline, every: 4).flatMap { row in
            row.cells.enumerated().flatMap { number, cells in
                cells.enumerated().map { column, cell in
                    let compared = table.comparison.numbers[number]
                    let year = table.years.isEmpty ? row.group.year : table.years[column]
                    return [.text(compared.text), .text(compared.resolved)]
                        + identity(row.group) + [.optional(year)] + numbers(cell)
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

    private func numbers(_ cell: ComparedCell) -> [CSVTable.Cell] {
        let counts = [
            cell.n, cell.reports, cell.missing, cell.zeroDivisors, cell.failed, cell.repeated,
        ]
        let spread = cell.spread
        return [.exact(cell.value)] + counts.map { .integer($0) }
            + [.exact(cell.share), .optional(cell.rank), .exact(cell.growth)]
            + [
                spread?.mean, spread?.minimum, spread?.lowerQuartile, spread?.median,
                spread?.upperQuartile, spread?.maximum,
            ].map { .exact($0) }
    }
}

extension CSVTable.Cell {
    /// A number with at most twelve decimals, or nothing.
    fileprivate static func exact(_ number: Fraction?) -> CSVTable.Cell {
        .optional(number?.published)
    }
}

extension Fraction {
    /// The number as programs are given it: with at most twelve decimals.
    var published: Decimal { rounded(to: 12) }
}
