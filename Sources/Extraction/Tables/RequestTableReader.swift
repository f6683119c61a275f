import Documents
import Reports

/// Reads table three: requests and how they were answered.
///
/// A row is told by its label wherever that stands: page breaks move labels, and merged cells
/// put group labels before them.
struct RequestTableReader {
    private let labels = TableLabels.forms
    private let columns = Vocabulary.requestColumns.map(\.id)

    /// A row of the form as it was found.
    private struct Row {
        let label: FoundLabel
        let values: TableRow
    }

    /// Reads the rows of the table, in order.
    func read(_ rows: [ScannedRow]) throws(DocumentRefusal) -> TableReading {
        var reading = TableReading()
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

    // MARK: Labels

    /// Whether a label can stand behind those found: 其他 and 总计 also head columns.
    private func isInOrder(_ id: String, behind last: String?, among found: Set<String>) -> Bool {
        switch id {
        case "other_misc":
            let last = last ?? ""
            return last.hasPrefix("other") || last.hasPrefix("reject")
                || found.contains("other_nofix")
        case "done":
            return found.contains { !["new", "carryin"].contains($0) }
        case "subtotal":
            return found.contains { isGroup($0) || $0 == "other" }
        default:
            return true
        }
    }

    private func isGroup(_ id: String) -> Bool {
        id == Vocabulary.groupSubtotal.id
            || (OutcomeGroup.allCases.contains { $0.rawValue == id } && id != "other")
    }

    /// Whether 其他处理 is only the heading of the three rows that it has since 2021.
    private func isHeadingOnly(_ id: String, among found: Set<String>) -> Bool {
        id == OutcomeGroup.other.rawValue && is2021(found)
    }

    /// Whether rows were found that the form has since 2021.
    private func is2021(_ found: Set<String>) -> Bool {
        found.contains("other_nofix") || found.contains("other_nofee")
    }

    /// How a row is labelled: over all columns of labels, below 三, or below a group of outcomes.
    ///
    /// An extractor may write the cells of 三 itself otherwise than the empty ones below it.
    private func kind(_ id: String, _ group: ValueGroup, _ rows: [ScannedRow]) -> Int {
        if ["new", "carryin", "carryout"].contains(id) { return 0 }
        let row = Vocabulary.requestRows.first { $0.id == id }
        if let row, row.group != nil, id != OutcomeGroup.other.rawValue { return 2 }
        let labels = rows[group.row].cells.prefix(max(0, group.label + 1))
        return labels.count { !$0.isBlank } > 1 ? 3 : 1
    }

    private func isHeading(_ row: ScannedRow) -> Bool {
        row.cells.contains { $0.isLabel && labels.requestColumnHeadings.contains($0.key) }
    }

    /// The items without the headings of columns that stand in lines of their own; each heading
    /// is taken once, so that a row of the same name right below is kept.
    private func withoutHeadings(_ items: [FormItem]) -> [FormItem] {
        var kept: [FormItem] = []
        var expected: Set<String>?
        for item in items {
            guard case .label(let cell, _) = item else {
                expected = nil
                kept.append(item)
                continue
            }
            if labels.requestColumnHeadings.contains(cell.key) {
                expected = (expected ?? Set(labels.requestColumns.values)).subtracting(
                    [labels.requestColumns[cell.key] ?? ""])
                continue
            }
            if let column = labels.requestColumnNames.id(of: cell),
                expected?.contains(column) == true
            {
                expected?.remove(column)
                continue
            }
            if expected != nil, labels.requestColumns[cell.key] == nil,
                labels.requestColumnTexts.contains(where: { $0.includes(cell.key.text) })
            {
                continue
            }
            expected = nil
            kept.append(item)
        }
        return kept
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
    private func take(_ rows: [Row], _ shape: RequestColumns, into reading: inout TableReading) {
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

    private func refuse(_ row: Row, because problem: ReadingProblem, in reading: inout TableReading)
    {
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
        in reading: inout TableReading
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
        _ rows: [Row], besides torn: [String: Int], in reading: TableReading
    ) -> [RowDecision.Row] {
        Set(rows.map(\.label.id)).subtracting(torn.keys).compactMap { id in
            let figures = addresses(id).compactMap { reading.figures[$0] }
            return figures.count == columns.count ? RowDecision.Row(id: id, ways: [figures]) : nil
        }
    }

    /// The subtotals of groups of outcomes, and of the organisations in every row.
    private func printedSums(
        _ matched: [Row], _ found: Set<String>, _ shape: RequestColumns
    ) -> [PrintedSum] {
        let edition = is2021(found) ? Edition.form2021 : .form2019
        var none = CellDivision()
        var sums: [PrintedSum] = []
        var group = ""
        for matched in matched {
            let (label, values) = (matched.label, matched.values)
            let row = Vocabulary.requestRows.first { $0.id == label.id }
            if label.id != Vocabulary.groupSubtotal.id {
                group = row?.group.flatMap { Vocabulary.outcomeGroups[$0]?.id } ?? label.id
            }
            if isGroup(label.id) || isHeadingOnly(label.id, among: found),
                case .values(let cells, _, _) = shape.place(values, division: &none)
            {
                for (column, cell) in zip(columns, cells) {
                    sums += sum("\(group).\(column)", cell, edition)
                }
            } else if row != nil, let cell = shape.organisationsSum(of: values) {
                sums += sum("\(label.id).\(Vocabulary.organisations.id)", cell, edition)
            }
        }
        return sums
    }

    /// A printed sum with the cells it should be the sum of; nothing for a cell without a number.
    private func sum(
        _ name: String, _ cell: ScannedRow.Cell, _ edition: Edition
    ) -> [PrintedSum] {
        let id = "\(FormTable.requests.rawValue).\(name)"
        guard let value = cell.figure().reading.value,
            let derived = DerivedFigure.all.first(where: { $0.id == id }),
            let parts = derived.alternatives.first(where: { cells in
                cells.allSatisfy { $0.cell.editions.contains(edition) }
            })
        else { return [] }
        return [PrintedSum(id: id, value: value, parts: parts, line: cell.source.place.line)]
    }

    /// Notes a row that holds numbers under a label the form does not have.
    private func noteUnknown(_ items: [FormItem], owned: Set<Int>, in reading: inout TableReading) {
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
