import Reports

/// Says what may be typed at a place of a query.
///
/// The text before the cursor may be unfinished or wrong; nothing behind the cursor is looked at
/// but the rest of the word it stands in. The answer depends on nothing else, and its order is
/// total.
public struct Completer: Sendable {
    /// A completer for the fields of the official forms, made once.
    public static let forms = Completer(catalog: .forms)

    /// As many as are ever offered.
    public static let count = 20

    private let catalog: FieldCatalog
    private let fields: FieldCompletions

    /// A completer for the fields of a catalog; making one takes some milliseconds.
    public init(catalog: FieldCatalog) {
        self.catalog = catalog
        fields = FieldCompletions(catalog)
    }

    /// What may stand at a cursor, best first.
    ///
    /// - Parameters:
    ///   - text: the query as far as it is typed.
    ///   - cursor: how many Unicode scalars stand before the cursor; beyond the text there is
    ///     nothing to complete.
    ///   - names: the names of the index, for the values of filters.
    /// - Returns: at most ``count`` completions; none in quotes, and none in a text of the author's
    ///   own.
    public func completions(
        of text: String, at cursor: Int, names: NameSource = NameSource()
    ) -> [Completion] {
        guard let place = CursorPlace(in: text, at: cursor) else { return [] }
        return Array(offered(at: place, names: names).prefix(Completer.count))
    }

    private func offered(at place: CursorPlace, names: NameSource) -> [Completion] {
        switch place.wanted {
        case .ownText: []
        case .condition(let isBehindOperand):
            conditions(at: place, isBehindOperand: isBehindOperand)
        case .number:
            merged([fields(at: place), keywords(KeywordCompletions.functions, at: place)])
        case .field: fields(at: place).map(\.completion)
        case .operators(let name): operators(behind: name, at: place)
        case .textOperators:
            keywords(KeywordCompletions.connectives, at: place).map(\.completion)
        case .column(let parts): columns(of: parts, at: place)
        case .otherYear:
            values([Keywords.yearBefore, "previous"], at: place)
                + years(of: names, at: place)
        case .value(let filter): values(of: filter, in: names, at: place)
        case .reason:
            values(MissingReason.allCases, Keywords.chinese, at: place)
        }
    }

    // MARK: Fields and keywords

    /// A completion and how well it matches what was typed.
    private typealias Offer = (rank: NameMatch.Rank, completion: Completion)

    private func conditions(at place: CursorPlace, isBehindOperand: Bool) -> [Completion] {
        let names = keywords(KeywordCompletions.names, at: place)
        guard !place.typed.isEmpty else {
            // The Chinese half; the English names stand beside them.
            return names.prefix(names.count / 2).map(\.completion)
                + fields(at: place).map(\.completion)
        }
        let connectives =
            isBehindOperand ? KeywordCompletions.allConnectives : KeywordCompletions.negation
        return merged([
            keywords(connectives, at: place), names, fields(at: place),
            keywords(KeywordCompletions.functions, at: place),
        ])
    }

    /// The offers of several lists by the way they match; those of an earlier list first.
    private func merged(_ lists: [[Offer]]) -> [Completion] {
        lists.joined().sorted { $0.rank.way < $1.rank.way }.map(\.completion)
    }

    private func fields(at place: CursorPlace) -> [Offer] {
        fields.best(for: place.typed, count: Completer.count).map { rank, candidate in
            (
                rank,
                Completion(
                    candidate.text, .field, at: place.span, label: candidate.target.label,
                    detail: candidate.target.detail, unit: candidate.target.unit)
            )
        }
    }

    private func operators(behind name: FieldName?, at place: CursorPlace) -> [Completion] {
        let isField =
            name.map {
                if case .field = catalog.resolve($0, suggesting: .never) { true } else { false }
            } ?? false
        let relations = isField ? KeywordCompletions.relations : []
        return keywords(relations + KeywordCompletions.connectives, at: place).map(\.completion)
    }

    private func keywords(_ words: [KeywordCandidate], at place: CursorPlace) -> [Offer] {
        let match = NameMatch(place.typed)
        let found = words.compactMap { word in
            match.rank(of: word.name).flatMap { rank in
                rank.way == .inside ? nil : (rank: rank, word: word)
            }
        }
        return found.sorted { $0.rank < $1.rank }.map { found in
            (
                found.rank,
                Completion(
                    found.word.text, found.word.kind, at: place.span, label: found.word.name.text,
                    detail: found.word.detail)
            )
        }
    }

