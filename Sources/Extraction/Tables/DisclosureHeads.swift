import Documents
import Reports

/// What the headings of columns above each row of table two name.
///
/// A heading that is shortened, misspelt or cut is aligned with the columns of the row below it.
/// One that could be of several columns names none, but stands for a column all the same: the
/// values below it belong to no other.
struct DisclosureHeads {
    /// A heading that was found.
    struct Head {
        /// Its column; nil for one that cannot be told.
        let id: String?
        /// The heading as printed.
        let text: String
    }

    /// The headings, by their positions among the items.
    private(set) var heads: [Int: Head] = [:]

    private let items: [FormItem]
    private let labels = TableLabels.forms
    /// The headings that spellings know, by the position of their first part.
    private var named: [Int: FoundLabel] = [:]
    /// The positions of what is a part of a known heading or row.
    private let known: Set<Int>

    /// How many labels may stand above a row: more are those of another table.
    private static let mostLabels = 64

    /// The least likeness of a text to a column of which it may be the heading.
    private static let leastLikeness = 0.5

    init(_ items: [FormItem], rows: [FoundLabel]) {
        self.items = items
        let columns = LabelFinder(labels: labels.disclosureColumns).labels(in: items)
            .flatMap { Self.split($0, items) }
        for column in columns { named[column.items[0]] = column }
        known = Set(columns.flatMap(\.items)).union(rows.flatMap(\.items))
        for (position, column) in named {
            heads[position] = Head(id: column.id, text: column.text)
        }
        var starts: [Int: String] = [:]
        for row in rows { starts[row.items[0]] = row.id }
        var open: [Int] = []
        for (position, item) in items.enumerated() {
            if let row = starts[position] {
                align(open, above: row)
                open = []
            } else if item.label != nil, named[position] != nil || !known.contains(position) {
                open.append(position)
            }
        }
    }

    /// A heading put together from parts, without those that another cell of its row is by itself:
    /// 本年 beside 处理决定数量 is what is left of another column's heading.
    private static func split(_ column: FoundLabel, _ items: [FormItem]) -> [FoundLabel] {
        let parts = column.items
        guard parts.count > 1, let last = parts.last, let cell = items[last].label,
            parts.dropLast().contains(where: { items[$0].row == items[last].row }),
            let id = TableLabels.forms.disclosureColumns.exact[cell.key.text]
        else { return [column] }
        return [
            FoundLabel(id: id, items: [last], text: cell.source.text, place: cell.source.place)
        ]
    }

    // MARK: Alignment

    /// Finds the columns of the headings above a row that no spelling knows.
    private mutating func align(_ positions: [Int], above row: String) {
        let isAllKnown = positions.allSatisfy { named[$0] != nil }
        guard !isAllKnown, positions.count <= Self.mostLabels else { return }
        completeCutOff(positions, columns(of: row))
        for position in positions where heads[position] == nil {
            guard let cell = items[position].label,
                let id = labels.disclosureColumnNames.likest(to: cell.source.text),
                columns(of: row).contains(id), !ids(positions).contains(id)
            else { continue }
            heads[position] = Head(id: id, text: cell.source.text)
        }
        let rowsOfHeads = Set(positions.filter { heads[$0] != nil }.map { items[$0].row })
        let found = ids(positions)
        for position in positions where heads[position] == nil {
            guard let cell = items[position].label, isHead(position, rowsOfHeads, found, row) else {
                continue
            }
            heads[position] = Head(id: nil, text: cell.source.text)
        }
        completeForm(positions.filter { heads[$0] != nil }, row)
    }

    /// The columns that headings cut off behind their first words name: 本年新 is the first and the
    /// second of two columns that begin so where both stand there.
    private mutating func completeCutOff(_ positions: [Int], _ columns: [String]) {
        var turns: [String: [Int]] = [:]
        for position in positions where heads[position] == nil {
            guard let key = items[position].label?.key.text, key.unicodeScalars.count >= 3 else {
                continue
            }
            turns[key, default: []].append(position)
        }
        let found = ids(positions)
        for (key, turn) in turns {
            let scalars = Array(key.unicodeScalars)
            let candidates = columns.filter { id in
                !found.contains(id)
                    && labels.disclosureColumns.spellings.contains {
                        $0.id == id && $0.text.count > scalars.count
                            && $0.text.starts(with: scalars)
                    }
            }
            guard candidates.count == turn.count else { continue }
            for (position, id) in zip(turn, candidates) {
                heads[position] = Head(id: id, text: items[position].label?.source.text ?? "")
            }
        }
    }

    /// A heading of which a part is left is that of the only column of the form without one, where
    /// all others stand in their places.
    private mutating func completeForm(_ positions: [Int], _ row: String) {
        let unknown = positions.filter { heads[$0]?.id == nil }
        guard unknown.count == 1, let lost = unknown.first, let head = heads[lost] else { return }
        let printed = positions.map { heads[$0]?.id }
        for form in Edition.forms.map({ columns(of: row, in: $0) }) where form.count > 1 {
            let isWhole =
                printed.count == form.count
                && zip(printed, form).allSatisfy { $0 == nil || $0 == $1 }
            guard isWhole, let index = printed.firstIndex(of: nil),
                isPart(head.text, of: form[index])
            else { continue }
            heads[lost] = Head(id: form[index], text: head.text)
            return
        }
    }

    // MARK: Headings

    /// Whether a label that names no column heads one all the same.
    private func isHead(
        _ position: Int, _ rowsOfHeads: Set<Int>, _ found: Set<String>, _ row: String
    ) -> Bool {
        guard let cell = items[position].label, !labels.isDisclosureHeading(cell) else {
            return false
        }
        let likeness = labels.disclosureColumnNames.likenesses(of: cell.source.text)
        let isLike = columns(of: row).contains { likeness[$0] ?? 0 >= Self.leastLikeness }
        let isInRow = rowsOfHeads.contains(items[position].row)
        if isInRow {
            let isFirst = position == 0 || items[position - 1].row != items[position].row
            return isLike || (!isFirst && AmountUnit(heading: cell.source.text) == nil)
        }
        // A line of its own may hold the rest of a heading that is known already.
        return isLike && !found.contains { isWithin(cell.key.text, $0) }
    }

    private func ids(_ positions: [Int]) -> Set<String> {
        Set(positions.compactMap { heads[$0]?.id })
    }

    private func columns(of row: String) -> [String] {
        Vocabulary.disclosureColumns.map(\.id).filter {
            CellAddress(.disclosure, row: row, column: $0) != nil
        }
    }

    private func columns(of row: String, in edition: Edition) -> [String] {
        Vocabulary.disclosureColumns.map(\.id).filter {
            CellAddress(.disclosure, row: row, column: $0)?.cell.editions.contains(edition) == true
        }
    }

    private func isWithin(_ text: String, _ column: String) -> Bool {
        labels.disclosureColumns.spellings.contains {
            $0.id == column && String($0.text).includes(text)
        }
    }

    /// Whether a heading is one of the form with characters left out, and none of another.
    private func isPart(_ text: String, of column: String) -> Bool {
        let key = Array(LabelKey(text).text.unicodeScalars)
        return key.count >= 2
            && labels.disclosureColumns.spellings.contains { spelling in
                guard spelling.id == column else { return false }
                var rest = spelling.text[...]
                return key.allSatisfy { scalar in
                    guard let index = rest.firstIndex(of: scalar) else { return false }
                    rest = rest[(index + 1)...]
                    return true
                }
            }
    }
}
