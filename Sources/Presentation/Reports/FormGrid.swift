import Foundation
import Query
import Reports

/// The three tables of a report, drawn as the forms have them.
struct FormGrid {
    private let figures: Figures
    private let notes: CellNotes
    private let language: MessageLanguage

    init(_ figures: Figures, notes: CellNotes, language: MessageLanguage) {
        self.figures = figures
        self.notes = notes
        self.language = language
    }

    /// A table, then what its marks mean; nothing where the report has none of its cells.
    func lines(_ table: FormTable) -> [String] {
        let lines =
            switch table {
            case .disclosure: disclosure
            case .requests: requests
            case .disputes: disputes
            }
        guard !lines.isEmpty else { return [] }
        return lines + notes.lines(table)
    }

    /// Where each number comes from that is not zero, and each cell that is no plain number.
    func places(_ table: FormTable) -> [String] {
        figures.all.filter { address, figure in
            address.cell.table == table && figure.reading.value != 0
        }.map { address, figure in
            let place = figure.place.map { "\($0.line):\($0.column)" } ?? "-"
            let label = FieldNames.label(of: Field(address))
            let raw = SafeText.line(figure.raw)
            return "\(place)  \(address.id)  \(label) = \(CellMark.text(figure))"
                + (raw == CellMark.text(figure) || raw.isEmpty ? "" : "  [\(raw)]")
        }
    }

    // MARK: Tables

    /// Table two: rows with the same columns stand below each other.
    private var disclosure: [String] {
        var blocks: [(columns: [String], rows: [[CellAddress]])] = []
        for row in Vocabulary.disclosureRows {
            let cells = CellAddress.all.filter {
                $0.cell.table == .disclosure && $0.cell.row == row.id && figures[$0] != nil
            }
            guard !cells.isEmpty else { continue }
            let columns = cells.map(FieldNames.columnLabel(of:))
            if blocks.last?.columns == columns {
                blocks[blocks.count - 1].rows.append(cells)
            } else {
                blocks.append((columns, [cells]))
            }
        }
        let tables = blocks.map { block in
            RuledTable(
                headings: block.columns,
                rows: block.rows.map { cells in
                    RuledTable.Row(
                        label: Vocabulary.rowLabel(of: cells[0]), cells: cells.map(cell))
                }
            ).lines
        }
        return Array(tables.joined(separator: [""]))
    }

    /// Table three: the outcomes in their groups, the organisations under one heading.
    private var requests: [String] {
        var rows: [RuledTable.Row] = []
        var group: OutcomeGroup?
        for label in Vocabulary.requestRows {
            let cells = Vocabulary.requestColumns.map { column in
                CellAddress(.requests, row: label.id, column: column.id)
            }
            guard cells.contains(where: { $0.flatMap { figures[$0] } != nil }) else { continue }
            // The form of 2019 has one row of other handling, without a group above it.
            let own = label.editions == [.form2019] ? nil : label.group
            if let own, own != group, let heading = Vocabulary.outcomeGroups[own] {
                rows.append(RuledTable.Row(label: heading.label, indent: 2))
            }
            group = own
            let isOutcome = !Self.frame.contains(label.id)
            rows.append(
                RuledTable.Row(
                    label: label.label, indent: own != nil ? 4 : isOutcome ? 2 : 0,
                    cells: cells.map { $0.flatMap(cell) }))
        }
        guard !rows.isEmpty else { return [] }
        return RuledTable(
            headings: Vocabulary.requestColumns.map(\.label),
            span: (1..<6, Vocabulary.organisations.label), rows: rows, labelWidth: 46,
            headingWidth: (6, 4)
        ).lines
    }

    /// The rows of table three that are no outcomes.
    private static let frame: Set<String> = ["new", "carryin", "done", "carryout"]

    /// Table four: three blocks of five columns.
    private var disputes: [String] {
        let rows = Vocabulary.disputeGroups.compactMap { group -> RuledTable.Row? in
            let cells = Vocabulary.disputeColumns.map { column in
                CellAddress(.disputes, row: group.id, column: column.id).flatMap(cell)
            }
            guard cells.contains(where: { $0 != nil }) else { return nil }
            return RuledTable.Row(label: group.label, cells: cells)
        }
        guard !rows.isEmpty else { return [] }
        return RuledTable(headings: Vocabulary.disputeColumns.map(\.label), rows: rows).lines
    }

    private func cell(_ address: CellAddress) -> RuledTable.Cell? {
        guard let figure = figures[address] else { return nil }
        let unit = figure.unit.map { " \($0.rawValue)" } ?? ""
        return RuledTable.Cell(
            text: CellMark.text(figure) + (figure.reading.value == nil ? "" : unit),
            mark: notes.mark(of: address))
    }
}
