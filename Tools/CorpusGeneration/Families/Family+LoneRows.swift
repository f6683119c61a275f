internal import Reports

extension Family {
    /// Rows of table three that have left their table, or lost their label.
    static let loneRows: [Family] = [
        Family("label-outside-row", "L72", [.markdown]) { draft in
            draft.writeRows { row in
                let label = row.label
                let cut = label.count > 12 ? label.count / 2 : label.count
                let lines = [String(label.prefix(cut)), String(label.dropFirst(cut))]
                return ["", lines.filter { !$0.isEmpty }.joined(separator: "\n"), ""]
                    + row.asTable + [""]
            }
        },
        Family("nameless-row", "L72", [.markdown]) { draft in
            draft.writeRows(opensTables: false) { row in
                ["| " + row.values.joined(separator: " | ") + " |"]
            }
        },
        Family("nameless-row-apart", "L72", [.markdown]) { draft in
            draft.writeRows { row in [""] + row.asTable + [""] }
        },
        Family("plain-rows-beside-markdown", "L72", [.markdown]) { draft in
            draft.writeRows { row in
                ["", ([row.label] + row.values).joined(separator: " "), ""]
            }
        },
    ]
}

/// A row of table three as its texts.
private struct PlainRow {
    let group: [String]
    let label: String
    let values: [String]

    /// Its values as a table of their own.
    var asTable: [String] {
        [
            "| " + values.joined(separator: " | ") + " |",
            "|" + String(repeating: "---|", count: values.count),
        ]
    }

    var line: String { "| " + (group + [label] + values).joined(separator: " | ") + " |" }
}

extension FamilyDraft {
    /// Sets table three in Markdown, some of its rows in another way; never two of those in
    /// succession, nor the first or last.
    fileprivate mutating func writeRows(
        opensTables: Bool = true, odd: (PlainRow) -> [String]
    ) {
        let tables = report.tables
        let rows = tables.requests.map { row in
            PlainRow(
                group: row.labels.dropLast().filter { !$0.isEmpty }, label: row.labels.last ?? "",
                values: row.values)
        }
        var chosen: Set<Int> = []
        for _ in 0..<generator.number(in: 1...5) {
            let index = generator.number(in: 1...(rows.count - 2))
            if chosen.isDisjoint(with: [index - 1, index, index + 1]) { chosen.insert(index) }
        }
        let lines = rows.indices.flatMap { index -> [String] in
            if chosen.contains(index) { return odd(rows[index]) }
            let opens = index == 0 || opensTables && chosen.contains(index - 1)
            let width = rows[index].group.count + 8
            return [rows[index].line]
                + (opens ? ["|" + String(repeating: "---|", count: width)] : [])
        }
        write(
            document { kind in
                kind == .requests
                    ? lines : tables.spanned(kind).rows.map(MarkdownRow.line)
            })
    }
}

/// A row of a table with spans as a line between bars.
enum MarkdownRow {
    static func line(_ row: [SpanTable.Cell]) -> String {
        "|"
            + row.map { cell in
                " \(cell.text.replacing("\n", with: "")) |"
                    + String(repeating: " |", count: cell.columns - 1)
            }.joined()
    }
}
