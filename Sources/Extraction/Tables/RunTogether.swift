import Documents
import Reports

/// A line in which the labels and digits of whole tables run together, since all borders of their
/// cells are gone.
///
/// It is divided at the form's labels into labels and what stands between them. A run of digits is
/// one cell here, which nobody can read as one number: only sums can part it. What stands before the
/// first label of a table and behind its last number stays prose.
struct RunTogether {
    /// A part of the line.
    enum Piece {
        case prose(Paragraph)
        case heading(Paragraph, SectionKind)
        case row(ScannedRow, FormTable)
    }

    /// The parts, in order.
    let pieces: [Piece]

    /// How many labels must have a number right behind them.
    private static let leastRows = 4

    /// Divides a line; nil if it does not hold a table.
    ///
    /// - Parameter table: the table of the section that the line stands in.
    init?(_ paragraph: Paragraph, in table: FormTable?) {
        guard Self.mayBeTable(paragraph.text, in: table) else { return nil }
        let scan = LabelScan(paragraph.text)
        let divider = Divider(scan: scan, line: paragraph.line)
        let numbered = scan.tokens.indices.count { divider.hasNumber(behind: $0) }
        let isRow = table != nil && numbered == 1 && divider.isWhole
        guard numbered >= Self.leastRows || isRow else { return nil }
        pieces = divider.pieces(in: table)
        let hasRow = pieces.contains { piece in
            if case .row = piece { true } else { false }
        }
        guard hasRow else { return nil }
    }

    /// Whether a text may be such a line: a short one that ends with a digit, or one that has the
    /// words that are in tables only.
    private static func mayBeTable(_ text: String, in table: FormTable?) -> Bool {
        guard text.utf8.count > 90 else {
            return table != nil && text.utf8.last.map { (0x30...0x39).contains($0) } ?? false
                && text.utf8.first.map { $0 >= 0x80 || (0x31...0x39).contains($0) } ?? false
        }
        return tableWords.contains(where: text.includes)
    }

    private static let tableWords = [
        Vocabulary.disclosureHeadings[0], Vocabulary.requestColumnHeadings[0],
        Vocabulary.disputeColumns[1].label, Vocabulary.requestRows[4].label,
    ]
}

/// Divides a line at its labels.
private struct Divider {
    let scan: LabelScan
    let line: Int

    private var scalars: [Unicode.Scalar] { scan.scalars }

    /// Whether the line is one label with its number and nothing else.
    var isWhole: Bool {
        guard let token = scan.tokens.first, scan.tokens.count == 1,
            case .row = token.label
        else { return false }
        return scalars[..<token.range.lowerBound].allSatisfy {
            !$0.properties.isIdeographic || isOrdinal($0)
        }
            && token.range.lowerBound <= 4 && !scalars.contains(" ")
            && numberEnd(from: token.range.upperBound) == scalars.count
    }

    /// Whether digits stand right behind a label, and then no word that they count.
    func hasNumber(behind index: Int) -> Bool {
        let token = scan.tokens[index]
        if case .section = token.label { return false }
        let end = numberEnd(from: token.range.upperBound)
        guard end > token.range.upperBound else { return false }
        guard end < scalars.count else { return true }
        if index + 1 < scan.tokens.count, scan.tokens[index + 1].range.lowerBound == end {
            return true
        }
        return scalars[end] == "（" || scalars[end] == "(" || isOrdinal(scalars[end])
    }

    private func isOrdinal(_ scalar: Unicode.Scalar) -> Bool {
        IdentityVocabulary.ordinalDigits.contains(scalar)
    }

    /// Where the digits end that start at a place; the place where none do.
    private func numberEnd(from start: Int) -> Int {
        var end = start
        while end < scalars.count, isNumeric(scalars[end]) { end += 1 }
        return end
    }

