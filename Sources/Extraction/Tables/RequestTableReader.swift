import Documents
import Reports

/// Reads table three: requests and how they were answered.
///
/// A row is told by its label wherever that stands: page breaks move labels, and merged cells
/// put group labels before them.
struct RequestTableReader {
    let labels = TableLabels.forms
    let columns = Vocabulary.requestColumns.map(\.id)

    /// A row of the form as it was found.
    struct Row {
        let label: FoundLabel
        let values: TableRow
    }

    /// Reads the rows of the table, in order.
    func read(_ rows: [ScannedRow]) throws(DocumentRefusal) -> TableExtraction {
        var reading = TableExtraction()
        let items = withoutHeadings(
            FormItem.items(of: rows, in: .requests, slots: columns.count, isHeading: isHeading))
        let known = LabelFinder(labels: labels.requests).labels(in: items, accepts: isInOrder)
        guard !known.isEmpty else {
            noteUnknown(items, owned: [], in: &reading)
            return reading
        }
        let ids = Set(known.map(\.id))
        let assembly = RowAssembly(
            items: items, labels: known, form: labels.requests, slots: columns.count
        ) { label in
            isGroup(label.id) || isHeadingOnly(label.id, among: ids)
        }
        let found = assembly.labels
        reading.hasRows = found.count >= 3
        let matched = found.indices.compactMap { number in
            assembly.values[number].map {
                Row(
                    label: found[number],
                    values: TableRow(group: $0, kind: kind(found[number].id, $0, rows)))
            }
        }
        try refuseSideBySide(matched.map(\.values.group))
        noteUnknown(items, owned: Set(found.flatMap(\.items)), in: &reading)
        for stray in assembly.strays where stray.hasNumber { reading.noteStray(stray) }

        let shape = RequestColumns(rows: rows, values: matched.map(\.values))
        reading.printedSums = printedSums(matched, ids, shape)
        reading.dropsBlanks = shape.dropsBlanks
        take(
            matched.filter { row in
                !isGroup(row.label.id)
                    && !(isHeadingOnly(row.label.id, among: ids) && row.values.group.isEmpty)
            }, shape, into: &reading)
        for label in found {
            let edition = addresses(label.id).first?.cell.editions ?? []
            let isRow = !isHeadingOnly(label.id, among: ids)
            if edition.count == 1, isRow { reading.editions.formUnion(edition) }
        }
        return reading
    }

    private func isPartOfHeading(_ key: String) -> Bool {
        labels.requests.headings.contains { $0.includes(key) }
    }

    private func addresses(_ row: String) -> [CellAddress] {
        labels.requestCells[row] ?? []
    }

    // MARK: Values

    /// Refuses a print in which two reports stand side by side: every row has twice the values.
    private func refuseSideBySide(_ groups: [ValueGroup]) throws(DocumentRefusal) {
        let double = groups.count { group in
            group.cells.count { $0.reading?.reading.value != nil } == 2 * columns.count
        }
        if double >= 5, double * 2 > groups.count { throw .severalReports }
    }

    /// Takes the rows whose columns are told, and those that only the sums can divide.
    private func take(_ rows: [Row], _ shape: RequestColumns, into reading: inout TableExtraction) {
        var division = CellDivision()
        var torn: [(row: Row, ways: [[ScannedRow.Cell]])] = []
        // Whether blanks were lost between digits that run together: then nothing can divide them.
        var losesBlanks = false
        for row in rows {
            let outcome = shape.place(row.values, division: &division)
            switch outcome {
            case .values(let cells, let surplus, let placement):
                reading.take(
                    cells, at: addresses(row.label.id), by: placement, surplus: surplus,
                    label: row.label.text, place: row.label.place, isSum: Figure.sumUp)
            case .divisions(let ways):
                torn.append((row, ways))
            case .unknown(let places):
                losesBlanks = losesBlanks || row.values.group.isLoneNumber
                refuse(row, because: indistinct(row, places), in: &reading)
            case .tooMany(let count):
                refuse(
                    row,
                    because: .tooManyValues(
                        label: row.label.text, found: count, expected: columns.count),
                    in: &reading)
            }
        }
        divide(losesBlanks ? torn.map { ($0.row, []) } : torn, rows, in: &reading)
    }

    private func refuse(
        _ row: Row, because problem: ReadingProblem, in reading: inout TableExtraction
    ) {
        reading.refuse(
            addresses(row.label.id), because: problem, place: row.label.place,
            values: row.values.group)
    }

    /// That the values cannot be told to their columns, and how many places would fit.
    private func indistinct(_ row: Row, _ readings: Int) -> ReadingProblem {
        readings > 1
            ? .indistinctCells(label: row.label.text, readings: readings)
            : .ambiguousRow(label: row.label.text)
    }

    /// Lets the rules choose between the ways to divide what ran together or was torn.
    private func divide(
        _ torn: [(row: Row, ways: [[ScannedRow.Cell]])], _ all: [Row],
        in reading: inout TableExtraction
    ) {
        guard !torn.isEmpty else { return }
        // A row that is torn twice, over a page break, is none that a rule could use.
        var counts: [String: Int] = [:]
        for row in torn { counts[row.row.label.id, default: 0] += 1 }
        let open = torn.map { torn in
            RowDecision.Row(
                id: torn.row.label.id,
                ways: counts[torn.row.label.id] == 1 ? torn.ways.map { $0.map { $0.figure() } } : []
            )
        }
        let decided = RowDecision.decided(
            open + known(all, besides: counts, in: reading),
            edition: is2021(Set(all.map(\.label.id))) ? .form2021 : .form2019)
        for (torn, row) in zip(torn, decided) {
            guard row.isCertain, let way = row.ways.first, let rule = row.rule else {
                refuse(
                    torn.row,
                    because: .indistinctCells(
                        label: torn.row.label.text, readings: row.ways.count), in: &reading)
                continue
            }
            reading.take(
                way.map { $0.placed(by: .rule) }, at: addresses(row.id), decidedBy: rule,
                label: torn.row.label.text, place: torn.row.label.place)
        }
    }

    /// The rows that were read, for the rules.
    private func known(
        _ rows: [Row], besides torn: [String: Int], in reading: TableExtraction
    ) -> [RowDecision.Row] {
        Set(rows.map(\.label.id)).subtracting(torn.keys).compactMap { id in
            let figures = addresses(id).compactMap { reading.figures[$0] }
            return figures.count == columns.count ? RowDecision.Row(id: id, ways: [figures]) : nil
        }
    }

    /// Notes a row that holds numbers under a label the form does not have.
    private func noteUnknown(
        _ items: [FormItem], owned: Set<Int>, in reading: inout TableExtraction
    ) {
        let rows = Set(items.compactMap(\.values).filter(\.hasNumber).map(\.row))
        let known = Set(owned.map { items[$0].row })
        for (index, item) in items.enumerated() where !owned.contains(index) {
            guard case .label(let cell, let row) = item, rows.contains(row), !known.contains(row),
                !isPartOfHeading(cell.key.text)
            else { continue }
            reading.findings.append(
                Finding(.unknownRow(label: cell.source.text), place: cell.source.place))
        }
    }
}

extension ValueGroup {
    /// Whether it is a single number without cells for others.
    fileprivate var isLoneNumber: Bool {
        cells.count == 1 && cells[0].value != nil
    }
}
