import Foundation

/// The paragraphs of a section as they are stored, one after the other and without a copy.
struct ParagraphBytes {
    private let text: UnsafeRawBufferPointer
    private let lines: UnsafeRawBufferPointer
    private var place: Int? = 0
    private var linePlace = 0

    /// - Parameters:
    ///   - text: the paragraphs, a line feed between two.
    ///   - lines: the line of each, a blank between two.
    init(text: UnsafeRawBufferPointer, lines: UnsafeRawBufferPointer) {
        self.text = text
        self.lines = lines
    }

    /// How many bytes all of them have.
    var byteCount: Int { text.count }

    /// How many there are at most: a digit and a blank belong to each.
    var mostCount: Int { lines.count / 2 + 1 }

    /// The next paragraph: its bytes, the line it stands on, and where it begins in the section.
    mutating func next() -> (bytes: UnsafeRawBufferPointer, line: Int, start: Int)? {
        guard let start = place, let line = nextLine() else { return nil }
        let rest = UnsafeRawBufferPointer(rebasing: text[start...])
        var length = rest.count
        if let base = rest.baseAddress, let end = memchr(base, 0x0A, rest.count) {
            length = base.distance(to: UnsafeRawPointer(end))
        }
        let end = start + length
        place = end < text.count ? end + 1 : nil
        return (UnsafeRawBufferPointer(rebasing: text[start..<end]), line, start)
    }

    /// The next number among the lines; what is none is passed over.
    private mutating func nextLine() -> Int? {
        while linePlace < lines.count {
            var (number, isNumber, start) = (0, true, linePlace)
            while linePlace < lines.count, lines[linePlace] != 0x20 {
                let digit = Int(lines[linePlace]) - 0x30
                isNumber = isNumber && (0...9).contains(digit) && number < 1 << 52
                if isNumber { number = number * 10 + digit }
                linePlace += 1
            }
            start = linePlace - start
            linePlace += 1
            if isNumber, start > 0 { return number }
        }
        return nil
    }
}
