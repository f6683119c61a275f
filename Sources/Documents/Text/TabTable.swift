import Reports

/// Tables whose cells stand behind tabs.
enum TabTable {
    /// Reads the table that starts at a line with a tab.
    ///
    /// Blank lines inside it are page breaks, or ends of rows where a line holds one cell.
    static func read(_ lines: [TextLine], from start: Int) -> TableRun {
        let end = endOfRun(lines, from: start)
        let run = lines[start..<end]
        let isCellPerLine = run.allSatisfy { $0.kind != .tabs || $0.hasSingleLeadingTab }
        return TableRun(
            rows: isCellPerLine ? rowsOfCells(run) : rowsOfLines(run),
            layout: isCellPerLine ? .cellPerLine : .tabGrid, end: end)
    }

    /// The end of the stretch of lines with tabs, blank lines between them, and lines that go on
    /// with a wrapped cell; blank lines at its end are left to what follows.
    private static func endOfRun(_ lines: [TextLine], from start: Int) -> Int {
        var end = start
        var index = start
        while index < lines.count {
            switch lines[index].kind {
            case .tabs: end = index + 1
            case .prose:
                guard end == index, lines[index - 1].continuesBelow else { return end }
                end = index + 1
            case .bars, .separated, .rule: return end
            case .blank: break
            }
            index += 1
        }
        return end
    }

    private static func rowsOfLines(_ run: ArraySlice<TextLine>) -> [Document.Row] {
        run.lazy.filter { $0.kind == .tabs }.map {
            Document.Row(cells: $0.cells(separatedBy: "\t"))
        }
    }

    private static func rowsOfCells(_ run: ArraySlice<TextLine>) -> [Document.Row] {
        var rows: [Document.Row] = []
        var cells: [Document.Cell] = []
        // What the lines below the last cell add to it.
        var rest = ""
        func endCell() {
            guard !rest.isEmpty, let cell = cells.popLast() else { return }
            cells.append(Document.Cell(text: cell.text + rest, place: cell.place))
            rest = ""
        }
        for line in run {
            switch line.kind {
            case .tabs:
                endCell()
                cells.append(line.cells(separatedBy: "\t")[1])
            case .blank where !cells.isEmpty:
                endCell()
                rows.append(Document.Row(cells: cells))
                cells = []
            case .prose where !cells.isEmpty:
                rest += line.text.trimmingBlanks
            case .blank, .prose, .bars, .separated, .rule:
                break
            }
        }
        endCell()
        if !cells.isEmpty { rows.append(Document.Row(cells: cells)) }
        return rows
    }
}

extension TextLine {
    /// Whether its only tab is its first character.
    fileprivate var hasSingleLeadingTab: Bool {
        text.first == "\t" && !text.dropFirst().utf8.contains(UInt8(ascii: "\t"))
    }

    /// Whether a line without a tab directly below may go on with its cell: labels wrap, numbers
    /// do not, and a heading may stand right below the last number of a table.
    fileprivate var continuesBelow: Bool {
        switch kind {
        case .tabs: hasSingleLeadingTab && text.trimmingBlanks.last.map { !$0.isNumber } ?? false
        case .prose: true
        case .blank, .bars, .separated, .rule: false
        }
    }
}
