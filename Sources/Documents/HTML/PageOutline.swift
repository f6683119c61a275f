import Algorithms
import Reports

/// Where on a page the report stands.
struct PageOutline {
    /// How many different marks of a report the page shows.
    let markCount: Int

    /// The innermost element that holds all of them: the nodes in it; nil without marks.
    let container: Range<Int>?

    /// The nodes at which marks and titles stand, in order.
    private let marked: [Int]
    private let headings: [Int]
    private let cells: [Int]
    private let total: Int

    /// The outline of a page.
    init(_ tree: MarkupTree) {
        let found = MarkSearch.page.marks(in: tree)
        markCount = Set(found.lazy.filter { !$0.isTitle }.map(\.mark)).count
        marked = found.map(\.node)
        headings = found.filter(\.isHeading).map(\.node)
        cells = tree.nodes.indices.filter { tree.nodes[$0].tag == .cell }
        total = tree.length
        let places = found.lazy.filter { !$0.isTitle }.map(\.node)
        if let first = places.first, let last = places.last {
            container = Self.container(of: first, and: last, in: tree)
        } else {
            container = nil
        }
    }

    /// Whether a mark of a report stands in a node.
    func isMarked(_ nodes: Range<Int>) -> Bool { Self.count(marked, in: nodes) > 0 }

    /// How many headings of sections stand in a node.
    func headingCount(in nodes: Range<Int>) -> Int { Self.count(headings, in: nodes) }

    /// Whether at least so many cells stand in a node, those of tables inside it among them.
    func hasCells(_ least: Int, in nodes: Range<Int>) -> Bool {
        Self.count(cells, in: nodes) >= least
    }

    /// Whether an element with all that is in it is no part of the report.
    ///
    /// What holds a mark never is. Inside the element that holds all of them only lists of links
    /// are that are named as what frames a page; outside, what is named so, and lists of links.
    func isFrame(_ index: Int, in tree: MarkupTree) -> Bool {
        let node = tree.nodes[index]
        if tree.isHidden(index) { return true }
        guard node.tag != .text, node.length > 0, node.end > index + 1,
            !isMarked(index..<node.end)
        else { return false }
        let isNamed = node.tag == .frame || node.traits.contains(.framing)
        let linkShare = Double(node.linkLength) / Double(node.length)
        if let container, container.contains(index) { return isNamed && linkShare > 0.5 }
        if node.tag == .frame { return true }
        let isSmall = node.length * 2 < total
        if node.tag == .form || node.traits.contains(.framing) { return isSmall || linkShare > 0.8 }
        return node.tag.isBlock && linkShare > 0.6
    }

    private static func container(of first: Int, and last: Int, in tree: MarkupTree) -> Range<Int> {
        var innermost = 0..<tree.nodes.count
        var index = 0
        // Down from the root: the child that holds the first mark, while it holds the last too.
        while index <= first {
            let end = tree.nodes[index].end
            if end <= first {
                index = end
            } else if end > last, index < first {
                innermost = index..<end
                index += 1
            } else {
                break
            }
        }
        return innermost
    }

    /// How many of sorted nodes stand in a range.
    private static func count(_ sorted: [Int], in range: Range<Int>) -> Int {
        sorted.partitioningIndex { $0 >= range.upperBound }
            - sorted.partitioningIndex { $0 >= range.lowerBound }
    }
}
