/// Tells tables that hold values in rows and columns from those that only place parts of the page:
/// their cells hold paragraphs and tables.
enum TableNature {
    /// Cells of more characters than this hold prose; the longest label has about 50.
    private static let proseLength = 150

    /// How many elements and texts a label of properties may consist of.
    private static let longestLabel = 1_000

    /// Whether a table holds values.
    static func holdsValues(
        _ parts: TableParts, in tree: MarkupTree, outline: PageOutline
    ) -> Bool {
        let rows = parts.rows.filter { !$0.cells.isEmpty }
        let isSingleColumn = rows.allSatisfy { $0.cells.count == 1 }
        return !isSingleColumn && !parts.holdsStrayTable && !holdsProse(parts, tree, outline)
            && !holdsTables(parts, tree, outline) && !holdsProperties(parts, tree)
    }

    /// Whether most of its text is prose in cells, or a cell holds sections of a report.
    private static func holdsProse(
        _ parts: TableParts, _ tree: MarkupTree, _ outline: PageOutline
    ) -> Bool {
        var prose = 0
        var total = 0
        var values = 0
        for cell in parts.cells {
            let node = tree.nodes[cell]
            total += node.length
            if outline.headingCount(in: cell..<node.end) > 1 { return true }
            if node.length > proseLength {
                prose += node.length
            } else if node.length > 0, node.linkLength * 2 < node.length {
                values += 1
            }
        }
        return values < 20 && prose * 10 > total * 6
    }

    /// Whether most of its text stands in tables inside it that have rows and columns, or one of
    /// those stands beside the heading of a section.
    private static func holdsTables(
        _ parts: TableParts, _ tree: MarkupTree, _ outline: PageOutline
    ) -> Bool {
        var inner = 0
        var total = 0
        for cell in parts.cells {
            total += tree.nodes[cell].length
            var index = cell + 1
            while index < tree.nodes[cell].end {
                let node = tree.nodes[index]
                if node.tag == .table {
                    if outline.hasCells(4, in: index..<node.end) {
                        inner += node.length
                        if outline.headingCount(in: cell..<tree.nodes[cell].end) > 0 { return true }
                    }
                    index = node.end
                } else {
                    index += 1
                }
            }
        }
        return total > 0 && inner * 2 >= total
    }

    /// Whether it tells a document's properties: index number, publisher, date.
    private static func holdsProperties(_ parts: TableParts, _ tree: MarkupTree) -> Bool {
        let cells = parts.cells
        guard cells.count <= 60 else { return false }
        var labels = 0
        for cell in cells
        where (2...40).contains(tree.nodes[cell].length)
            && tree.nodes[cell].end - cell <= longestLabel
        {
            var text = RunningText()
            for node in tree.nodes[cell..<tree.nodes[cell].end]
            where node.tag == .text && !node.traits.contains(.hidden) {
                text.append(node, of: tree)
            }
            let label = text.text.prefix { !":：".contains($0) }.filter { $0.isLetter }
            if PageVocabulary.propertyLabels.contains(label) { labels += 1 }
            if labels > 1 { return true }
        }
        return false
    }
}
