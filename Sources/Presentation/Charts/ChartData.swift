import Comparisons
import Foundation
import Numbers
import Query

/// The groups of a comparison as a chart needs them.
struct ChartData {
    let answer: ComparisonAnswer
    let language: MessageLanguage

    /// A group with what it is called.
    struct Group {
        let label: String
        let row: ComparisonTable.Row

        /// The cell of a number; of a year where there are several columns.
        func cell(_ number: Int, _ column: Int = 0) -> ComparedCell { row.cells[number][column] }

        /// The label with the marks of some cells.
        func marked(_ cells: [ComparedCell]) -> String {
            let marks = Set(cells.map(\.marks).joined())
            guard !marks.isEmpty else { return label }
            return label + " " + "*!+".filter { marks.contains($0) }
        }
    }

    let groups: [Group]

    init(_ answer: ComparisonAnswer, language: MessageLanguage) {
        self.answer = answer
        self.language = language
        var counts: [String: Int] = [:]
        groups = zip(answer.labels(in: language), answer.table.rows).map { label, row in
            // Charts tell groups apart by what they are called.
            counts[label, default: 0] += 1
            let count = counts[label] ?? 1
            return Group(label: count > 1 ? "\(label) (\(count))" : label, row: row)
        }
    }

    var table: ComparisonTable { answer.table }

    /// The positions of the numbers.
    var numbers: Range<Int> { table.comparison.numbers.indices }

    /// What a number is called.
    func caption(_ number: Int) -> String {
        guard let cell = RequestCell(table.comparison.numbers[number]), cell.field.year == nil,
            cell.column == "total"
        else { return answer.caption(number, in: language) }
        // The column of all applicants goes without saying.
        return cell.rowLabel
    }

    /// How a number is written.
    func format(_ number: Int) -> ChartNumber {
        ChartNumber(
            style: NumberStyle(table.comparison.numbers[number], table.natures[number]),
            language: language)
    }

    /// The greatest size of a number in some cells.
    func size(_ cells: some Sequence<ComparedCell>) -> Double {
        cells.compactMap { $0.value.map { abs($0.doubleValue) } }.max() ?? 0
    }

    /// What is known of a cell, for the data of a chart.
    func record(_ cell: ComparedCell, _ number: Int, of group: Group, year: Int? = nil) -> JSONValue
    {
        let value = cell.value.map { format(number).exact($0) }
        return [
            "group": .string(group.label),
            "number": .string(caption(number)),
            "value": .optional(cell.value?.published),
            "text": .string(
                value ?? (cell.reports > 0 ? ComparisonPhrase.missing.text(in: language) : "")),
            "n": .integer(cell.n),
            "missing": .integer(cell.missing),
            "failed": .integer(cell.failed),
            "marks": .string(cell.marks),
            "year": .optional((year ?? group.row.group.year).map { "\($0)" }),
            "query": .string(answer.query(of: group.row.group, year: year)),
        ]
    }

    /// What is shown of a record beneath the pointer.
    func tooltip(_ more: [(field: String, title: String)] = [], hasYear: Bool = false) -> JSONValue
    {
        let titles: [(String, String)] =
            [("group", text(.group))] + (hasYear ? [("year", text(.year))] : []) + more + [
                ("n", "n"), ("missing", text(.missingReports)), ("failed", text(.failedReports)),
            ]
        return .array(
            titles.map { field, title in ["field": .string(field), "title": .string(title)] })
    }

    func text(_ phrase: ChartPhrase) -> String { phrase.text(in: language) }
}
