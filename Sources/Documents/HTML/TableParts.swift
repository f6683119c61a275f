/// The rows and cells of one table as its markup has them, and what stands between them.
struct TableParts {
    /// A row: the part of the table it stands in, and its cells.
    struct Row {
        let group: Group
        var cells: [Int] = []
    }

    /// A head, a body or a foot of a table; spans do not reach beyond it.
    struct Group: Equatable {
        let tag: MarkupTag
        let index: Int
    }

    /// The rows in the order in which they are shown: heads first, feet last.
    ///
    /// Rows without a cell are among them, since cells above may span them.
    private(set) var rows: [Row] = []
    /// Texts in the table that are in no cell: its caption, and what is misplaced.
    private(set) var outsideCells: [Int] = []
    /// Whether another table stands in it outside all cells.
    private(set) var holdsStrayTable = false

    /// The cells of all rows.
    var cells: [Int] { rows.flatMap(\.cells) }

    /// The parts of the table at an index.
    init(of table: Int, in tree: MarkupTree) {
        var gatherer = Gatherer(table: table)
        var index = table + 1
        while index < tree.nodes[table].end {
            let node = tree.nodes[index]
            if node.tag.isEntry || tree.isHidden(index) {
                index = node.end
                continue
            }
            switch node.tag {
            case .cell:
                gatherer.addCell(index)
                index = node.end
            case .table:
                holdsStrayTable = true
                index = node.end
            case .text:
                if node.length > 0 { outsideCells.append(index) }
                index += 1
            case .row:
                gatherer.openRow(until: node.end, at: index)
                index += 1
            case .tableHead, .tableBody, .tableFoot:
                gatherer.openGroup(Group(tag: node.tag, index: index), until: node.end)
                index += 1
            default: index += 1
            }
        }
        let found = gatherer.rows
        rows =
            found.filter { $0.group.tag == .tableHead }
            + found.filter { $0.group.tag != .tableHead && $0.group.tag != .tableFoot }
            + found.filter { $0.group.tag == .tableFoot }
    }

    /// Assigns cells to rows, also those that stand in none.
    private struct Gatherer {
        let table: Int
        var rows: [Row] = []
        private var rowEnd = 0
        private var hasOpenRow = false
        private var group: (group: Group, end: Int)?

        init(table: Int) { self.table = table }

        mutating func openGroup(_ group: Group, until end: Int) {
            self.group = (group, end)
            hasOpenRow = false
        }

        mutating func openRow(until end: Int, at index: Int) {
            rows.append(Row(group: group(at: index)))
            rowEnd = end
            hasOpenRow = true
        }

        mutating func addCell(_ index: Int) {
            // Cells outside of any row make one of their own.
            if !hasOpenRow || (rowEnd > 0 && index >= rowEnd) {
                rows.append(Row(group: group(at: index)))
                rowEnd = 0
                hasOpenRow = true
            }
            rows[rows.count - 1].cells.append(index)
        }

        private func group(at index: Int) -> Group {
            if let group, index < group.end { return group.group }
            return Group(tag: .tableBody, index: table)
        }
    }
}
