internal import Reports

extension Family {
    /// Headings of other forms than that of 2019.
    static let headings: [Family] = [
        Family("old-review-headings", "L84", [.tabGrid, .html, .word, .lines]) { draft in
            let heading = draft.generator.pick(reviewHeadings)
            draft.renameHeadings { number, text in
                text.contains("复议") ? number + "、" + heading : number + "、" + text
            }
        },
        Family("part-headings", "L84", [.tabGrid, .html, .lines]) { draft in
            let blank = draft.generator.pick([" ", "\u{3000}", "：", ""])
            draft.renameHeadings { number, text in "第\(number)部分\(blank)\(text)" }
        },
        // From 2021 on, （一） to （五） stand inside of section one.
        Family("bracketed-headings", "L84", [.tabGrid, .html, .lines], years: 2019...2020) {
            draft in
            draft.renameHeadings { number, text in "（\(number)）\(text)" }
        },
        Family("all-headings-in-one-line", "L84") { draft in
            draft.writeOneLine()
            draft.identity = StatedIdentity()
            draft.identity?.sections(["overview", "problems", "other"])
        },
        Family("old-outline-in-one-line", "L84", years: 2019...2019) { draft in
            draft.begin(draft.report.body, year: 2019) { plan in
                var generator = SeededGenerator(seed: 1)
                plan.add(.oldOutline, &generator)
            }
            draft.writeOneLine()
            draft.identity = StatedIdentity()
            draft.identity?.sections(["overview", "disclosure", "requests", "review", "problems"])
        },
    ]
}

private let reviewHeadings = [
    "因政府信息公开申请行政复议、提起行政诉讼的情况", "因政府信息公开申请提起行政复议、行政诉讼情况",
    "政府信息公开引发的行政复议、行政诉讼情况", "政府信息公开被申请行政复议和被提起行政诉讼的情况",
    "因政府信息公开申请行政复议、提起行政诉讼情况", "行政复议和行政诉讼情况",
]

extension FamilyDraft {
    /// Words the headings anew; all six sections must be found.
    fileprivate mutating func renameHeadings(_ word: (String, String) -> String) {
        report.parts = report.parts.map { part in
            guard case .heading(let line) = part, let mark = line.firstIndex(of: "、") else {
                return part
            }
            return .heading(word(String(line[..<mark]), String(line[line.index(after: mark)...])))
        }
        identity = StatedIdentity()
        // Sections that hold their table alone may be left out.
        identity?.sections(["overview", "problems", "other"])
    }

    /// Writes headings and paragraphs in one line, up to a table and from a table on.
    fileprivate mutating func writeOneLine() {
        let grid = report.tables
        var text = report.titleLines.joined() + "\n"
        for part in report.parts {
            switch part {
            case .heading(let line), .paragraph(let line): text += line + " "
            case .table(let kind):
                let rows = grid.spanned(kind).grid.map { row in
                    row.map { $0?.text ?? "" }.joined(separator: "\t")
                }
                text += "\n" + rows.joined(separator: "\n") + "\n"
            }
        }
        write(text + "\n")
    }
}
