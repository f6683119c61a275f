import Documents
import Reports

/// What of a document belongs to the statutory tables, and what is prose.
struct FormScan {
    /// The rows of each table, in order; a cell that stands alone is a row.
    var rows: [FormTable: [ScannedRow]] = [:]

    /// Everything else, in order.
    var prose: [Paragraph] = []

    /// Whether cells stood among the paragraphs.
    var hasLooseCells = false

    /// How the tables of a document are laid out, now that it is known where they stand.
    func layout(of document: Document) -> Layout {
        document.layout == .prose && hasLooseCells ? .lines : document.layout
    }
}

/// Divides a document into the rows of the statutory tables and its prose.
///
/// Tables run over page breaks and into one another, and some documents have no tables at all but
/// a paragraph for every cell. So it is the labels, and the headings of the sections, that tell
/// where a row belongs; a row whose labels tell nothing belongs to the table before it.
struct FormScanner {
    private let labels = TableLabels.forms
    /// What the headings of its sections are.
    let headings: SectionHeadings

    /// A stretch of the document, and to which table it may belong.
    private enum Entry {
        case prose(Paragraph)
        /// A paragraph that may be a cell or some.
        case loose(Paragraph, ScannedRow, FormTable)
        case row(ScannedRow, FormTable)
        /// The number of a page inside a table.
        case pageNumber
    }

    /// Divides a document.
    func scan(_ document: Document) -> FormScan {
        let entries = entries(of: document)
        let loose = looseTables(entries, layout: document.layout)
        var scan = FormScan()
        for entry in entries {
            switch entry {
            case .prose(let paragraph):
                scan.prose.append(paragraph)
            case .loose(let paragraph, let row, let table):
                if loose.contains(table) {
                    scan.rows[table, default: []].append(row)
                    scan.hasLooseCells = true
                } else {
                    scan.prose.append(paragraph)
                }
            case .row(let row, let table):
                scan.rows[table, default: []].append(row)
            case .pageNumber:
                break
            }
        }
        return scan
    }

    private func entries(of document: Document) -> [Entry] {
        var entries: [Entry] = []
        var current: FormTable?
        for (index, block) in document.blocks.enumerated() {
            switch block {
            case .paragraph(let paragraph):
                if isNumber(paragraph, of: document.blocks[(index + 1)...].first) {
                    entries.append(.prose(paragraph))
                } else if let table = current, let named = NamedValues(paragraph, of: table) {
                    entries += named.rows.map { .row(ScannedRow($0), table) }
                } else {
                    entries += divided(paragraph, &current) ?? [entry(paragraph, &current)]
                }
            case .table(let rows):
                for row in TransposedTable.upright(rows) ?? rows {
                    if let table = current, let named = NamedValues(row, of: table) {
                        entries += named.rows.map { .row(ScannedRow($0), table) }
                        continue
                    }
                    entries.append(contentsOf: self.entries(ScannedRow(row), &current))
                }
            }
        }
        return entries
    }

    /// Whether a paragraph is the number of the heading below it, in two digits as articles print it:
    /// 04.
    ///
    /// No cell holds such a number.
    private func isNumber(_ paragraph: Paragraph, of next: Document.Block?) -> Bool {
        let digits = paragraph.text.utf8
        guard digits.count == 2, digits.first == 0x30, (0x31...0x39).contains(digits.last ?? 0),
            case .paragraph(let below)? = next
        else { return false }
        return headings.kind(of: below.text) != nil
    }

    /// The parts of a line in which the cells of a table have run together; nil for others.
    private func divided(_ paragraph: Paragraph, _ current: inout FormTable?) -> [Entry]? {
        guard let line = RunTogether(paragraph, in: current) else { return nil }
        return line.pieces.map { piece in
            switch piece {
            case .prose(let paragraph): return .prose(paragraph)
            case .heading(let paragraph, let kind):
                current = kind.table
                return .prose(paragraph)
            case .row(let row, let table): return .row(row, table)
            }
        }
    }

    private func entry(_ paragraph: Paragraph, _ current: inout FormTable?) -> Entry {
        if let kind = headings.kind(of: paragraph.text) {
            current = kind.table
            return .prose(paragraph)
        }
        guard mayBeLabel(paragraph.text) else { return .prose(paragraph) }
        let row = ScannedRow(paragraph)
        if current != nil, row.isPageNumber { return .pageNumber }
        if let table = labels.tableHeaded(by: row) { current = table }
        guard let current, labels.couldBePart(row, of: current) else { return .prose(paragraph) }
        return .loose(paragraph, row, current)
    }

    private func entries(_ row: ScannedRow, _ current: inout FormTable?) -> [Entry] {
        if let cell = row.onlyCell, cell.isLabel {
            let paragraph = Paragraph(text: cell.source.text, line: cell.source.place.line)
            if let kind = headings.kind(of: cell.source.text) {
                current = kind.table
                return [.prose(paragraph)]
            }
            // A note below a table, or a paragraph that a table frames.
            if !mayBeLabel(cell.source.text) { return [.prose(paragraph)] }
        }
        if current != nil, row.isPageNumber { return [.pageNumber] }
        current = labels.table(of: row) ?? current
        if let current { return [.row(row, current)] }
        guard let line = row.place?.line, !row.isBlank else { return [] }
        return [.prose(Paragraph(text: row.text, line: line))]
    }

    /// Whether a text is short enough for a label, or is one with a note in brackets: the longest has
    /// 35 characters, and a sentence of the length of two is none.
    private func mayBeLabel(_ text: String) -> Bool {
        if text.utf8.count <= 210 { return true }
        guard text.utf8.count <= 3000 else { return false }
        let cell = ScannedRow.Cell(
            Document.Cell(text: text, place: Place(line: 1, column: 1)))
        return cell.keyWithoutRemark.map { key in
            labels.requests.exact[key.text] != nil || labels.disclosure.exact[key.text] != nil
        } ?? false
    }

    /// The tables whose cells may stand in paragraphs: those with numbers there, where the
    /// document's tables do not hold them, or where its layout mixes the two.
    private func looseTables(_ entries: [Entry], layout: Layout) -> Set<FormTable> {
        var numbers: [FormTable: Int] = [:]
        var labelled: [FormTable: Int] = [:]
        for entry in entries {
            switch entry {
            case .prose, .pageNumber: break
            case .loose(_, let row, let table): if row.hasValue { numbers[table, default: 0] += 1 }
            case .row(let row, let table): if row.hasNumber { labelled[table, default: 0] += 1 }
            }
        }
        let mixes = [.lines, .aligned, .pdf].contains(layout)
        return Set(
            FormTable.allCases.filter { table in
                let isTable = labelled[table, default: 0] > 0
                return isTable ? mixes : numbers[table, default: 0] >= 2
            })
    }
}
