import Algorithms
import Reports

/// The fields of a catalog by everything that may be typed for them, with what to insert.
struct FieldCompletions: Sendable {
    /// A name to be completed, and what it is completed to.
    struct Candidate: Sendable {
        /// The name that is typed.
        let name: NamedText
        /// What is inserted: the name itself where a query can hold it and it means this field.
        let text: String
        /// What it is; shared by all names of one field.
        let target: Target
    }

    /// A field, or a row that needs a column.
    struct Target: Sendable {
        /// The place among all of them, those asked for most often first.
        let order: Int
        let label: String
        let detail: String
        let unit: FieldUnit?
    }

    private let candidates: [Candidate]

    /// The completions of a catalog's names.
    init(_ catalog: FieldCatalog) {
        let ranked = FieldCompletions.named(in: catalog).sorted { $0.rank < $1.rank }
        candidates = ranked.enumerated().flatMap { order, named in
            named.candidates(order: order, in: catalog)
        }
    }

    /// The best for what was typed, at most some of them, one a field, each with how well it
    /// matches.
    func best(for typed: String, count: Int) -> [(rank: NameMatch.Rank, candidate: Candidate)] {
        let match = NameMatch(typed)
        var best: [Int: (rank: NameMatch.Rank, candidate: Candidate)] = [:]
        for candidate in candidates {
            guard let rank = match.rank(of: candidate.name) else { continue }
            if let known = best[candidate.target.order], known.rank <= rank { continue }
            best[candidate.target.order] = (rank, candidate)
        }
        let sorted = best.sorted { left, right in
            left.value.rank == right.value.rank
                ? left.key < right.key : left.value.rank < right.value.rank
        }
        // A row and one of its cells may be the same field.
        return Array(
            sorted.map(\.value).uniqued(on: \.candidate.target.label).prefix(count))
    }

    private static func named(in catalog: FieldCatalog) -> [Named] {
        let rows = catalog.rows.flatMap { row -> [Named] in
            let fields = row.fieldsWithoutColumn
            let rank = row.completionRank
            let whole = Named(
                names: row.names, entry: fields.count == 1 ? fields[0] : nil,
                label: fields.count == 1 ? fields[0].label : row.label, rank: rank)
            return [whole]
                + row.columns.filter { !$0.cellNames.isEmpty }.map { column in
                    Named(
                        names: column.cellNames, entry: column.entry, label: column.entry.label,
                        rank: rank)
                }
        }
        return rows
            + catalog.indicators.map {
                Named(names: $0.names, entry: $0.entry, label: $0.entry.label, rank: 2)
            }
    }
}

/// Something with names that can be completed.
private struct Named {
    let names: [NamedText]
    /// The field it means; nil for a row that means none without a column.
    let entry: FieldEntry?
    let label: String
    let rank: Int

    func candidates(order: Int, in catalog: FieldCatalog) -> [FieldCompletions.Candidate] {
        let target = FieldCompletions.Target(
            order: order, label: label, detail: detail, unit: entry?.unit)
        let usable = names.filter { isUsable($0.text, in: catalog) }
        let chinese = usable.filter { $0.text.utf8.contains { $0 >= 0x80 } }
        let short = chinese.first { $0.folded.count <= Named.shortName }
        guard let preferred = (short ?? chinese.first ?? usable.first)?.text ?? entry?.id else {
            return []
        }
        // Where nothing was typed all names match alike, and the first of them counts.
        let inOrder =
            names.filter { $0.text == preferred } + names.filter { $0.text != preferred }
        return inOrder.map { name in
            let text = usable.contains { $0.text == name.text } ? name.text : preferred
            return FieldCompletions.Candidate(
                name: name, text: entry == nil ? "\(text)." : text, target: target)
        }
    }

    /// A name of no more letters is offered rather than a longer one.
    private static let shortName = 7

    /// The formula, or the id.
    private var detail: String { entry.map { $0.formulas.first ?? $0.id } ?? "" }

    /// Whether a query can hold a name without quotes, and it means this.
    private func isUsable(_ name: String, in catalog: FieldCatalog) -> Bool {
        guard name.isOneWord else { return false }
        let folded = NameFolding.folded(name)
        guard let entry else { return catalog.rows(withName: folded).count == 1 }
        let part = PlacedText(name, at: SourceSpan(0, 0))
        guard case .field(let found) = catalog.resolve(FieldName([part]), suggesting: .never) else {
            return false
        }
        return found.id == entry.id
    }
}

extension FieldRow {
    /// Whose fields are offered first: what is received and done, then the reasons.
    fileprivate var completionRank: Int {
        switch table {
        case .requests: Vocabulary.requestRows.contains { $0.id == id && $0.group != nil } ? 1 : 0
        case .disputes: 3
        case .disclosure: 4
        }
    }
}

extension String {
    /// Whether the lexer takes it for one word.
    var isOneWord: Bool {
        let tokens = Lexer.tokens(in: self).tokens
        return tokens.count == 2 && tokens[0].kind == .word && tokens[0].text == self
    }
}
