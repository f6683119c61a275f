import Answers
import Comparisons
import Deadlines
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
    }

    let groups: [Group]

    /// The marks that every number has: they tell none from another, and are said once.
    let sharedMarks: String

    init(_ answer: ComparisonAnswer, language: MessageLanguage) {
        self.answer = answer
        self.language = language
        let cells = answer.table.rows.within(answer.deadline)
            .flatMap { $0.cells.joined() }.filter { $0.reports > 0 }
        let shared = cells.dropFirst().reduce(Set(cells.first?.marks ?? "")) {
            $0.intersection($1.marks)
        }
        sharedMarks = cells.count > 1 ? "*!+".filter { shared.contains($0) } : ""
        var counts: [String: Int] = [:]
        groups = zip(answer.labels(in: language), answer.table.rows).within(answer.deadline).map {
            label, row in
            // Charts tell groups apart by what they are called.
            counts[label, default: 0] += 1
            let count = counts[label] ?? 1
            return Group(label: count > 1 ? "\(label) (\(count))" : label, row: row)
        }
    }

    var table: ComparisonTable { answer.table }

    /// The marks of a cell that not every one has.
    func marks(_ cell: ComparedCell) -> String {
        cell.marks.filter { !sharedMarks.contains($0) }
    }

    /// The label of a group with the marks of some cells.
    func marked(_ group: Group, _ cells: [ComparedCell]) -> String {
        let marks = Set(cells.map { self.marks($0) }.joined())
        guard !marks.isEmpty else { return group.label }
        return group.label + " " + "*!+".filter { marks.contains($0) }
    }

    /// The positions of the numbers.
    var numbers: Range<Int> { table.comparison.numbers.indices }

    /// What to say of the groups that are not among some, for want of the number.
    func without(_ drawn: [Group]) -> [ChartPhrase] {
        let known = Set(drawn.map(\.label))
        let names = groups.map(\.label).filter { !known.contains($0) }
        return Self.listing(names, ChartPhrase.notDrawn)
    }

    /// What to say of groups by some of their names; nothing of none.
    static func listing(
        _ names: [String], _ phrase: ([String], Int) -> ChartPhrase
    ) -> [ChartPhrase] {
        names.isEmpty ? [] : [phrase(Array(names.prefix(mostNames)), names.count)]
    }

    /// How many names a note lists.
    private static let mostNames = 6

    /// What to say where only the first groups are drawn.
    static func cut(to shown: Int, of count: Int) -> [ChartPhrase] {
        count > shown ? [.first(shown, of: count)] : []
    }

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

    /// What stands where a number would: why there is none, or nothing where there are no reports.
    func absence(_ cell: ComparedCell) -> String {
        guard cell.reports > 0 else { return "" }
        let phrase: ComparisonPhrase =
            cell.missing < cell.reports ? .zeroDivisors : .missing
        return phrase.text(in: language)
    }

    /// A cell's number as it stands beside a mark, or why there is none.
    func written(_ cell: ComparedCell, _ number: Int) -> String {
        cell.value.map { format(number).short($0) } ?? absence(cell)
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
                value ?? absence(cell)),
            "n": .integer(cell.n),
            "missing": .integer(cell.missing),
            "failed": .integer(cell.failed),
            "marks": .string(marks(cell)),
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
