internal import Reports

extension Family {
    /// Rows and cells divided by bars, and rows whose blanks an extractor dropped.
    static let barTables: [Family] = [
        Family("bar-rows-packed", "L68", [.lines]) { draft in draft.writePacked(" | ") },
        Family("bar-rows-blanks-dropped", "L68", [.lines]) { draft in
            draft.dropBlanks(" | ")
        },
        Family("tab-rows-blanks-dropped", "L68", [.tabGrid]) { draft in
            draft.dropBlanks("\t")
        },
        barLines("bar-lines-padding-line", .paddingLine),
        barLines("bar-lines-padding-behind-last", .behindLast),
        barLines("bar-lines-lone-bars", .loneBars),
        Family("bar-lines-zeros-blank", "L69", [.lines]) { draft in
            draft.blankZeros(percent: 40)
            draft.writeBarLines(.paddingLine)
            // A bar that pads a row looks like one that closes a blank cell.
            for row in draft.rows where row[0].cell.table != .disputes && row.count != 3 {
                guard row.contains(where: { draft[$0].isEmpty }) else { continue }
                for address in row { draft[address] = draft[address].unsure }
            }
        },
    ]

    private static func barLines(_ name: String, _ padding: BarLines.Padding) -> Family {
        Family(name, "L69", [.lines]) { draft in draft.writeBarLines(padding) }
    }
}

/// A line a cell, each closed by a bar; the bars of the columns that cells span stand at the end
/// of their row.
private struct BarLines {
    /// Where the bars of spanned columns stand.
    enum Padding: Sendable {
        /// On a line of their own.
        case paddingLine
        /// Behind the last cell, after a blank.
        case behindLast
        /// On a line of their own, as the bar of every cell does.
        case loneBars
    }

    let padding: Padding

    func lines(_ table: SpanTable, width: Int) -> [String] {
        table.rows.flatMap { row -> [String] in
            let texts = row.map { $0.text.replacing("\n", with: "") }
            let missing = String(repeating: "|", count: max(0, width - texts.count))
            var lines: [String] =
                padding == .loneBars
                ? texts.flatMap { $0.isEmpty ? ["|"] : [$0, "|"] }
                : texts.map { $0.isEmpty ? "|" : $0 + " |" }
            if missing.isEmpty { return lines }
            if padding == .behindLast {
                lines[lines.count - 1] += " " + missing
            } else {
                lines.append(missing)
            }
            return lines
        }
    }
}

extension FamilyDraft {
    fileprivate mutating func writeBarLines(_ padding: BarLines.Padding) {
        let tables = report.tables
        let more = padding == .behindLast && generator.chance(50) ? 1 : 0
        write(
            document { kind in
                let table = tables.spanned(kind)
                return BarLines(padding: padding).lines(table, width: table.width + more)
            })
    }

    fileprivate mutating func dropBlanks(_ mark: String) {
        blankZeros(percent: generator.pick([50, 80, 100]), in: generator.pick([.requests, nil]))
        writePacked(mark)
        forgetColumns()
    }

    /// Sets rows with what is printed in them, one behind the other, padded at their ends.
    fileprivate mutating func writePacked(_ mark: String) {
        let tables = report.tables
        write(
            document { kind in
                let table = tables.spanned(kind)
                return table.rows.map { row in
                    let texts = row.map { $0.text.replacing("\n", with: "") }.filter { !$0.isEmpty }
                    let missing = max(0, table.width - texts.count)
                    guard mark == " | " else {
                        return (texts + Array(repeating: "", count: missing)).joined(
                            separator: mark)
                    }
                    return texts.map { $0 + mark }.joined() + String(repeating: "|", count: missing)
                }
            })
    }
}
