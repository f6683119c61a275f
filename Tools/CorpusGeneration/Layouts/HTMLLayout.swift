internal import Reports

/// Web pages: as clean as they can be, and as content systems make them.
struct HTMLLayout: TextLayout {
    func document(_ report: GeneratedReport) -> String {
        let template = HTMLTemplate(report)
        let content = HTMLContent(report: report, template: template)
        let site = HTMLSite(report: report, encoding: report.encoding.label)
        return switch template {
        case .clean, .nestedDivs, .wordPasted, .paragraphLines: site.plain(content.article)
        case .portal: site.portal(content.article)
        case .layoutTables: site.layoutTables(content.article)
        case .script: site.script(content.article)
        case .json: site.json(content.article)
        }
    }
}

/// What kind of page a report stands on.
enum HTMLTemplate: Int, CaseIterable, Sendable {
    /// Nothing but headings, paragraphs and tables.
    case clean
    /// Pasted from a word processor: a font and a span around everything.
    case wordPasted
    /// A government's site: navigation, table of particulars, buttons, friendly links, footer.
    case portal
    /// The page laid out with tables.
    case layoutTables
    /// Blocks in blocks.
    case nestedDivs
    /// The page is drawn by a script that holds the report as a string.
    case script
    /// The answer of an interface: the report is a string in JSON.
    case json
    /// The cells of the tables as paragraphs, one each.
    case paragraphLines

    init(_ report: GeneratedReport) {
        self = Self.allCases[report.template % Self.allCases.count]
    }
}

/// The report itself as HTML.
struct HTMLContent {
    let report: GeneratedReport
    let template: HTMLTemplate

    /// The title, the prose and the tables.
    var article: String {
        var text = report.linesBefore.map { paragraph($0) }.joined()
        text += report.printedTitle.map { titleLine($0) }.joined()
        let tables = report.tables
        for part in report.parts {
            switch part {
            case .heading(let line): text += heading(line)
            case .paragraph(let line): text += paragraph(line)
            case .table(let kind):
                let spanned = tables.spanned(kind, surplusZero: report.style.surplusZero)
                text += template == .paragraphLines ? lines(spanned) : table(spanned)
            }
        }
        for line in report.linesAfter { text += paragraph(line) }
        return wrapped(text)
    }

    private func wrapped(_ text: String) -> String {
        guard template == .nestedDivs else { return text }
        let depth = 4 + report.template % 9
        return String(repeating: "<div class=\"box\"><div>\n", count: depth) + text
            + String(repeating: "</div></div>\n", count: depth)
    }

    private func titleLine(_ line: String) -> String {
        switch template {
        case .clean, .portal, .script: "<h1>\(escaped(line))</h1>\n"
        case .wordPasted:
            "<p class=MsoNormal align=center style='text-align:center'><b>"
                + runs(line) + "</b></p>\n"
        default: "<p style=\"text-align: center;\"><strong>\(escaped(line))</strong></p>\n"
        }
    }

    private func heading(_ line: String) -> String {
        template == .clean ? "<h2>\(escaped(line))</h2>\n" : "<p>\(bold(line))</p>\n"
    }

    private func bold(_ line: String) -> String {
        template == .wordPasted
            ? "<b>\(runs(line))</b>" : "<strong>\(escaped(line))</strong>"
    }

    private func paragraph(_ line: String) -> String {
        switch template {
        case .clean: "<p>\(escaped(line))</p>\n"
        case .wordPasted:
            "<p class=MsoNormal style='text-indent:32.0pt'>\(runs(line))<o:p></o:p></p>\n"
        case .nestedDivs: "<div>\(escaped(line))</div>\n"
        default: "<p>&nbsp;&nbsp;&nbsp;&nbsp;\(escaped(line))</p>\n"
        }
    }

    private func lines(_ table: SpanTable) -> String {
        table.rows.flatMap { $0 }.map { "<p>\(escaped($0.text, orBlank: true))</p>\n" }.joined()
    }

    private func table(_ table: SpanTable) -> String {
        var text = opening
        for row in table.rows {
            text += row.isEmpty ? "" : "<tr>"
            for cell in row { text += self.cell(cell) }
            text += row.isEmpty ? "" : "</tr>\n"
        }
        return text + (template == .clean ? "</tbody></table>\n" : "</tbody>\n</table>\n")
    }

    private var opening: String {
        switch template {
        case .clean: "<table><tbody>\n"
        case .wordPasted:
            "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 "
                + "style='border-collapse:collapse;mso-padding-alt:0cm 5.4pt 0cm 5.4pt'>\n<tbody>\n"
        default: "<table border=\"1\" width=\"100%\">\n<tbody>\n"
        }
    }

    private func cell(_ cell: SpanTable.Cell) -> String {
        var tag = "td"
        if cell.columns > 1 { tag += " colspan=\"\(cell.columns)\"" }
        if cell.rows > 1 { tag += " rowspan=\"\(cell.rows)\"" }
        switch template {
        case .clean: return "<\(tag)>\(escaped(cell.text))</td>"
        case .wordPasted:
            return "<\(tag) valign=top style='border:solid windowtext 1.0pt'>"
                + "<p class=MsoNormal align=center>\(runs(broken(cell)))<o:p></o:p></p></td>"
        default:
            return "<\(tag)><p>\(escaped(broken(cell), orBlank: true))</p></td>"
        }
    }

    /// A heading of several words may be broken by hand.
    private func broken(_ cell: SpanTable.Cell) -> String {
        guard !cell.isValue, (5...8).contains(cell.text.count), cell.text.hasPrefix("本年"),
            report.template % 3 == 1
        else { return cell.text }
        return cell.text.prefix(4) + "\n" + cell.text.dropFirst(4)
    }

    /// A text in runs as a word processor leaves them: a span around each few characters.
    private func runs(_ text: String) -> String {
        guard !text.isEmpty else { return "<span>&nbsp;</span>" }
        var result = ""
        var rest = Substring(text)
        while !rest.isEmpty {
            let isNarrow = rest.first?.isASCII ?? false
            let run = rest.prefix { $0.isASCII == isNarrow }.prefix(isNarrow ? 40 : 7)
            rest = rest.dropFirst(run.count)
            let style = isNarrow ? "lang=EN-US style='font-size:12.0pt'" : "style='font-family:宋体'"
            result += "<font face=仿宋_GB2312><span \(style)>\(escaped(String(run)))</span></font>"
        }
        return result
    }

    private func escaped(_ text: String, orBlank: Bool = false) -> String {
        if text.isEmpty, orBlank { return "&nbsp;" }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\n", with: "<br/>")
            .replacing("\u{A0}", with: "&nbsp;")
    }
}
