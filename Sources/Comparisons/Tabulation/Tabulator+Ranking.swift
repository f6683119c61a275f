import Deadlines
import Numbers
import Query
import Reports

/// What follows from the cells of a table: shares, changes, ranks and the order of the groups.
extension Tabulator {
    func share(
        _ rows: inout [ComparisonTable.Row], _ total: ComparisonTable.Row
    ) throws {
        for index in rows.indices {
            try step(over: rows[index])
            change(&rows[index].cells) { number, column, cell in
                cell.share = share(of: cell, number, in: total.cells[number][column])
            }
        }
    }

    func share(_ total: inout ComparisonTable.Row) {
        change(&total.cells) { number, _, cell in cell.share = share(of: cell, number, in: cell) }
    }

    private func share(
        of cell: ComparedCell, _ number: Int, in total: ComparedCell
    ) -> Fraction? {
        guard comparison.statistic == .sum, sample.numbers[number].nature == .additive,
            let value = cell.value, let whole = total.value, whole.isPositive
        else { return nil }
        return value.over(whole)
    }

    func grow(_ rows: inout [ComparisonTable.Row], _ columns: [Int]) throws {
        if comparison.grouping == .year {
            let byYear = Dictionary(
                rows.compactMap { row in row.group.year.map { ($0, row.cells) } },
                uniquingKeysWith: { first, _ in first })
            for index in rows.indices {
                guard let year = rows[index].group.year, let before = byYear[year - 1]
                else { continue }
                try step(over: rows[index])
                change(&rows[index].cells) { number, column, cell in
                    guard !isChange(number) else { return }
                    cell.growth = Self.growth(from: before[number][column], to: cell)
                }
            }
        } else {
            for index in rows.indices {
                try step(over: rows[index])
                grow(&rows[index].cells, columns)
            }
        }
    }

    func grow(_ cells: inout [[ComparedCell]], _ columns: [Int]) {
        let before = cells
        change(&cells) { number, column, cell in
            guard column > 0, columns[column - 1] == columns[column] - 1, !isChange(number)
            else { return }
            cell.growth = Self.growth(from: before[number][column - 1], to: cell)
        }
    }

    /// Whether a number is a change itself, of which a change says nothing.
    private func isChange(_ number: Int) -> Bool {
        let name = comparison.numbers[number].field?.name
        return name.flatMap(Indicator.init)?.unit == .change
    }

    private static func growth(from before: ComparedCell, to cell: ComparedCell) -> Fraction? {
        guard let value = cell.value, let base = before.value, base.isPositive else { return nil }
        return value.over(base)?.minus(Fraction(1))
    }

    /// Makes a step for each cell of a row.
    private func step(over row: ComparisonTable.Row) throws {
        try pace.step(row.cells.count * (row.cells.first?.count ?? 0))
    }

    func rank(_ rows: inout [ComparisonTable.Row]) throws {
        guard isRanked else { return }
        for number in sample.numbers.indices {
            for column in 0..<(rows.first?.cells[number].count ?? 0) {
                try pace.step(rows.count)
                var ranked = rows.indices.filter { row in
                    let cell = rows[row].cells[number][column]
                    return cell.value != nil && cell.n >= comparison.minimum
                }
                try ranked.sort { left, right in
                    try pace.step()
                    return Self.isGreater(
                        rows[left].cells[number][column].value,
                        rows[right].cells[number][column].value)
                }
                var last: (value: Fraction?, rank: Int) = (nil, 0)
                for (place, row) in ranked.enumerated() {
                    let value = rows[row].cells[number][column].value
                    if value != last.value { last = (value, place + 1) }
                    rows[row].cells[number][column].rank = last.rank
                }
            }
        }
    }

    private func change(
        _ cells: inout [[ComparedCell]], _ body: (Int, Int, inout ComparedCell) -> Void
    ) {
        for number in cells.indices {
            for column in cells[number].indices { body(number, column, &cells[number][column]) }
        }
    }

    static func isGreater(_ left: Fraction?, _ right: Fraction?) -> Bool {
        guard let left else { return false }
        guard let right else { return true }
        guard let order = left.compared(to: right) else {
            return left.doubleValue > right.doubleValue
        }
        return order > 0
    }

    // MARK: Order

    func precedes(_ left: ComparisonTable.Row, _ right: ComparisonTable.Row) -> Bool {
        if let left = left.group.year, let right = right.group.year { return left < right }
        if !comparison.isOverYears, let first = left.cells.first?.first,
            let second = right.cells.first?.first
        {
            if (first.rank == nil) != (second.rank == nil) { return first.rank != nil }
            if first.value != second.value { return Self.isGreater(first.value, second.value) }
        }
        let unknown = "~"
        return (left.group.code ?? unknown, left.group.label)
            < (right.group.code ?? unknown, right.group.label)
    }
}

extension Fraction {
    /// Whether it is greater than zero.
    var isPositive: Bool { numerator > 0 }
}
