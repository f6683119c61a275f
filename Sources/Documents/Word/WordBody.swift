import Reports

/// Reads the text of a Word document: its paragraphs and tables, in order.
final class WordBody {
    /// A paragraph or a table, as it stands in the file.
    enum Item {
        case paragraph(WordParagraph)
        case table(WordTable)
    }

    /// How many cells the tables may have, merged ones counted as often as they spread.
    static let cellLimit = DocumentReader.cellLimit

    /// How many tables may stand in one another: the text of each is looked at by those around it.
    static let tableDepthLimit = 16

    private let reader: XMLReader
    private var numbering: Numbering
    private let styles: WordStyles
    private var paragraphs = 0
    private var cells = 0
    private var tableDepth = 0
    /// The bytes of text so far, the numbers that are written before paragraphs among them.
    private var length = 0
    private var hasPictures = false
    /// Whether what is read is no text: a box that is ticked, the hint in an empty control.
    private var isSilent = false

    /// A reader of the part with the text.
    init(_ reader: XMLReader, numbering: Numbering, styles: WordStyles = WordStyles()) {
        self.reader = reader
        self.numbering = numbering
        self.styles = styles
    }

    /// The document.
    func document() throws(DocumentRefusal) -> Document {
        var items: [Item] = []
        while let event = try reader.next() {
            if event == .start(.body) { items += try self.items() }
        }
        let blocks = WordLayout.blocks(of: items)
        if blocks.isEmpty {
            throw hasPictures ? .withoutText(format: "DOCX") : .empty
        }
        let hasTables = blocks.contains { if case .table = $0 { true } else { false } }
        return Document(layout: hasTables ? .word : .prose, blocks: blocks)
    }

    /// What an element holds, to its end.
    private func items() throws(DocumentRefusal) -> [Item] {
        var items: [Item] = []
        while let element = try reader.nextElement() {
            items += try self.items(of: element)
        }
        return items
    }

    /// What an element among paragraphs and tables stands for.
    ///
    /// One that is not known is entered: it may wrap text.
    private func items(of element: WordElement?) throws(DocumentRefusal) -> [Item] {
        switch element {
        case .p: return try paragraph()
        case .tbl: return [.table(try table())]
        case .sdt: return try contentControl()
        case .alternateContent: return try alternative()
        case .del, .moveFrom, .sectPr, .sdtPr, .pPr, .rPr:
            try reader.skip()
            return []
        // A part in another format, which Word would read when it opens the file.
        case .altChunk: throw .unsupportedFormat(name: "DOCX (altChunk)")
        default: return try items()
        }
    }

    /// A content control; a table of contents is one, and repeats what stands below.
    private func contentControl() throws(DocumentRefusal) -> [Item] {
        let wasSilent = isSilent
        defer { isSilent = wasSilent }
        var items: [Item] = []
        var isContents = false
        while let element = try reader.nextElement() {
            switch element {
            case .sdtPr: isContents = try readControl()
            case _ where isContents: try reader.skip()
            default: items += try self.items(of: element)
            }
        }
        return items
    }