    private func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIIDigit || [".", ",", "/", "-", "—", " "].contains(scalar)
    }

    // MARK: Sections

    /// The parts of the line.
    func pieces(in table: FormTable?) -> [RunTogether.Piece] {
        var pieces: [RunTogether.Piece] = []
        var start = 0
        var first = 0
        var current = table
        for index in scan.tokens.indices {
            guard case .section(let kind) = scan.tokens[index].label else { continue }
            let token = scan.tokens[index].range
            let heading = max(start, token.lowerBound - 2)
            pieces += section(start..<heading, tokens: first..<index, current)
            let text = text(heading..<token.upperBound)
            pieces.append(.heading(Paragraph(text: text, line: line), kind))
            start = token.upperBound
            first = index + 1
            current = kind.table
        }
        return pieces + section(start..<scalars.count, tokens: first..<scan.tokens.count, current)
    }

    /// The parts of what stands between two headings of sections.
    private func section(
        _ range: Range<Int>, tokens: Range<Int>, _ table: FormTable?
    ) -> [RunTogether.Piece] {
        let table = table ?? tokens.lazy.compactMap { opened(by: scan.tokens[$0].label) }.first
        let own = tokens.filter { belongs(scan.tokens[$0].label, to: table) }
        guard let table, let last = own.last(where: hasNumber),
            let first = own.first(where: {
                opened(by: scan.tokens[$0].label) != nil || hasNumber(behind: $0)
            })
        else { return prose(range) }
        let end = numberEnd(from: scan.tokens[last].range.upperBound)
        var start = scan.tokens[first].range.lowerBound
        // The bracket or the number before the first label.
        while start > range.lowerBound, !scalars[start - 1].properties.isIdeographic,
            !["。", "；", "，"].contains(scalars[start - 1])
        {
            start -= 1
        }
        let between = own.filter { $0 >= first && $0 <= last }
        return prose(range.lowerBound..<start) + rows(of: between, until: end, in: table)
            + prose(end..<range.upperBound)
    }

    private func belongs(_ label: LabelScan.Label, to table: FormTable?) -> Bool {
        switch label {
        case .section: false
        case .row(let own, _), .heading(let own, _):
            // 其他 and 总计 are in several.
            own == table || table == .disputes
        }
    }

    /// The table that a label opens, whether numbers stand behind it or not; nil for others.
    private func opened(by label: LabelScan.Label) -> FormTable? {
        if case .heading(let table, _) = label { table } else { nil }
    }

    private func prose(_ range: Range<Int>) -> [RunTogether.Piece] {
        let text = text(range)
        guard text.unicodeScalars.contains(where: \.properties.isIdeographic) else { return [] }
        return [.prose(Paragraph(text: text, line: line))]
    }

    private func text(_ range: Range<Int>) -> String {
        String(String(Array(scalars[range]))[...].trimmingBlanks)
    }

    // MARK: Rows

    /// The labels, each a row, and what stands behind each.
    private func rows(
        of tokens: [Int], until end: Int, in table: FormTable
    ) -> [RunTogether.Piece] {
        var pieces: [RunTogether.Piece] = []
        var columns = 0
        var isBehindRow = true
        for (turn, index) in tokens.enumerated() {
            let token = scan.tokens[index]
            switch token.label {
            case .heading(_, .some):
                columns = isBehindRow ? 1 : columns + 1
                isBehindRow = false
            case .row: isBehindRow = true
            default: break
            }
            let next = turn + 1 < tokens.count ? scan.tokens[tokens[turn + 1]] : nil
            let limit = next?.range.lowerBound ?? end
            let note = noteEnd(from: token.range.upperBound, limit)
            pieces.append(.row(row(token.range.lowerBound..<note, isRun: false), table))
            if let number = number(note..<limit, before: next) {
                let cells = scalars[number].split(separator: " ")
                let isOne = (table == .disclosure && columns == 1) || cells.count > 1
                pieces += cells.map { cell in
                    .row(row(cell.startIndex..<cell.endIndex, isRun: !isOne), table)
                }
            }
        }
        return pieces
    }

    /// Where the note or the unit in brackets behind a label ends.
    private func noteEnd(from start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, "”\"）)".unicodeScalars.contains(scalars[end]) { end += 1 }
        guard end < limit, scalars[end] == "（" || scalars[end] == "(",
            let close = scalars[end..<limit].firstIndex(where: { $0 == "）" || $0 == ")" }),
            // （三） is the number of the next label.
            close - end > 3
        else { return end }
        return close + 1
    }

    /// The digits between two labels, without the number of the second.
    private func number(_ range: Range<Int>, before next: LabelScan.Token?) -> Range<Int>? {
        var end = min(numberEnd(from: range.lowerBound), range.upperBound)
        if end == range.upperBound, let next, case .row(let table, let id) = next.label {
            end -= ownNumber(of: id, in: table, before: end)
        }
        let start = (range.lowerBound..<end).first { scalars[$0] != " " } ?? end
        while end > start, [" ", ".", ",", "-", "—"].contains(scalars[end - 1]) { end -= 1 }
        return start < end ? start..<end : nil
    }

    /// How many scalars before a label are the number that it has in its group.
    private func ownNumber(of id: String, in table: FormTable, before end: Int) -> Int {
        let order = TableLabels.forms.requests.order
        var start = end
        while start > 0, scalars[start - 1] == " " { start -= 1 }
        guard table == .requests, start > 1, scalars[start - 1] == ".",
            let expected = order.number(of: id)
        else { return 0 }
        let printed = String(Array(scalars[(start - 2)..<(start - 1)]))
        return printed == String(expected) ? end - start + 2 : end - start + 1
    }

    private func row(_ range: Range<Int>, isRun: Bool) -> ScannedRow {
        let cell = Document.Cell(
            text: text(range), place: Place(line: line, column: range.lowerBound + 1))
        let run = ScannedRow.Cell(source: cell, reading: .run, key: .empty)
        return ScannedRow(cells: [isRun ? run : ScannedRow.Cell(cell)])
    }
}
