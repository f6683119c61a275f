import Reports

/// Every field that can be asked for, by its names.
///
/// A name that several fields have is never guessed: the answer is all of them.
public struct FieldCatalog: Sendable {
    /// The fields of the official forms, the sums over them, and the indicators.
    public static let forms = FieldCatalog(
        rows: FieldRow.forms, indicators: IndicatorNames.all, outside: OutsideNames.all)

    /// Every field, in the order of the forms; the sums behind the cells of each table, the
    /// indicators behind all.
    public var entries: [FieldEntry] {
        rows.flatMap { $0.columns.map(\.entry) } + indicators.map(\.entry)
    }

    let rows: [FieldRow]
    let indicators: [IndicatorNames]
    let outside: [OutsideNames]
    /// Every name that may be typed without a column.
    let nameIndex: NameIndex
    private let exactRows: [[Unicode.Scalar]: [Int]]
    private let exactCells: [[Unicode.Scalar]: [FieldEntry]]
    private let exactIndicators: [[Unicode.Scalar]: [FieldEntry]]
    private let columnNames: Set<[Unicode.Scalar]>

    init(
        rows: [FieldRow], indicators: [IndicatorNames] = [], outside: [OutsideNames] = []
    ) {
        self.rows = rows
        self.indicators = indicators
        self.outside = outside
        nameIndex = NameIndex(rows: rows, indicators: indicators)
        exactIndicators = Dictionary(
            indicators.flatMap { indicator in
                Set(indicator.names.map(\.folded)).map { ($0, [indicator.entry]) }
            }, uniquingKeysWith: +)
        var exactRows: [[Unicode.Scalar]: [Int]] = [:]
        var exactCells: [[Unicode.Scalar]: [FieldEntry]] = [:]
        for (index, row) in rows.enumerated() {
            for name in Set(row.names.map(\.folded)) { exactRows[name, default: []].append(index) }
            for column in row.columns {
                for name in column.cellNames {
                    exactCells[name.folded, default: []].append(column.entry)
                }
            }
        }
        columnNames = Set(rows.lazy.flatMap(\.columns).flatMap { $0.names.map(\.folded) })
        self.exactRows = exactRows
        self.exactCells = exactCells
    }

    /// The fields whose id, label or aliases contain a text; all of them for an empty text.
    public func entries(matching text: String) -> [FieldEntry] {
        let wanted = NameFolding.folded(text)
        guard !wanted.isEmpty else { return entries }
        return entries.filter { entry in
            ([entry.id, entry.label] + entry.aliases).contains {
                NameFolding.folded($0).containsRun(wanted)
            }
        }
    }

    // MARK: Lookup

    /// Whether a column of some row has exactly this name.
    func hasColumn(named name: [Unicode.Scalar]) -> Bool { columnNames.contains(name) }

    /// The rows with exactly this name.
    func rows(withName name: [Unicode.Scalar]) -> [FieldRow] {
        (exactRows[name] ?? []).map { rows[$0] }
    }

    /// The indicators with a name: exactly, else ending with it.
    func indicators(named name: [Unicode.Scalar]) -> [FieldEntry] {
        guard !name.isEmpty else { return [] }
        return exactIndicators[name]
            ?? indicators.filter { $0.isNamed(byEnding: name) }.map(\.entry)
    }

    /// The rows with a name: exactly, else starting with it, else containing it.
    func rows(named name: [Unicode.Scalar], in table: FormTable?) -> [FieldRow] {
        let inTable: (FieldRow) -> Bool = { table == nil || $0.table == table }
        let exact = (exactRows[name] ?? []).map { rows[$0] }.filter(inTable)
        guard exact.isEmpty, !name.isEmpty else { return exact }
        let starting = rows.filter { row in
            inTable(row) && row.names.contains { $0.folded.starts(with: name) }
        }
        guard starting.isEmpty else { return starting }
        return rows.filter { row in
            inTable(row) && row.names.contains { $0.folded.containsRun(name) }
        }
    }

    /// The fields with a name of their own or of a row, without a column, by the same three steps.
    ///
    /// An indicator comes behind the cells: only its full name is stronger than a part of theirs,
    /// and a part of its own counts only if it is none of theirs.
    func fields(named name: [Unicode.Scalar]) -> [FieldEntry] {
        guard !name.isEmpty else { return [] }
        let cells = exactFields(named: name) + (exactIndicators[name] ?? [])
        guard cells.isEmpty else { return cells }
        let starting = fields { $0.starts(with: name) }
        guard starting.isEmpty else { return starting }
        let containing = fields { $0.containsRun(name) }
        return containing.isEmpty ? indicators(named: name) : containing
    }

    /// The fields of the forms with exactly this name.
    private func exactFields(named name: [Unicode.Scalar]) -> [FieldEntry] {
        if let cells = exactCells[name], exactRows[name] == nil { return cells }
        let exact = (exactRows[name] ?? []).flatMap { rows[$0].fieldsWithoutColumn }
        return exact + exactColumns(named: name)
    }

    private func fields(where isMatch: ([Unicode.Scalar]) -> Bool) -> [FieldEntry] {
        rows.flatMap { row in
            let cells = row.columns.filter { column in
                column.cellNames.contains { isMatch($0.folded) }
            }
            let isRow = row.names.contains { isMatch($0.folded) }
            return (isRow ? row.fieldsWithoutColumn : []) + cells.map(\.entry)
        }
    }

    /// The fields of all columns with a name, the first of each table first.
    private func exactColumns(named name: [Unicode.Scalar]) -> [FieldEntry] {
        guard columnNames.contains(name) else { return [] }
        let found = rows.flatMap { row in
            row.columns.filter { $0.isNamed(name) }.map(\.entry)
        }
        let ranked = FormTable.allCases.flatMap { table in
            found.filter { $0.table == table }.enumerated().map { (rank: $0, entry: $1) }
        }
        return ranked.enumerated()
            .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.entry)
    }
}

extension NameIndex {
    /// The names that may be typed without a column: those of rows, of cells and of indicators.
    fileprivate init(rows: [FieldRow], indicators: [IndicatorNames]) {
        let names =
            rows.flatMap { row in [row.names] + row.columns.map(\.cellNames) }
            + indicators.map(\.names)
        self.init(
            names.enumerated().flatMap { target, names in
                names.map { Entry(name: $0, target: target) }
            })
    }
}
