/// Tells the lines of a page that are no part of the text: its number, and a running head.
struct PageFurniture {
    /// The share of a page, from either end, in which numbers of pages stand.
    private static let margin = 0.12
    /// The share of a page in which running heads stand: tables start below.
    private static let headMargin = 0.085

    private let pages: [PDFPage]
    private let heads: Set<String>

    /// What the pages of a document repeat.
    init(_ pages: [PDFPage], lines: [PageLine]) {
        self.pages = pages
        var counts: [String: Set<Int>] = [:]
        for line in lines where Self.share(of: line, pages) < Self.headMargin {
            counts[Self.key(line), default: []].insert(line.page)
        }
        for line in lines where Self.share(of: line, pages) > 1 - Self.headMargin {
            counts[Self.key(line), default: []].insert(line.page)
        }
        heads = Set(counts.filter { $0.value.count >= max(3, pages.count / 2) }.keys)
    }

    /// The lines that are a part of the text.
    func text(of lines: [PageLine]) -> [PageLine] {
        lines.indices.filter { index in
            !isRunningHead(lines[index]) && !isPageNumber(at: index, in: lines)
        }.map { lines[$0] }
    }

    private func isRunningHead(_ line: PageLine) -> Bool {
        let share = Self.share(of: line, pages)
        return min(share, 1 - share) < Self.headMargin && heads.contains(Self.key(line))
    }

    /// Whether a line is a page's number: at its end, and either marked as one or far from the
    /// text.
    ///
    /// A bare number close to the text may be a part of a table.
    private func isPageNumber(at index: Int, in lines: [PageLine]) -> Bool {
        let line = lines[index]
        let share = Self.share(of: line, pages)
        guard min(share, 1 - share) < Self.margin else { return false }
        let isFirst = index == 0 || lines[index - 1].page != line.page
        let isLast = index == lines.count - 1 || lines[index + 1].page != line.page
        guard isFirst && share < 0.5 || isLast && share > 0.5 else { return false }
        switch PageNumberVocabulary.kind(of: line.text) {
        case nil: return false
        case .marked: return true
        case .bare:
            guard line.cells.count == 1 else { return false }
            if isFirst && isLast { return true }
            let other = lines[isFirst ? index + 1 : index - 1]
            return abs(other.middle - line.middle) > 1.8 * max(line.height, other.height)
        }
    }

    /// How far down its page a line stands, from 0 to 1.
    private static func share(of line: PageLine, _ pages: [PDFPage]) -> Double {
        let height = pages[line.page].height
        return height > 0 ? line.middle / height : 0.5
    }

    /// The text of a line without digits: a running head may count the pages.
    private static func key(_ line: PageLine) -> String {
        line.text.filter { !$0.isNumber && !$0.isWhitespace }
    }
}
