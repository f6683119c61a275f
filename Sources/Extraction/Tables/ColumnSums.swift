import Documents
import Foundation
import Reports

/// The sums that the columns of a row make: table three's total, and table four's three.
struct ColumnSums {
    /// A sum: the columns of its parts, and its own.
    struct Sum {
        let parts: [Int]
        let total: Int
    }

    /// What the sums say of values in columns.
    enum Verdict {
        /// A sum that is written is that of the parts that are; blank cells count nothing.
        case agrees
        /// A sum is another, or parts stand there without it.
        case contradicts
        /// Nothing can be added up.
        case silent
    }

    let sums: [Sum]

    /// What the sums say of the cells of the columns, all of which stand in the document.
    ///
    /// Parts beside an empty sum tell that they stand elsewhere.
    ///
    /// - Parameter isStrict: whether zeros beside an empty sum tell so too: where a table may have
    ///   lost its empty cells.
    func verdict(of cells: [ScannedRow.Cell], isStrict: Bool) -> Verdict {
        var agrees = false
        for sum in sums {
            switch verdict(of: sum, in: cells, isStrict) {
            case .agrees: agrees = true
            case .contradicts: return .contradicts
            case .silent: break
            }
        }
        return agrees ? .agrees : .silent
    }

    /// Whether values are all parts of the only sum and not the sum with some of them: the last
    /// is not what those before it make.
    func areParts(_ values: [Decimal]) -> Bool {
        guard sums.count == 1, values.count == sums[0].parts.count, let last = values.last else {
            return false
        }
        let others = values.dropLast().reduce(Decimal(0), +)
        return last != others && last + others > 0
    }

    private func verdict(
        of sum: Sum, in cells: [ScannedRow.Cell], _ isStrict: Bool
    ) -> Verdict {
        let parts = sum.parts.map { cells[$0] }
        let written = parts.compactMap(\.value)
        let found = written.reduce(Decimal(0), +)
        if cells[sum.total].isBlankValue {
            guard !written.isEmpty else { return .silent }
            if found == 0 { return isStrict ? .contradicts : .silent }
            return areParts(written) ? .silent : .contradicts
        }
        guard let total = cells[sum.total].value, !written.isEmpty,
            parts.allSatisfy({ $0.isBlankValue || $0.value != nil || $0.isStruckOut })
        else { return .silent }
        guard found == total else { return .contradicts }
        return total == 0 ? .silent : .agrees
    }
}

extension ScannedRow.Cell {
    /// What it says as a value, be it one or not.
    private var asValue: ParsedCell? { reading ?? ParsedCell(value: source.text) }

    /// Its number, if it has one.
    var value: Decimal? { asValue?.reading.value }

    /// Whether it is empty, or says by a dash that it is.
    var isBlankValue: Bool { asValue?.reading == .blank }

    /// Whether it is struck out.
    var isStruckOut: Bool { asValue?.reading == .notApplicable }
}
