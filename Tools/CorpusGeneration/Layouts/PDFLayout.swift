internal import Reports

/// PDF files: tables with rules, wrapped labels, numbered pages.
struct PDFLayout: DocumentLayout {
    func bytes(_ report: GeneratedReport) -> [UInt8] {
        var paper = Paper(report)
        for line in report.linesBefore { paper.add(paragraph: line) }
        for line in report.printedTitle { paper.add(title: line) }
        let tables = report.tables
        for part in report.parts {
            switch part {
            case .heading(let line), .paragraph(let line): paper.add(paragraph: line)
            case .table(let kind):
                var widths = TableWidths.columns(of: kind, tables, aligned: false)
                if kind == .disputes { widths = widths.map { _ in 5 } }
                paper.add(
                    tables.spanned(kind, surplusZero: report.style.surplusZero), widths: widths)
            }
        }
        for line in report.linesAfter { paper.add(paragraph: line) }
        return paper.bytes
    }
}

/// Sheets that are filled from above.
private struct Paper {
    private var writer = PDFWriter()
    private var y = top
    private let template: Int
    private let runningHead: String?
    private let watermark: String?

    init(_ report: GeneratedReport) {
        template = report.template
        runningHead = template % 5 == 3 ? report.titleLines.joined() : nil
        watermark = report.changes.watermark
        writer.isRotated = report.changes.isRotated
        beginSheet()
    }

    var bytes: [UInt8] {
        var last = self
        last.number()
        return last.writer.bytes
    }

    mutating func add(title: String) {
        let width = Double(TableCanvas.width(of: title)) * 8
        makeRoom(for: 30)
        writer.draw(title, x: (PDFWriter.width - width) / 2, y: y - 16, size: 16)
        y -= 30
    }

    mutating func add(paragraph: String) {
        for line in TableCanvas.wrapped("\u{3000}\u{3000}" + paragraph, to: 78) {
            makeRoom(for: 20)
            writer.draw(line.isEmpty ? " " : line, x: left, y: y - 12, size: 12)
            y -= 20
        }
    }

    mutating func add(_ table: SpanTable, widths: [Int]) {
        var rest = table
        let header = table.headerRows > 0 ? table.divided(before: table.headerRows).0 : nil
        var isFirst = true
        while true {
            if !isFirst {
                beginSheet()
                if let header, template % 2 == 0 { draw(TableCanvas(header, widths: widths)) }
            }
            isFirst = false
            let room = Int((y - bottom) / half)
            guard let fitting = rows(of: rest, widths, in: room), fitting < rest.rows.count else {
                draw(TableCanvas(rest, widths: widths))
                y -= 12
                return
            }
            guard fitting > rest.headerRows else { continue }
            let (upper, lower) = rest.divided(before: fitting)
            draw(TableCanvas(upper, widths: widths))
            rest = lower
        }
    }

    /// How many rows of a table fit into a height; nothing if all do.
    private func rows(of table: SpanTable, _ widths: [Int], in room: Int) -> Int? {
        let edges = TableCanvas(table, widths: widths).edges
        guard let end = edges.last, end > room else { return nil }
        var count = edges.lastIndex { $0 <= room } ?? 0
        while count > 0 {
            let upper = TableCanvas(table.divided(before: count).0, widths: widths)
            if upper.edges.last ?? 0 <= room { break }
            count -= 1
        }
        return count
    }

    private mutating func draw(_ canvas: TableCanvas) {
        for box in canvas.boxes {
            writer.drawBox(
                x: left + Double(box.x) * unit, y: y - Double(box.y + box.height) * half,
                width: Double(box.width) * unit, height: Double(box.height) * half)
        }
        for piece in canvas.pieces {
            writer.draw(
                piece.text, x: left + Double(piece.x) * unit + 2,
                y: y - Double(piece.y) * half - 11, size: 10.5)
        }
        y -= Double(canvas.edges.last ?? 0) * half
    }

    private mutating func makeRoom(for height: Double) {
        if y - height < bottom { beginSheet() }
    }

    private mutating func beginSheet() {
        if y < top {
            number()
            writer.beginPage()
        }
        y = top
        if let watermark { writer.drawSlanted(watermark, x: 150, y: 300, size: 48) }
        if let runningHead { writer.draw(runningHead, x: 180, y: top + 20, size: 9) }
    }

    /// Draws the number of the page.
    private mutating func number() {
        let page = writer.pageCount
        let text = ["— \(page) —", "- \(page) -", "-\(page)-", "\(page)"][template % 4]
        writer.draw(text, x: 285, y: 40, size: 10.5)
    }
}

private let left = 62.0
private let top = 770.0
private let bottom = 70.0
private let unit = 6.0
private let half = 7.5
