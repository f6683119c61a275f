/// Text as a terminal may show it: one line, no control characters, with known widths.
enum DisplayText {
    /// A text without anything that could steer a terminal.
    static func safe(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.lazy.map { safe($0) })
        return String(view)
    }

    /// What is shown for a scalar: a blank for line ends, a mark for control characters and for
    /// those that reverse the direction of writing.
    static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.value == 0x20 || scalar.value == 0x3000 { return scalar }
        if scalar.isBlank { return scalar.value == 0xFEFF ? "\u{FFFD}" : " " }
        let isSteering = scalar.isControl || directionMarks.contains(scalar.value)
        return isSteering ? "\u{FFFD}" : scalar
    }

    /// The terminal columns a shown scalar takes: two for ideographs, none for combining marks.
    static func columns(_ scalar: Unicode.Scalar) -> Int {
        guard scalar.value >= 0x300 else { return 1 }
        if wideRanges.contains(where: { $0.contains(scalar.value) }) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }

    /// The terminal columns some shown scalars take.
    static func columns(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + columns($1) }
    }

    private static let directionMarks: Set<UInt32> = [
        0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
        0x2069,
    ]

    /// East Asian Width W and F, in blocks.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3098, 0x309B...0x33FF,
        0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
        0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
