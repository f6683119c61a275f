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

    /// Learns the columns from the headings and from the rows.
    init(rows: [ScannedRow], groups: [ValueGroup]) {
        let named = Self.named(in: rows)
        subtotal = Self.subtotal(named, rows, groups)
        order = subtotal == nil ? Self.order(named, rows, groups) : nil
        let slots = Vocabulary.requestColumns.count + (subtotal == nil ? 0 : 1)
        var placement = ColumnPlacement(slots: slots, groups: groups)
        placement.headings = named.filter { $0.value.count == slots }.mapValues { $0.map(\.index) }
        self.placement = placement
    }

    /// Where the values of a row stand: the form's seven columns, a printed sum left out.
    func place(_ group: ValueGroup) -> ColumnPlacement.Outcome {
        switch placement.place(group) {
        case .values(let cells, let surplus):
            return .values(inForm(cells), surplus: surplus)
        case .candidates(let ways):
            return .candidates(ways.map(inForm))
        case .unknown: return .unknown
        case .tooMany(let found): return .tooMany(found: found)
        }
    }

    /// The printed sum of the organisations in a row's values; nothing where there is none.
    func organisationsSum(of group: ValueGroup) -> ScannedRow.Cell? {
        guard let subtotal, case .values(let cells, _) = placement.place(group) else { return nil }
        return cells[subtotal]
    }

    /// The cells of the form's columns, in the form's order.
    private func inForm(_ cells: [ScannedRow.Cell]) -> [ScannedRow.Cell] {
        if let order { return order.map { cells[$0] } }
        guard let subtotal else { return cells }
        return Array(cells[..<subtotal]) + Array(cells[(subtotal + 1)...])
    }

    private typealias Named = [(id: String, index: Int)]

    /// The columns that heading rows of real grids name, by the grid's width.
    private static func named(in rows: [ScannedRow]) -> [Int: Named] {
        let labels = TableLabels.forms
        var found: [Int: [String: Int]] = [:]
        var isOpen: [Int: Bool] = [:]
        for row in rows where row.cells.count > Vocabulary.requestColumns.count {
            guard row.cells.contains(where: \.source.isCovered) || isOpen[row.cells.count] == true
            else { continue }
            let width = row.cells.count
            if row.hasNumber { isOpen[width] = false }
            if isOpen[width] == false { continue }
            for (index, cell) in row.cells.enumerated() where cell.isLabel {
                guard let id = labels.requestColumns[cell.key] else { continue }
                isOpen[width] = true
                if found[width]?[id] == nil { found[width, default: [:]][id] = index }
            }
        }
        return found.mapValues { columns in
            columns.map { (id: $0.key, index: $0.value) }.sorted { $0.index < $1.index }
        }
    }

    /// Where the sum of the organisations stands among the headings above the first numbers,
    /// whatever their layout: before their first column or behind their last; nothing without it.
    private static func headed(_ rows: [ScannedRow]) -> Int? {
        let labels = TableLabels.forms
        let names = rows.prefix { !$0.hasNumber }.flatMap { row in
            row.cells.compactMap { $0.isLabel ? labels.requestColumns[$0.key] : nil }
        }
        guard let sum = names.firstIndex(of: Vocabulary.organisationsSubtotal.id) else {
            return nil
        }
        let business = names.firstIndex(of: "business") ?? sum
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
        guard wide.count * 2 > written.count else { return nil }
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
        let ids = keys.compactMap { labels.requestColumns[$0] }
        return ids.count == Vocabulary.requestColumns.count ? ids : nil
    }

    private static func isSum(_ row: [Decimal]) -> Bool { sum(row, 0..<6) == row[6] }

    private static func sum(_ row: [Decimal], _ range: Range<Int>) -> Decimal {
        row[range].reduce(0, +)
    }
}
