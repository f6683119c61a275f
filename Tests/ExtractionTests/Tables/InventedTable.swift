import Documents
import Foundation
import Reports

@testable import Extraction

/// Table three with known values, and the ways in which extractors write it down.
struct InventedTable {
    /// How the cells of labels that span several columns are written.
    enum Labels: CaseIterable {
        /// The further cells of a label are empty cells.
        case spread
        /// They are left out, and the row is as wide as others by empty cells at its end.
        case padded
        /// They are left out.
        case short
        /// They are left out, and so are empty cells before the label.
        case bare
        /// They are left out only of labels that span three columns.
        case uneven
    }

    /// How the values are written.
    enum Values: CaseIterable {
        /// A cell for every value.
        case whole
        /// Empty cells are left out, and the row is filled up at its end.
        case packed
        /// Empty cells are left out.
        case dropped
    }

    /// Where the heading rows have the names of the columns.
    enum Heading: CaseIterable {
        case above
        case oneBehind
        case oneBefore
        case packed
        case missing
    }

    /// The rows by id, each with seven values; nothing where a cell is empty.
    var rows: [(id: String, values: [Int?])] = []

    /// Which columns a body fills in.
    enum Filled: CaseIterable {
        case all
        case total
        case naturalAndTotal
        case businessAndTotal
        case parts
        /// All, with a total that is not that of its row.
        case wrongTotal
    }

    /// A table whose rows add up, with zeros left empty.
    init(
        filled: Filled, blankZeros: Double, using generator: inout some RandomNumberGenerator
    ) {
        let wrong = Int.random(in: 0..<26, using: &generator)
        for row in Vocabulary.requestRows where row.editions.contains(.form2021) {
            let isEmpty = Int.random(in: 0..<3, using: &generator) > 0
            let parts = (0..<6).map { column in
                let isOpen =
                    switch filled {
                    case .naturalAndTotal: column == 0
                    case .businessAndTotal: column == 1
                    default: true
                    }
                return isOpen && !isEmpty && Int.random(in: 0..<5, using: &generator) == 0
                    ? Int.random(in: 1...120, using: &generator) : 0
            }
            let isWrong = filled == .wrongTotal && rows.count == wrong
            let total = parts.reduce(0, +) + (isWrong ? 1 : 0)
            var values = (parts + [total]).map { value in
                value == 0 && Double.random(in: 0..<1, using: &generator) < blankZeros
                    ? nil : value
            }
            if filled == .total { values = values.indices.map { $0 == 6 ? values[6] : nil } }
            if filled == .parts { values[6] = nil }
            rows.append((row.id, values))
        }
    }

    /// The rows of cells.
    func cells(labels: Labels, values: Values, heading: Heading) -> [[String]] {
        Self.heading(heading)
            + rows.enumerated().map { number, row in
                let label = Self.label(of: row.id, number, labels)
                let texts = row.values.map { $0.map(String.init) ?? "" }
                let written = values == .whole ? texts : texts.filter { !$0.isEmpty }
                let cells = label + written
                let isFilled = labels == .padded || labels == .uneven || values == .packed
                let missing = isFilled && values != .dropped ? max(0, 10 - cells.count) : 0
                return cells + Array(repeating: "", count: missing)
            }
    }

    private static let names = Vocabulary.requestColumns.map(\.label)

    private static func heading(_ heading: Heading) -> [[String]] {
        let organisations = Array(names[1..<6])
        let blank = Array(repeating: "", count: 12)
        func row(_ cells: [String]) -> [String] { Array((cells + blank).prefix(10)) }
        func grid(_ start: Int) -> [[String]] {
            let before = Array(blank[..<start])
            return [
                row(Array(before.dropLast()) + ["", "申请人情况"]),
                row(before + [names[0], "法人或其他组织", "", "", "", "", names[6]]),
                row(before + [""] + organisations),
            ]
        }
        switch heading {
        case .above: return grid(3)
        case .oneBehind: return grid(3).map { Array(([""] + $0).prefix(10)) }
        case .oneBefore: return grid(2)
        case .packed:
            return [row(["申请人情况"]), row([names[0], "法人或其他组织", names[6]]), row(organisations)]
        case .missing: return []
        }
    }

    /// The cells before the values of a row.
    private static func label(of id: String, _ number: Int, _ labels: Labels) -> [String] {
        let row = Vocabulary.requestRows.first { $0.id == id }
        let name = row?.label ?? ""
        let group = row?.group.flatMap { Vocabulary.outcomeGroups[$0]?.label }
        let isTop = ["new", "carryin", "carryout"].contains(id)
        let isFirst =
            number == 0 || Vocabulary.requestRows.first { $0.group == row?.group }?.id == id
        let results = id == "granted" ? "三、本年度办理结果" : ""
        let full: (before: [String], label: String, span: Int) =
            isTop
            ? ([], name, 3)
            : (group == nil
                ? ([results], name, 2) : ([results, isFirst ? group ?? "" : ""], name, 1))
        switch labels {
        case .spread:
            return full.before + [full.label] + Array(repeating: "", count: full.span - 1)
        case .padded, .short:
            return full.before + [full.label]
        case .bare:
            return full.before.filter { !$0.isEmpty } + [full.label]
        case .uneven:
            return full.before + [full.label] + (full.span == 2 ? [""] : [])
        }
    }
}
