import Documents
import Foundation
import Reports

/// Which values belong to which label.
///
/// What stands in the label's own row is its own; so are values between its wrapped parts, and
/// the first values behind it. What is left over between two certain rows is matched in order if
/// there are as many values as labels, and else belongs to nobody. A nameless row is that of the
/// form between its neighbours if exactly one is missing there.
struct RowAssembly {
    /// The labels, with those of nameless rows.
    private(set) var labels: [FoundLabel]

    /// For each label, by its position among the labels, its values.
    private(set) var values: [Int: ValueGroup] = [:]

    /// Values that belong to no label.
    private(set) var strays: [ValueGroup] = []

    private let items: [FormItem]
    private let form: LabelSet
    private var owner: [Int: Int] = [:]
    private var open: [Open] = []

    /// Values that still have no label, and where among the items they stand.
    private struct Open {
        let position: Int
        let group: ValueGroup
    }

    /// Matches the values of some items with their labels.
    ///
    /// - Parameters:
    ///   - form: the labels of the form.
    ///   - slots: how many cells a nameless row has at least; nil where none is placed.
    ///   - mayBeEmpty: whether a label needs no values: headings of groups.
    init(
        items: [FormItem], labels: [FoundLabel], form: LabelSet, slots: Int? = nil,
        mayBeEmpty: (FoundLabel) -> Bool = { _ in false }
    ) {
        self.items = items
        self.labels = labels
        self.form = form
        matchCertain(mayBeEmpty)
        matchRest(mayBeEmpty)
        if let slots {
            let rows = labels.filter { !mayBeEmpty($0) }
            placeNameless(slots, Set(rows.map(\.id).compactMap(form.order.onlyEdition)))
        }
        strays = open.map(\.group)
    }

    /// Matches what stands in a label's row, between its parts or right behind it.
    private mutating func matchCertain(_ mayBeEmpty: (FoundLabel) -> Bool) {
        // The first label between whose parts an item stands.
        var around: [Int: Int] = [:]
        for (number, label) in labels.enumerated() {
            for item in label.items { owner[item] = number }
            guard label.items.count > 1 else { continue }
            for position in label.items[0] + 1..<label.items[label.items.count - 1]
            where around[position] == nil {
                around[position] = number
            }
        }
        var last: Int?
        for (position, item) in items.enumerated() {
            switch item {
            case .label(let cell, _):
                if let number = owner[position] {
                    last = number
                } else if isForeign(cell) {
                    // What follows is not that of the label above.
                    last = nil
                }
            case .values(let group):
                let certain = owner[position] ?? sameRow(group, before: position)
                let isUnknown = beginsRow(group, before: position, certain, mayBeEmpty)
                let number = isUnknown ? nil : certain ?? around[position] ?? last
                if let number, values[number] == nil {
                    values[number] = group
                } else {
                    open.append(Open(position: position, group: group))
                }
            }
        }
    }

    /// The last label with a part in the row of some values.
    private func sameRow(_ group: ValueGroup, before position: Int) -> Int? {
        guard group.cells.count > 1 || group.isGrid else { return nil }
        var index = position - 1
        while index >= 0, items[index].row == group.row {
            if let number = owner[index] { return number }
            index -= 1
        }
        return nil
    }

    /// Whether a label in the row of some values, which nothing is known of, begins a row of its
    /// own: they are not those of the label above, nor of the group before it.
    private func beginsRow(
        _ group: ValueGroup, before position: Int, _ certain: Int?,
        _ mayBeEmpty: (FoundLabel) -> Bool
    ) -> Bool {
        if let certain {
            guard owner[position] == nil, mayBeEmpty(labels[certain]) else { return false }
            guard owner[position - 1] == nil, let cell = items[position - 1].label else {
                return false
            }
            return isForeign(cell)
        }
        return items[..<position].reversed().prefix { $0.row == group.row }
            .contains { $0.label?.isNumbered ?? false }
    }

    /// Whether a label is none of the form, nor a part of one.
    private func isForeign(_ cell: ScannedRow.Cell) -> Bool {
        let key = cell.key.text
        guard key.utf8.count >= 12, !form.order.ids.isEmpty, !form.headings.contains(key) else {
            return false
        }
        return key.unicodeScalars.count >= 4 && !form.text.includes(key) && !form.isColumn(cell)
    }

