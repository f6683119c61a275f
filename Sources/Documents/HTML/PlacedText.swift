import Reports

/// The text of a page each piece of which stands at a place of its own, as programs write that make
/// pages of a PDF: only the places tell what is a line and what a column.
struct PlacedText {
    /// How many pieces there are at least, and which share of the text is in them.
    private static let leastPieces = 40
    private static let leastShare = 0.8
    /// How large letters are where nothing is said.
    private static let usualSize = 16.0
    /// What is nearer than this share of the letters' size touches.
    private static let touch = 0.5

    /// The elements that are pieces, and the first of them.
    let members: Set<Int>
    let first: Int

    private let tree: MarkupTree
    private let pieces: [Piece]

    /// A piece of text: its element, what it stands in, and where.
    private struct Piece {
        let element: Int
        let page: Int
        let left: Double
        let top: Double
        let size: Double
        var texts: [Int] = []
    }

    /// An element that holds what is read now.
    private struct Holder {
        let element: Int
        let end: Int
        let left: Double
        let top: Double
        /// Its place among the pieces, where it has a place of its own.
        let piece: Int?
        /// What the outermost piece around it stands in.
        let page: Int
    }

    /// The pieces of a page; nil where most of its text only follows what stands before.
    init?(_ tree: MarkupTree, outline: PageOutline) {
        guard tree.measures.count >= Self.leastPieces else { return nil }
        self.tree = tree
        var all: [Piece] = []
        var holders: [Holder] = []
        var loose = 0
        var index = (outline.container ?? 0..<tree.nodes.count).lowerBound
        let end = (outline.container ?? 0..<tree.nodes.count).upperBound
        while index < end {
            while let last = holders.last, last.end <= index { holders.removeLast() }
            let node = tree.nodes[index]
            if tree.isHidden(index) || node.tag != .text && outline.isFrame(index, in: tree) {
                index = node.end
                continue
            }
            if node.tag == .table { return nil }
            if node.tag == .text {
                if let piece = holders.last?.piece {
                    all[piece].texts.append(index)
                } else {
                    loose += node.length
                }
            } else {
                holders.append(Self.holder(index, in: tree, holders.last, &all))
            }
            index += 1
        }
        pieces = all.filter { piece in piece.texts.contains { tree.nodes[$0].length > 0 } }
        let placed = pieces.reduce(0) { $0 + $1.texts.reduce(0) { $0 + tree.nodes[$1].length } }
        guard pieces.count >= Self.leastPieces, let first = pieces.first?.element,
            Double(placed) >= Self.leastShare * Double(placed + loose)
        else { return nil }
        self.first = first
        members = Set(pieces.map(\.element))
    }

    private static func holder(
        _ index: Int, in tree: MarkupTree, _ around: Holder?, _ pieces: inout [Piece]
    ) -> Holder {
        let end = tree.nodes[index].end
        let page = around?.piece == nil ? around?.element ?? -1 : around?.page ?? -1
        let (left, top) = (around?.left ?? 0, around?.top ?? 0)
        guard let measures = tree.measures[index], let x = measures.left,
            let y = measures.top ?? measures.bottom.map({ -$0 - (measures.size ?? 0) })
        else {
            return Holder(
                element: index, end: end, left: left, top: top, piece: around?.piece,
                page: around?.page ?? page)
        }
        pieces.append(
            Piece(
                element: index, page: page, left: left + Double(x), top: top + Double(y),
                size: measures.size.map { Double($0) } ?? usualSize))
        return Holder(
            element: index, end: end, left: left + Double(x), top: top + Double(y),
            piece: pieces.count - 1, page: page)
    }

    /// The paragraphs and tables that the pieces form.
    func blocks(of source: MarkupSource, _ places: PlaceTable) -> [Document.Block] {
        var numbers: [Int: Int] = [:]
        var words: [[PageWord]] = []
        for piece in pieces {
            let number = numbers[piece.page] ?? words.count
            if number == words.count { words.append([]) }
            numbers[piece.page] = number
            if let word = word(piece, of: source, places) { words[number].append(word) }
        }
        let pages = words.map { Self.page(of: RaisedWords.settled(Self.apart($0))) }
        let lines = LineBuilder.lines(of: pages)
        let text = PageFurniture(pages, lines: lines).text(of: lines)
        return PageLayout(text, pages: pages).blocks()
    }

    private func word(
        _ piece: Piece, of source: MarkupSource, _ places: PlaceTable
    ) -> PageWord? {
        var text = RunningText()
        for index in piece.texts { text.append(tree.nodes[index], of: tree) }
        guard let start = text.start else { return nil }
        let width = text.text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 1 : 0.5) }
        return PageWord(
            text: text.text, xMin: piece.left, xMax: piece.left + width * piece.size,
            yMin: piece.top, yMax: piece.top + piece.size,
            place: places.place(at: source.origin(of: start)))
    }

    /// Words that reach no further than to the next on their line: how wide they are is a guess.
    private static func apart(_ words: [PageWord]) -> [PageWord] {
        let rows = Dictionary(grouping: words.indices) { words[$0].yMin.rounded() }
        var apart = words
        for row in rows.values {
            let row = row.sorted { words[$0].xMin < words[$1].xMin }
            for (index, next) in zip(row, row.dropFirst()) {
                let word = words[index]
                let limit = words[next].xMin
                guard word.xMax > limit + touch * word.height else { continue }
                apart[index].xMax = max(word.xMin, limit - word.height)
            }
        }
        return apart
    }

    /// A page that is as high as its words reach, with equal margins.
    private static func page(of words: [PageWord]) -> PDFPage {
        let top = words.map(\.yMin).min() ?? 0
        let shift = 72 - top
        let height = (words.map(\.yMax).max() ?? 0) + shift + 72
        let left = max(0, words.map(\.xMin).min() ?? 0)
        var page = PDFPage(width: (words.map(\.xMax).max() ?? 0) + left, height: height)
        page.words = words
        for index in words.indices {
            page.words[index].yMin += shift
            page.words[index].yMax += shift
        }
        return page
    }
}
