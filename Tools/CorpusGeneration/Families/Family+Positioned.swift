internal import Reports

extension Family {
    /// Pages made from PDFs: every text a paragraph at a place of its own.
    static let positioned: [Family] = [
        Family("positioned-paragraphs", "L75", [.html]) { draft in
            draft.writePositioned { _ in false }
        },
        Family("positioned-values-joined", "L75", [.html]) { draft in
            draft.writePositioned { $0.chance(35) }
        },
        Family("positioned-rows-joined", "L75", [.html]) { draft in
            draft.writePositioned { _ in true }
        },
    ]
}

extension FamilyDraft {
    /// Writes the page; `joins` says whether a value goes into the paragraph of the one before.
    fileprivate mutating func writePositioned(joins: (inout SeededGenerator) -> Bool) {
        var page = PositionedPage(title: report.titleLines.joined())
        for line in report.printedTitle { page.add(line) }
        let tables = report.tables
        for part in report.parts {
            switch part {
            case .heading(let line): page.add(line)
            case .paragraph(let text):
                for line in TableCanvas.wrapped("\u{3000}\u{3000}" + text, to: 78) {
                    page.add(line)
                }
            case .table(let kind):
                let widths = TableWidths.columns(of: kind, tables, aligned: false)
                let table = tables.spanned(kind)
                page.add(TableCanvas(table, widths: widths)) { joins(&generator) }
            }
        }
        write(page.html, as: "html")
    }
}

/// A page of paragraphs with places, as programs make it that turn PDFs into pages.
private struct PositionedPage {
    private var body = ""
    private var y = 60
    private let title: String

    init(title: String) { self.title = title }

    mutating func add(_ line: String) {
        add(line, x: 80, y: y)
        y += 26
    }

    mutating func add(_ canvas: TableCanvas, joins: () -> Bool) {
        var open: (text: String, x: Int, y: Int)?
        for piece in canvas.pieces {
            let isValue = piece.text.allSatisfy { $0.isNumber || ".,-/".contains($0) }
            if let last = open {
                if isValue, piece.y == last.y, joins() {
                    open?.text += "&nbsp;" + piece.text
                    continue
                }
                add(last.text, x: 80 + last.x * 8, y: y + last.y * 11)
                open = nil
            }
            if isValue {
                open = (piece.text, piece.x, piece.y)
            } else {
                add(piece.text, x: 80 + piece.x * 8, y: y + piece.y * 11)
            }
        }
        if let last = open { add(last.text, x: 80 + last.x * 8, y: y + last.y * 11) }
        y += (canvas.edges.last ?? 0) * 11 + 20
    }

    private mutating func add(_ text: String, x: Int, y: Int) {
        body +=
            "<p style=\"position:absolute;top:\(y)px;left:\(x)px;white-space:nowrap\" "
            + "class=\"ft00\">\(text)</p>\n"
    }

    var html: String {
        """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>\(title)</title></head><body>
        <div id="page1-div" style="position:relative;width:892px;height:\(y + 60)px;">
        \(body)</div></body></html>

        """
    }
}
