import Query
import Reports

/// The three tables of a report as the forms draw them: headings, and rows of cells.
///
/// Only what the report has a cell of is there.
struct FormLayout {
    /// A table, or the part of one whose rows have the same columns.
    struct Block: Equatable {
        /// The headings of the columns.
        let headings: [String]
        /// Neighbouring columns under one heading.
        var span: (columns: Range<Int>, heading: String)?
        /// The rows in the order of the form.
        var rows: [Row]

        static func == (left: Block, right: Block) -> Bool {
            left.headings == right.headings && left.rows == right.rows
                && left.span?.columns == right.span?.columns
                && left.span?.heading == right.span?.heading
        }
    }

    /// A row.
    struct Row: Equatable {
        /// What it is called.
        let label: String
        /// How deep it stands in the groups of rows: 0, 1 or 2.
        var depth = 0
        /// Its cells, one a column; nothing where the report has none.
        ///
        /// Empty for the heading of a group.
        var cells: [CellAddress?] = []
    }

    private let figures: Figures

    /// The layout of a report's numbers.
    init(_ figures: Figures) {
        self.figures = figures
    }

    /// The blocks of a table; none where the report has none of its cells.
    func blocks(_ table: FormTable) -> [Block] {
        switch table {
        case .disclosure: disclosure
        case .requests: requests
        case .disputes: disputes
        }
    }

    /// Table two: rows with the same columns stand below each other.
    private var disclosure: [Block] {
        var blocks: [Block] = []
        for row in Vocabulary.disclosureRows {
            let cells = CellAddress.all.filter {
                $0.cell.table == .disclosure && $0.cell.row == row.id && figures[$0] != nil
            }
            guard !cells.isEmpty else { continue }
            let headings = cells.map(FieldNames.columnLabel(of:))
            if blocks.last?.headings != headings {
                blocks.append(Block(headings: headings, rows: []))
            }
            blocks[blocks.count - 1].rows.append(
                Row(label: Vocabulary.rowLabel(of: cells[0]), cells: cells))
        }
        return blocks
    }

    /// Table three: the outcomes in their groups, the organisations under one heading.
    private var requests: [Block] {
        var rows: [Row] = []
        var group: OutcomeGroup?
        for label in Vocabulary.requestRows {
            let cells = Vocabulary.requestColumns.map { column in
                known(CellAddress(.requests, row: label.id, column: column.id))
            }
            guard cells.contains(where: { $0 != nil }) else { continue }
            // The form of 2019 has one row of other handling, without a group above it.
            let own = label.editions == [.form2019] ? nil : label.group
            if let own, own != group, let heading = Vocabulary.outcomeGroups[own] {
                rows.append(Row(label: heading.label, depth: 1))
            }
            group = own
            let isOutcome = !Self.frame.contains(label.id)
            let depth = own != nil ? 2 : isOutcome ? 1 : 0
            rows.append(Row(label: label.label, depth: depth, cells: cells))
        }
        guard !rows.isEmpty else { return [] }
        return [
            Block(
                headings: Vocabulary.requestColumns.map(\.label),
                span: (1..<6, Vocabulary.organisations.label), rows: rows)
        ]
    }

    /// The rows of table three that are no outcomes.
    private static let frame: Set<String> = Set(FormID.flows)

    /// Table four: three blocks of five columns.
    private var disputes: [Block] {
        let rows = Vocabulary.disputeGroups.compactMap { group -> Row? in
            let cells = Vocabulary.disputeColumns.map { column in
                known(CellAddress(.disputes, row: group.id, column: column.id))
            }
            guard cells.contains(where: { $0 != nil }) else { return nil }
            return Row(label: group.label, cells: cells)
        }
        return rows.isEmpty
            ? [] : [Block(headings: Vocabulary.disputeColumns.map(\.label), rows: rows)]
    }

    private func known(_ address: CellAddress?) -> CellAddress? {
        address.flatMap { figures[$0] == nil ? nil : $0 }
    }
}
