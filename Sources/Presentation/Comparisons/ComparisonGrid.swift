import Answers
import Comparisons
import Deadlines
import Numbers
import Query

/// A comparison as tables for people: what terminals, documents and workbooks show alike.
struct ComparisonGrid: Equatable, Sendable {
    /// What stands in a place.
    enum Cell: Equatable, Sendable {
        /// A number, with marks for what it rests on.
        case number(Fraction, NumberStyle, marks: String)
        /// How many there are.
        case count(Int)
        /// There are reports, and none has the number.
        case missing(marks: String)
        /// The reports have the figures, but divide by zero together.
        case undefined(marks: String)
        /// There is nothing.
        case empty
    }

    /// A row.
    struct Row: Equatable, Sendable {
        let label: String
        let cells: [Cell]
    }

    /// What stands above the table.
    let title: String
    /// The headings of the columns behind the labels.
    let headings: [String]
    let rows: [Row]
}

extension ComparisonGrid.Cell {
    /// What is written, without marks.
    func text(in language: MessageLanguage) -> String {
        switch self {
        case .number(let number, let style, _): style.text(number)
        case .count(let count): "\(count)"
        case .missing: ComparisonPhrase.missing.text(in: language)
        case .undefined: ComparisonPhrase.zeroDivisors.text(in: language)
        case .empty: ""
        }
    }

    /// The marks behind it.
    var marks: String {
        switch self {
        case .number(_, _, let marks), .missing(let marks), .undefined(let marks): marks
        case .count, .empty: ""
        }
    }
}

extension ComparedCell {
    /// What must be known of the number, as marks: figures are missing, hard checks fail, reports
    /// of the same body and year were left out.
    var marks: String {
        (missing > 0 ? "*" : "") + (failed > 0 ? "!" : "") + (repeated > 0 ? "+" : "")
    }
}

/// Lays a comparison out as tables.
struct GridLayout {
    let answer: ComparisonAnswer
    let language: MessageLanguage

    /// The tables: one a number over years, else one for all numbers.
    var grids: [ComparisonGrid] {
        let table = answer.table
        if table.comparison.isOverYears { return table.natures.indices.map(overYears) }
        return [table.natures.count == 1 ? single : several]
    }

    // MARK: Years as columns

    private func overYears(_ number: Int) -> ComparisonGrid {
        let rows = self.rows.within(answer.deadline).map { label, row in
            let cells = row.cells[number]
            let totals = [cells.reduce(0) { $0 + $1.missing }, cells.reduce(0) { $0 + $1.failed }]
            return (label, cells.map { value(of: $0, number) }, totals)
        }
        let shown = [0, 1].filter { total in rows.contains { $0.2[total] > 0 } }
        let counts: [ComparisonPhrase] = [.missingReports, .failedReports]
        return ComparisonGrid(
            title: title(number),
            headings: answer.table.years.map { "\($0)" }
                + shown.map { counts[$0].text(in: language) },
            rows: rows.within(answer.deadline).map { label, cells, totals in
                ComparisonGrid.Row(
                    label: label,
                    cells: cells + shown.map { totals[$0] > 0 ? .count(totals[$0]) : .empty })
            })
    }

    // MARK: One column a number

    private var several: ComparisonGrid {
        let numbers = answer.table.natures.indices
        return ComparisonGrid(
            title: ComparisonPhrase.statistic(answer.table.comparison.statistic).text(in: language),
            headings: numbers.map { answer.caption($0, in: language) } + [text(.reports)],
            rows: rows.within(answer.deadline).map { label, row in
                let cells = numbers.map { value(of: row.cells[$0][0], $0) }
                return ComparisonGrid.Row(
                    label: label, cells: cells + [.count(row.cells[0][0].reports)])
            })
    }

    private var single: ComparisonGrid {
        let columns = self.columns.filter { column in
            !column.isOptional
                || answer.table.rows.contains { column.cell($0.cells[0][0]) != nil }
        }
        return ComparisonGrid(
            title: title(0), headings: columns.map { text($0.heading) },
            rows: rows.within(answer.deadline).map { label, row in
                ComparisonGrid.Row(
                    label: label, cells: columns.map { $0.cell(row.cells[0][0]) ?? .empty })
            })
    }

    private struct Column {
        let heading: ComparisonPhrase
        /// Whether it is left out where no row has anything.
        var isOptional = true
        let cell: (ComparedCell) -> ComparisonGrid.Cell?
    }

    private var columns: [Column] {
        let style = style(0)
        let spread = { (part: @escaping (Spread) -> Fraction) in
            { (cell: ComparedCell) -> ComparisonGrid.Cell? in
                cell.spread.map { .number(part($0), style, marks: "") }
            }
        }
        let count = { (count: Int) -> ComparisonGrid.Cell? in count > 0 ? .count(count) : nil }
        let isSum = answer.table.comparison.statistic == .sum
        let quartiles =
            isSum
            ? []
            : [
                Column(heading: .lowerQuartile, cell: spread(\.lowerQuartile)),
                Column(heading: .median, cell: spread(\.median)),
                Column(heading: .upperQuartile, cell: spread(\.upperQuartile)),
            ]
        return [
            Column(heading: .rank) { $0.rank.map { .count($0) } },
            Column(
                heading: .value(answer.table.comparison.statistic), isOptional: false,
                cell: { value(of: $0, 0) }),
            Column(heading: .share) {
                $0.share.map { .number($0, .percentage, marks: "") }
            },
            Column(heading: .growth) { $0.growth.map { .number($0, .percentage, marks: "") } },
        ] + quartiles + [
            Column(heading: .n, isOptional: false) { .count($0.n) },
            Column(heading: .missingReports) { count($0.missing) },
            Column(heading: .zeroDivisors) { count($0.zeroDivisors) },
            Column(heading: .failedReports) { count($0.failed) },
            Column(heading: .repeatedReports) { count($0.repeated) },
        ]
    }

    // MARK: Parts

    private var rows: [(label: String, row: ComparisonTable.Row)] {
        let table = answer.table
        let rows = zip(answer.labels(in: language), table.rows).map { (label: $0, row: $1) }
        guard rows.count > 1 else { return rows }
        return rows + [(ComparisonPhrase.total.text(in: language), table.total)]
    }

    private func value(of cell: ComparedCell, _ number: Int) -> ComparisonGrid.Cell {
        if let value = cell.value { return .number(value, style(number), marks: cell.marks) }
        guard cell.reports > 0 else { return .empty }
        let isKnown = cell.missing < cell.reports
        return isKnown ? .undefined(marks: cell.marks) : .missing(marks: cell.marks)
    }

    private func style(_ number: Int) -> NumberStyle {
        NumberStyle(answer.table.comparison.numbers[number], answer.table.natures[number])
    }

    private func title(_ number: Int) -> String {
        let statistic = text(.statistic(answer.table.comparison.statistic))
        return "\(answer.caption(number, in: language)) · \(statistic)"
    }

    private func text(_ phrase: ComparisonPhrase) -> String { phrase.text(in: language) }
}
