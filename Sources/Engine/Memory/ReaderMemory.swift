import Answers
import Query
import Reports
import Synchronization

/// What a reader keeps from one query to the next.
///
/// An index never changes while it is open, so what was once found out about it stays true. A
/// person pages, sorts and narrows a search down; a page asks for hits and for counts: what they
/// have in common is found out once. A reader of another state of the index has another memory.
package final class ReaderMemory: Sendable {
    /// Which report each slot is.
    package struct SlotTable: Sendable {
        /// For each slot, the id of its report.
        let ids: [Int32]
        /// For each id, its slot; -1 for none.
        package let slots: [Int32]

        /// The table of some ids, each once and below a limit.
        ///
        /// - Throws: ``IndexDamage/column(name:)`` for others.
        init(ids: [Int32], below limit: Int) throws(IndexDamage) {
            let (least, greatest) = (ids.min() ?? 0, Int(ids.max() ?? -1))
            guard least >= 0, greatest < limit else { throw .column(name: "id") }
            var slots = [Int32](repeating: -1, count: greatest + 1)
            for (slot, id) in ids.enumerated() {
                guard slots[Int(id)] == -1 else { throw .column(name: "id") }
                slots[Int(id)] = Int32(slot)
            }
            self.ids = ids
            self.slots = slots
        }
    }

    /// What something is known of.
    private enum Key: Hashable {
        case text(TextCondition)
        case counts(TextCondition)
        case numbers(Formula)
        case property(ColumnName.Property)
        case selection(Condition)
        case facets(Condition)
        case beginning(Condition, Order)

        /// About how much memory it takes, with its entry: a query may be thousands of characters.
        var bytes: Int {
            let length =
                switch self {
                case .text(let text), .counts(let text): text.text.utf8.count
                case .numbers, .property: 0
                case .selection(let condition), .facets(let condition): condition.length
                case .beginning(let condition, let order): condition.length + order.length
                }
            return 512 + 16 * length
        }
    }

    private enum Kept: Sendable {
        case text(KnownText)
        case counts(KnownCounts)
        case numbers(NumberColumn)
        case property([Int32])
        case selection(Selection)
        case facets(Facets)
        case beginning(RankedSlots)

        var bytes: Int {
            switch self {
            case .text(let text): text.bytes
            case .counts(let counts): counts.bytes
            case .numbers(let column): column.bytes
            case .property(let values): values.count * MemoryLayout<Int32>.size
            case .selection(let selection): selection.bytes
            case .facets(let facets): facets.bytes
            case .beginning(let slots): slots.bytes
            }
        }
    }

    private struct State {
        var table: SlotTable?
        var facetNames: FacetNames?
        var keyOrder: [Int32]?
        var kept: RecentValues<Key, Kept>
    }

    private let state: Mutex<State>

    /// A memory of at most so many bytes, besides the table of slots and the names.
    package init(budget: Int) {
        state = Mutex(State(kept: RecentValues(budget: budget)))
    }

    // MARK: The index

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

    /// The reports in the order of their keys, read once.
    package func keyOrder(_ make: () throws -> [Int32]) rethrows -> [Int32] {
        if let order = state.withLock({ $0.keyOrder }) { return order }
        let order = try make()
        state.withLock { $0.keyOrder = order }
        return order
    }

    /// A property of every report.
    func values(
        _ property: ColumnName.Property, _ make: () throws -> [Int32]
    ) rethrows -> [Int32] {
        if case .property(let known) = value(.property(property)) { return known }
        let made = try make()
        keep(.property(made), under: .property(property))
        return made
    }

    /// A number of every report.
    func numbers(_ formula: Formula, _ make: () throws -> NumberColumn) rethrows -> NumberColumn {
        if case .numbers(let known) = value(.numbers(formula)) { return known }
        let made = try make()
        keep(.numbers(made), under: .numbers(formula))
        return made
    }

    // MARK: Texts

    /// What is known of a text; nil for nothing.
    func text(_ text: TextCondition) -> KnownText? {
        if case .text(let known) = value(.text(text)) { known } else { nil }
    }

    /// Keeps what is known of a text.
    func keep(_ known: KnownText, of text: TextCondition) { keep(.text(known), under: .text(text)) }

    /// How often a text occurs; nil if that is not known.
    func counts(of text: TextCondition) -> KnownCounts? {
        if case .counts(let known) = value(.counts(text)) { known } else { nil }
    }

    /// Keeps how often a text occurs.
    func keep(_ counts: KnownCounts, of text: TextCondition) {
        keep(.counts(counts), under: .counts(text))
    }

    // MARK: Conditions

    /// The reports that fulfil a condition.
    func selection(
        of condition: Condition, _ make: () throws -> Selection
    ) rethrows -> Selection {
        if case .selection(let known) = value(.selection(condition)) { return known }
        let made = try make()
        keep(.selection(made), under: .selection(condition))
        return made
    }

    /// How the reports that fulfil a condition are spread.
    func facets(of condition: Condition, _ make: () throws -> Facets) rethrows -> Facets {
        if case .facets(let known) = value(.facets(condition)) { return known }
        let made = try make()
        keep(.facets(made), under: .facets(condition))
        return made
    }

    /// The first of the reports that fulfil a condition, in an order.
    func beginning(
        of condition: Condition, in order: Order, _ make: () throws -> RankedSlots
    ) rethrows -> RankedSlots {
        let key = Key.beginning(condition, order)
        if case .beginning(let known) = value(key) { return known }
        let made = try make()
        keep(.beginning(made), under: key)
        return made
    }

    private func value(_ key: Key) -> Kept? { state.withLock { $0.kept.value(key) } }

    private func keep(_ value: Kept, under key: Key) {
        let bytes = key.bytes + value.bytes
        state.withLock { $0.kept.keep(value, under: key, bytes: bytes) }
    }

    /// How many values are kept.
    package var count: Int { state.withLock { $0.kept.count } }
}

extension Condition {
    /// How long it is, written as a query: a node takes a few times what it is written in.
    fileprivate var length: Int { ConditionPrinter().text(self).utf8.count }
}

extension Order {
    /// How long it is, likewise.
    fileprivate var length: Int {
        switch self {
        case .recency: 0
        case .relevance(let texts): texts.reduce(0) { $0 + $1.text.utf8.count }
        case .value(let number, _): ConditionPrinter().text(number).utf8.count
        }
    }
}
