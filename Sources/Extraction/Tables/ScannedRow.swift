import Documents
import Foundation
import Reports
import Segmentation

/// A row of a table whose cells have been told apart: values, labels, nothing.
struct ScannedRow: Sendable {
    /// A cell, and what it says if it can be a value.
    struct Cell: Sendable {
        /// The cell as the document has it.
        let source: Document.Cell
        /// What it says, if it can be a value; nil for a label.
        let reading: ParsedCell?
        /// The key of its text as a label; empty for values.
        let key: LabelKey
    }

    /// The cells from left to right.
    let cells: [Cell]
}

extension ScannedRow {
    /// Scans a row; where only blanks set its cells apart, labels are divided at every blank: what
    /// belongs together is found again.
    init(_ row: Document.Row) {
        var cells: [Cell] = []
        cells.reserveCapacity(row.cells.count)
        for cell in row.cells {
            let scanned = Cell(cell)
            if cell.extent == nil || !scanned.isLabel || scanned.isChange {
                cells.append(scanned)
            } else {
                cells += cell.dividedAtBlanks.map { Cell($0) }
            }
        }
        self.cells = cells
    }

    /// Scans a paragraph that may be a cell, or several set apart by blanks.
    init(_ paragraph: Paragraph) {
        let cell = Document.Cell(
            text: paragraph.text, place: Place(line: paragraph.line, column: 1))
        let scanned = Cell(cell)
        let isDivided = scanned.isLabel && !scanned.isChange
        cells = isDivided ? cell.dividedAtBlanks.map { Cell($0) } : [scanned]
    }

    /// Whether no cell holds anything but blanks.
    var isBlank: Bool { cells.allSatisfy(\.isBlank) }

    /// Where the row starts.
    var place: Place? { cells.first?.source.place }

    /// Its text, the cells set apart by blanks.
    var text: String {
        cells.lazy.filter { !$0.isBlank }.map(\.source.text).joined(separator: " ")
    }

    /// Its only cell that is not blank; nil where there are more.
    var onlyCell: Cell? {
        var found: Cell?
        for cell in cells where !cell.isBlank {
            guard found == nil else { return nil }
            found = cell
        }
        return found
    }

    /// Whether it is nothing but the number of a page: — 5 —, -3-.
    var isPageNumber: Bool {
        let length = cells.reduce(0) { $0 + $1.source.text.utf8.count }
        guard (3...24).contains(length),
            cells.contains(where: { $0.source.text.utf8.contains { (0x30...0x39).contains($0) } })
        else { return false }
        let text = text.filter { !$0.isWhitespace }
        let inner = text.drop { CellVocabulary.dashes.contains($0) }
        let digits = inner.prefix { $0.isASCII && $0.isNumber }
        let tail = inner.dropFirst(digits.count)
        return inner.count < text.count && (1...3).contains(digits.count) && !tail.isEmpty
            && tail.allSatisfy { CellVocabulary.dashes.contains($0) }
    }

    /// Whether a cell holds a number, or a stroke for one.
    var hasValue: Bool { cells.contains { $0.reading != nil && !$0.isBlank } }

    /// Whether a cell holds a number.
    var hasNumber: Bool { cells.contains { $0.reading?.reading.value != nil } }
}

extension ScannedRow.Cell {
    /// Scans a cell.
    init(_ source: Document.Cell) {
        let reading = ParsedCell(source.text)
        self.init(
            source: source, reading: reading,
            key: reading == nil ? LabelKey(source.text) : .empty)
    }

    /// Whether nothing is written in it.
    var isBlank: Bool { source.isEmpty }

    /// Whether it is a label.
    var isLabel: Bool { reading == nil }

    /// Whether it is a label that begins with a number of its own: 2.重复申请.
    var isNumbered: Bool {
        let digits = source.text.prefix { $0.isASCII && $0.isNumber }
        let mark = source.text.dropFirst(digits.count).first
        return isLabel && (1...2).contains(digits.count) && digits != "0"
            && mark.map { ordinalMarks.contains($0) } ?? false
    }

    /// Whether it is an increase and a decrease of which one is nothing: +(0) -(0) is one value.
    fileprivate var isChange: Bool {
        let text = source.text
        guard text.utf8.first == UInt8(ascii: "+") || text.hasPrefix("＋") else { return false }
        return ParsedCell(value: text)?.remark == text
    }

