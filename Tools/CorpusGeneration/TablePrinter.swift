internal import Reports

/// Sets the rows of the statutory tables: labels from the vocabulary, numbers from the report.
struct TablePrinter {
    let cells: [PrintedCell?]
    let form: FormVariant
    let headings: FormTables.Headings
    let style: DocumentStyle

    // MARK: Table two

    func disclosure() -> [[String]] {
        zip(Clause.all, form.clauses).flatMap { clause, edition -> [[String]] in
            let rows = Vocabulary.disclosureRows.filter {
                clause.rows.contains($0.id) && $0.editions.contains(edition)
            }
            guard edition != .none else { return [] }
            let columns = columns(of: rows[0].id, edition)
            return [
                [clauseLabel(clause.heading)],
                [Vocabulary.disclosureHeadings[0]] + columns.map { columnLabel($0, edition) },
            ]
                + rows.map { row in
                    [rowLabel(row, edition)] + columns.map { text("t2.\(row.id).\($0)") }
                }
        }
    }

    private func clauseLabel(_ index: Int) -> String {
        let label = Vocabulary.disclosureHeadings[index]
        guard style.halfWidthBrackets else { return label }
        return label.replacing("（", with: "(").replacing("）", with: ")")
    }

    private func columns(of row: String, _ edition: Edition) -> [String] {
        Vocabulary.disclosureCells
            .filter { $0.row == row && $0.editions.contains(edition) }
            .map(\.column)
    }

    private func rowLabel(_ row: FormLabel, _ edition: Edition) -> String {
        row.id == "normdoc" && edition == .form2021 ? row.variants[0] : row.label
    }

    private func columnLabel(_ id: String, _ edition: Edition) -> String {
        guard let column = Vocabulary.disclosureColumns.first(where: { $0.id == id }) else {
            return id
        }
        switch (id, edition) {
        case ("amount", .form2021): return column.variants[2]
        case ("amount", _): return column.label + headings.procurement
        case ("decisions", .form2021): return column.variants[0]
        default: return column.label
        }
    }

    // MARK: Table three

    func header() -> FormTables.RequestHeader {
        let names = Vocabulary.requestHeadings
        let note = style.halfWidthBrackets ? "(\(names[7]))" : "（\(names[7])）"
        return FormTables.RequestHeader(
            note: note, applicants: style.label(names[0]), organisations: names[1],
            columns: withSubtotal(Vocabulary.requestColumns.map { style.label($0.label) }, "小计"))
    }

    /// Seven cells, with that of the subtotal of organisations before the last where the form has
    /// been extended.
    private func withSubtotal(_ cells: [String], _ subtotal: String) -> [String] {
        guard form.isExtended else { return cells }
        return cells.dropLast() + [subtotal] + cells.suffix(1)
    }

    /// The values of a row, with their subtotal where the form has been extended.
    private func values(of rows: [String]) -> [String] {
        guard form.isExtended else {
            return Vocabulary.requestColumns.map { text("t3.\(rows[0]).\($0.id)") }
        }
        let sums = Vocabulary.requestColumns.map { column in
            rows.reduce(0) { $0 + number("t3.\($1).\(column.id)") }
        }
        let isSubtotal = rows.count > 1
        let printed = zip(Vocabulary.requestColumns, sums).map { column, sum in
            isSubtotal ? String(sum) : text("t3.\(rows[0]).\(column.id)")
        }
        return withSubtotal(printed, String(sums[1...5].reduce(0, +)))
    }

    func requests() -> [FormTables.RequestRow] {
        var results = style.label("三、" + Vocabulary.requestHeadings[2])
        var opened: OutcomeGroup?
        let itemNumbers = itemNumbers
        let rows = Vocabulary.requestRows.filter { $0.editions.contains(form.otherHandling) }
        return rows.enumerated().flatMap { index, row -> [FormTables.RequestRow] in
            let values = values(of: [row.id])
            if let number = topNumbers[row.id] {
                return [
                    FormTables.RequestRow(
                        labels: [number + "、" + row.label], values: values, group: "")
                ]
            }
            defer { results = "" }
            let group = groupLabel(row)
            guard let number = itemNumbers[row.id] else {
                return [
                    FormTables.RequestRow(labels: [results, group], values: values, group: "")
                ]
            }
            defer { opened = row.group }
            let printed = FormTables.RequestRow(
                labels: [
                    results, opened == row.group ? "" : group, number + style.itemDot + row.label,
                ], values: values, group: group)
            let isLast = index + 1 == rows.count || rows[index + 1].group != row.group
            return isLast && form.isExtended
                ? [printed, subtotal(of: row.group, group)] : [printed]
        }
    }

    /// The row of subtotals that an extended form has below a group.
    private func subtotal(of group: OutcomeGroup?, _ label: String) -> FormTables.RequestRow {
        let members = Vocabulary.requestRows.filter {
            $0.group == group && $0.editions.contains(form.otherHandling)
        }
        return FormTables.RequestRow(
            labels: ["", "", "小计"], values: values(of: members.map(\.id)), group: label)
    }

    /// The label with a number in brackets that a row has or stands under.
    private func groupLabel(_ row: FormLabel) -> String {
        guard let group = row.group, let number = groupNumbers[group],
            let label = Vocabulary.outcomeGroups[group]
        else {
            return style.bracketed(rowNumbers[row.id] ?? "") + row.label
        }
        return style.bracketed(number) + style.label(label.label)
    }

    /// The number of a row within its group; nothing for a row that is no part of a group.
    private var itemNumbers: [String: String] {
        var numbers: [String: String] = [:]
        for group in OutcomeGroup.allCases {
            let rows = Vocabulary.requestRows.filter {
                $0.group == group && $0.editions.contains(form.otherHandling)
            }
            guard rows.count > 1 else { continue }
            for (index, row) in rows.enumerated() {
                numbers[row.id] = String(index + 1)
            }
        }
        return numbers
    }

    // MARK: Table four

    func disputes() -> FormTables.DisputeTable {
        let groups = Vocabulary.disputeGroups
        return FormTables.DisputeTable(
            review: groups[0].label, suits: Vocabulary.suits.label, direct: groups[1].label,
            after: groups[2].label,
            columns: Vocabulary.disputeColumns.map { style.label($0.label, splitEvery: 1) },
            values: groups.flatMap { group in
                Vocabulary.disputeColumns.map { text("t4.\(group.id).\($0.id)") }
            })
    }

    /// The number of a cell; zero where it has none.
    private func number(_ id: String) -> Int {
        guard case .number(let number, _) = cells[address(id).ordinal] else { return 0 }
        return Int(number) ?? 0
    }

    private func text(_ id: String) -> String {
        cells[address(id).ordinal]?.text ?? ""
    }
}

private let topNumbers = ["new": "一", "carryin": "二", "carryout": "四"]
private let rowNumbers = ["granted": "一", "partial": "二", "done": "七"]
private let groupNumbers: [OutcomeGroup: String] = [
    .deny: "三", .unable: "四", .reject: "五", .other: "六",
]