    /// Matches in order what is left between two labels that have their values.
    private mutating func matchRest(_ mayBeEmpty: (FoundLabel) -> Bool) {
        var rest = open[...]
        var left: [Open] = []
        var waiting: [Int] = []
        for number in labels.startIndex...labels.endIndex {
            let isEnd = number == labels.endIndex
            if !isEnd, values[number] == nil {
                if !mayBeEmpty(labels[number]) { waiting.append(number) }
                continue
            }
            let limit = isEnd ? Int.max : labels[number].items[0]
            let between = rest.prefix { $0.position < limit }
            rest = rest.dropFirst(between.count)
            if between.count == waiting.count, between.allSatisfy(isNameless) {
                for (label, found) in zip(waiting, between) { values[label] = found.group }
            } else {
                left += between
            }
            waiting = []
        }
        open = left
    }

    // MARK: Nameless rows

    /// Gives a nameless row between two known ones to the only row of the form that is missing
    /// there, if nothing else is left over between them.
    private mutating func placeNameless(_ slots: Int, _ editions: Set<Edition>) {
        guard !open.isEmpty else { return }
        let valued = labels.indices.filter { values[$0] != nil }
        let run = form.order.longestRun(of: valued.map { labels[$0].id }).map { valued[$0] }
        let read = Set(valued.map { labels[$0].id })
        var taken: [Int: String] = [:]
        var rest = open[...]
        rest = rest.drop { $0.position < run.first.map { labels[$0].items[0] } ?? 0 }
        for (above, below) in zip(run, run.dropFirst()) {
            let between = rest.prefix { $0.position < labels[below].items[0] }
            rest = rest.dropFirst(between.count)
            guard let only = between.first, between.count == 1, isRow(only.group, slots),
                let id = onlyMissing(between: above, and: below, read, editions),
                isNameless(only) || number(before: only) == form.order.number(of: id)
            else { continue }
            taken[only.position] = id
        }
        for found in open {
            guard let id = taken[found.position] else { continue }
            values[labels.count] = found.group
            labels.append(
                FoundLabel(
                    id: id, items: [found.position], text: form.order.label(of: id),
                    place: found.group.cells.first?.source.place ?? Place(line: 0, column: 0)))
        }
        open.removeAll { taken[$0.position] != nil }
    }

    /// The row of the form between two that is not read; nil if there are several.
    private func onlyMissing(
        between above: Int, and below: Int, _ read: Set<String>, _ editions: Set<Edition>
    ) -> String? {
        let order = form.order
        guard let first = order.position(of: labels[above].id),
            let last = order.position(of: labels[below].id), first + 1 < last
        else { return nil }
        // Of the rows that only one edition has, those of the other are none.
        let edition = editions.count == 1 ? editions.first : nil
        let missing = order.ids[(first + 1)..<last].filter { id in
            let only = order.onlyEdition(of: id)
            return !read.contains(id) && (only == nil || edition == nil || only == edition)
        }
        guard missing.count == 1, order.onlyEdition(of: missing[0]) == nil || edition != nil else {
            return nil
        }
        return missing[0]
    }

    /// Whether values are those of a row: as many as it has columns, and not their numbers.
    private func isRow(_ group: ValueGroup, _ slots: Int) -> Bool {
        guard group.cells.count >= slots else { return false }
        let numbers = group.cells.compactMap { $0.reading?.reading.value }
        return !zip(numbers, 1...).allSatisfy { $0 == Decimal($1) }
            || numbers.count < group.cells.count
    }

    /// Whether no label stands in the row of some values, or right before values without a grid,
    /// that could be their own.
    private func isNameless(_ found: Open) -> Bool {
        let before = items[..<found.position].indices.reversed().prefix { index in
            items[index].label != nil
                && (items[index].row == found.group.row || !found.group.isGrid)
        }
        return before.allSatisfy { index in
            owner[index] == nil
                ? items[index].label.map { !isForeign($0) } ?? true
                : items[index].row != found.group.row
        }
    }

    /// The number of the label right before some values.
    private func number(before found: Open) -> Int? {
        guard found.position > 0, let cell = items[found.position - 1].label,
            cell.isNumbered, items[found.position - 1].row == found.group.row
        else { return nil }
        return LabelLikeness(cell.source.text).number
    }
}
