/// A page as a list of its elements and texts, each before what it holds.
///
/// The nodes below one are those from the next to its `end`, so that nothing that walks a tree
/// needs a stack, however deep it is.
struct MarkupTree {
    /// An element or a run of text.
    struct Node {
        /// What it is.
        var tag: MarkupTag
        /// What more is known of it.
        var traits: Traits = []
        /// The index behind the last node in it.
        var end = 0
        /// Where it starts in the source, in bytes.
        let offset: Int
        /// Its text in ``MarkupTree/text``; empty for elements.
        var text: Range<Int> = 0..<0
        /// How many rows and columns a cell spans; 0 rows are all that are left.
        var rowSpan = 1
        var columnSpan = 1
        /// The characters below it that a visitor sees, blanks left out.
        var length = 0
        /// Those of them that stand in links.
        var linkLength = 0
    }

    /// What an element's attributes say, and how a text stands in the source.
    struct Traits: OptionSet {
        let rawValue: UInt8
        /// It is not shown.
        static let hidden = Traits(rawValue: 1)
        /// Its id or class is that of a page's frame.
        static let framing = Traits(rawValue: 2)
        /// The text stands in the source as it is.
        static let verbatim = Traits(rawValue: 4)
        /// Its line ends count.
        static let preformatted = Traits(rawValue: 8)
        /// It stands above or below the line, as the mark of a note does.
        static let raised = Traits(rawValue: 16)
        /// It is the option of a choice that was chosen.
        static let chosen = Traits(rawValue: 32)
        /// A choice of which several options may be chosen, or none.
        static let multiple = Traits(rawValue: 64)
        /// It stands at a place of its own on the page.
        static let placed = Traits(rawValue: 128)
    }

    /// The nodes.
    var nodes: [Node] = []
    /// The text of all nodes, one after the other.
    var text: [UInt8] = []
    /// What elements `meta` say, by name in lower case.
    var metadata: [String: String] = [:]
    /// Where elements stand that have a place of their own, and how large their letters are.
    var measures: [Int: StyleMeasures] = [:]

    /// The characters that a visitor sees.
    var length: Int {
        var total = 0
        walk(0..<nodes.count) { index in
            if !isHidden(index) { total += nodes[index].length }
            return false
        }
        return total
    }

    /// Visits the nodes of a range, in order; what stands in a node for which the visit returns false
    /// is passed over.
    @inline(__always)
    func walk(_ range: Range<Int>, _ visit: (Int) -> Bool) {
        var index = range.lowerBound
        while index < range.upperBound {
            index = visit(index) ? index + 1 : nodes[index].end
        }
    }

    /// Whether nothing of a node is shown.
    func isHidden(_ index: Int) -> Bool {
        nodes[index].tag.isUnseen || nodes[index].traits.contains(.hidden)
    }
}
