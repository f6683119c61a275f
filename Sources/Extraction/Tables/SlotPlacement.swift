import Foundation
import Reports

/// Finds which cells behind a row's label are the values of its columns.
///
/// Extractors flatten merged cells, so empty cells stand before and behind the values, and their
/// number changes within one table. What is certain: the values stand side by side, and nothing
/// else is written behind the label. Where blanks leave several ways to lay the columns over the
/// cells, rows of the same shape that leave only one decide; where none does, nothing is placed.
struct SlotPlacement {
    /// How many columns the table has.
    let slots: Int

    /// For each shape of row, the only ways its rows allow: how many cells lie between the label
    /// and the first value.
    private var gaps: [Shape: Set<Int>] = [:]

    /// A row's shape: where its label stands, and how many cells it has.
    private struct Shape: Hashable {
        let label: Int
        let width: Int
    }

    /// What can be said about the values of a row.
    enum Outcome: Equatable {
        /// The values are the cells from `start` on; `surplus` cells behind them are zero or empty.
        case values(start: Int, surplus: Int)
        /// There are several ways to lay the columns over the cells.
        case ambiguous
        /// There are more numbers than columns.
        case tooMany(found: Int)
        /// There are fewer cells than columns, and something is written in them.
        case tooFew
    }

    /// Learns from all rows of a table.
    ///
    /// - Parameters:
    ///   - slots: how many columns the table has.
    ///   - rows: the rows, each with the index of its label; -1 for rows without one.
    init(slots: Int, rows: [(row: ScannedRow, label: Int)]) {
        self.slots = slots
        for (row, label) in rows {
            let starts = candidates(row, label: label)
            guard starts.count == 1 else { continue }
            gaps[Shape(label: label, width: row.cells.count), default: []]
                .insert(starts[0] - label - 1)
        }
    }

    /// Where the values of a row stand.
    func place(_ row: ScannedRow, label: Int) -> Outcome {
        let behind = row.cells[(label + 1)...]
        let written = behind.indices.filter { !behind[$0].isBlank }
        let starts = candidates(row, label: label)
        switch starts.count {
        case 1:
            return .values(start: starts[0], surplus: 0)
        case 0:
            return outcomeWithoutCandidates(behind, written: written)
        default:
            // Empty cells are the same wherever the columns lie.
            if written.isEmpty { return .values(start: label + 1, surplus: 0) }
            let known = gaps[Shape(label: label, width: row.cells.count)] ?? []
            let agreed = starts.filter { known.contains($0 - label - 1) }
            return known.count == 1 && agreed.count == 1
                ? .values(start: agreed[0], surplus: 0) : .ambiguous
        }
    }

    /// Every start of the columns that leaves nothing written outside them.
    private func candidates(_ row: ScannedRow, label: Int) -> [Int] {
        let behind = row.cells[(label + 1)...]
        guard behind.count >= slots else { return [] }
        let first = behind.firstIndex { !$0.isBlank } ?? behind.endIndex
        let last = behind.lastIndex { !$0.isBlank } ?? behind.startIndex
        return (behind.startIndex...(behind.endIndex - slots)).filter { start in
            start <= first && last < start + slots
        }
    }

    private func outcomeWithoutCandidates(
        _ behind: ArraySlice<ScannedRow.Cell>, written: [Int]
    ) -> Outcome {
        guard let first = written.first, let last = written.last else { return .tooFew }
        guard behind.count >= slots else { return .tooFew }
        guard first + slots <= behind.endIndex else { return .ambiguous }
        // Values in all columns, and then cells that say nothing: the form has fewer columns.
        let values = behind[first..<(first + slots)]
        let surplus = behind[(first + slots)...last]
        let isHarmless = surplus.allSatisfy { $0.isBlank || $0.reading?.reading == .value(0) }
        guard values.allSatisfy({ !$0.isBlank }), isHarmless else {
            return .tooMany(found: written.count)
        }
        return .values(start: first, surplus: surplus.count)
    }
}
