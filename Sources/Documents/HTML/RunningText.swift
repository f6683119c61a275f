/// Puts together the text of a paragraph or a cell from its runs.
///
/// Blanks of any width at the ends are left out and become one inside; a line end in the source
/// between two ideographs is nothing, because programs break their lines anywhere.
struct RunningText {
    /// The text so far.
    private(set) var bytes: [UInt8] = []
    /// Where in the source its first character stands.
    private(set) var start: Int?

    private var pending = Gap.none
    private var last: UInt32 = 0

    private enum Gap {
        case none
        /// Blanks.
        case blank
        /// Blanks with a line end among them.
        case lineEnd
        /// The end of a part of a cell.
        case joint
        /// The same, behind which digits are those of another number.
        case partEnd
    }

    /// Whether it has no character.
    var isEmpty: Bool { bytes.isEmpty }

    /// The text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Its last character, unless a blank follows.
    var lastScalar: Unicode.Scalar? {
        if case .none = pending { Unicode.Scalar(last) } else { nil }
    }

    /// Appends a run; `offset` is where it stands in the source, byte by byte if `verbatim`.
    mutating func append(_ run: ArraySlice<UInt8>, at offset: Int, verbatim: Bool) {
        var index = run.startIndex
        while index < run.endIndex {
            let byte = run[index]
            let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let end = min(index + width, run.endIndex)
            var scalar = width == 1 ? UInt32(byte) : UInt32(byte) & (0x7F >> UInt32(width))
            var place = index + 1
            while place < end {
                scalar = scalar << 6 | UInt32(run[place] & 0x3F)
                place += 1
            }
            switch Self.kind(of: scalar) {
            case .blank: addGap(isLineEnd: scalar == 0x0A || scalar == 0x0D)
            case .nothing: break
            case .visible:
                if start == nil { start = verbatim ? offset + index - run.startIndex : offset }
                closeGap(before: scalar)
                for place in index..<end { bytes.append(run[place]) }
                last = scalar
            }
            index = end
        }
    }

    /// Appends the text of a node.
    mutating func append(_ node: MarkupTree.Node, of tree: MarkupTree) {
        append(
            tree.text[node.text], at: node.offset, verbatim: node.traits.contains(.verbatim))
    }

    /// Ends a part of a cell: what follows is joined to it without a blank, unless two numbers or
    /// words would become one.
    mutating func join() { pending = .joint }

    /// Ends a part of a cell that stands by itself: digits in it and behind it are two numbers, set
    /// apart by a line end.
    mutating func endPart() { pending = .partEnd }

    private mutating func addGap(isLineEnd: Bool) {
        switch pending {
        case .none, .blank: pending = isLineEnd ? .lineEnd : .blank
        case .lineEnd, .joint, .partEnd: break
        }
    }

    private mutating func closeGap(before next: UInt32) {
        defer { pending = .none }
        guard !bytes.isEmpty else { return }
        let isBlank =
            switch pending {
            case .none: false
            case .blank: true
            case .lineEnd: last < 0x2E80 || next < 0x2E80
            case .joint, .partEnd: Self.isOfWord(last) && Self.isOfWord(next)
            }
        guard isBlank else { return }
        let isTwoNumbers = pending == .partEnd && Self.isDigit(last) && Self.isDigit(next)
        bytes.append(isTwoNumbers ? 0x0A : 0x20)
    }

    private enum Kind {
        case visible
        case blank
        case nothing
    }

    private static func kind(of scalar: UInt32) -> Kind {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
            0x205F, 0x3000:
            .blank
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: .nothing
        default: .visible
        }
    }

    private static func isDigit(_ scalar: UInt32) -> Bool {
        (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
    }

    /// Whether a character is one of a number or of a word in letters.
    private static func isOfWord(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19: true
        // , - . % and their full-width forms, and the minus sign.
        case 0x25, 0x2C...0x2E, 0xFF05, 0xFF0C...0xFF0E, 0x2212: true
        default: false
        }
    }
}
