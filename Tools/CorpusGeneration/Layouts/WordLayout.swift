internal import Reports

/// Word documents: merged cells, several paragraphs in a cell, headings numbered by the program.
struct WordLayout: DocumentLayout {
    func bytes(_ report: GeneratedReport) -> [UInt8] {
        Self.archive(WordDocument(report: report).xml, isDeflated: report.template % 2 == 0)
    }

    /// The file of a main part.
    static func archive(_ xml: String, isDeflated: Bool) -> [UInt8] {
        ZipWriter(isDeflated: isDeflated).archive([
            ("[Content_Types].xml", WordParts.contentTypes),
            ("_rels/.rels", WordParts.relations),
            ("word/_rels/document.xml.rels", WordParts.documentRelations),
            ("word/numbering.xml", WordParts.numbering),
            ("word/document.xml", xml),
        ])
    }
}

/// The main part of a Word document.
struct WordDocument {
    let report: GeneratedReport

    /// Whether the numbers of sections are the program's, not text.
    private var isNumbered: Bool { report.template % 3 == 1 }

    /// Whether the title stands in a text box.
    private var hasTextBox: Bool { report.template % 5 == 2 }

    /// The part as XML.
    var xml: String {
        var body = ""
        for line in report.linesBefore { body += paragraph(runs(line)) }
        for line in report.printedTitle { body += hasTextBox ? textBox(line) : title(line) }
        let tables = report.tables
        for part in report.parts {
            switch part {
            case .heading(let line): body += heading(line)
            case .paragraph(let line): body += paragraph(runs(line))
            case .table(let kind):
                body += table(
                    tables.spanned(kind, surplusZero: report.style.surplusZero),
                    widths: TableWidths.columns(of: kind, tables, aligned: false))
            }
        }
        for line in report.linesAfter { body += paragraph(runs(line)) }
        return WordParts.documentStart + body + WordParts.documentEnd
    }

    // MARK: Paragraphs

    private func title(_ line: String) -> String {
        paragraph(runs(line), properties: "<w:jc w:val=\"center\"/>")
    }

    private func heading(_ line: String) -> String {
        let parts = line.split(separator: "、", maxSplits: 1)
        guard isNumbered, parts.count == 2, parts[0].count == 1 else {
            return paragraph(runs(line))
        }
        return paragraph(
            runs(String(parts[1])),
            properties: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
    }

    private func textBox(_ line: String) -> String {
        let content = "<w:txbxContent>\(title(line))</w:txbxContent>"
        return "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
            + "<wps:wsp><wps:txbx>\(content)</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape><v:textbox>\(content)</v:textbox></v:shape>"
            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    }

    private func paragraph(_ runs: String, properties: String = "") -> String {
        let before = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
        return "<w:p>\(before)\(runs)</w:p>"
    }

    /// A text in runs: digits have a font of their own, and some reports a check of spelling.
    private func runs(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while !rest.isEmpty {
            let isNarrow = rest.first?.isASCII ?? false
            let run = rest.prefix { $0.isASCII == isNarrow }
            rest = rest.dropFirst(run.count)
            if isNarrow, report.template % 4 == 1 { result += "<w:proofErr w:type=\"gramStart\"/>" }
            result +=
                "<w:r><w:rPr><w:rFonts w:hint=\"\(isNarrow ? "default" : "eastAsia")\"/></w:rPr>"
            result += "<w:t xml:space=\"preserve\">\(escaped(run))</w:t></w:r>"
        }
        return result
    }

    private func escaped(_ text: Substring) -> String {
        String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }

    // MARK: Tables

    private func table(_ table: SpanTable, widths: [Int]) -> String {
        let columns = Array(widths.prefix(table.width))
        var text = "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
        for width in columns { text += "<w:gridCol w:w=\"\(width * 105)\"/>" }
        text += "</w:tblGrid>"
        for row in mergedRows(of: table) {
            text += "<w:tr>" + row.map { cell($0.cell, continues: $0.continues) }.joined()
            text += "</w:tr>"
        }
        return text + "</w:tbl>" + paragraph("")
    }

    /// The rows with a cell of their own wherever one of above goes on, as the format wants it.
    private func mergedRows(
        of table: SpanTable
    ) -> [[(cell: SpanTable.Cell, continues: Bool)]] {
        let starts = table.columns
        var open: [Int: (cell: SpanTable.Cell, rows: Int)] = [:]
        return table.rows.indices.map { row in
            var cells: [(column: Int, cell: SpanTable.Cell, continues: Bool)] = []
            for (column, spanning) in open {
                cells.append((column, spanning.cell, true))
                open[column] = spanning.rows > 1 ? (spanning.cell, spanning.rows - 1) : nil
            }
            for (column, cell) in zip(starts[row], table.rows[row]) {
                cells.append((column, cell, false))
                if cell.rows > 1 { open[column] = (cell, cell.rows - 1) }
            }
            return cells.sorted { $0.column < $1.column }.map { ($0.cell, $0.continues) }
        }
    }

    private func cell(_ cell: SpanTable.Cell, continues: Bool) -> String {
        var properties = "<w:tcW w:w=\"0\" w:type=\"auto\"/>"
        if cell.columns > 1 { properties += "<w:gridSpan w:val=\"\(cell.columns)\"/>" }
        if continues {
            properties += "<w:vMerge/>"
        } else if cell.rows > 1 {
            properties += "<w:vMerge w:val=\"restart\"/>"
        }
        let paragraphs = continues ? paragraph("") : paragraphs(in: cell)
        return "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraphs)</w:tc>"
    }

    /// The label of a column may be two paragraphs.
    private func paragraphs(in cell: SpanTable.Cell) -> String {
        let divides = !cell.isValue && (4...6).contains(cell.text.count) && report.template % 4 < 2
        guard divides else {
            return cell.text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { paragraph(runs(String($0))) }.joined()
        }
        return paragraph(runs(String(cell.text.prefix(2))))
            + paragraph(runs(String(cell.text.dropFirst(2))))
    }
}

/// The parts of a Word document that are the same in all.
enum WordParts {
    static let contentTypes =
        declaration + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="\(office)document.main+xml"/>\
            <Override PartName="/word/numbering.xml" ContentType="\(office)numbering+xml"/></Types>
            """

    static let relations =
        declaration + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="\(relation)officeDocument" Target="word/document.xml"/></Relationships>
            """

    static let documentRelations =
        declaration + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="\(relation)numbering" Target="numbering.xml"/></Relationships>
            """

    static let numbering =
        declaration + """
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>\
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>\
            <w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>\
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """

    static let documentStart =
        declaration + """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:v="urn:schemas-microsoft-com:vml"><w:body>
            """

    static let documentEnd =
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"

    private static let declaration =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let office =
        "application/vnd.openxmlformats-officedocument.wordprocessingml."
    private static let relation =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
}