    // MARK: Columns

    private func columns(of parts: [String], at place: CursorPlace) -> [Completion] {
        var names = parts.map { NameFolding.folded($0) }
        let table = FormTable.allCases.first { NameFolding.folded($0.rawValue) == names[0] }
        if table != nil { names.removeFirst() }
        guard let name = names.first else { return rows(of: table, at: place) }
        guard names.count == 1 else { return [] }
        let match = NameMatch(place.typed)
        var best: [(rank: NameMatch.Rank, text: String, column: FieldColumn)] = []
        for column in catalog.rows(named: name, in: table).flatMap(\.columns) {
            let ranked = column.names.filter(\.text.isOneWord).compactMap { name in
                match.rank(of: name).map { (rank: $0, text: name.text) }
            }
            // Nothing typed asks for the label rather than the id.
            let isShown = place.typed.isEmpty ? ranked.dropFirst() : ranked[...]
            guard let first = isShown.min(by: { $0.rank < $1.rank }) else { continue }
            if !best.contains(where: { $0.column.id == column.id }) {
                best.append((first.rank, first.text, column))
            }
        }
        return best.sorted { $0.rank < $1.rank }.map { found in
            Completion(
                found.text, .column, at: place.span, label: found.column.entry.label,
                detail: found.column.entry.formulas.first ?? found.column.entry.id,
                unit: found.column.entry.unit)
        }
    }

    /// The rows of a table, behind its id.
    private func rows(of table: FormTable?, at place: CursorPlace) -> [Completion] {
        let match = NameMatch(place.typed)
        return catalog.rows.filter { $0.table == table }.compactMap { row in
            match.rank(of: NamedText(row.id)).map { (rank: $0, row: row) }
        }.sorted { $0.rank < $1.rank }.map { found in
            Completion(found.row.id, .field, at: place.span, label: found.row.label)
        }
    }

    // MARK: Values

    private func values(
        of filter: FilterName, in names: NameSource, at place: CursorPlace
    ) -> [Completion] {
        switch filter {
        case .year: years(of: names, at: place)
        case .province: self.names(in: names.provinces, .region, at: place)
        case .city: self.names(in: names.cities, .region, at: place)
        case .county: self.names(in: names.counties, .region, at: place)
        case .region: self.names(in: names.regions, .region, at: place)
        case .agency: agencies(of: names, at: place)
        case .edition: values(Keywords.suggestedEditions + ["mixed", "none"], at: place)
        case .scope: values(Scope.allCases, Keywords.chinese, at: place)
        case .check: values(Verdict.allCases, Keywords.chinese, at: place)
        }
    }

    /// Some of a few values by their Chinese names, then by those in Latin letters.
    private func values<Value: RawRepresentable<String>>(
        _ values: [Value], _ chinese: (Value) -> String, at place: CursorPlace
    ) -> [Completion] {
        self.values(values.map(chinese) + values.map(\.rawValue), at: place)
    }

    /// Some of a few values, in their order; where nothing was typed, those of them in Chinese or
    /// in digits.
    private func values(_ values: [String], at place: CursorPlace) -> [Completion] {
        let match = NameMatch(place.typed)
        return values.filter { value in
            let isLatin = value.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
            return match.rank(of: NamedText(value)) != nil && !(place.typed.isEmpty && isLatin)
        }.map { Completion($0, .value, at: place.span) }
    }

    private func years(of names: NameSource, at place: CursorPlace) -> [Completion] {
        let typed = ScalarFolding.folded(place.typed)
        return names.years.filter { String($0.year).hasPrefix(typed) }.map {
            Completion(String($0.year), .value, at: place.span, reports: $0.reports)
        }
    }

    /// The kinds of agencies, then those of a name.
    private func agencies(of names: NameSource, at place: CursorPlace) -> [Completion] {
        let kinds = self.names(in: names.kinds, .agency, at: place)
        let known = Set(kinds.map(\.text))
        return kinds
            + self.names(in: names.agencies, .agency, at: place).filter { !known.contains($0.text) }
    }

    private func names(
        in table: NameTable, _ kind: Completion.Kind, at place: CursorPlace
    ) -> [Completion] {
        table.names(for: place.typed, count: Completer.count).map {
            Completion(
                QueryText.value($0.text), kind, at: place.span, label: $0.text, reports: $0.reports)
        }
    }
}
