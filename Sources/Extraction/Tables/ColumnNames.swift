import Documents
import Reports

/// The columns of a table, told by their headings: by a spelling of the form, or by likeness.
struct ColumnNames: Sendable {
    private let labels: LabelSet
    /// Columns that reports add to the form: only by their spellings, since headings of groups
    /// are like them.
    private let added: [String: String]

    /// A longer text heads no column, unless it begins as one does.
    private static let longest = 40

    init(_ labels: LabelSet, added: [FormLabel] = []) {
        self.labels = labels
        self.added = LabelSet(added, headings: []).exact
    }

    /// The only column that a heading names; nil where it may be another's too.
    func id(of cell: ScannedRow.Cell) -> String? {
        guard cell.isLabel, !cell.key.isEmpty else { return nil }
        if labels.headings.contains(cell.key.text) { return nil }
        return labels.exact[cell.key.text] ?? added[cell.key.text]
            ?? cell.keyWithoutRemark.flatMap { labels.exact[$0.text] }
            ?? likest(to: cell.source.text)
    }

    /// The column that a text is clearly liker to than to all others.
    func likest(to text: String) -> String? {
        let likeness = likenesses(of: text)
        guard let best = likeness.max(by: { $0.value < $1.value }),
            best.value >= RowAlignment.leastLikeness
        else { return nil }
        let isClear = likeness.allSatisfy {
            $0.key == best.key || $0.value + RowAlignment.margin <= best.value
        }
        return isClear ? best.key : nil
    }

    /// How like a text is to each column.
    func likenesses(of text: String) -> [String: Double] {
        guard text.unicodeScalars.count <= Self.longest else { return [:] }
        let likeness = LabelLikeness(text)
        guard !likeness.isEmpty else { return [:] }
        var found: [String: Double] = [:]
        for spelling in labels.spellings {
            found[spelling.id] = max(found[spelling.id] ?? 0, likeness.likeness(to: spelling))
        }
        return found
    }
}
