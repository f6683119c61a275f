internal import Reports

extension Family {
    /// Tab grids whose label cells span unequal columns, so that rows are padded at their end,
    /// with cells left blank.
    static let blankGrids: [Family] = [
        Family("grid-totals-only", "L67") { draft in
            draft.keepColumns(["total"])
        },
        Family("grid-natural-and-total", "L67") { draft in
            draft.keepColumns(["natural", "total"])
        },
        Family("grid-zeros-blank", "L67") { draft in draft.blankZeros() },
        Family("grid-zeros-blank-at-random", "L67") { draft in
            draft.blankZeros(percent: draft.generator.pick([30, 60, 85]))
        },
        Family("grid-bars-zeros-blank", "L67", [.markdown]) { draft in draft.blankZeros() },
        Family("grid-filled", "L67", [.tabGrid, .markdown]) { _ in },
        Family("aligned-zeros-blank", "L67", [.aligned]) { draft in
            draft.blankZeros(percent: 100, in: .requests)
            for address in draft.addresses where draft[address].isEmpty {
                draft[address] = draft[address].unsure
            }
        },
        Family("cell-per-line-zeros-blank", "L67", [.cellPerLine]) { draft in draft.blankZeros() },
        Family("empty-form", "L67", [.tabGrid, .html, .word, .markdown]) { draft in
            for address in draft.addresses { draft[address] = .blank }
        },
    ]
}

extension FamilyDraft {
    /// Leaves all cells of table three blank but those of some columns, and zeros of the others.
    fileprivate mutating func keepColumns(_ columns: [String]) {
        for address in addresses where address.cell.table == .requests {
            if !columns.contains(address.cell.column) { self[address] = .blank }
        }
        blankZeros(percent: generator.pick([0, 50, 100]))
    }
}
