import Foundation

/// A table of a Markdown file.
public struct MarkdownTable: Sendable {
    /// The headings of its columns.
    public let headings: [String]
    /// Its rows, with the index of the line each stands on.
    public let rows: [(line: Int, cells: [String])]

    /// All tables of a text, in order.
    public static func all(in text: String) -> [MarkdownTable] {
        let lines = text.components(separatedBy: "\n")
        var tables: [MarkdownTable] = []
        var start = 0
        while start < lines.count {
            let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.count
            if end > start + 2 {
                tables.append(
                    MarkdownTable(
                        headings: cells(of: lines[start]),
                        rows: (start + 2..<end).map { ($0, cells(of: lines[$0])) }))
            }
            start = max(end, start + 1)
        }
        return tables
    }

    /// A row as it is written.
    public static func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

    /// What stands in the code spans of a cell, the escapes of tables undone.
    public static func code(in cell: String) -> [String] {
        cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
            .map { $0.element.replacing("\\|", with: "|") }
    }

    /// The cells of a row, still with their escapes.
    private static func cells(of line: String) -> [String] {
        // A bar behind a backslash divides no cells.
        let mark = "\u{0}"
        let parts = line.replacing("\\|", with: mark).components(separatedBy: "|")
        return parts.dropFirst().dropLast().map {
            $0.trimmingCharacters(in: .whitespaces).replacing(mark, with: "\\|")
        }
    }
}
