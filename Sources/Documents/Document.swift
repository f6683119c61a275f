package import Reports
import Segmentation

/// A document as every format is turned into it: paragraphs and tables, in order, with places.
///
/// Everything behind this type is the same for all formats and layouts.
package struct Document: Equatable, Sendable {
    /// The layout its tables stand in.
    package let layout: Layout

    /// Its blocks, in order.
    package let blocks: [Block]

    /// What its own head calls it (HTML's `title`); it tells the title where the text has none.
    package let headTitle: Paragraph?

    /// Where its pages begin, in a format that has pages.
    package let pages: PageStarts

    /// A document from its blocks.
    package init(
        layout: Layout, blocks: [Block], headTitle: Paragraph? = nil, pages: PageStarts = .none
    ) {
        self.layout = layout
        self.blocks = blocks
        self.headTitle = headTitle
        self.pages = pages
    }

    /// A stretch of a document.
    package enum Block: Equatable, Sendable {
        /// Prose.
        case paragraph(Paragraph)
        /// A table, or a part of one that a page break cut off.
        case table([Row])
    }

    /// A row of a table: its cells from left to right.
    ///
    /// Not every row of a table has the same number of cells: extractors flatten merged cells.
    package struct Row: Equatable, Sendable {
        /// The cells.
        package let cells: [Cell]

        /// A row from its cells.
        package init(cells: [Cell]) {
            self.cells = cells
        }
    }

    /// A cell of a table.
    package struct Cell: Equatable, Sendable {
        /// Its text without blanks at the ends; the lines of a wrapped cell joined without blanks.
        package let text: String

        /// Where its text starts; where it would for an empty cell.
        package let place: Place

        /// Whether it is no cell of its own but the further part of one that spans several rows or
        /// columns, whose text stands in the first part only.
        package let isCovered: Bool

        /// From where to where it reaches across the page, where the format knows it but not the
        /// columns (PDF, text aligned with blanks); in units of the document's own.
        package let extent: ClosedRange<Double>?

        /// A cell with its text.
        package init(
            text: String, place: Place, isCovered: Bool = false,
            extent: ClosedRange<Double>? = nil
        ) {
            self.text = text
            self.place = place
            self.isCovered = isCovered
            self.extent = extent
        }
    }
}

extension Document.Cell {
    /// Whether nothing is written in it.
    package var isEmpty: Bool { text.isEmpty }

    /// The further part of a merged cell.
    static func covered(at place: Place) -> Document.Cell {
        Document.Cell(text: "", place: place, isCovered: true)
    }
}

extension Document {
    /// The document with ideographs for the characters that only look like them.
    var unified: Document {
        Document(
            layout: layout,
            blocks: blocks.map { block in
                switch block {
                case .paragraph(let paragraph): .paragraph(paragraph.unified)
                case .table(let rows): .table(rows.map { Row(cells: $0.cells.map(\.unified)) })
                }
            }, headTitle: headTitle?.unified, pages: pages)
    }
}

extension Paragraph {
    fileprivate var unified: Paragraph {
        Paragraph(text: Ideographs.unified(text), line: line)
    }
}

extension Document.Cell {
    fileprivate var unified: Document.Cell {
        Document.Cell(
            text: String(Ideographs.unified(text)[...].trimmingBlanks), place: place,
            isCovered: isCovered, extent: extent)
    }
}
