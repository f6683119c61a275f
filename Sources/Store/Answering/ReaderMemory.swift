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

        fileprivate var bytes: Int {
            (known.count / 8) * 3 + (frequencies?.count ?? 0) * MemoryLayout<UInt16>.size + 256
        }
    }

    /// Which report each slot is.
    struct SlotTable: Sendable {
        /// For each slot, the id of its report.
        let ids: [Int32]
        /// For each id, its slot; -1 for none.
        let slots: [Int32]
    }

    private struct State {
        var table: SlotTable?
        var facetNames: FacetNames?
        var texts: [TextCondition: (text: KnownText, lastUse: UInt64)] = [:]
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
        state.withLock { state in
            guard let entry = state.texts[text] else { return nil }
            state.uses += 1
            state.texts[text] = (entry.text, state.uses)
            return entry.text
        }
    }

    /// Keeps what is known of a text, and forgets what was not asked for the longest time.
    func keep(_ known: KnownText, of text: TextCondition) {
        state.withLock { state in
            if let old = state.texts.removeValue(forKey: text) { state.bytes -= old.text.bytes }
            guard known.bytes <= budget else { return }
            state.uses += 1
            state.texts[text] = (known, state.uses)
            state.bytes += known.bytes
            while state.bytes > budget,
                let oldest = state.texts.min(by: { $0.value.lastUse < $1.value.lastUse })
            {
                state.texts.removeValue(forKey: oldest.key)
                state.bytes -= oldest.value.text.bytes
            }
        }
    }
}
