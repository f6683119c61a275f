import Reports

/// Turns the tree of a page into paragraphs and tables.
struct PageReader {
    private let tree: MarkupTree
    private let source: MarkupSource
    private let places: PlaceTable
    private let outline: PageOutline

    private var blocks: [Document.Block] = []
    private var paragraph = RunningText()
    /// Whether the paragraph is more than what stands in the entries of a form.
    private var hasText = false
    /// The ends of the blocks that are open, and of preformatted ones.
    private var openEnds: [Int] = []
    private var preformattedEnd = 0
    /// The end of what stands at a place of its own, and whether the paragraph does.
    private var placedEnd = 0
    private var isPlaced = false
    private let placedText: PlacedText?
    private var cellCount = 0
    private var isOver = false

    init(_ tree: MarkupTree, source: MarkupSource, places: PlaceTable, outline: PageOutline) {
        self.tree = tree
        self.source = source
        self.places = places
        self.outline = outline
        placedText = PlacedText(tree, outline: outline)
    }

    /// The blocks of the page, without what surrounds the report.
    ///
    /// - Parameter keepsLines: whether the lines of the source are paragraphs.
    static func blocks(
        of tree: MarkupTree, source: MarkupSource, places: PlaceTable, outline: PageOutline,
        keepsLines: Bool = false
    ) throws(DocumentRefusal) -> [Document.Block] {
        var reader = PageReader(tree, source: source, places: places, outline: outline)
        if keepsLines { reader.preformattedEnd = tree.nodes.count }
        try reader.readAll()
        return reader.blocks
    }

    private mutating func readAll() throws(DocumentRefusal) {
        var index = 0
        while index < tree.nodes.count, !isOver {
            closeBlocks(before: index)
            let node = tree.nodes[index]
            if node.tag != .text, outline.isFrame(index, in: tree) {
                if node.tag.isBlock { endParagraph() }
                index = node.end
                continue
            }
            if let placedText, placedText.members.contains(index) {
                endParagraph()
                if index == placedText.first { blocks += placedText.blocks(of: source, places) }
                index = node.end
                continue
            }
            if node.tag.isEntry || node.traits.contains(.raised) {
                if node.tag.isEntry { addEntry(index) } else { addRaised(index) }
                index = node.end
                continue
            }
            if node.tag.isBlock { endParagraph() }
            if node.traits.contains(.preformatted) {
                preformattedEnd = max(preformattedEnd, node.end)
            }
            if node.traits.contains(.placed) { placedEnd = max(placedEnd, node.end) }
            isPlaced = index < placedEnd
            switch node.tag {
            case .text:
                if !tree.isHidden(index) { add(node, isPreformatted: index < preformattedEnd) }
            case .table:
                if try readTable(index) {
                    index = node.end
                    continue
                }
                openEnds.append(node.end)
            case let tag where tag.isBlock && tag != .lineBreak:
                openEnds.append(node.end)
            default: break
            }
            index += 1
        }
        endParagraph()
    }

    private mutating func closeBlocks(before index: Int) {
        while let end = openEnds.last, end <= index {
            endParagraph()
            openEnds.removeLast()
        }
    }

    // MARK: Paragraphs

    private mutating func add(_ node: MarkupTree.Node, isPreformatted: Bool) {
        guard isPreformatted else {
            append(node, part: node.text)
            return
        }
        var start = node.text.lowerBound
        for index in node.text where tree.text[index] == 0x0A {
            append(node, part: start..<index)
            endParagraph()
            start = index + 1
        }
        append(node, part: start..<node.text.upperBound)
    }

    /// Adds what a visitor wrote or chose; outside the report these are searches and links.
    private mutating func addEntry(_ index: Int) {
        guard let container = outline.container, container.contains(index) else { return }
        let hadText = hasText
        paragraph.join()
        addText(of: index)
        paragraph.join()
        hasText = hadText
    }

