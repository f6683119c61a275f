import Documents
import Reports

/// Reads table three: requests and how they were answered.
///
/// A row is told by its label wherever that stands: page breaks move labels, and merged cells
/// put group labels before them.
struct RequestTableReader {
    private let labels = TableLabels.forms
    private let columns = Vocabulary.requestColumns.map(\.id)

    /// How often a row may be repeated with its values open: page breaks do it, but not as often.
    private static let mostRepetitions = 16

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
        let matched = found.indices.compactMap { number in
            assembly.values[number].map { (label: found[number], group: $0) }
        }
        try refuseSideBySide(matched.map(\.group))
        noteUnknown(items, owned: Set(found.flatMap(\.items)), in: &reading)
        for stray in assembly.strays where stray.hasNumber { reading.noteStray(stray) }

        let shape = RequestColumns(rows: rows, groups: matched.map(\.group))
        reading.printedSums = printedSums(matched, ids, shape)
        var open: [RowDecision.Row] = []
        var openCount: [String: Int] = [:]
        var names: [String: FoundLabel] = [:]
        for (label, group) in matched where !isGroup(label.id) {
            if isHeadingOnly(label.id, among: ids), group.isEmpty { continue }
            names[label.id] = names[label.id] ?? label
            switch shape.place(group) {
            case .values(let cells, let surplus):
                let figures = reading.figures(of: cells, isSum: RowDecision.sumsUp)
                if surplus > 0 {
                    reading.findings.append(
                        Finding(
                            .surplusCells(count: surplus), cells: addresses(label.id),
                            place: label.place))
                }
                reading.take(
                    Array(zip(addresses(label.id), figures)), label: label.text,
                    place: label.place)
                reading.noteRemarks(cells, at: addresses(label.id))
            case .candidates(let ways):
                openCount[label.id, default: 0] += 1
                guard openCount[label.id, default: 0] <= Self.mostRepetitions else { continue }
                open.append(
                    RowDecision.Row(id: label.id, ways: ways.map { $0.map { $0.figure() } }))
            case .unknown:
                refuse(label, because: .ambiguousRow(label: label.text), in: &reading)
            case .tooMany(let count):
                refuse(
                    label,
                    because: .tooManyValues(
                        label: label.text, found: count, expected: columns.count), in: &reading)
            }
        }
        let crowded = openCount.filter { $0.value > Self.mostRepetitions }
        for id in crowded.keys.sorted() {
            if let label = names[id] {
                refuse(label, because: .ambiguousRow(label: label.text), in: &reading)
            }
        }
        decide(open.filter { crowded[$0.id] == nil }, names, found, in: &reading)
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
        id == OutcomeGroup.other.rawValue
            && (found.contains("other_nofix") || found.contains("other_nofee"))
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
            if let column = labels.requestColumns[cell.key], expected?.contains(column) == true {
                expected?.remove(column)
                continue
            }
            if expected != nil, labels.requestColumns[cell.key] == nil,
                labels.requestColumnTexts.contains(where: { $0.holds(cell.key.text) })
            {
                continue
            }
            expected = nil
            kept.append(item)
        }
        return kept
    }

    private func isPartOfHeading(_ key: String) -> Bool {
        labels.requests.headings.contains { $0.holds(key) }
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

    private func refuse(
        _ label: FoundLabel, because problem: ReadingProblem, in reading: inout TableReading
    ) {
        reading.refuse(addresses(label.id), because: problem, place: label.place)
    }

    /// Lets the rules choose between the ways to place what is open.
    private func decide(
        _ open: [RowDecision.Row], _ names: [String: FoundLabel], _ found: [FoundLabel],
        in reading: inout TableReading
    ) {
        guard !open.isEmpty else { return }
        var rows = open
        var taken = Set(rows.map(\.id))
        for label in found where !taken.contains(label.id) {
            let figures = addresses(label.id).compactMap { reading.figures[$0] }
            guard figures.count == columns.count else { continue }
            taken.insert(label.id)
            rows.append(RowDecision.Row(id: label.id, ways: [figures]))
        }
        let has2021 = found.contains { $0.id == "other_nofix" || $0.id == "other_nofee" }
        let decided = RowDecision.decided(rows, edition: has2021 ? .form2021 : .form2019)
        for row in decided.prefix(open.count) {
            guard let label = names[row.id] else { continue }
            if let way = row.ways.first, row.isCertain, let rule = row.rule {
                reading.take(
                    Array(zip(addresses(row.id), way)), label: label.text, place: label.place)
                reading.findings.append(
                    Finding(
                        .decidedByRule(rule: rule, label: label.text), cells: addresses(row.id),
                        place: label.place))
            } else {
                refuse(label, because: .ambiguousRow(label: label.text), in: &reading)
            }
        }
    }

    /// The subtotals of groups of outcomes, and of the organisations in every row.
    private func printedSums(
        _ matched: [(label: FoundLabel, group: ValueGroup)], _ found: Set<String>,
        _ shape: RequestColumns
    ) -> [PrintedSum] {
        let is2021 = found.contains("other_nofix") || found.contains("other_nofee")
        let edition = is2021 ? Edition.form2021 : .form2019
        var sums: [PrintedSum] = []
        var group = ""
        for (label, values) in matched {
            let row = Vocabulary.requestRows.first { $0.id == label.id }
            if label.id != Vocabulary.groupSubtotal.id {
                group = row?.group.flatMap { Vocabulary.outcomeGroups[$0]?.id } ?? label.id
            }
            if isGroup(label.id) || isHeadingOnly(label.id, among: found),
                case .values(let cells, _) = shape.place(values)
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
        let rows = Set(
            items.indices.compactMap { index -> Int? in
                if case .values(let group) = items[index], group.hasNumber {
                    group.row
                } else {
                    nil
                }
            })
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
    /// Whether one of the values is a number.
    var hasNumber: Bool { cells.contains { $0.reading?.reading.value != nil } }

    /// Whether all are blank.
    var isEmpty: Bool { cells.allSatisfy(\.isBlank) }
}
