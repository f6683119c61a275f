import Reports

/// What the labels of the statutory tables mean, by key.
///
/// Computed from ``Vocabulary``: no label is written here.
struct TableLabels: Sendable {
    /// What a label of table three means.
    enum RequestLabel: Equatable, Sendable {
        /// A row of the form.
        case row(String)
        /// A column, a group or another heading.
        case heading
    }

    /// Rows of table three; some of their labels (其他, 总计) are also headings.
    let requestRows: [LabelKey: String]

    /// Headings of table three: columns, groups, the note on the sums.
    let requestHeadings: Set<LabelKey>

    /// Headings that only the heading rows of table three hold.
    let requestColumnHeadings: Set<LabelKey>

    /// Rows of table two.
    let disclosureRows: [LabelKey: String]

    /// Columns of table two.
    let disclosureColumns: [LabelKey: FormLabel]

    /// Headings of table two: clauses and the label of the first column.
    let disclosureHeadings: Set<LabelKey>

    /// Blocks and columns of table four.
    let disputeHeadings: Set<LabelKey>

    /// The labels of the forms.
    static let forms = TableLabels()

    private init() {
        requestRows = Self.ids(of: Vocabulary.requestRows)
        let columns = Vocabulary.requestColumns.map { LabelKey($0.label) }
        requestHeadings = Set(
            columns + Vocabulary.requestHeadings.map(LabelKey.init)
                + Vocabulary.outcomeGroups.values.map { LabelKey($0.label) })
        // 其他 and 总计 are rows too, and do not tell a heading row.
        requestColumnHeadings = Set(columns).union([LabelKey(Vocabulary.requestHeadings[0])])
            .subtracting(requestRows.keys)
        disclosureRows = Self.ids(of: Vocabulary.disclosureRows)
        disclosureColumns = Dictionary(
            Vocabulary.disclosureColumns.flatMap { label in
                ([label.label] + label.variants).map { (LabelKey($0), label) }
            }, uniquingKeysWith: { first, _ in first })
        disclosureHeadings = Set(Vocabulary.disclosureHeadings.map(LabelKey.init))
        disputeHeadings = Set(
            (Vocabulary.disputeGroups + Vocabulary.disputeColumns + [Vocabulary.suits])
                .map { LabelKey($0.label) })
    }

    private static func ids(of labels: [FormLabel]) -> [LabelKey: String] {
        Dictionary(
            labels.flatMap { label in
                ([label.label] + label.variants).map { (LabelKey($0), label.id) }
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension TableLabels {
    /// The table that a row's labels name for certain; nothing where they could be of several.
    func table(of row: ScannedRow) -> FormTable? {
        for cell in row.cells where cell.reading == nil {
            if disclosureRows[cell.key] != nil || disclosureHeadings.contains(cell.key)
                || disclosureColumn(cell) != nil
            {
                return .disclosure
            }
            if requestColumnHeadings.contains(cell.key)
                || (requestRows[cell.key] != nil && !disputeHeadings.contains(cell.key)
                    && !requestHeadings.contains(cell.key))
            {
                return .requests
            }
            if disputeHeadings.contains(cell.key), requestRows[cell.key] == nil,
                !requestHeadings.contains(cell.key)
            {
                return .disputes
            }
        }
        return nil
    }

    /// The column of table two that a cell heads, with a unit in brackets or without.
    func disclosureColumn(_ cell: ScannedRow.Cell) -> FormLabel? {
        disclosureColumns[cell.key] ?? disclosureColumns[LabelKey(cell.textWithoutBrackets)]
    }
}
