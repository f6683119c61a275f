import Algorithms
import Reports

extension FieldCatalog {
    /// What a name means.
    enum Resolution {
        /// One field.
        case field(FieldEntry)
        /// None, or several; with what to say about it.
        case problem(Problem, part: Int)
    }

    /// Whether to look for the nearest known names of an unknown one.
    enum Suggesting {
        case always
        case never
    }

    /// The field that a written name means.
    ///
    /// - Parameter suggesting: looking for the nearest names takes longer than all the rest.
    func resolve(_ name: FieldName, suggesting: Suggesting = .always) -> Resolution {
        var parts = name.parts.map { (text: $0.text, folded: NameFolding.folded($0.text)) }
        let table = FormTable.allCases.first { table in
            NameFolding.folded(table.rawValue) == parts[0].folded
        }
        let offset = table == nil || parts.count == 1 ? 0 : 1
        parts.removeFirst(offset)
        guard parts.count <= 2 else {
            return .problem(.unknownField(name.text, suggestions: []), part: 0)
        }
        let rows = rows(named: parts[0].folded, in: offset == 1 ? table : nil)
        guard parts.count == 2 else {
            let fields =
                offset == 1
                ? rows.flatMap(\.fieldsWithoutColumn) : fields(named: parts[0].folded)
            return single(fields, name: name.text)
                ?? unknown(parts[0].text, part: offset, suggesting)
        }
        guard !rows.isEmpty else {
            return columnOfIndicator(parts[0], column: parts[1].text, part: offset)
                ?? unknown(parts[0].text, part: offset, suggesting)
        }
        let fields = rows.flatMap { $0.columns(named: parts[1].folded).map(\.entry) }
        return single(fields, name: name.text)
            ?? .problem(unknownColumn(parts[1].text, of: rows, suggesting), part: offset + 1)
    }

    /// What to say about a column behind the name of an indicator; nil if it is none.
    private func columnOfIndicator(
        _ name: (text: String, folded: [Unicode.Scalar]), column: String, part: Int
    ) -> Resolution? {
        guard part == 0 else { return nil }
        if let outside = outside.first(where: { $0.isNamed(name.folded) }) {
            return .problem(.needsOutsideData(name.text, outside.indicator), part: 0)
        }
        return indicators(named: name.folded).first.map { entry in
            .problem(.columnOfIndicator(column, indicator: entry), part: 1)
        }
    }

    /// One field of some; nil for none.
    private func single(_ fields: [FieldEntry], name: String) -> Resolution? {
        let distinct = withoutCovered(fields).uniqued(on: \.id)
        guard let first = distinct.first else { return nil }
        guard distinct.count > 1 else { return .field(first) }
        return .problem(.ambiguousField(name, candidates: distinct), part: 0)
    }

    /// Leaves out a field where another is the same wherever this one has a number, and has
    /// numbers of other forms besides.
    private func withoutCovered(_ fields: [FieldEntry]) -> [FieldEntry] {
        guard fields.count > 1 else { return fields }
        return fields.filter { entry in
            !fields.contains { other in
                other.field.formula.alternatives.count > 1
                    && entry.field.formula.alternatives.count == 1
                    && other.field.formula.alternatives.contains(entry.field.formula)
            }
        }
    }

    private func unknown(_ text: String, part: Int, _ suggesting: Suggesting) -> Resolution {
        let name = NameFolding.folded(text)
        if part == 0, let outside = outside.first(where: { $0.isNamed(byPart: name) }) {
            return .problem(.needsOutsideData(text, outside.indicator), part: 0)
        }
        let nearest = suggesting == .always ? withColumn(name) + nameIndex.nearest(to: text) : []
        let suggestions = Array(nearest.prefix(Suggestion.count))
        return .problem(.unknownField(text, suggestions: suggestions), part: part)
    }

    /// A row and a column that were typed without the dot between them, in either order:
    /// 新收自然人, 自然人新收.
    private func withColumn(_ name: [Unicode.Scalar]) -> [String] {
        guard name.count <= NameDistance.longestName else { return [] }
        for place in name.indices.dropFirst() {
            let parts = (Array(name[..<place]), Array(name[place...]))
            for (row, column) in [parts, (parts.1, parts.0)] where isCell(row, column) {
                return [[row, column].map { String(scalars: $0) }.joined(separator: ".")]
            }
        }
        return []
    }

    private func isCell(_ row: [Unicode.Scalar], _ column: [Unicode.Scalar]) -> Bool {
        guard hasColumn(named: column) else { return false }
        let rows = rows(withName: row)
        return rows.count == 1 && rows[0].columns.contains { $0.isNamed(column) }
    }

    private func unknownColumn(
        _ text: String, of rows: [FieldRow], _ suggesting: Suggesting
    ) -> Problem {
        let name = NameFolding.folded(text)
        let row = rows[0]
        let columns = row.columns.map(\.label)
        if hasColumn(named: name) {
            return .columnOfOtherRow(text, row: row.label, columns: columns)
        }
        let names = suggesting == .always ? row.columns.flatMap(\.names) : []
        let suggestions = Suggestion.nearest(to: text, among: names)
        return .unknownColumn(text, row: row.label, columns: columns, suggestions: suggestions)
    }
}
