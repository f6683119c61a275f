import Documents
import Foundation
import Reports

/// The columns of table three as a report prints them: the form's seven, or eight with a sum of
/// the organisations, which local forms add.
struct RequestColumns {
    private let placement: ColumnPlacement
    /// The position of the sum among the columns, if there is one.
    private let subtotal: Int?

    /// For each of the form's columns its position in a report that has them in another order.
    private let order: [Int]?

    /// Whether the headings stand in an order that they do not tell whole: then nothing tells whose
    /// a value is, since the sums are the same in every order.
    private let isDisordered: Bool

    /// Learns the columns from the headings and from the rows.
    init(rows: [ScannedRow], values: [TableRow]) {
        let groups = values.map(\.group)
        let named = Self.named(in: rows)
        let exact = named.filter(\.value.isExact).mapValues(\.columns)
        subtotal = Self.subtotal(exact, rows, groups)
        order = subtotal == nil ? Self.order(exact, rows, groups) : nil
        isDisordered = subtotal == nil && order == nil && Self.isDisordered(rows)
        let slots = Vocabulary.requestColumns.count + (subtotal == nil ? 0 : 1)
        var headings: [Int: GridColumns.Heading] = [:]
        for (width, found) in named where found.columns.count == slots {
            let columns = found.columns.map(\.index)
            let isRun = zip(columns, columns.dropFirst()).allSatisfy { $1 == $0 + 1 }
            // A heading that was packed to the left does not name its columns side by side in the
            // form's order.
            let isInForm = found.columns.map(\.id) == Vocabulary.requestColumns.map(\.id)
            guard found.isExact || (isRun && (isInForm || order != nil || subtotal != nil)) else {
                continue
            }
            headings[width] = GridColumns.Heading(columns: columns, isExact: found.isExact)
        }
        let sums = Self.sums(subtotal, order)
        let isForm = subtotal == nil && order == nil
        placement = ColumnPlacement(
            slots: slots, sums: sums, headings: headings, rows: values,
            headed: isForm
                ? PageColumns.headed(
                    by: Vocabulary.requestColumns.map(\.label), in: rows, groups, sums: sums) : [])
    }

    /// Where the values of a row stand: the form's seven columns, a printed sum left out.
    func place(_ row: TableRow, division: inout CellDivision) -> ColumnPlacement.Outcome {
        guard !isDisordered || row.group.isEmpty else { return .unknown(places: 0) }
        switch placement.place(row, division: &division) {
        case .values(let cells, let surplus, let placement):
            return .values(inForm(cells), surplus: surplus, by: placement)
        case .divisions(let ways):
            return .divisions(ways.map(inForm))
        case .unknown(let places): return .unknown(places: places)
        case .tooMany(let found): return .tooMany(found: found)
        }
    }

    /// Whether the table tells that empty cells were dropped from it.
    var dropsBlanks: Bool { placement.dropsBlanks }

    /// The printed sum of the organisations in a row's values; nil where there is none.
    func organisationsSum(of row: TableRow) -> ScannedRow.Cell? {
        var none = CellDivision()
        guard let subtotal,
            case .values(let cells, _, _) = placement.place(row, division: &none)
        else { return nil }
        return cells[subtotal]
    }

    /// The sums of a row in the order in which its columns stand.
    private static func sums(_ subtotal: Int?, _ order: [Int]?) -> ColumnSums {
        let last = Vocabulary.requestColumns.count - 1
        if let order {
            return ColumnSums(
                sums: [ColumnSums.Sum(parts: Array(order[..<last]), total: order[last])])
        }
        guard let subtotal else {
            return ColumnSums(sums: [ColumnSums.Sum(parts: Array(0..<last), total: last)])
        }
        let parts = (0...last).filter { $0 != subtotal }
        return ColumnSums(
            sums: [
                ColumnSums.Sum(parts: parts, total: last + 1),
                ColumnSums.Sum(parts: Array(parts.dropFirst()), total: subtotal),
            ])
    }

    /// The cells of the form's columns, in the form's order.
    private func inForm(_ cells: [ScannedRow.Cell]) -> [ScannedRow.Cell] {
        if let order { return order.map { cells[$0] } }
        guard let subtotal else { return cells }
        return Array(cells[..<subtotal]) + Array(cells[(subtotal + 1)...])
    }

    private typealias Named = [(id: String, index: Int)]

    /// What the heading rows of one width name.
    private struct HeadingRows {
        var indices: [String: Int] = [:]
        var isOpen = true
        /// Whether the document says which cells of it are merged.
        var isExact = false

        var columns: Named {
            indices.map { (id: $0.key, index: $0.value) }.sorted { $0.index < $1.index }
        }
    }

    /// The columns that heading rows name, by the width of the row.
    private static func named(in rows: [ScannedRow]) -> [Int: HeadingRows] {
        let labels = TableLabels.forms
        var found: [Int: HeadingRows] = [:]
        for row in rows where row.cells.count > Vocabulary.requestColumns.count {
            let width = row.cells.count
            guard row.cells.allSatisfy({ $0.source.extent == nil }) else { continue }
            if row.hasNumber { found[width]?.isOpen = false }
            guard found[width]?.isOpen != false else { continue }
            if row.cells.contains(where: \.source.isCovered) {
                found[width, default: HeadingRows()].isExact = true
            }
            // A row of the form is no heading, though it may be called as a column is.
            guard isHeading(row) else { continue }
            for (index, cell) in row.cells.enumerated() where cell.isLabel {
                guard let id = labels.requestColumnNames.id(of: cell),
                    found[width]?.indices[id] == nil
                else { continue }
                found[width, default: HeadingRows()].indices[id] = index
            }
        }
        return found
    }

