import Reports

/// Which values belong to which label.
///
/// What stands in the label's own row is its own; so are values between its wrapped parts, and
/// the first values behind it. What is left over between two certain rows is matched in order if
/// there are as many values as labels, and else belongs to nobody.
struct RowAssembly {
    /// For each label, by its position among the labels, its values.
    private(set) var values: [Int: ValueGroup] = [:]

    /// Values that belong to no label.
    private(set) var strays: [ValueGroup] = []

    /// Matches the values of some items with their labels.
    ///
    /// - Parameter mayBeEmpty: whether a label needs no values: headings of groups.
    init(
        items: [FormItem], labels: [FoundLabel],
        mayBeEmpty: (FoundLabel) -> Bool = { _ in false }
    ) {
        var owner: [Int: Int] = [:]
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
        var open: [(position: Int, group: ValueGroup)] = []
        var last: Int?
        for (position, item) in items.enumerated() {
            switch item {
            case .label:
                if let number = owner[position] { last = number }
            case .values(let group):
                let certain =
                    Self.sameRow(group, items, owner, before: position)
                    ?? around[position]
                if certain == nil, Self.beginsRow(group, items, before: position) {
                    strays.append(group)
                } else if let number = certain ?? last, values[number] == nil {
                    values[number] = group
                } else {
                    open.append((position, group))
                }
            }
        }
        matchRest(open, labels, mayBeEmpty)
    }

    /// The last label with a part in the row of some values.
    private static func sameRow(
        _ group: ValueGroup, _ items: [FormItem], _ owner: [Int: Int], before position: Int
    ) -> Int? {
        guard group.cells.count > 1 || group.isGrid else { return nil }
        var index = position - 1
        while index >= 0, items[index].row == group.row {
            if let number = owner[index] { return number }
            index -= 1
        }
        return nil
    }

    /// Whether a numbered label in the row of some values, which nothing is known of, begins a row
    /// of its own: they are not those of the label above.
    private static func beginsRow(
        _ group: ValueGroup, _ items: [FormItem], before position: Int
    ) -> Bool {
        items[..<position].reversed().prefix { $0.row == group.row }.contains { item in
            if case .label(let cell, _) = item { cell.isNumbered } else { false }
        }
    }

    /// Matches in order what is left between two labels that have their values.
    private mutating func matchRest(
        _ open: [(position: Int, group: ValueGroup)], _ labels: [FoundLabel],
        _ mayBeEmpty: (FoundLabel) -> Bool
    ) {
        var rest = open[...]
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
            if between.count == waiting.count {
                for (label, found) in zip(waiting, between) { values[label] = found.group }
            } else {
                strays += between.map(\.group)
            }
            waiting = []
        }
    }
}
