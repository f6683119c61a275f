/// How well one file, or many, were read.
struct Score {
    /// Files that are reports.
    var reports = 0
    /// Reports that were refused.
    var refusedReports = 0
    /// Cells of which the truth is known, or known to be out of reach.
    var cells = 0
    /// Cells read as the truth has them.
    var right = 0
    /// Of these, cells that were left unread where only sums could tell what they say.
    var left = 0
    /// Cells in which another number was read.
    var wrong = 0
    /// Cells that have a number, of which none was read.
    var missing = 0
    /// Cells without a number, or beyond the form, in which one was read.
    var invented = 0
    /// Cells without a number that were read as another kind of nothing.
    var otherState = 0
    /// Units of amounts of money, and those read right.
    var units = 0
    var unitsRight = 0
    /// Parts of the identity read right, by their name.
    var identity: [String: Int] = [:]
    /// Files that are no reports, and those of them that were refused.
    var others = 0
    var othersRefused = 0
    /// What was not read right, a line each.
    var faults: [String] = []

    /// Adds what was counted elsewhere; the lines of faults are not kept.
    mutating func add(_ other: Score) {
        reports += other.reports
        refusedReports += other.refusedReports
        cells += other.cells
        right += other.right
        left += other.left
        wrong += other.wrong
        missing += other.missing
        invented += other.invented
        otherState += other.otherState
        units += other.units
        unitsRight += other.unitsRight
        identity.merge(other.identity, uniquingKeysWith: +)
        others += other.others
        othersRefused += other.othersRefused
    }
}

/// The scores of groups of files, as a table.
struct ScoreTable {
    private var groups: [String: Score] = [:]
    private var all = Score()

    /// Counts a file in its groups, and once in the whole.
    mutating func add(_ score: Score, to names: [String]) {
        for name in names { groups[name, default: Score()].add(score) }
        all.add(score)
    }

    /// How many of 100 cells were read right.
    var share: Double {
        all.cells == 0 ? 0 : Double(all.right) * 100 / Double(all.cells)
    }

    /// The table.
    var text: String {
        let rows = groups.sorted { $0.key < $1.key }.map { row($0.key, $0.value) }
        let table = [header] + rows + [row("all", all)]
        let widths = header.indices.map { column in table.map { width(of: $0[column]) }.max() ?? 0 }
        return table.map { row in
            row.indices.map { index in
                let blanks = String(repeating: " ", count: widths[index] - width(of: row[index]))
                return index == 0 ? row[index] + blanks : blanks + row[index]
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private let header =
        [
            "", "files", "refused", "cells", "right", "%", "left", "wrong", "missing", "invented",
            "state", "units",
        ] + Comparison.identityParts + ["not reports", "refused"]

    private func row(_ name: String, _ score: Score) -> [String] {
        let share = score.cells == 0 ? "" : percent(score.right, of: score.cells)
        var row = [
            name, String(score.reports), String(score.refusedReports), String(score.cells),
            String(score.right), share, String(score.left), String(score.wrong),
            String(score.missing), String(score.invented), String(score.otherState),
            "\(score.unitsRight)/\(score.units)",
        ]
        row += Comparison.identityParts.map { String(score.identity[$0] ?? 0) }
        return row + [String(score.others), String(score.othersRefused)]
    }

    /// Rounded down, so that only what is whole says 100.
    private func percent(_ part: Int, of whole: Int) -> String {
        let thousandths = part * 100_000 / whole
        let rest = String(thousandths % 1000 + 1000).dropFirst()
        return "\(thousandths / 1000).\(rest)"
    }

    private func width(of text: String) -> Int { text.unicodeScalars.count }
}
