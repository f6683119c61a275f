import Documents
import Foundation
import Reports

/// What was read from one of the three tables.
struct TableExtraction {
    /// The figures, by cell.
    var figures: [CellAddress: Figure] = [:]

    /// What is in doubt.
    var findings: [Finding] = []

    /// Subtotals that the form does not have.
    var printedSums: [PrintedSum] = []

    /// The forms whose own labels or cells were seen.
    var editions: Set<Edition> = []

    /// Whether rows of the form were found, be their values read or not.
    var hasRows = false

    /// Whether its rows tell that empty cells were dropped from them.
    var dropsBlanks = false

    /// The cells that were read twice with different results.
    private var contradicted: Set<CellAddress> = []

    /// The cells of rows that were refused: another row of the same name may still be read.
    private var refused: Set<CellAddress> = []

    /// Takes the figures of a row.
    ///
    /// A row that a page break repeats is taken once; where the repetition differs, neither can
    /// be trusted.
    mutating func take(_ row: [(CellAddress, Figure)], label: String, place: Place?) {
        let differs = row.contains { address, figure in
            guard let other = figures[address], !refused.contains(address) else { return false }
            return other.reading != figure.reading || contradicted.contains(address)
        }
        if differs {
            findings.append(
                Finding(.contradictoryRow(label: label), cells: row.map(\.0), place: place))
        }
        for (address, figure) in row {
            if differs { contradicted.insert(address) }
            refused.remove(address)
            figures[address] = differs ? figure.unread : figure
            note(figure, at: address)
        }
    }

    /// Takes a row whose values could not be placed: its cells are unreadable, and each has all
    /// that is written in the row.
    mutating func refuse(
        _ cells: [CellAddress], because problem: ReadingProblem, place: Place?,
        values: ValueGroup? = nil
    ) {
        findings.append(Finding(problem, cells: cells, place: place))
        let text = values?.text ?? ""
        for address in cells where figures[address] == nil {
            figures[address] = Figure(reading: .unreadable, raw: text, place: place)
            refused.insert(address)
        }
    }

    private mutating func note(_ figure: Figure, at address: CellAddress) {
        if figure.reading == .unreadable {
            findings.append(
                Finding(.unreadableValue(raw: figure.raw), cells: [address], place: figure.place))
        }
        let isStated = (figure.reading.value ?? 0) != 0
        if address.cell.unit.isMoney, figure.unit == nil, isStated {
            findings.append(Finding(.missingUnit, cells: [address], place: figure.place))
        }
    }
}

extension TableExtraction {
    /// Notes values that stand at no row of the form.
    mutating func noteStray(_ group: ValueGroup) {
        findings.append(
            Finding(.strayValues(raw: group.text), place: group.cells.first?.source.place))
    }

    /// The figures of a row's cells.
    ///
    /// Digits with a blank between them are one number that an extractor split, or the numbers of
    /// two cells that it joined: they are read as one only where the row's sum then holds or, for
    /// rows without a sum, where no other cell of the row is empty.
    ///
    /// - Parameters:
    ///   - placement: what says that the values belong to their columns.
    ///   - isSum: whether figures have the sum that their row must have, if it has one.
    func figures(
        of cells: [ScannedRow.Cell], by placement: Placement,
        isSum: (([Figure]) -> Bool)? = nil
    ) -> [Figure] {
        let figures = cells.map { $0.figure().placed(by: placement) }
        guard cells.contains(where: \.isSplitNumber) else { return figures }
        let isSafe = isSum.map { $0(figures) } ?? !cells.contains(where: \.isBlank)
        return zip(cells, figures).map { cell, figure in
            cell.isSplitNumber && !isSafe ? figure.unread : figure
        }
    }

    /// Takes the cells of a row that were placed, and notes what stands in them beside numbers.
    ///
    /// - Parameters:
    ///   - surplus: how many cells behind them were left out.
    ///   - isSum: whether figures have the sum that their row must have, if it has one.
    mutating func take(
        _ cells: [ScannedRow.Cell], at addresses: [CellAddress], by placement: Placement,
        surplus: Int = 0, label: String, place: Place?, isSum: (([Figure]) -> Bool)? = nil
    ) {
        if surplus > 0 {
            findings.append(
                Finding(.surplusCells(count: surplus), cells: addresses, place: place))
        }
        let figures = figures(of: cells, by: placement, isSum: isSum)
        take(Array(zip(addresses, figures)), label: label, place: place)
        noteRemarks(cells, at: addresses)
    }

    /// Takes figures between which and others a rule decided.
    mutating func take(
        _ figures: [Figure], at addresses: [CellAddress], decidedBy rule: String, label: String,
        place: Place?
    ) {
        take(Array(zip(addresses, figures)), label: label, place: place)
        findings.append(
            Finding(.decidedByRule(rule: rule, label: label), cells: addresses, place: place))
    }

    /// Notes what stands in cells beside their numbers.
    mutating func noteRemarks(_ cells: [ScannedRow.Cell], at addresses: [CellAddress]) {
        for (cell, address) in zip(cells, addresses) where cell.reading == nil {
            guard let value = ParsedCell(value: cell.source.text) else { continue }
            if value.remark != nil {
                findings.append(
                    Finding(
                        .remarkInCell(raw: cell.source.text), cells: [address],
                        place: cell.source.place))
            }
            if value.wasSplit, figures[address]?.reading.value != nil {
                findings.append(
                    Finding(
                        .splitNumber(raw: cell.source.text), cells: [address],
                        place: cell.source.place))
            }
        }
    }
}

extension ValueGroup {
    /// What is written in it.
    var text: String {
        cells.lazy.filter { !$0.isBlank }.map(\.source.text).joined(separator: " ")
    }

    /// Whether one of the values is a number.
    var hasNumber: Bool { cells.contains { $0.reading?.reading.value != nil } }

    /// Whether all are blank.
    var isEmpty: Bool { cells.allSatisfy(\.isBlank) }
}

extension Figure {
    /// The figure with what says that it belongs to its cell; nothing does for one that was not
    /// read.
    func placed(by placement: Placement) -> Figure {
        guard reading != .unreadable else { return self }
        return Figure(reading: reading, raw: raw, place: place, unit: unit, placedBy: placement)
    }

    /// What is left of it where its number cannot be relied on.
    var unread: Figure { Figure(reading: .unreadable, raw: raw, place: place) }

    /// Whether the parts of a row make its total, if it has one; empty cells count nothing.
    static func sumUp(_ row: [Figure]) -> Bool {
        guard let total = row.last?.reading.value else { return true }
        return row.dropLast().reduce(0) { $0 + ($1.reading.value ?? 0) } == total
    }
}