    /// Reads what a content control is, and is silent from here on where it holds no text; returns
    /// whether it is a table of contents.
    @discardableResult
    private func readControl() throws(DocumentRefusal) -> Bool {
        var depth = 1
        var isContents = false
        while depth > 0, let event = try reader.next() {
            switch event {
            case .start(.docPartGallery) where reader.value == "Table of Contents":
                isContents = true
                depth += 1
            case .start(.showingPlcHdr):
                isSilent = isSilent || reader.isOn
                depth += 1
            case .start(.checkbox):
                isSilent = true
                depth += 1
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
        return isContents
    }

    /// The same content in several forms: the first that has any.
    private func alternative() throws(DocumentRefusal) -> [Item] {
        var items: [Item] = []
        while try reader.nextElement() != nil {
            if items.isEmpty { items = try self.items() } else { try reader.skip() }
        }
        return items
    }
}

// MARK: - Paragraphs

extension WordBody {
    /// A paragraph, and behind it those of the text boxes that hang on it.
    private func paragraph() throws(DocumentRefusal) -> [Item] {
        paragraphs += 1
        guard paragraphs <= DocumentReader.partLimit else {
            throw .beyondLimit(.parts(limit: DocumentReader.partLimit), format: "DOCX")
        }
        var paragraph = WordParagraph(line: paragraphs)
        let boxes = try read(into: &paragraph)
        length += paragraph.text.utf8.count + paragraph.number.utf8.count
        guard length <= DocumentReader.textLimit else {
            throw .beyondLimit(.text(limit: DocumentReader.textLimit), format: "DOCX")
        }
        return [.paragraph(paragraph)] + boxes
    }

    /// Reads runs and what wraps them, to the end of the element; returns the text boxes in them.
    private func read(into paragraph: inout WordParagraph) throws(DocumentRefusal) -> [Item] {
        let wasSilent = isSilent
        defer { isSilent = wasSilent }
        var boxes: [Item] = []
        while let element = try reader.nextElement() {
            switch element {
            case .pPr: try readProperties(into: &paragraph)
            case .r: boxes += try readRun(into: &paragraph)
            case .sdtPr: try readControl()
            case .del, .moveFrom: try reader.skip()
            case .alternateContent: boxes += try readAlternative(into: &paragraph)
            default: boxes += try readElement(element, into: &paragraph)
            }
        }
        return boxes
    }

    private func readProperties(into paragraph: inout WordParagraph) throws(DocumentRefusal) {
        var reference = Numbering.Reference()
        var style: String?
        while let element = try reader.nextElement() {
            if element == .pStyle { style = reader.value }
            if element == .numPr {
                reference = try Numbering.reference(reader)
            } else {
                try reader.skip()
            }
        }
        paragraph.style = style
        paragraph.number = numbering.next(own: reference, style: style)
    }

    /// Reads a run; one that is hidden or struck out leaves nothing.
    private func readRun(into paragraph: inout WordParagraph) throws(DocumentRefusal) -> [Item] {
        var boxes: [Item] = []
        var format = styles.format(of: RunFormat(), inParagraph: paragraph.style)
        let start = paragraph.text.utf8.count
        while let element = try reader.nextElement() {
            switch element {
            case .rPr:
                format = styles.format(of: try RunFormat(reader), inParagraph: paragraph.style)
            case _ where format.isLeftOut: try reader.skip()
            case .alternateContent: boxes += try readAlternative(into: &paragraph)
            default: boxes += try readElement(element, into: &paragraph)
            }
        }
        if format.isRaised == true { paragraph.raise(from: start) }
        return boxes
    }

    /// Reads an element of a run, or one that wraps runs.
    private func readElement(
        _ element: WordElement?, into paragraph: inout WordParagraph
    ) throws(DocumentRefusal) -> [Item] {
        switch element {
        case .t:
            while let event = try reader.nextInside() {
                if event == .text, !isSilent { paragraph.text += reader.text }
                if case .start = event { try reader.skip() }
            }
            return []
        case .txbxContent: return try items()
        case .drawing, .pict, .object:
            hasPictures = true
            return try read(into: &paragraph)
        case .tab, .ptab: paragraph.text += "\t"
        case .br, .cr: paragraph.text += "\n"
        case .noBreakHyphen: paragraph.text += "-"
        case .sym: paragraph.text += isSilent ? "" : symbol
        case .fldChar:
            paragraph.text += try chosenEntry()
            return []
        case .delText, .instrText, .rt, .rPr: break
        default: return try read(into: &paragraph)
        }
        try reader.skip()
        return []
    }

    /// What is chosen in a list of the older forms: it is written in the field's own properties.
    private func chosenEntry() throws(DocumentRefusal) -> String {
        var entries: [String] = []
        var chosen: Int?
        var usual = 0
        var depth = 1
        var isList = false
        while depth > 0 {
            guard let event = try reader.next() else { throw .damaged(format: "DOCX") }
            switch event {
            case .start(let element):
                depth += 1
                switch element {
                case .ddList: isList = true
                case .listEntry: entries.append(reader.value ?? "")
                case .result where isList: chosen = reader.number
                case .defaultResult where isList: usual = reader.number ?? 0
                default: break
                }
            case .end: depth -= 1
            case .text: break
            }
        }
        let place = chosen ?? usual
        return entries.indices.contains(place) ? entries[place] : ""
    }

    /// A sign by its place in a font of signs, as Word keeps it in the private use area.
    private var symbol: String {
        let scalar = reader.attribute("char").flatMap { UInt32($0, radix: 16) }
            .flatMap(Unicode.Scalar.init)
        return String(Character(scalar ?? "\u{FFFD}"))
    }

    /// The same content in several forms: the first that has any.
    private func readAlternative(
        into paragraph: inout WordParagraph
    ) throws(DocumentRefusal) -> [Item] {
        var boxes: [Item] = []
        let before = paragraph.text.utf8.count
        while try reader.nextElement() != nil {
            if boxes.isEmpty, paragraph.text.utf8.count == before {
                boxes = try read(into: &paragraph)
            } else {
                try reader.skip()
            }
        }
        return boxes
    }
}

// MARK: - Tables

extension WordBody {
    private func table() throws(DocumentRefusal) -> WordTable {
        tableDepth += 1
        guard tableDepth <= Self.tableDepthLimit else {
            throw .beyondLimit(.depth(limit: Self.tableDepthLimit), format: "DOCX")
        }
        var table = WordTable()
        try readRows(into: &table)
        tableDepth -= 1
        return table
    }

    /// Reads rows and what wraps them, to the end of the element.
    private func readRows(into table: inout WordTable) throws(DocumentRefusal) {
        let wasSilent = isSilent
        defer { isSilent = wasSilent }
        while let element = try reader.nextElement() {
            switch element {
            case .tr:
                if let row = try row() { table.rows.append(row) }
            case .sdtPr: try readControl()
            case .tblPr, .tblGrid, .del, .moveFrom: try reader.skip()
            default: try readRows(into: &table)
            }
        }
    }

    /// A row; nil for one that was deleted or is hidden.
    private func row() throws(DocumentRefusal) -> WordTable.Row? {
        var row = WordTable.Row()
        try readCells(into: &row)
        let width = row.cells.reduce(row.before + row.after) { $0 + $1.span }
        cells += width
        guard cells <= Self.cellLimit else {
            throw .beyondLimit(.cells(limit: Self.cellLimit), format: "DOCX")
        }
        return row.isDeleted ? nil : row
    }

    private func readCells(into row: inout WordTable.Row) throws(DocumentRefusal) {
        let wasSilent = isSilent
        defer { isSilent = wasSilent }
        while let element = try reader.nextElement() {
            switch element {
            case .tc: row.cells.append(try cell())
            case .trPr: try readRowProperties(into: &row)
            case .sdtPr: try readControl()
            case .tblPr: try reader.skip()
            default: try readCells(into: &row)
            }
        }
    }

    private func readRowProperties(into row: inout WordTable.Row) throws(DocumentRefusal) {
        while let element = try reader.nextElement() {
            switch element {
            case .gridBefore: row.before = columns
            case .gridAfter: row.after = columns
            case .del: row.isDeleted = true
            case .hidden: row.isDeleted = row.isDeleted || reader.isOn
            default: break
            }
            try reader.skip()
        }
    }

    private func cell() throws(DocumentRefusal) -> WordTable.Cell {
        let wasSilent = isSilent
        defer { isSilent = wasSilent }
        var cell = WordTable.Cell(line: paragraphs + 1)
        while let element = try reader.nextElement() {
            if element == .tcPr {
                try readCellProperties(into: &cell)
            } else {
                cell.items += try items(of: element)
            }
        }
        return cell
    }

    private func readCellProperties(into cell: inout WordTable.Cell) throws(DocumentRefusal) {
        while let element = try reader.nextElement() {
            switch element {
            case .gridSpan: cell.span = max(columns, 1)
            // A cell that was deleted keeps its place, since it is not told what takes it.
            case .cellDel: isSilent = true
            case .vMerge: cell.below = reader.value == "restart" ? .first : .further
            case .hMerge: cell.beside = reader.value == "restart" ? .first : .further
            default: break
            }
            try reader.skip()
        }
    }

    /// A number of columns: Word has 63 at most; absurd ones are counted against the limit.
    private var columns: Int { min(max(reader.number ?? 0, 0), Self.cellLimit + 1) }
}
