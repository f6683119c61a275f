import Segmentation

/// The ends of the pages of a text, where form feeds tell them.
enum PageEnds {
    /// The lines without the numbers of pages, which stand last on every page and count up.
    ///
    /// A number inside a table looks like a value: it is a page's only where every page ends so.
    static func withoutNumbers(_ lines: [TextLine]) -> [TextLine] {
        var numbers: [(line: Int, value: Int)] = []
        var last: Int?
        for (index, line) in lines.enumerated() {
            if line.kind != .blank { last = index }
            guard line.endsPage else { continue }
            guard let found = last, let value = Int(lines[found].text.trimmingBlanks),
                value == (numbers.last?.value).map({ $0 + 1 }) ?? value, (0...99).contains(value)
            else { return lines }
            numbers.append((found, value))
            last = nil
        }
        guard numbers.count >= 2 else { return lines }
        var lines = lines
        for number in numbers { lines[number.line] = lines[number.line].blanked }
        return lines
    }
}
