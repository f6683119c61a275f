/// Values that were found out, of which those are forgotten that were not asked for the longest
/// time when they take too much memory.
struct RecentValues<Key: Hashable, Value> {
    private var entries: [Key: (value: Value, bytes: Int, lastUse: UInt64)] = [:]
    private var uses: UInt64 = 0
    private let budget: Int

    /// How many bytes all of them take.
    private(set) var bytes = 0

    /// Nothing is known.
    ///
    /// - Parameter budget: how many bytes the values may take.
    init(budget: Int) {
        self.budget = budget
    }

    /// How many values are known.
    var count: Int { entries.count }

    /// What is known under a key.
    mutating func value(_ key: Key) -> Value? {
        guard let value = entries[key]?.value else { return nil }
        uses += 1
        entries[key]?.lastUse = uses
        return value
    }

    /// Keeps a value under a key, in the place of the one before; one that is too large for the
    /// budget is not kept.
    mutating func keep(_ value: Value, under key: Key, bytes: Int) {
        forget(key)
        guard bytes <= budget else { return }
        uses += 1
        entries[key] = (value, bytes, uses)
        self.bytes += bytes
        if self.bytes > budget { forgetOldest() }
    }

    /// Forgets enough that there is room for a while: looking for what is old takes as long as
    /// there are values.
    private mutating func forgetOldest() {
        let oldest = entries.map { (key: $0.key, lastUse: $0.value.lastUse) }
            .sorted { $0.lastUse < $1.lastUse }
        // The newest is what was just asked for.
        for entry in oldest.dropLast() where bytes > budget - budget / 8 { forget(entry.key) }
    }

    private mutating func forget(_ key: Key) {
        if let old = entries.removeValue(forKey: key) { bytes -= old.bytes }
    }
}
