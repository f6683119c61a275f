import Documents
import Reports

/// Reads table four: administrative review and litigation.
///
/// Its only row of values has no label. Some reports print it as three rows, one a block, or as
/// two tables; then the blocks' labels, or their order, say which is which.
struct DisputeTableReader {
    private let labels = TableLabels.forms
    private let columns = Vocabulary.disputeColumns.map(\.id)
    private let blocks = Vocabulary.disputeGroups.map(\.id)

    /// Reads the rows of the table, in order.
    func read(_ rows: [ScannedRow]) -> TableReading {
        var reading = TableReading()
        let items = FormItem.items(of: rows, in: .disputes, slots: blocks.count * columns.count) {
            _ in false
        }
        let groups = items.compactMap { item -> ValueGroup? in
            if case .values(let group) = item { group } else { nil }
        }
        guard isHeaded(items) || groups.contains(where: { $0.cells.count >= 15 }) else {
            return reading
        }
        if takeBlocks(items, groups, into: &reading) { return reading }
        let all = blocks.flatMap(addresses)
        let placement = ColumnPlacement(slots: all.count, groups: groups)
        let name = Vocabulary.disputeGroups[0].label
        for group in groups where group.hasNumber || group.cells.count >= all.count {
            let place = group.cells.first?.source.place
            switch placement.place(group) {
            case .values(let cells, let surplus):
                if surplus > 0 {
                    reading.findings.append(
                        Finding(.surplusCells(count: surplus), cells: all, place: place))
                }
                reading.take(
                    Array(zip(all, reading.figures(of: cells))), label: name, place: place)
                reading.noteRemarks(cells, at: all)
            case .candidates, .unknown:
                reading.refuse(all, because: .ambiguousRow(label: name), place: place)
            case .tooMany(let found):
                reading.refuse(
                    all,
                    because: .tooManyValues(label: name, found: found, expected: all.count),
                    place: place)
            }
        }
        return reading
    }

    private func addresses(_ block: String) -> [CellAddress] {
        columns.compactMap { CellAddress(.disputes, row: block, column: $0) }
    }

    /// Whether at least two of the headings stand there: the table is not another that only
    /// speaks of litigation.
    private func isHeaded(_ items: [FormItem]) -> Bool {
        items.count { item in
            if case .label(let cell, _) = item {
                labels.disputeHeadings.contains(cell.key)
            } else {
                false
            }
        } >= 2
    }

    /// Takes values that stand block by block; returns false where they do not.
    private func takeBlocks(
        _ items: [FormItem], _ groups: [ValueGroup], into reading: inout TableReading
    ) -> Bool {
        let written = groups.filter(\.hasNumber).map { group in
            group.cells.filter { !$0.isBlank }
        }
        let sizes = written.map(\.count)
        let found = LabelFinder(labels: labels.disputes).labels(in: items)
        let assembly = RowAssembly(items: items, labels: found, form: labels.disputes)
        let labelled = found.indices.compactMap { number -> (String, ValueGroup)? in
            guard let group = assembly.values[number], blocks.contains(found[number].id) else {
                return nil
            }
            return (found[number].id, group)
        }
        let isByLabel =
            sizes == [5, 5, 5] && labelled.count == 3 && Set(labelled.map(\.0)).count == 3
        guard isByLabel || sizes == [5, 5, 5] || sizes == [5, 10] || sizes == [10, 5] else {
            return false
        }
        // Two tables: the review's five values may stand before or behind the ten of the suits.
        let cells =
            isByLabel
            ? blocks.flatMap { block in
                labelled.first { $0.0 == block }?.1.cells.filter { !$0.isBlank } ?? []
            }
            : (sizes == [10, 5] ? written[1] + written[0] : written.flatMap(\.self))
        let all = blocks.flatMap(addresses)
        guard cells.count == all.count else { return false }
        reading.take(
            Array(zip(all, reading.figures(of: cells))), label: Vocabulary.disputeGroups[0].label,
            place: cells.first?.source.place)
        reading.noteRemarks(cells, at: all)
        return true
    }
}
