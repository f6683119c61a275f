internal import Reports

/// The text of a PDF: columns aligned with blanks, labels wrapped around their numbers, numbers
/// of pages and repeated headings within the tables.
struct AlignedLayout: TextLayout {
    func document(_ report: GeneratedReport) -> String {
        var sheets = Sheets(template: report.template)
        for line in report.linesBefore { sheets.add(line) }
        for line in report.printedTitle {
            let indent = max(0, (Sheets.width - TableCanvas.width(of: line)) / 2)
            sheets.add(String(repeating: " ", count: indent) + line)
            sheets.add("")
        }
        let tables = report.tables
        for part in report.parts {
            switch part {
            case .heading(let line): sheets.add("    " + line)
            case .paragraph(let text):
                let lines = TableCanvas.wrapped("\u{3000}\u{3000}" + text, to: Sheets.width)
                for line in lines { sheets.add(line.replacing("\u{3000}", with: "  ")) }
            case .table(let kind):
                sheets.add(
                    tables.spanned(kind, surplusZero: report.style.surplusZero),
                    widths: TableWidths.columns(of: kind, tables, aligned: true))
            }
        }
        for line in report.linesAfter { sheets.add(line) }
        return sheets.text
    }
}

/// The widths of columns on paper, in digits.
enum TableWidths {
    /// The widths of a table's columns.
    static func columns(of table: FormTable, _ tables: FormTables, aligned: Bool) -> [Int] {
        switch table {
        case .disclosure: [24, 18, 18, 18]
        case .requests:
            [4, 9, 23] + tables.header.columns.map { _ in aligned ? 7 : 6 }
        case .disputes: Array(repeating: 6, count: tables.disputes.values.count + 1)
        }
    }
}

/// Pages of lines.
private struct Sheets {
    static let width = 84

    private var lines: [String] = []
    private var used = 0
    private var page = 1
    private let template: Int

    init(template: Int) { self.template = template }

    /// All pages, one below the other.
    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func add(_ line: String) {
        if used >= length { endPage() }
        lines.append(line)
        used += 1
    }

    /// Adds a table, row by row; its header again on each new page.
    mutating func add(_ table: SpanTable, widths: [Int]) {
        let canvas = TableCanvas(table, widths: widths)
        var printed: [Int: [TableCanvas.Piece]] = [:]
        for piece in canvas.pieces { printed[piece.y, default: []].append(piece) }
        let bottom = canvas.edges.last ?? 0
        let header = canvas.edges[table.headerRows]
        for y in 0..<bottom {
            let isEdge = canvas.edges.contains(y)
            if isEdge, used + 8 > length, y > header {
                endPage()
                if table.headerRows > 0, template % 2 == 0 {
                    for y in 0..<header { add(row: printed[y]) }
                }
            }
            add(row: printed[y])
        }
        add("")
    }

    private mutating func add(row pieces: [TableCanvas.Piece]?) {
        guard let pieces else { return }
        var line = ""
        var column = 0
        for piece in pieces {
            let gap = max(line.isEmpty ? 0 : 1, piece.x - column)
            line += String(repeating: " ", count: gap) + piece.text
            column += gap + TableCanvas.width(of: piece.text)
        }
        lines.append(line)
        used += 1
    }

    private mutating func endPage() {
        let number = ["— \(page) —", "- \(page) -", "-\(page)-", "\(page)"][template % 4]
        lines += ["", String(repeating: " ", count: Self.width / 2) + number, ""]
        if template % 3 == 1 { lines[lines.count - 1] = "\u{0C}" }
        page += 1
        used = 0
    }

    private var length: Int { 44 + template % 5 }
}
