import Reports

/// A document as every format is turned into it: paragraphs and tables, in order, with places.
///
/// Everything behind this type is the same for all formats and layouts.
struct Document: Equatable, Sendable {
    /// The layout its tables stand in.
    let layout: Layout

    /// Its blocks, in order.
    let blocks: [Block]

    /// A stretch of a document.
    enum Block: Equatable, Sendable {
        /// Prose.
        case paragraph(Paragraph)
        /// A table, or a part of one that a page break cut off.
        case table([Row])
    }

    /// A row of a table: its cells from left to right.
    ///
    /// Not every row of a table has the same number of cells: extractors flatten merged cells.
    struct Row: Equatable, Sendable {
        /// The cells.
        let cells: [Cell]
    }

    /// A cell of a table.
    struct Cell: Equatable, Sendable {
        /// Its text without blanks at the ends; the lines of a wrapped cell joined without blanks.
        let text: String

        /// Where its text starts; where it would for an empty cell.
        let place: Place
    }
}

extension Document.Cell {
    /// Whether nothing is written in it.
    var isEmpty: Bool { text.isEmpty }
}