    /// Adds what stands above or below the line.
    private mutating func addRaised(_ index: Int) {
        let node = tree.nodes[index]
        let raised = tree.shownText(of: index)
        let next = tree.nodes[node.end...].prefix(8).first { $0.length > 0 }
        let following = next.flatMap { tree.text[$0.text].first }.map { Unicode.Scalar($0) }
        let written = RaisedText.inProse(
            raised, after: paragraph.lastScalar, before: following)
        guard written != raised else {
            addText(of: index)
            return
        }
        paragraph.append(Array(written.utf8)[...], at: node.offset, verbatim: false)
        hasText = true
    }

    private mutating func addText(of index: Int) {
        for place in tree.shownTexts(of: index) {
            append(tree.nodes[place], part: tree.nodes[place].text)
        }
    }

    private mutating func append(_ node: MarkupTree.Node, part: Range<Int>) {
        if node.length > 0 { hasText = true }
        let isVerbatim = node.traits.contains(.verbatim)
        let offset = isVerbatim ? node.offset + part.lowerBound - node.text.lowerBound : node.offset
        paragraph.append(tree.text[part], at: offset, verbatim: isVerbatim)
    }

    private mutating func endParagraph() {
        defer {
            paragraph = RunningText()
            hasText = false
        }
        guard let start = paragraph.start, hasText else { return }
        let text = String(paragraph.text[...].withoutHeadingMarks)
        if isAroundReport(text, at: start) { return }
        let line = places.place(at: source.origin(of: start)).line
        for part in isPlaced ? PlacedNumbers.parts(of: text) : [text] {
            blocks.append(.paragraph(Paragraph(text: part, line: line)))
        }
    }

    /// Whether a paragraph is the path to the page, or one from the end of the page on.
    private mutating func isAroundReport(_ text: String, at start: Int) -> Bool {
        guard let container = outline.container else { return false }
        if start < tree.nodes[container.lowerBound].offset {
            let dense = text.filter { !$0.isWhitespace }
            return PageVocabulary.pathMarks.contains(where: dense.hasPrefix)
        }
        guard start >= tree.sourceEnd(of: container) else { return false }
        let dense = text.filter { !$0.isWhitespace }
        isOver = PageVocabulary.footerMarks.contains(where: dense.contains)
        return isOver
    }

    // MARK: Tables

    /// Reads a table of data; false where it only places parts of the page.
    private mutating func readTable(_ table: Int) throws(DocumentRefusal) -> Bool {
        let parts = TableParts(of: table, in: tree)
        guard TableNature.holdsValues(parts, in: tree, outline: outline) else { return false }
        let limit = MarkupTreeBuilder.cellLimit - cellCount
        let grid = try TableGrid(parts, in: tree, limit: limit)
        for index in parts.outsideCells {
            append(tree.nodes[index], part: tree.nodes[index].text)
        }
        endParagraph()
        let rows = grid.rows.map { slots in
            Document.Row(
                cells: slots.map {
                    $0.isStart
                        ? cell($0.cell) : .covered(at: place(tree.nodes[$0.cell].offset))
                })
        }
        cellCount += rows.reduce(0) { $0 + $1.cells.count }
        if !rows.isEmpty { blocks.append(.table(rows)) }
        return true
    }

    private func cell(_ cell: Int) -> Document.Cell {
        var text = CellText()
        text.read(cell, of: tree)
        return Document.Cell(text: text.text, place: place(text.start ?? inside(cell)))
    }

    /// Where in the source what an element holds begins.
    private func inside(_ element: Int) -> Int {
        let start = tree.nodes[element].offset
        guard start < source.bytes.count else { return start }
        let tagEnd = source.bytes[start...].prefix(4_096).firstIndex(of: UInt8(ascii: ">"))
        return tagEnd.map { $0 + 1 } ?? start
    }

    private func place(_ offset: Int) -> Place { places.place(at: source.origin(of: offset)) }
}

extension MarkupTree {
    /// The offset in the source of what follows a range of nodes.
    fileprivate func sourceEnd(of range: Range<Int>) -> Int {
        range.upperBound < nodes.count ? nodes[range.upperBound].offset : .max
    }
}
