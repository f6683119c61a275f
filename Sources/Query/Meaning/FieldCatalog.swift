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
    let outside: [OutsideNames]
    /// Every name that may be typed without a column.
    let nameIndex: NameIndex
    /// What the names of the index name.
    private let targets: [Target]
    let indicators: [IndicatorNames]
    private let exactRows: [[Unicode.Scalar]: [Int]]
    private let exactCells: [[Unicode.Scalar]: [FieldEntry]]
    private let exactIndicators: [[Unicode.Scalar]: FieldEntry]
    private let columnNames: Set<[Unicode.Scalar]>

    /// What has names without a column.
    private enum Target {
        /// A row, with what it means.
        case row(Int, [FieldEntry])
        /// A cell with names of its own.
        case cell(FieldEntry)
        /// An indicator.
        case indicator(IndicatorNames)

        /// The id of the one field it means; nil where it means several.
        var id: String? {
            switch self {
            case .row(_, let fields): fields.count == 1 ? fields[0].id : nil
            case .cell(let field): field.id
            case .indicator(let indicator): indicator.entry.id
            }
        }
    }

    init(
        rows: [FieldRow], indicators: [IndicatorNames] = [], outside: [OutsideNames] = []
    ) {
        self.rows = rows
        self.indicators = indicators
        self.outside = outside
        var exactRows: [[Unicode.Scalar]: [Int]] = [:]
        var exactCells: [[Unicode.Scalar]: [FieldEntry]] = [:]
        var targets: [(target: Target, names: [NamedText])] = []
        for (index, row) in rows.enumerated() {
            for name in Set(row.names.map(\.folded)) { exactRows[name, default: []].append(index) }
            targets.append((.row(index, row.fieldsWithoutColumn), row.names))
            for column in row.columns where !column.cellNames.isEmpty {
                for name in column.cellNames {
                    exactCells[name.folded, default: []].append(column.entry)
                }
                targets.append((.cell(column.entry), column.cellNames))
            }
        }
        targets += indicators.map { (.indicator($0), $0.names) }
        self.targets = targets.map(\.target)
        var meanings: [String: Int] = [:]
        nameIndex = NameIndex(
            targets.enumerated().flatMap { index, target in
                let meaning = target.target.id.flatMap { meanings[$0] } ?? index
                if let id = target.target.id { meanings[id] = meaning }
                return target.names.map {
                    NameIndex.Entry(name: $0, target: index, meaning: meaning)
                }
            })
        exactIndicators = Dictionary(
            indicators.flatMap { indicator in indicator.names.map { ($0.folded, indicator.entry) }
            },
            uniquingKeysWith: { first, _ in first })
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
    ///
    /// What tells an indicator from a number of cases stands at the end of its name. Without it,
    /// 复议纠错 for 复议纠错率, the name reads as a count, and to answer it with a rate would be a
    /// wrong number that looks right.
    func indicators(named name: [Unicode.Scalar]) -> [FieldEntry] {
        if let exact = exactIndicators[name] { return [exact] }
        return nameIndex.targets(with: name) { $0.reversed().starts(with: name.reversed()) }
            .compactMap { index in
                if case .indicator(let indicator) = targets[index] { indicator.entry } else { nil }
            }
    }

    /// The rows with a name: exactly, else starting with it, else containing it.
    func rows(named name: [Unicode.Scalar], in table: FormTable?) -> [FieldRow] {
        let inTable: (FieldRow) -> Bool = { table == nil || $0.table == table }
        return name.best(exactly: rows(withName: name).filter(inTable)) { isMatch in
            rows(containing: name, where: isMatch).filter(inTable)
        }
    }

    private func rows(
        containing name: [Unicode.Scalar], where isMatch: ([Unicode.Scalar]) -> Bool
    ) -> [FieldRow] {
        nameIndex.targets(with: name, where: isMatch).compactMap { index in
            if case .row(let row, _) = targets[index] { rows[row] } else { nil }
        }
    }

    /// The fields with a name of their own or of a row, without a column, by the same three steps.
    ///
    /// An indicator comes behind the cells: only its full name is stronger than a part of theirs,
    /// and a part of its own counts only if it is none of theirs.
    func fields(named name: [Unicode.Scalar]) -> [FieldEntry] {
        guard !name.isEmpty else { return [] }
        if let indicator = exactIndicators[name] { return exactFields(named: name) + [indicator] }
        let found = name.best(exactly: exactFields(named: name)) { isMatch in
            fields(containing: name, where: isMatch)
        }
        return found.isEmpty ? indicators(named: name) : found
    }

    private func fields(
        containing name: [Unicode.Scalar], where isMatch: ([Unicode.Scalar]) -> Bool
    ) -> [FieldEntry] {
        nameIndex.targets(with: name, where: isMatch).flatMap { index -> [FieldEntry] in
            switch targets[index] {
            case .row(_, let fields): fields
            case .cell(let field): [field]
            case .indicator: []
            }
        }
    }

    /// The fields of the forms with exactly this name.
    private func exactFields(named name: [Unicode.Scalar]) -> [FieldEntry] {
        if let cells = exactCells[name], exactRows[name] == nil { return cells }
        let exact = (exactRows[name] ?? []).flatMap { rows[$0].fieldsWithoutColumn }
        return exact + exactColumns(named: name)
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
        return ranked.sorted { $0.rank < $1.rank }.map(\.entry)
    }
}
