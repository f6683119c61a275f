import Documents
import Reports

/// What the labels of table three are: rows, groups of rows, or headings.
extension RequestTableReader {
    /// Whether a label can stand behind those found: 其他 and 总计 also head columns.
    func isInOrder(_ id: String, behind last: String?, among found: Set<String>) -> Bool {
        switch id {
        case FormID.otherRest:
            let last = last ?? ""
            return [OutcomeGroup.other, .reject].contains { last.hasPrefix($0.rawValue) }
                || found.contains(FormID.otherNotFixed)
        case FormID.answered:
            return found.contains { !FormID.flows[..<2].contains($0) }
        case FormID.subtotal:
            return found.contains { isGroup($0) || $0 == FormID.other }
        default:
            return true
        }
    }

    func isGroup(_ id: String) -> Bool {
        id == Vocabulary.groupSubtotal.id
            || (OutcomeGroup.allCases.contains { $0.rawValue == id } && id != FormID.other)
    }

    /// Whether 其他处理 is only the heading of the three rows that it has since 2021.
    func isHeadingOnly(_ id: String, among found: Set<String>) -> Bool {
        id == OutcomeGroup.other.rawValue && is2021(found)
    }

    /// Whether rows were found that the form has since 2021.
    func is2021(_ found: Set<String>) -> Bool {
        found.contains(FormID.otherNotFixed) || found.contains(FormID.otherNotPaid)
    }

    /// How a row is labelled: over all columns of labels, below 三, or below a group of outcomes.
    ///
    /// An extractor may write the cells of 三 itself otherwise than the empty ones below it.
    func kind(_ id: String, _ group: ValueGroup, _ rows: [ScannedRow]) -> Int {
        if FormID.flows.contains(id), id != FormID.answered { return 0 }
        let row = Vocabulary.requestRows.first { $0.id == id }
        if let row, row.group != nil, id != OutcomeGroup.other.rawValue { return 2 }
        let labels = rows[group.row].cells.prefix(max(0, group.label + 1))
        return labels.count { !$0.isBlank } > 1 ? 3 : 1
    }

    func isHeading(_ row: ScannedRow) -> Bool {
        row.cells.contains { $0.isLabel && labels.requestColumnHeadings.contains($0.key) }
    }

    /// The items without the headings of columns that stand in lines of their own; each heading
    /// is taken once, so that a row of the same name right below is kept.
    func withoutHeadings(_ items: [FormItem]) -> [FormItem] {
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
}
