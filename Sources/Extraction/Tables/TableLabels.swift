import Documents
import Reports

/// What the labels of the statutory tables mean, by key.
///
/// Computed from ``Vocabulary``: no label is written here.
struct TableLabels: Sendable {
    /// The rows of table three and the groups of its outcomes.
    let requests: LabelSet

    /// Headings that only the heading rows of table three hold.
    let requestColumnHeadings: Set<LabelKey>

    /// The columns of table three, by key; 总计 and 其他 among them.
    let requestColumns: [LabelKey: String]

    /// The columns of table three, with the sum of the organisations, by their headings.
    let requestColumnNames: ColumnNames

    /// The columns of table two, by their headings.
    let disclosureColumnNames: ColumnNames

    /// The columns of table four, by their headings.
    let disputeColumnNames: ColumnNames

    /// The keys of everything that stands above the columns of table three.
    let requestColumnTexts: [String]

    /// Rows of table two.
    let disclosure: LabelSet

    /// Columns of table two.
    let disclosureColumns: LabelSet

    /// Blocks of table four.
    let disputes: LabelSet

    /// Blocks and columns of table four.
    let disputeHeadings: Set<LabelKey>

    /// The cells of each row of table three, in the order of its columns.
    let requestCells: [String: [CellAddress]]

    private let disclosureHeadings: Set<LabelKey>
    private let texts: [FormTable: String]

    /// The labels of the forms.
    static let forms = TableLabels()

    private init() {
        let columns = Vocabulary.requestColumns + [Vocabulary.organisationsSubtotal]
        requestColumns = Dictionary(
            columns.flatMap { label in label.keys.map { ($0, label.id) } },
            uniquingKeysWith: { first, _ in first })
        requestColumnNames = ColumnNames(
            LabelSet(Vocabulary.requestColumns, headings: Vocabulary.requestColumnHeadings),
            added: [Vocabulary.organisationsSubtotal])
        disputeColumnNames = ColumnNames(LabelSet(Vocabulary.disputeColumns, headings: []))
        let groups = OutcomeGroup.allCases.compactMap { Vocabulary.outcomeGroups[$0] }
        let rowKeys = Set(Vocabulary.requestRows.flatMap(\.keys))
        requests = LabelSet(
            Vocabulary.requestRows + groups.filter { !rowKeys.contains(LabelKey($0.label)) }
                + [Vocabulary.groupSubtotal],
            rows: Vocabulary.requestRows,
            headings: Vocabulary.requestColumnHeadings + Vocabulary.requestRowHeadings
                + Vocabulary.requestColumns.map(\.label) + groups.map(\.label))
        requestColumnTexts =
            (Vocabulary.requestColumnHeadings
            + Vocabulary.requestColumns.map(\.label)).map { LabelKey($0).text }
        // 其他 and 总计 are rows too, and do not tell a heading row.
        requestColumnHeadings = Set(Vocabulary.requestColumns.flatMap(\.keys))
            .union([LabelKey(Vocabulary.requestColumnHeadings[0])]).subtracting(rowKeys)
        disclosure = LabelSet(
            Vocabulary.disclosureRows, rows: Vocabulary.disclosureRows,
            headings: Vocabulary.disclosureHeadings + Vocabulary.disclosureColumns.map(\.label))
        disclosureColumns = LabelSet(
            Vocabulary.disclosureColumns,
            headings: Vocabulary.disclosureHeadings + Vocabulary.disclosureRows.map(\.label))
        disclosureColumnNames = ColumnNames(disclosureColumns)
        requestCells = Dictionary(
            uniqueKeysWithValues: Vocabulary.requestRows.map { row in
                (
                    row.id,
                    Vocabulary.requestColumns.compactMap {
                        CellAddress(.requests, row: row.id, column: $0.id)
                    }
                )
            })
        disclosureHeadings = Set(Vocabulary.disclosureHeadings.map { LabelKey($0) })
        let disputeLabels = Vocabulary.disputeGroups + [Vocabulary.suits]
        disputes = LabelSet(disputeLabels, headings: Vocabulary.disputeColumns.map(\.label))
        disputeHeadings = Set((disputeLabels + Vocabulary.disputeColumns).flatMap(\.keys))
        texts = [
            .disclosure: disclosure.text + disclosureColumns.text,
            .requests: requests.text,
            .disputes: disputes.text,
        ]
    }
}

extension FormLabel {
    /// The keys of the label and of its variants.
    var keys: [LabelKey] { ([label] + variants).map { LabelKey($0) } }
}

