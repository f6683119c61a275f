import Documents
import Reports

/// Finds the rows whose labels no spelling knows, by aligning them with the form.
///
/// The labels that are known divide the table; between two of them stand, in their order, the
/// rows of the form between the two. So a label that is shortened, misspelt or lengthened is held
/// only against the rows that are missing there, and the alignment that is likest in all counts.
/// Where another alignment is nearly as like, a label is nobody's: a wrong row is worse than a
/// lost one.
struct RowAlignment {
    let labels: LabelSet
    let order: RowOrder

    /// The least likeness of a label to its row, its number counted in.
    static let leastLikeness = 0.6

    /// How much likelier an alignment must be than the best that puts a label elsewhere.
    static let margin = 0.15

    /// How many unknown labels may stand between two known ones: more are those of another table.
    static let mostUnknown = 48

    /// Values with the unknown labels before them.
    private struct Unit {
        /// The positions of the labels and of the values among the items.
        let items: [Int]
        let text: String
        let source: ScannedRow.Cell
        /// What the label may be, best reading first.
        let likenesses: [LabelLikeness]
    }

    /// The labels found, and with them those that only their place and their likeness tell.
    func completed(_ found: [FoundLabel], in items: [FormItem]) -> [FoundLabel] {
        let ids = Set(found.map(\.id))
        guard order.ids.contains(where: { !ids.contains($0) }) else { return found }
        let units = units(in: items, behind: found)
        guard !units.isEmpty else { return found }
        let run = order.longestRun(of: found.map(\.id)).map { found[$0] }
        var result = found
        var rest = units[...]
        for index in 0...run.count {
            let end = index < run.count ? run[index].items[0] : Int.max
            let between = rest.prefix { $0.items[0] < end }
            rest = rest.dropFirst(between.count)
            guard !between.isEmpty, between.count <= Self.mostUnknown else { continue }
            let first = index > 0 ? (order.position(of: run[index - 1].id) ?? -1) + 1 : 0
            let last = index < run.count ? order.position(of: run[index].id) ?? 0 : order.ids.count
            guard first < last else { continue }
            let rows = order.ids[first..<last].filter { !ids.contains($0) }
            for (unit, id) in assigned(Array(between), to: rows) {
                result.append(
                    FoundLabel(
                        id: id, items: unit.items, text: unit.text, place: unit.source.source.place)
                )
            }
        }
        return result.count == found.count
            ? found : result.sorted { $0.items[0] < $1.items[0] }
    }

    // MARK: Units

    /// The values before which stands a label that nothing knows.
    private func units(in items: [FormItem], behind found: [FoundLabel]) -> [Unit] {
        let owned = Set(found.flatMap(\.items))
        var units: [Unit] = []
        var open: [Int] = []
        for (position, item) in items.enumerated() {
            switch item {
            case .label(let cell, _):
                if owned.contains(position) {
                    open = []
                } else if !isHeading(cell) {
                    open.append(position)
                }
            case .values(let group):
                defer { open = [] }
                let inRow = open.filter { items[$0].row == group.row }
                let parts = inRow.isEmpty ? open.suffix(4) : inRow[...]
                if let unit = unit(parts, values: position, in: items, owned) {
                    units.append(unit)
                }
            }
        }
        return units
    }

    /// A unit of some labels, those of its row behind them, and the parts of them below the row.
    private func unit(
        _ parts: ArraySlice<Int>, values: Int, in items: [FormItem], _ owned: Set<Int>
    ) -> Unit? {
        let cells = parts.compactMap { items[$0].label }
        guard let first = cells.first, let last = cells.last else { return nil }
        let below = items[(values + 1)...].prefix(2).compactMap(\.label)
        let hasBelow = !below.isEmpty && !owned.contains(values + 1)
        let texts = [
            cells.map(\.source.text).joined(), last.source.text,
            hasBelow ? cells.map(\.source.text).joined() + below[0].source.text : "",
        ]
        let likenesses = Set(texts).map { LabelLikeness($0) }.filter { !$0.isEmpty }
        return likenesses.isEmpty
            ? nil
            : Unit(
                items: Array(parts) + [values], text: texts[0], source: first,
                likenesses: likenesses)
    }

    /// Whether a label heads rows or columns, or is a part of what does.
    private func isHeading(_ cell: ScannedRow.Cell) -> Bool {
        labels.headings.contains { $0.includes(cell.key.text) }
    }

    // MARK: Alignment

    /// The units that only one row can be, with it.
    private func assigned(_ units: [Unit], to rows: [String]) -> [(Unit, String)] {
        guard !rows.isEmpty else { return [] }
        let scores = units.map { unit in rows.map { score(unit, $0) } }
        let alignment = Alignment(scores: scores)
        return units.indices.compactMap { unit in
            guard let row = alignment.row(of: unit, margin: Self.margin),
                !isLikerElsewhere(units[unit], than: rows[row])
            else { return nil }
            return (units[unit], rows[row])
        }
    }

    /// How well a label fits a row: its likeness, and whether its number is that of the row;
    /// nil if it does not fit.
    private func score(_ unit: Unit, _ id: String) -> Double? {
        let best =
            unit.likenesses.map { likeness in
                self.likeness(likeness, id) + numberBonus(likeness.number, id)
            }.max() ?? 0
        return best >= Self.leastLikeness ? best : nil
    }

    private func likeness(_ text: LabelLikeness, _ id: String) -> Double {
        labels.spellings.lazy.filter { $0.id == id }.map { text.likeness(to: $0) }.max() ?? 0
    }

    private func numberBonus(_ number: Int?, _ id: String) -> Double {
        guard let number, let expected = order.number(of: id) else { return 0 }
        return number == expected ? 0.2 : -0.2
    }

    /// Whether a label is clearly liker to another label of the table than to a row.
    private func isLikerElsewhere(_ unit: Unit, than id: String) -> Bool {
        let own = score(unit, id) ?? 0
        return labels.spellings.contains { other in
            other.id != id
                && unit.likenesses.contains {
                    $0.likeness(to: other) + numberBonus($0.number, other.id)
                        > own + Self.margin
                }
        }
    }
}
