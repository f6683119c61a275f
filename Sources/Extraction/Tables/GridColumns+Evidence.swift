import Documents
import Foundation
import Reports

/// What the rows of a shape tell of where its columns stand.
extension GridColumns {
    /// What speaks for a place of the columns in rows of one shape, and what against it.
    struct Evidence {
        /// Rows that add up there, those with an empty cell between their values among them.
        var agreeing = 0
        var agreeingWithGap = 0
        /// Rows whose first and last values stand in the first and the last column.
        var spanning = 0
        /// Rows with all parts of the total and without it.
        var wholeParts = 0
        /// Rows that do not add up there or stand outside.
        var against = 0
        var isHeaded = false
        var isOnlyPlace = false
        let keepsBlanks: Bool

        /// Whether rows themselves speak for it, and not the heading alone.
        var isProven: Bool {
            (agreeing > 0 && keepsBlanks) || spanning > 0 || isOnlyPlace
        }
        var isSupported: Bool { isProven || isHeaded }
        var isGood: Bool {
            isSupported && (against == 0 || agreeingWithGap >= 3 * against)
        }
    }

    func evidence(of rows: [TableRow], in shape: Shape) -> [[Int]: Evidence] {
        var evidence: [[Int]: Evidence] = [:]
        let none = Evidence(keepsBlanks: keepsBlanks)
        let heading = headings[shape.width]?.columns
        if let heading, heading.first ?? 0 > shape.label { evidence[heading] = none }
        for row in rows {
            for place in options(row) where evidence[place] == nil { evidence[place] = none }
        }
        // Rows of one shape differ only in what is written: more places than this are those of
        // another table.
        guard evidence.count <= 2 * slots + 8 else { return [:] }
        for place in evidence.keys {
            evidence[place]?.isHeaded = place == heading
            for row in rows { weigh(row, at: place, &evidence[place, default: none]) }
        }
        return evidence
    }

    func weigh(_ row: TableRow, at place: [Int], _ evidence: inout Evidence) {
        guard holds(row, in: place) else {
            evidence.against += 1
            return
        }
        if row.own == place { evidence.isOnlyPlace = true }
        let cells = row.cells(place)
        let isFull = cells.allSatisfy { !$0.isBlank }
        if isSpanned(row, by: place) { evidence.spanning += 1 }
        if cells.last?.isBlank == true, sums.areParts(row.run) { evidence.wholeParts += 1 }
        switch sums.verdict(of: cells, isStrict: isStrict) {
        case .agrees:
            evidence.agreeing += 1
            if row.group.hasGap { evidence.agreeingWithGap += 1 }
        case .contradicts:
            if !isFull { evidence.against += 1 }
        case .silent: break
        }
    }

    /// The only place that is good; nil where none or several are.
    func decided(
        _ evidence: [[Int]: Evidence], _ shape: Shape, _ isTrusted: Bool
    ) -> [Int]? {
        let good = evidence.filter(\.value.isGood)
        if good.count == 1, let found = good.first {
            let isTold = isTrusted && isOnlyFit(found.key, in: evidence)
            return found.value.isProven || isTold ? found.key : nil
        }
        guard good.isEmpty, keepsBlanks, let heading = headings[shape.width]?.columns,
            let named = evidence[heading], named.isProven || named.wholeParts > 0
        else { return nil }
        // The column of the total may be empty in all rows: then the heading tells, unless the
        // rows fit elsewhere.
        let others = evidence.filter { $0.key != heading }.values
        let isBest = others.allSatisfy {
            $0.agreeing == 0 && $0.spanning == 0 && $0.against >= named.against && $0.against > 0
        }
        return isBest ? heading : nil
    }

    /// Whether the heading of a width may tell columns where no row does: rows of some shape
    /// prove it, or nothing in the table speaks against it.
    func isTrusted(_ width: Int, _ evidence: [Shape: [[Int]: Evidence]]) -> Bool {
        guard let heading = headings[width]?.columns else { return false }
        let found = evidence.filter { $0.key.width == width }.compactMap { $0.value[heading] }
        return found.contains { $0.isProven && $0.isGood } || found.allSatisfy { $0.against == 0 }
    }

    /// Whether nothing speaks against a place, and something against every other.
    func isOnlyFit(_ place: [Int], in evidence: [[Int]: Evidence]) -> Bool {
        evidence.allSatisfy { ($0.value.against == 0) == ($0.key == place) }
    }
}
