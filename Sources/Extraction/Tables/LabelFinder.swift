import Documents
import Reports

/// A row's label as found: in one cell, or in several that wrapping made of it.
struct FoundLabel: Sendable {
    /// The row's id.
    let id: String
    /// The positions of its parts among the items, in order.
    let items: [Int]
    /// The label as printed.
    let text: String
    /// Where it stands.
    let place: Place
}

/// Finds the labels of a form's rows among the items of a table.
///
/// A narrow column wraps a label over several lines, with its numbers between them and with parts
/// of its neighbours' labels; a converter leaves out a word; a typist errs. Each label is put
/// together from the parts that continue one another, in the order of the form.
struct LabelFinder {
    let labels: LabelSet

    /// How many items the parts of a label spread over at most: 35 characters, three to a line, with
    /// parts of a group's label beside them and the repeated heading of a page's table between.
    private static let reach = 40

    /// The labels, in order.
    ///
    /// - Parameter accepts: whether a label can stand behind those found before, of which it gets
    ///   the last one's id and all ids; some names (其他, 总计) are also those of columns.
    func labels(
        in items: [FormItem], accepts: (String, String?, Set<String>) -> Bool = { _, _, _ in true }
    ) -> [FoundLabel] {
        var found: [FoundLabel] = []
        var ids: Set<String> = []
        var used: Set<Int> = []
        for index in items.indices where !used.contains(index) {
            guard case .label(let cell, _) = items[index], !cell.key.isEmpty,
                let match = match(at: index, in: items, used: used),
                accepts(match.id, found.last?.id, ids)
            else { continue }
            used.formUnion(match.items)
            ids.insert(match.id)
            found.append(
                FoundLabel(
                    id: match.id, items: match.items, text: text(of: match.items, in: items),
                    place: cell.source.place))
        }
        return RowAlignment(labels: labels, order: labels.order).completed(found, in: items)
    }

    /// The label that begins at an item; nil if none does.
    private func match(
        at index: Int, in items: [FormItem], used: Set<Int>
    ) -> (id: String, items: [Int])? {
        guard let cell = items[index].label else { return nil }
        let key = Array(cell.key.text.unicodeScalars)
        let exact = labels.exact[cell.key.text]
        // The longest label that the following parts complete; a whole label that others only
        // happen to continue (其他 before 法律…) included.
        var best: (id: String, items: [Int], length: Int)?
        for spelling in labels.spellings
        where spelling.text.count > key.count && spelling.text.starts(with: key)
            && spelling.text.count > best?.length ?? 0
        {
            if let parts = parts(of: spelling, from: index, in: items, used: used) {
                best = (spelling.id, parts, spelling.text.count)
            }
        }
        if let best { return (best.id, best.items) }
        if let exact { return (exact, [index]) }
        if let plain = cell.keyWithoutRemark, let id = labels.exact[plain.text] {
            return (id, [index])
        }
        if labels.headings.contains(cell.key.text) { return nil }
        if let id = labels.similar(to: cell.key.text) { return (id, [index]) }
        return beginning(key).map { ($0, [index]) }
    }

    /// The parts that complete a label from an item on; nil if they do not.
    private func parts(
        of spelling: LabelSet.Spelling, from start: Int, in items: [FormItem], used: Set<Int>
    ) -> [Int]? {
        var parts: [Int] = []
        var length = 0
        for index in start..<min(start + Self.reach, items.endIndex) {
            guard case .label(let cell, _) = items[index], !used.contains(index) else { continue }
            let part = Array(cell.key.text.unicodeScalars)
            if spelling.text[length...].starts(with: part), !part.isEmpty {
                parts.append(index)
                length += part.count
                if length == spelling.text.count { return parts }
            } else if index > start, part.count > 1, !isPartOfHeading(cell.key.text) {
                // Another row's label has begun.
                return nil
            }
        }
        return nil
    }

    private func isPartOfHeading(_ key: String) -> Bool {
        labels.headings.contains { $0.includes(key) }
    }

    /// The only label that begins with a text of at least four characters.
    private func beginning(_ key: [Unicode.Scalar]) -> String? {
        guard key.count >= 4 else { return nil }
        let ids = Set(labels.spellings.filter { $0.text.starts(with: key) }.map(\.id))
        return ids.count == 1 ? ids.first : nil
    }

    private func text(of parts: [Int], in items: [FormItem]) -> String {
        parts.compactMap { items[$0].label?.source.text }.joined()
    }
}
