internal import Reports

/// A table whose cells may span rows and columns: what a word processor or a web page holds.
struct SpanTable: Sendable {
    /// A cell where it begins.
    struct Cell: Sendable {
        var text: String
        var columns = 1
        var rows = 1
        /// Whether it holds a number, or stands for one.
        var isValue = false
    }

    /// Its rows; a cell stands in the row it begins in.
    var rows: [[Cell]]

    /// How many columns there are.
    let width: Int

    /// How many rows at its top only name columns.
    var headerRows = 0

    /// The column in which each cell of each row begins.
    var columns: [[Int]] {
        var covered = Array(repeating: 0, count: width)
        return rows.map { row in
            var starts: [Int] = []
            var column = 0
            for cell in row {
                while column < width, covered[column] > 0 { column += 1 }
                starts.append(column)
                for index in column..<min(column + cell.columns, width) {
                    covered[index] = cell.rows
                }
                column += cell.columns
            }
            for index in covered.indices where covered[index] > 0 { covered[index] -= 1 }
            return starts
        }
    }

    /// The rows with every field of the grid; nothing where a cell of above or before goes on.
    var grid: [[Cell?]] {
        let starts = columns
        return rows.indices.map { index in
            var fields: [Cell?] = Array(repeating: nil, count: width)
            for (cell, column) in zip(rows[index], starts[index]) { fields[column] = cell }
            return fields
        }
    }

    /// The table in two where a page ends: cells that span the end go on empty below it.
    func divided(before index: Int) -> (SpanTable, SpanTable) {
        let starts = columns
        var upper = Array(rows[..<index])
        var goingOn: [(column: Int, cell: Cell)] = []
        for (row, cells) in upper.enumerated() {
            for (position, cell) in cells.enumerated() where row + cell.rows > index {
                upper[row][position].rows = index - row
                var rest = cell
                rest.text = ""
                rest.rows = row + cell.rows - index
                goingOn.append((starts[row][position], rest))
            }
        }
        var lower = Array(rows[index...])
        let first = zip(starts[index], lower[0]).map { (column: $0, cell: $1) } + goingOn
        lower[0] = first.sorted { $0.column < $1.column }.map(\.cell)
        return (
            SpanTable(rows: upper, width: width, headerRows: headerRows),
            SpanTable(rows: lower, width: width)
        )
    }
}

extension FormTables {
    /// A table with its spans.
    func spanned(_ table: FormTable, surplusZero: Bool = false) -> SpanTable {
        let spanned =
            switch table {
            case .disclosure: spannedDisclosure
            case .requests: spannedRequests
            case .disputes: spannedDisputes(surplusZero: surplusZero)
            }
        return respanned(spanned, table)
    }

    private var spannedDisclosure: SpanTable {
        var expected = 1
        let rows = disclosure.map { cells -> [SpanTable.Cell] in
            let isLabels = cells.count == 1 || isHeading(cells)
            if isLabels { expected = cells.count }
            return cells.enumerated().map { index, text in
                let fills = index == cells.count - 1 && cells.count >= expected
                return SpanTable.Cell(
                    text: text, columns: fills ? 4 - index : 1, isValue: !isLabels && index > 0)
            }
        }
        return SpanTable(rows: rows, width: 4)
    }

    private func isHeading(_ cells: [String]) -> Bool {
        cells.first.map { wording.isItemHeading($0) } ?? false
    }

    private var spannedRequests: SpanTable {
        let values = header.columns.count
        var rows = [
            [
                SpanTable.Cell(text: header.note, columns: 3, rows: 3),
                SpanTable.Cell(text: header.applicants, columns: values),
            ],
            [
                SpanTable.Cell(text: header.columns[0], rows: 2),
                SpanTable.Cell(text: header.organisations, columns: values - 2),
                SpanTable.Cell(text: header.columns[values - 1], rows: 2),
            ],
            header.columns[1..<(values - 1)].map { SpanTable.Cell(text: $0) },
        ]
        for (index, row) in requests.enumerated() {
            rows.append(
                labels(of: row, at: index)
                    + row.values.map { SpanTable.Cell(text: $0, isValue: true) })
        }
        return SpanTable(rows: rows, width: 3 + values, headerRows: 3)
    }

    private func labels(of row: RequestRow, at index: Int) -> [SpanTable.Cell] {
        row.labels.enumerated().compactMap { depth, text in
            let isLast = depth == row.labels.count - 1
            guard isLast || !text.isEmpty else { return nil }
            return SpanTable.Cell(
                text: text, columns: isLast ? 3 - depth : 1,
                rows: isLast ? 1 : 1 + goingOn(depth, below: index))
        }
    }

    /// In how many rows below `index` the label at a depth goes on.
    private func goingOn(_ depth: Int, below index: Int) -> Int {
        requests[(index + 1)...].prefix { row in
            row.labels.count > depth + 1 && row.labels[depth].isEmpty
        }.count
    }

    private func spannedDisputes(surplusZero: Bool) -> SpanTable {
        let columns = disputes.columns
        let single = columns.map { SpanTable.Cell(text: $0) }
        var values = disputes.values.map { SpanTable.Cell(text: $0, isValue: true) }
        if surplusZero { values.append(SpanTable.Cell(text: "0", isValue: true)) }
        return SpanTable(
            rows: [
                [
                    SpanTable.Cell(text: disputes.review, columns: 5),
                    SpanTable.Cell(text: disputes.suits, columns: 10),
                ],
                columns.map { SpanTable.Cell(text: $0, rows: 2) } + [
                    SpanTable.Cell(text: disputes.direct, columns: 5),
                    SpanTable.Cell(text: disputes.after, columns: 5),
                ],
                single + single, values,
            ], width: surplusZero ? 16 : 15, headerRows: 3)
    }
}
