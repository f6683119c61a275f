internal import Reports

extension Family {
    /// Tables of which the borders are gone.
    static let borderless: [Family] = [
        Family("borders-gone", "L70") { draft in
            let tables = draft.report.tables
            draft.write(draft.document { [RunTogether.text(tables.spanned($0))] })
            draft.forgetCells()
        },
        Family("borders-gone-rows-kept", "L70") { draft in
            let tables = draft.report.tables
            draft.write(draft.document { RunTogether.rows(tables.spanned($0)) })
            draft.forgetCells()
        },
        Family("borders-and-line-ends-gone", "L70") { draft in
            let tables = draft.report.tables
            let title = draft.report.title ?? ""
            let text = draft.report.parts.map { part -> String in
                switch part {
                case .heading(let line), .paragraph(let line): line
                case .table(let kind): RunTogether.text(tables.spanned(kind))
                }
            }.joined()
            draft.write(title + "\n" + text + "\n")
            draft.forgetCells()
        },
        strokes("strokes-on-lines", blankLines: true),
        strokes("strokes-on-lines-close", blankLines: false),
        Family("cells-on-lines-close", "L71", [.lines]) { draft in
            draft.writeLines(blankLines: false)
        },
    ]

    private static func strokes(_ name: String, blankLines: Bool) -> Family {
        Family(name, "L71", [.lines], years: 2021...2024) { draft in
            let kept = ["t2.license.decisions", "t2.penalty.decisions"].prefix(
                draft.generator.number(in: 0...2))
            for address in draft.addresses {
                let isKept = kept.contains(address.id)
                draft[address] =
                    isKept ? .count(draft.generator.number(in: 1...12_000)) : .struckOut
            }
            draft.writeLines(blankLines: blankLines)
        }
    }
}

/// Texts of cells without anything between them.
private enum RunTogether {
    static func text(_ table: SpanTable) -> String { rows(table).joined() }

    static func rows(_ table: SpanTable) -> [String] {
        table.rows.map { $0.map { $0.text.replacing("\n", with: "") }.joined() }
    }
}

extension FamilyDraft {
    /// Sets a line a cell, with or without blank lines between them.
    fileprivate mutating func writeLines(blankLines: Bool) {
        let tables = report.tables
        let breaksLabels = generator.chance(50)
        write(
            document { kind in
                tables.spanned(kind).rows.flatMap { $0 }.flatMap { cell -> [String] in
                    let text = cell.text
                    let isBroken = breaksLabels && blankLines && text == "商业企业"
                    let lines =
                        isBroken ? [String(text.prefix(2)), String(text.suffix(2))] : [text]
                    return blankLines ? lines.flatMap { [$0, ""] } : lines
                }
            })
    }
}
