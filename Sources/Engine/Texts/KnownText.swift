/// What is known of a text.
struct KnownText: Sendable {
    /// The reports in which it was looked for.
    var known: Bitmap
    /// Those that contain it as the query reads it.
    var found: Bitmap
    /// Those that contain it literally.
    var literal: Bitmap
    /// How often it occurs in each, weighed by the part it stands in; nil if that was not
    /// counted.
    var frequencies: [UInt16]?

    /// Nothing is known yet.
    init(count: Int, isWeighed: Bool) {
        known = Bitmap(count: count)
        found = known
        literal = known
        frequencies = isWeighed ? [UInt16](repeating: 0, count: count) : nil
    }

    /// Everything is known but how often.
    init(found: Bitmap, literal: Bitmap) {
        known = Bitmap(count: found.count, filled: true)
        self.found = found
        self.literal = literal
        frequencies = nil
    }

    /// How much memory it takes.
    var bytes: Int {
        known.bytes * 3 + (frequencies?.count ?? 0) * MemoryLayout<UInt16>.size
    }
}

/// How often a text occurs in every report.
struct KnownCounts: Sendable {
    /// As the query reads it, by slot.
    let counts: [UInt32]
    /// Literally, by slot.
    let literal: [UInt32]

    /// How much memory they take.
    var bytes: Int { (counts.count + literal.count) * MemoryLayout<UInt32>.size }
}
