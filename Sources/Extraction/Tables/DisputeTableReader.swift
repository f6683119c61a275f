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
    /// Whether the document is known to leave out its empty cells: fewer values than columns are
    /// then those of any columns.
    var dropsBlanks = false

    /// Reads the rows of the table, in order.
    func read(_ rows: [ScannedRow]) -> TableExtraction {
        var reading = TableExtraction()
        let items = FormItem.items(of: rows, in: .disputes, slots: blocks.count * columns.count) {
            _ in false
        }
        let groups = items.compactMap(\.values).map { group in
            // A row whose first cells hold texts is as wide as the form with them.
            let whole = group.withTexts(from: rows) { labels.disputes.isLabel($0) }
            let slots = blocks.count * columns.count
            return group.cells.count < slots && TableRow(group: whole).own.count >= slots
                ? whole : group
        }
        guard isHeaded(items) || groups.contains(where: { $0.cells.count >= 15 }) else {
            return reading
        }
        if isDisordered(rows) {
            for group in groups where group.hasNumber {
                refuse(group, .ambiguousRow(label: name), in: &reading)
            }
            return reading
        }
        if takeBlocks(items, groups, into: &reading) { return reading }
        takeRows(groups, headings(of: rows), into: &reading)
        return reading
    }

    /// Takes rows in which all values stand side by side.
    private func takeRows(
        _ groups: [ValueGroup], _ headings: [Int: GridColumns.Heading],
        into reading: inout TableExtraction
    ) {
        let all = blocks.flatMap(addresses)
        let values = groups.map { TableRow(group: $0) }
        let placement = ColumnPlacement(
            slots: all.count, sums: sums, headings: headings, rows: values)
        var division = CellDivision()
        for row in values where row.group.hasNumber || row.group.cells.count >= all.count {
            let place = row.group.cells.first?.source.place
            let written = row.group.cells.count { !$0.isBlank && !$0.source.isCovered }
            if dropsBlanks, row.group.isGrid, (1..<all.count).contains(written) {
                refuse(row.group, .ambiguousRow(label: name), in: &reading)
                continue
            }
            switch placement.place(row, division: &division) {
            case .values(let cells, let surplus, let placement):
                reading.take(
                    cells, at: all, by: placement, surplus: surplus, label: name, place: place)
            case .divisions(let ways) where ways.count == 1:
                reading.take(
                    reading.figures(of: ways[0], by: .rule), at: all,
                    decidedBy: RuleFamily.disputes.rawValue,
                    label: name,
                    place: place)
            case .divisions(let ways):
                refuse(
                    row.group, .indistinctCells(label: name, readings: ways.count), in: &reading)
            case .unknown: refuse(row.group, .ambiguousRow(label: name), in: &reading)
            case .tooMany(let found):
                refuse(
                    row.group, .tooManyValues(label: name, found: found, expected: all.count),
                    in: &reading)
            }
        }
    }

    /// Leaves all cells of the table unread, since values cannot be told to them.
    private func refuse(
        _ group: ValueGroup, _ problem: ReadingProblem, in reading: inout TableExtraction
    ) {
        reading.refuse(
            blocks.flatMap(addresses), because: problem, place: group.cells.first?.source.place,
            values: group)
    }

    private var name: String { Vocabulary.disputeGroups[0].label }

    /// Each block's total is the sum of what stands before it (A4).
    private var sums: ColumnSums {
        ColumnSums(
            sums: blocks.indices.map { block in
                let first = block * columns.count
                let total = first + columns.count - 1
                return ColumnSums.Sum(parts: Array(first..<total), total: total)
            })
    }

    /// The columns that the heading rows name, by the width of the row: each block's from left to
    /// right, in whichever row it stands.
    private func headings(of rows: [ScannedRow]) -> [Int: GridColumns.Heading] {
        var names: [Int: [Int: String]] = [:]
        var exact: Set<Int> = []
        for row in rows.prefix(while: { !$0.hasNumber }) {
            guard row.cells.count >= blocks.count * columns.count,
                row.cells.allSatisfy({ $0.source.extent == nil })
            else { continue }
            if row.cells.contains(where: \.source.isCovered) { exact.insert(row.cells.count) }
            for (index, cell) in row.cells.enumerated() where cell.isLabel {
                guard let id = labels.disputeColumnNames.id(of: cell) else { continue }
                names[row.cells.count, default: [:]][index] = id
            }
        }
        let form = blocks.flatMap { _ in columns }
        var headings: [Int: GridColumns.Heading] = [:]
        for (width, found) in names {
            let named = found.sorted { $0.key < $1.key }
            guard named.map(\.value) == form else { continue }
            headings[width] = GridColumns.Heading(
                columns: named.map(\.key), isExact: exact.contains(width))
        }
        return headings
    }

    /// Whether a heading row has the columns in another order than the form's, or not all of them:
    /// their values are told by the order alone.
    private func isDisordered(_ rows: [ScannedRow]) -> Bool {
        rows.prefix { !$0.hasNumber }.contains { row in
            let heads = row.cells.filter { cell in
                cell.isLabel && !cell.key.isEmpty && labels.disputes.exact[cell.key.text] == nil
            }
            guard heads.count <= 2 * blocks.count * columns.count else { return false }
            let ids = heads.map(labels.disputeColumnNames.id)
            let isWhole = heads.count % columns.count == 0
            guard ids.count(where: { $0 != nil }) * 4 >= ids.count * 3, ids.count >= 4,
                isWhole || !ids.contains(nil)
            else { return false }
            return !isWhole
                || ids.enumerated().contains { index, id in
                    id != nil && id != columns[index % columns.count]
                }
        }
    }

    private func addresses(_ block: String) -> [CellAddress] {
        columns.compactMap { CellAddress(.disputes, row: block, column: $0) }
    }

    /// Whether at least two of the headings stand there: the table is not another that only
    /// speaks of litigation.
    private func isHeaded(_ items: [FormItem]) -> Bool {
        items.compactMap(\.label).count { labels.disputeHeadings.contains($0.key) } >= 2
    }

    /// The values of a block: those that are written or, in a grid with a cell for each column,
    /// the empty cells too, unless the sum tells that they were pushed together.
    private func values(of group: ValueGroup) -> [ScannedRow.Cell] {
        let own = group.cells.filter { !$0.source.isCovered }
        let last = columns.count - 1
        let sum = ColumnSums(sums: [ColumnSums.Sum(parts: Array(0..<last), total: last)])
        let isWhole =
            !dropsBlanks && group.isGrid && own.count == columns.count
            && sum.verdict(of: own, isStrict: true) == .agrees
        return isWhole ? own : group.cells.filter { !$0.isBlank }
    }

    /// Takes values that stand block by block; returns false where they do not.
    private func takeBlocks(
        _ items: [FormItem], _ groups: [ValueGroup], into reading: inout TableExtraction
    ) -> Bool {
        let written = groups.filter(\.hasNumber).map(values(of:))
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
                labelled.first { $0.0 == block }.map { values(of: $0.1) } ?? []
            }
            : (sizes == [10, 5] ? written[1] + written[0] : written.flatMap(\.self))
        let all = blocks.flatMap(addresses)
        guard cells.count == all.count else { return false }
        reading.take(
            cells, at: all, by: .order, label: name, place: cells.first?.source.place)
        return true
    }
}
