import Foundation
import Query
import Reports

/// The three tables of a report, drawn as the forms have them.
struct FormGrid {
    private let figures: Figures
    private let notes: CellNotes
    private let pages: PageStarts
    private let language: MessageLanguage

    init(_ figures: Figures, notes: CellNotes, pages: PageStarts, language: MessageLanguage) {
        self.figures = figures
        self.notes = notes
        self.pages = pages
        self.language = language
    }

    /// Whether places are told by page.
    var isPaged: Bool { pages != .none }

    /// A table, then what its marks mean; nothing where the report has none of its cells.
    func lines(_ table: FormTable) -> [String] {
        let lines = drawn(table)
        guard !lines.isEmpty else { return [] }
        return lines + notes.lines(table)
    }

    /// Where each number comes from that is not zero, and each cell that is no plain number.
    func places(_ table: FormTable) -> [String] {
        figures.all.filter { address, figure in
            address.cell.table == table && figure.reading.value != 0
        }.map { address, figure in
            let place = figure.place.map(text) ?? "-"
            let label = FieldNames.label(of: Field(address))
            let raw = SafeText.line(figure.raw)
            let placement = figure.placedBy.map { Phrase.placement($0).text(in: language) }
            return "\(place)  \(address.id)  \(label) = \(CellMark.text(figure))"
                + (raw == CellMark.text(figure) || raw.isEmpty ? "" : "  [\(raw)]")
                + (placement.map { "  (\($0))" } ?? "")
        }
    }

    private func text(_ place: Place) -> String {
        isPaged
            ? Phrase.place(pages.line(place.line), column: place.column).text(in: language)
            : "\(place.line):\(place.column)"
    }

    /// The blocks of a table, one below the other.
    private func drawn(_ table: FormTable) -> [String] {
        let blocks = FormLayout(figures).blocks(table).map { block in
            var drawing = RuledTable(
                headings: block.headings, span: block.span,
                rows: block.rows.map { row in
                    RuledTable.Row(
                        label: row.label, indent: row.depth * 2,
                        cells: row.cells.map { $0.flatMap(cell) })
                })
            if table == .requests {
                drawing.labelWidth = 46
                drawing.headingWidth = (6, 4)
            }
            return drawing.lines
        }
        return Array(blocks.joined(separator: [""]))
    }

    private func cell(_ address: CellAddress) -> RuledTable.Cell? {
        guard let figure = figures[address] else { return nil }
        let unit = figure.unit.map { " \($0.rawValue)" } ?? ""
        return RuledTable.Cell(
            text: CellMark.text(figure) + (figure.reading.value == nil ? "" : unit),
            mark: notes.mark(of: address))
    }
}
