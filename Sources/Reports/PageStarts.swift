import Algorithms

/// Where the pages of a document begin; nothing where it has no pages.
///
/// Lines are counted over all pages: so they have one order, and one number is one line. People
/// find a line of a PDF by its page and by its number there.
public struct PageStarts: Hashable, Sendable {
    /// The first line of each page, in order, counted over all pages from 1.
    ///
    /// A page without lines begins where the next one does.
    public let lines: [Int]

    /// A document without pages.
    public static let none = PageStarts([])

    /// Pages by their first lines, in order.
    public init(_ lines: [Int]) {
        self.lines = lines
    }

    /// A line as people count it.
    public func line(_ line: Int) -> DocumentLine {
        let page = lines.partitioningIndex { $0 > line }
        guard page > 0 else { return DocumentLine(page: nil, number: line) }
        return DocumentLine(page: page, number: line - lines[page - 1] + 1)
    }
}

/// A line of a document as people count it: on its page, where the document has pages.
public struct DocumentLine: Hashable, Sendable {
    /// The page, counted from 1; nil where the document has none.
    public let page: Int?

    /// The line on that page, or in the document, counted from 1.
    public let number: Int

    /// A line of a page, or of a document without pages.
    public init(page: Int?, number: Int) {
        self.page = page
        self.number = number
    }
}