    /// Whether it stands for a number that cannot be read: digits with marks that mean nothing, or
    /// a single letter that was a digit before a scanner read it.
    var isMisread: Bool {
        let text = source.text
        guard isLabel, !isNumbered, text.utf8.count <= 12 else { return false }
        if text.utf8.count == 1 { return text.allSatisfy { $0.isLetter } }
        return text.first.map { $0.isASCII && $0.isNumber } ?? false
            && !text.unicodeScalars.contains(where: \.properties.isIdeographic)
    }

    /// Whether it holds the digits of several cells, which only sums can part.
    var isRun: Bool { reading == .run && source.text.contains(where: \.isASCIIDigit) }

    /// Whether it is a text that no misprint makes of a number: a remark, or a label.
    var isText: Bool {
        isLabel && ParsedCell(value: source.text) == nil
            && source.text.unicodeScalars.count { $0.properties.isIdeographic } >= 2
    }

    /// Whether it is a number whose digits stand apart.
    var isSplitNumber: Bool {
        reading == nil && ParsedCell(value: source.text)?.wasSplit == true
    }

    /// The key of its text without the remark in brackets at its end: a heading without its unit,
    /// a label without a note, however long.
    var keyWithoutRemark: LabelKey? {
        let text = source.text
        guard let last = text.last, last == "）" || last == ")" else { return nil }
        // The number of a label stands in brackets too: （三）不予公开.
        let start = text.index(text.startIndex, offsetBy: 2, limitedBy: text.endIndex)
        let inner = text[(start ?? text.endIndex)...]
        guard let open = inner.firstIndex(where: { $0 == "（" || $0 == "(" }) else { return nil }
        return LabelKey(String(text[..<open]))
    }

    /// The figure that it holds as the value of a column; unreadable for a text, for an amount in
    /// another currency, and for an amount of money where things are counted.
    ///
    /// - Parameters:
    ///   - headingUnit: the unit in the column's heading, for a column of money.
    ///   - isMoney: whether the column is one of money.
    func figure(headingUnit: AmountUnit? = nil, isMoney: Bool = false) -> Figure {
        let cell = reading ?? ParsedCell(value: source.text)
        let place = source.place.line > 0 ? source.place : nil
        guard let cell, let number = cell.reading.value else {
            return Figure(
                reading: cell?.reading ?? .unreadable, raw: source.text, place: place,
                unit: headingUnit?.unit)
        }
        let amount =
            isMoney ? cell.amount(number, headingUnit) : cell.count(number).map { ($0, nil) }
        return Figure(
            reading: amount.map { .value($0.0) } ?? .unreadable, raw: source.text, place: place,
            unit: amount?.1)
    }
}

extension ParsedCell {
    /// A number that counts; nil for one of money.
    fileprivate func count(_ number: Decimal) -> Decimal? {
        unit == nil && !isMarkedYuan || number == 0 ? number : nil
    }

    /// A number of money in one of the two units, or in none where none is stated; nil for
    /// another currency.
    fileprivate func amount(
        _ number: Decimal, _ heading: AmountUnit?
    ) -> (Decimal, MoneyUnit?)? {
        // 万 behind an amount is its unit, whatever the heading says.
        if factor != 1, unit == nil { return (number / 10_000, .tenThousandYuan) }
        switch unit ?? heading {
        case .yuan(let unit, let factor): return (number * factor, unit)
        case .foreign: return number == 0 ? (number, nil) : nil
        case nil: return (number, isMarkedYuan ? .yuan : nil)
        }
    }
}

/// What stands behind the number of a label.
private let ordinalMarks: Set<Character> = [".", "．", "、"]

extension Document.Cell {
    /// Its parts between blanks, each with its share of the extent.
    fileprivate var dividedAtBlanks: [Document.Cell] {
        var parts: [Document.Cell] = []
        let scalars = Array(text.unicodeScalars)
        let width = extent.map { ($0.upperBound - $0.lowerBound) / Double(max(1, scalars.count)) }
        var start = 0
        for end in 0...scalars.count
        where end == scalars.count || scalars[end].isBlank {
            if end > start {
                let left = extent?.lowerBound ?? 0
                parts.append(
                    Document.Cell(
                        text: scalars.string(start..<end),
                        place: Place(line: place.line, column: place.column + start),
                        extent: width.map {
                            (left + Double(start) * $0)...(left + Double(end) * $0)
                        }))
            }
            start = end + 1
        }
        return parts
    }
}
