import Query
import Synchronization

/// What a reader keeps from one query to the next.
///
/// An index never changes while it is open, so what was once found out about a text stays true. A
/// person pages, sorts and narrows a search down; a page asks for hits and for counts: the texts
/// are the same, and are read once.
final class ReaderMemory: Sendable {
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

        fileprivate var bytes: Int {
            (known.count / 8) * 3 + (frequencies?.count ?? 0) * MemoryLayout<UInt16>.size + 256
        }
    }

    /// How often a text occurs in every report.
    struct Counts: Sendable {
        /// As the query reads it, by slot.
        let counts: [UInt32]
        /// Literally, by slot.
        let literal: [UInt32]

        fileprivate var bytes: Int { counts.count * 2 * MemoryLayout<UInt32>.size + 256 }
    }

    /// Which report each slot is.
    struct SlotTable: Sendable {
        /// For each slot, the id of its report.
        let ids: [Int32]
        /// For each id, its slot; -1 for none.
        let slots: [Int32]
    }

    /// What is kept under a text.
    private enum Kept {
        case text(KnownText)
        case counts(Counts)

        var bytes: Int {
            switch self {
            case .text(let text): text.bytes
            case .counts(let counts): counts.bytes
            }
        }
    }

    private struct Key: Hashable {
        let text: TextCondition
        let isCounted: Bool
    }

    private struct State {
        var table: SlotTable?
        var facetNames: FacetNames?
        var kept: [Key: (value: Kept, lastUse: UInt64)] = [:]
        var uses: UInt64 = 0
        var bytes = 0
    }

    private let state = Mutex(State())
    private let budget: Int

    /// A memory of at most so many bytes for texts.
    init(budget: Int = 24 << 20) {
        self.budget = budget
    }

    /// The table of slots, made once.
    func table(_ make: () throws -> SlotTable) rethrows -> SlotTable {
        if let table = state.withLock({ $0.table }) { return table }
        let table = try make()
        state.withLock { $0.table = table }
        return table
    }

    /// The names that facets count, read once.
    func facetNames(_ make: () throws -> FacetNames) rethrows -> FacetNames {
        if let names = state.withLock({ $0.facetNames }) { return names }
        let names = try make()
        state.withLock { $0.facetNames = names }
        return names
    }

    /// What is known of a text; nil for nothing.
    func text(_ text: TextCondition) -> KnownText? {
        if case .text(let known) = value(Key(text: text, isCounted: false)) { known } else { nil }
    }

    /// How often a text occurs; nil if that is not known.
    func counts(of text: TextCondition) -> Counts? {
        if case .counts(let known) = value(Key(text: text, isCounted: true)) { known } else { nil }
    }

    /// Keeps what is known of a text.
    func keep(_ known: KnownText, of text: TextCondition) {
        keep(.text(known), under: Key(text: text, isCounted: false))
    }

    /// Keeps how often a text occurs.
    func keep(_ counts: Counts, of text: TextCondition) {
        keep(.counts(counts), under: Key(text: text, isCounted: true))
    }

    private func value(_ key: Key) -> Kept? {
        state.withLock { state in
            guard let entry = state.kept[key] else { return nil }
            state.uses += 1
            state.kept[key] = (entry.value, state.uses)
            return entry.value
        }
    }

    /// Keeps a value, and forgets what was not asked for the longest time.
    private func keep(_ value: Kept, under key: Key) {
        state.withLock { state in
            if let old = state.kept.removeValue(forKey: key) { state.bytes -= old.value.bytes }
            guard value.bytes <= budget else { return }
            state.uses += 1
            state.kept[key] = (value, state.uses)
            state.bytes += value.bytes
            while state.bytes > budget,
                let oldest = state.kept.min(by: { $0.value.lastUse < $1.value.lastUse })
            {
                state.kept.removeValue(forKey: oldest.key)
                state.bytes -= oldest.value.value.bytes
            }
        }
    }
}