extension TableLabels {
    /// The table that a row's labels name for certain; nil where they could be of several.
    func table(of row: ScannedRow) -> FormTable? {
        for cell in row.cells where cell.reading == nil && !cell.key.isEmpty {
            if disclosure.exact[cell.key.text] != nil || disclosureHeadings.contains(cell.key)
                || disclosureColumns.exact[cell.key.text] != nil
            {
                return .disclosure
            }
            let isRequest = requests.exact[cell.key.text] != nil
            if requestColumnHeadings.contains(cell.key)
                || (isRequest && !disputeHeadings.contains(cell.key)
                    && !requests.headings.contains(cell.key.text))
            {
                return .requests
            }
            if disputeHeadings.contains(cell.key), !isRequest,
                !requests.headings.contains(cell.key.text)
            {
                return .disputes
            }
        }
        // Labels with a mistake in them, where no other tells.
        let isColumn = row.cells.contains { cell in
            cell.isLabel && !cell.key.isEmpty && !requests.headings.contains(cell.key.text)
                && requests.exact[cell.key.text] == nil && disclosureColumn(cell) != nil
        }
        return isColumn ? .disclosure : nil
    }

    /// The table whose heading row a line of text certainly begins.
    func tableHeaded(by row: ScannedRow) -> FormTable? {
        for cell in row.cells where cell.isLabel && !cell.key.isEmpty {
            if requestColumnHeadings.contains(cell.key) { return .requests }
            if disclosureHeadings.contains(cell.key)
                || disclosureColumns.exact[cell.key.text] != nil
            {
                return .disclosure
            }
            if disputeHeadings.contains(cell.key), requests.exact[cell.key.text] == nil,
                disputes.exact[cell.key.text] == nil
            {
                return .disputes
            }
        }
        return nil
    }

    /// Whether a line of text can be a part of a table: only values, and parts of its labels.
    func couldBePart(_ row: ScannedRow, of table: FormTable) -> Bool {
        let text = texts[table] ?? ""
        return row.cells.allSatisfy { cell in
            if cell.reading != nil || ParsedCell(value: cell.source.text) != nil { return true }
            if ParsedCell.isAnswer(cell.source.text) { return true }
            let key = (cell.keyWithoutRemark ?? cell.key).text
            if key.isEmpty { return cell.source.text.count <= 4 }
            let plain = String(key.unicodeScalars.filter { !$0.isASCIIDigit })
            let isUnit = cell.source.text.count <= 10 && AmountUnit(heading: key) != nil
            return text.includes(plain) || (table == .disclosure && isUnit)
                || isNearlyLabel(key, of: table)
        }
    }

    /// Whether a text is a label of a table with a mistake in it.
    private func isNearlyLabel(_ key: String, of table: FormTable) -> Bool {
        switch table {
        case .disclosure:
            disclosureColumns.similar(to: key) != nil || disclosure.similar(to: key) != nil
        case .requests: requests.similar(to: key) != nil
        case .disputes: disputes.similar(to: key) != nil
        }
    }

    /// Whether a heading is that of the decisions in the form before 2021.
    func isOlderName(_ heading: String) -> Bool {
        Vocabulary.disclosureColumns.contains {
            $0.id == FormID.decisions && LabelKey($0.label) == LabelKey(heading)
        }
    }

    /// Whether a cell of table two heads rows, or the column of their labels.
    func isDisclosureHeading(_ cell: ScannedRow.Cell) -> Bool {
        disclosureHeadings.contains(cell.key)
    }

    /// Whether a cell is the label of a row of a table.
    func namesRow(_ cell: ScannedRow.Cell, of table: FormTable) -> Bool {
        guard cell.isLabel, !cell.key.isEmpty else { return false }
        let rows = rows(of: table)
        if rows.exact[cell.key.text] != nil { return true }
        return cell.keyWithoutRemark.map { rows.exact[$0.text] != nil } ?? false
            || rows.similar(to: cell.key.text) != nil
    }

    /// Whether a cell behind the label of a row may be a label too, or a part of one.
    func mayBeLabel(_ cell: ScannedRow.Cell, of table: FormTable) -> Bool {
        if ParsedCell.isAnswer(cell.source.text) || cell.key.isEmpty { return false }
        if cell.isNumbered || couldBePart(ScannedRow(cells: [cell]), of: table) { return true }
        if table == .disclosure, disclosureColumn(cell) != nil { return true }
        let likeness = LabelLikeness(cell.source.text)
        return rows(of: table).spellings.contains {
            likeness.likeness(to: $0) >= RowAlignment.leastLikeness
        }
    }

    private func rows(of table: FormTable) -> LabelSet {
        switch table {
        case .disclosure: disclosure
        case .requests: requests
        case .disputes: disputes
        }
    }

    /// The column of table two that a cell heads, with a unit in brackets or without.
    func disclosureColumn(_ cell: ScannedRow.Cell) -> String? {
        disclosureColumns.exact[cell.key.text]
            ?? cell.keyWithoutRemark.flatMap { disclosureColumns.exact[$0.text] }
            ?? disclosureColumns.similar(to: cell.key.text)
    }
}
