internal import Reports

extension Family {
    /// Rows of table three with more or fewer values than the form has columns; only sums can
    /// tell where they belong.
    static let oddRows: [Family] = [
        odd("border-lost-in-row") { values, generator in
            let index = generator.number(below: values.count - 1)
            return values[..<index] + [values[index] + values[index + 1]] + values[(index + 2)...]
        },
        odd("six-values-in-row") { values, generator in
            let zeros = values.indices.filter { values[$0] == "0" }
            guard !zeros.isEmpty else { return values[...] }
            var values = values
            values.remove(at: generator.pick(zeros))
            return values[...]
        },
        odd("eight-values-in-row") { values, generator in
            let stray = String(generator.number(in: 0...9))
            return generator.chance(50) ? [stray] + values : values + [stray]
        },
        odd("digits-split-in-row") { values, generator in
            let long = values.indices.filter { values[$0].count > 1 }
            guard !long.isEmpty else { return values[...] }
            let index = generator.pick(long)
            let digits = values[index].map { String($0) }
            return values[..<index] + digits + values[(index + 1)...]
        },
    ]

    private static func odd(
        _ name: String,
        _ change: @escaping @Sendable ([String], inout SeededGenerator) -> ArraySlice<String>
    ) -> Family {
        Family(name, "L70") { $0.writeOddRows(change) }
    }
}

extension FamilyDraft {
    private func isRequest(_ row: [CellAddress]) -> Bool { row[0].cell.table == .requests }

    /// Changes the values of some rows of table three, and pads these as the others are.
    fileprivate mutating func writeOddRows(
        _ change: ([String], inout SeededGenerator) -> ArraySlice<String>
    ) {
        let addresses = rows.filter(isRequest)
        let geometry = GridGeometry(report, lastRows: 3)
        var grid = geometry.pieces(of: .requests)[0]
        let header = grid.count - addresses.count
        for index in generator.shuffled(Array(addresses.indices)).prefix(4) {
            let fields = grid[header + index]
            let values = addresses[index].map { self[$0].text }
            // Rows of the lowest level have three fields before their values.
            let start = fields.count - values.count - (fields.last?.isEmpty ?? false ? 1 : 0)
            let changed = Array(change(values, &generator))
            guard changed != values else { continue }
            let row = fields[..<start] + changed
            grid[header + index] =
                row + Array(repeating: "", count: max(0, fields.count - row.count))
            for address in addresses[index] { self[address] = lost(self[address]) }
        }
        let lines = grid.map { $0.joined(separator: "\t") }
        write(
            document { kind in
                kind == .requests
                    ? lines
                    : geometry.pieces(of: kind).joined().map { $0.joined(separator: "\t") }
            })
    }

    /// A cell of which it is open even whether it is printed.
    private func lost(_ cell: PrintedCell) -> PrintedCell {
        guard case .oneOf(let truths, let printed) = cell.unsure else { return cell }
        return printed == "0" ? .oneOf(truths + ["null"], printed: printed) : cell.unsure
    }
}
