internal import Reports

extension Family {
    /// Cells of pages and Word documents with digits that do not count, or in form fields.
    static let markedCells: [Family] = [
        marked("struck-out-digits", .html, [.del, .s, .strike, .lineThrough]),
        marked("struck-out-digits-word", .word, [.wordStrike, .wordDoubleStrike]),
        marked("superscripts", .html, [.sup, .raised]),
        marked("superscripts-word", .word, [.wordSuperscript]),
        marked(
            "hidden-digits", .html, [.invisible, .notDisplayed, .sizeZero, .hiddenByClass]),
        marked("hidden-digits-word", .word, [.wordHidden]),
        Family("form-fields", "L76", [.html]) { draft in
            draft.mark { number, generator in
                let field = generator.pick([CellMark.input, .area, .option])
                return field.around(number)
            }
        },
    ]

    /// Other digits beside those that count.
    private static func marked(_ name: String, _ layout: Layout, _ marks: [CellMark]) -> Family {
        Family(name, "L76", [layout]) { draft in
            draft.mark { number, generator in
                let mark = generator.pick(marks)
                let other = String(generator.number(in: 1...99))
                return mark.isBehind
                    ? number + mark.around(String(other.prefix(1))) : mark.around(other) + number
            }
        }
    }
}

/// What is put around digits in a cell, as private characters until the file is written.
private enum CellMark: UInt32, CaseIterable {
    case del = 0xE100
    case s, strike, lineThrough, sup, raised, invisible, notDisplayed, sizeZero, hiddenByClass
    case input, area, option, wordStrike, wordDoubleStrike, wordSuperscript, wordHidden

    var isBehind: Bool { [.sup, .raised, .wordSuperscript].contains(self) }

    /// The marked text, in private characters.
    func around(_ text: String) -> String { opening + text + closing }

    private var opening: String { character(rawValue * 2 - 0xE100) }
    private var closing: String { character(rawValue * 2 - 0xE100 + 1) }

    private func character(_ value: UInt32) -> String {
        Unicode.Scalar(value).map { String(Character($0)) } ?? ""
    }

    /// A text with the private characters replaced by what a page has there.
    func inPage(_ text: String) -> String {
        let (open, close) = tags
        return text.replacing(opening, with: open).replacing(closing, with: close)
    }

    private var tags: (String, String) {
        switch self {
        case .del: ("<del>", "</del>")
        case .s: ("<s>", "</s>")
        case .strike: ("<strike>", "</strike>")
        case .lineThrough: ("<span style=\"text-decoration: line-through\">", "</span>")
        case .sup: ("<sup>", "</sup>")
        case .raised: ("<span style=\"vertical-align:super\">", "</span>")
        case .invisible: ("<span style=\"visibility:hidden\">", "</span>")
        case .notDisplayed: ("<span style=\"display:none\">", "</span>")
        case .sizeZero: ("<span style=\"font-size:0\">", "</span>")
        case .hiddenByClass: ("<span class=\"x9\">", "</span>")
        case .input: ("<input type=\"text\" size=\"4\" value=\"", "\">")
        case .area: ("<textarea rows=\"1\">", "</textarea>")
        case .option: ("<select><option>0</option><option selected>", "</option></select>")
        case .wordStrike, .wordDoubleStrike, .wordSuperscript, .wordHidden: ("", "")
        }
    }

    /// The XML of a Word document with its runs given the property, and the private runs emptied.
    func inWord(_ xml: String) -> String {
        let text = "<w:t xml:space=\"preserve\">"
        return xml.replacing(
            "\(text)\(opening)</w:t></w:r><w:r><w:rPr>",
            with: "\(text)</w:t></w:r><w:r><w:rPr>\(property)"
        ).replacing(closing, with: "")
    }

    private var property: String {
        switch self {
        case .wordStrike: "<w:strike/>"
        case .wordDoubleStrike: "<w:dstrike/>"
        case .wordSuperscript: "<w:vertAlign w:val=\"superscript\"/>"
        case .wordHidden: "<w:vanish/>"
        default: ""
        }
    }
}

extension FamilyDraft {
    /// Prints some numbers with marks, and writes the page or the Word document.
    fileprivate mutating func mark(_ print: (String, inout SeededGenerator) -> String) {
        reprint(8, where: { address, _ in !address.cell.unit.isMoney }) { number, generator in
            .number(number, printed: print(number, &generator))
        }
        if report.layout == .word {
            let xml = CellMark.allCases.reduce(WordDocument(report: report).xml) { $1.inWord($0) }
            write(WordLayout.archive(xml, isDeflated: number % 2 == 0), as: "docx")
        } else {
            let page = CellMark.allCases.reduce(document) { $1.inPage($0) }
            let style = "<style>td.n { width: 40px } .x9 { display: none; }</style>\n"
            write(page.replacing("</head>", with: style + "</head>"))
        }
    }
}