    private static func isHeading(_ row: ScannedRow) -> Bool {
        let labels = TableLabels.forms
        return row.cells.contains { cell in
            cell.isLabel && labels.requestColumnHeadings.contains(cell.key)
        }
    }

    /// Where the sum of the organisations stands among the headings above the first numbers,
    /// whatever their layout: before their first column or behind their last; nil without it.
    private static func headed(_ rows: [ScannedRow]) -> Int? {
        let labels = TableLabels.forms
        let names = rows.prefix { !$0.hasNumber }.flatMap { row in
            row.cells.compactMap { $0.isLabel ? labels.requestColumns[$0.key] : nil }
        }
        guard let sum = names.firstIndex(of: Vocabulary.organisationsSubtotal.id) else {
            return nil
        }
        let business = names.firstIndex(of: FormID.businesses) ?? sum
        return sum < business ? 1 : 6
    }

    /// The position of the sum of the organisations, by its heading or, where rows have eight
    /// numbers, by the only place where it sums up everywhere.
    private static func subtotal(
        _ named: [Int: Named], _ rows: [ScannedRow], _ groups: [ValueGroup]
    ) -> Int? {
        let form = Vocabulary.requestColumns.map(\.id)
        for columns in named.values where columns.count == form.count + 1 {
            let position = columns.firstIndex { $0.id == Vocabulary.organisationsSubtotal.id }
            let others = columns.filter { $0.id != Vocabulary.organisationsSubtotal.id }.map(\.id)
            if let position, others == form { return position }
        }
        let written = groups.map { group in
            group.cells.filter { !$0.isBlank }.map { $0.reading?.reading.value }
        }
        let wide = written.filter { $0.count == form.count + 1 }.map { $0.compactMap(\.self) }
        guard wide.count * 2 > written.count else { return subtotal(headedIn: rows, groups) }
        let fitting = [1, 6].filter { position in
            wide.allSatisfy { row in
                row.count == form.count + 1
                    && sum(row, position == 1 ? 2..<7 : 1..<6) == row[position]
                    && row[0] + row[position] == row[7]
            }
        }
        if let headed = headed(rows), fitting.contains(headed) { return headed }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// The position of the sum where its heading names it and empty cells keep the rows from
    /// telling: it must be the sum of the organisations in the rows that have all eight numbers.
    private static func subtotal(
        headedIn rows: [ScannedRow], _ groups: [ValueGroup]
    ) -> Int? {
        guard let headed = headed(rows) else { return nil }
        let form = Vocabulary.requestColumns.count
        let complete = groups.map { $0.cells.compactMap { $0.reading?.reading.value } }
        let isForm = complete.contains { $0.count == form && isSum($0) && $0[form - 1] > 0 }
        let parts = headed == 1 ? 2..<7 : 1..<6
        let wide = complete.filter { $0.count == form + 1 }
        let fits = wide.count { row in
            sum(row, parts) == row[headed] && row[0] + row[headed] == row[form]
        }
        return fits * 2 > wide.count || (wide.isEmpty && !isForm) ? headed : nil
    }

    // MARK: Order

    /// Where each column stands, if all headings put the seven in one order that is not the form's
    /// and the rows sum up in it as often as in the form's.
    private static func order(
        _ named: [Int: Named], _ rows: [ScannedRow], _ groups: [ValueGroup]
    ) -> [Int]? {
        let form = Vocabulary.requestColumns.map(\.id)
        let headings =
            named.values.compactMap(neighbours)
            + rows.prefix { !$0.hasNumber }
            .compactMap(wholeHeading)
        guard let ids = headings.first, ids != form, headings.allSatisfy({ $0 == ids }),
            Set(ids) == Set(form)
        else { return nil }
        let order = form.compactMap(ids.firstIndex)
        let complete = groups.map { $0.cells.compactMap { $0.reading?.reading.value } }
            .filter { $0.count == form.count }
        let agree = complete.count { row in isSum(order.map { row[$0] }) }
        return agree >= complete.count(where: isSum) ? order : nil
    }

    /// The columns that a grid names, if they stand side by side.
    private static func neighbours(_ columns: Named) -> [String]? {
        guard columns.count == Vocabulary.requestColumns.count,
            let first = columns.first, let last = columns.last,
            last.index - first.index == columns.count - 1,
            Set(columns.map(\.index)).count == columns.count
        else { return nil }
        return columns.map(\.id)
    }

    /// The columns that one line names; where it names their groups too, it is two lines in one.
    private static func wholeHeading(_ row: ScannedRow) -> [String]? {
        let labels = TableLabels.forms
        let keys = row.cells.filter(\.isLabel).map(\.key)
        let groups = Set(Vocabulary.requestColumnHeadings.map { LabelKey($0) })
        guard groups.isDisjoint(with: keys) else { return nil }
        guard isHeading(row) else { return nil }
        let ids = row.cells.compactMap(labels.requestColumnNames.id)
        return ids.count == Vocabulary.requestColumns.count ? ids : nil
    }

    /// Whether a heading row has columns of the form in another order, and others that nothing
    /// knows among them.
    private static func isDisordered(_ rows: [ScannedRow]) -> Bool {
        let names = TableLabels.forms.requestColumnNames
        let form = Vocabulary.requestColumns.map(\.id)
        return rows.prefix { !$0.hasNumber }.filter(isHeading).contains { row in
            let positions = row.cells.compactMap { cell in
                names.id(of: cell).flatMap(form.firstIndex)
            }
            return (3..<form.count).contains(positions.count)
                && zip(positions, positions.dropFirst()).contains { $0 > $1 }
        }
    }

    private static func isSum(_ row: [Decimal]) -> Bool { sum(row, 0..<6) == row[6] }

    private static func sum(_ row: [Decimal], _ range: Range<Int>) -> Decimal {
        row[range].reduce(0, +)
    }
}
