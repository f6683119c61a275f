/// A set of reports, by slot.
package struct Bitmap: Equatable, Sendable {
    /// How many slots there are.
    let count: Int

    /// The bits, the first slot lowest; those behind the last slot are 0.
    private(set) var words: [UInt64]

    /// The empty set, or the set of all slots.
    init(count: Int, filled: Bool = false) {
        self.count = count
        words = [UInt64](repeating: filled ? .max : 0, count: (count + 63) / 64)
        if filled { clearTail() }
    }

    /// A set whose bits somebody else writes.
    ///
    /// - Parameter fill: given the words, all 0.
    init<Failure: Error>(
        count: Int, fill: (UnsafeMutablePointer<UInt64>) throws(Failure) -> Void
    ) throws(Failure) {
        self.init(count: count)
        // A pointer even where there is nothing to point at.
        var words = words.isEmpty ? [0] : words
        var failure: Failure?
        words.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            do throws(Failure) { try fill(start) } catch { failure = error }
        }
        if let failure { throw failure }
        self.words = count == 0 ? [] : words
        clearTail()
    }

    /// The set of the slots for which a condition holds.
    init(count: Int, where isMember: (Int) -> Bool) {
        self.init(count: count)
        for index in words.indices {
            var word: UInt64 = 0
            let start = index * 64
            for bit in 0..<min(64, count - start) where isMember(start + bit) {
                word |= 1 << UInt64(bit)
            }
            words[index] = word
        }
    }

    private mutating func clearTail() {
        let tail = count % 64
        if tail != 0, !words.isEmpty { words[words.count - 1] &= (1 << UInt64(tail)) - 1 }
    }

    /// How many slots are in the set.
    package var cardinality: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Whether no slot is in the set.
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// Whether a slot is in the set.
    package subscript(slot: Int) -> Bool {
        get { words[slot >> 6] >> UInt64(slot & 63) & 1 == 1 }
        set {
            let bit = UInt64(1) << UInt64(slot & 63)
            if newValue { words[slot >> 6] |= bit } else { words[slot >> 6] &= ~bit }
        }
    }

    /// Calls a closure with each slot of the set, in order.
    func forEach<Failure: Error>(_ body: (Int) throws(Failure) -> Void) throws(Failure) {
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                try body(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    /// The slots of the set behind the first `offset`, at most `limit` of them, in order.
    package func slots(offset: Int, limit: Int) -> [Int] {
        var slots: [Int] = []
        var skipped = 0
        for (index, word) in words.enumerated() where word != 0 {
            let members = word.nonzeroBitCount
            if skipped + members <= offset {
                skipped += members
                continue
            }
            var rest = word
            while rest != 0 {
                if slots.count == limit { return slots }
                if skipped < offset {
                    skipped += 1
                } else {
                    slots.append(index * 64 + rest.trailingZeroBitCount)
                }
                rest &= rest - 1
            }
        }
        return slots
    }

    static func & (left: Bitmap, right: Bitmap) -> Bitmap { left.combined(right) { $0 & $1 } }

    static func | (left: Bitmap, right: Bitmap) -> Bitmap { left.combined(right) { $0 | $1 } }

    /// The slots of the first set that are not in the second.
    static func - (left: Bitmap, right: Bitmap) -> Bitmap { left.combined(right) { $0 & ~$1 } }

    static prefix func ~ (operand: Bitmap) -> Bitmap {
        var result = operand
        for index in result.words.indices { result.words[index] = ~result.words[index] }
        result.clearTail()
        return result
    }

    private func combined(_ other: Bitmap, _ operation: (UInt64, UInt64) -> UInt64) -> Bitmap {
        precondition(count == other.count, "sets of the same slots")
        var result = self
        for index in words.indices {
            result.words[index] = operation(words[index], other.words[index])
        }
        return result
    }
}
