public import Answers
import Comparisons
import Deadlines
import Foundation
import Numbers
public import Query

/// Lays a comparison out as a workbook: its tables, every number with what it rests on, where they
/// come from, and what must be known.
public struct ComparisonWorkbook: Sendable {
    private let language: MessageLanguage

    /// A layout for a language.
    public init(language: MessageLanguage) {
        self.language = language
    }

    /// The workbook.
    public func workbook(_ answer: ComparisonAnswer) -> Workbook {
        let grids = GridLayout(answer: answer, language: language).grids
        let name = ComparisonPhrase.tableSheet.text(in: language)
        let tables = grids.enumerated().map { index, grid in
            sheet(
                grid, named: grids.count == 1 ? name : "\(name) \(index + 1)",
                within: answer.deadline)
        }
        return Workbook(sheets: tables + [data(answer), sources(answer), remarks(answer)])
    }

    // MARK: Tables

    private func sheet(
        _ grid: ComparisonGrid, named name: String, within deadline: Deadline
    ) -> Workbook.Sheet {
        let heading =
            [Workbook.Cell.safeHeading(grid.title)]
            + grid.headings.map { .safeHeading($0) }
        let rows = grid.rows.within(deadline).map { row in
            [Workbook.Cell.safe(row.label)] + row.cells.map(cell)
        }
        return Workbook.Sheet(
            name: name, frozenRows: 1, frozenColumns: 1,
            widths: [32] + grid.headings.map { _ in 12 }, rows: [heading] + rows)
    }

    private func cell(_ cell: ComparisonGrid.Cell) -> Workbook.Cell {
        switch cell {
        case .number(let number, let style, let marks):
            .number(number.published.doubleValue, style.format, isMarked: !marks.isEmpty)
        case .count(let count): .number(Double(count), .count, isMarked: false)
        case .missing, .undefined: .text(cell.text(in: language))
        case .empty: .empty
        }
    }

    /// The lines of the CSV.
    private func data(_ answer: ComparisonAnswer) -> Workbook.Sheet {
        let table = ComparisonCSV().table(answer)
        let rows = table.rows.within(answer.deadline).map { row in
            row.map { cell -> Workbook.Cell in
                switch cell {
                case .text(let text): .safe(text)
                case .number(let number):
                    .number(number.doubleValue, .plain, isMarked: false)
                case .empty: .empty
                }
            }
        }
        return Workbook.Sheet(
            name: ComparisonPhrase.dataSheet.text(in: language), frozenRows: 1,
            rows: [table.headings.map { .safeHeading($0) }] + rows)
    }

    // MARK: What must be known

    private func sources(_ answer: ComparisonAnswer) -> Workbook.Sheet {
        list(ComparisonNotes(answer, language: language).sources, named: .sourceSheet)
    }

    private func remarks(_ answer: ComparisonAnswer) -> Workbook.Sheet {
        let notes = ComparisonNotes(answer, language: language)
        let marked = notes.legend.isEmpty ? [] : [ComparisonPhrase.shaded.text(in: language)]
        return list(marked + notes.remarks, named: .remarkSheet)
    }

    private func list(_ lines: [String], named name: ComparisonPhrase) -> Workbook.Sheet {
        Workbook.Sheet(
            name: name.text(in: language), widths: [100], rows: lines.map { [.safe($0)] })
    }
}

extension NumberStyle {
    fileprivate var format: Workbook.NumberFormat {
        switch self {
        case .count: .count
        case .money, .ratio: .decimal
        case .percentage: .percent
        }
    }
}

extension Decimal {
    fileprivate var doubleValue: Double { Double("\(self)") ?? .nan }
}
