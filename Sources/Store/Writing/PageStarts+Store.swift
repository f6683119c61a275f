import Engine
import Reports

extension PageStarts {
    /// The first lines of the pages as the index holds them, `1 46 92`; nil where there are none.
    var stored: String? {
        lines.isEmpty ? nil : lines.map(String.init).joined(separator: " ")
    }

    /// Pages as the index holds them.
    ///
    /// - Throws: ``IndexDamage/value(column:)`` for a text that is no list of lines in order.
    init(stored text: String?) throws(IndexDamage) {
        var lines: [Int] = []
        for part in text?.split(separator: " ") ?? [] {
            guard let line = Int(part), line >= lines.last ?? 1, line <= Int(Int32.max) else {
                throw .value(column: "pages")
            }
            lines.append(line)
        }
        self.init(lines)
    }
}
