import Reports

/// The labels of the rows, or of the columns, of one table: which one a text is.
struct LabelSet: Sendable {
    /// A way to print a label.
    struct Spelling: Sendable {
        let id: String
        let text: [Unicode.Scalar]
        /// The year that one of the ways to print the label speaks of.
        let year: YearWord?

        init(id: String, key: String, year: YearWord? = nil) {
            self.id = id
            text = Array(key.unicodeScalars)
            self.year = year
        }
    }

    /// The id of each label, by the text of its key.
    let exact: [String: String]

    /// Labels beside them that name neither row nor column of this kind, by the text of the key.
    let headings: Set<String>

    /// Every spelling, in the order of the form.
    let spellings: [Spelling]

    /// All of them in one, each on a line: what any part of a label is a part of.
    let text: String

    /// The rows that the labels are of, in the order of the form; none for columns.
    let order: RowOrder

    init(_ labels: [FormLabel], rows: [FormLabel] = [], headings: [String]) {
        order = RowOrder(rows)
        spellings = labels.flatMap { label in
            let keys = label.keys.map(\.text)
            let year = keys.lazy.compactMap(YearWord.init).first
            return keys.map { Spelling(id: label.id, key: $0, year: year) }
        }
        exact = Dictionary(
            labels.flatMap { label in label.keys.map { ($0.text, label.id) } },
            uniquingKeysWith: { first, _ in first })
        self.headings = Set(headings.map { LabelKey($0).text })
        text =
            (spellings.map { String($0.text) } + self.headings.sorted()).joined(separator: "\n")
            + "\n"
    }

    /// A set of names that are no rows or columns.
    init(_ names: [(id: String, text: String)]) {
        spellings = names.map { name in
            Spelling(id: name.id, key: LabelKey(name.text).text)
        }
        exact = Dictionary(
            names.map { (LabelKey($0.text).text, $0.id) }, uniquingKeysWith: { first, _ in first })
        headings = []
        text = ""
        order = RowOrder([])
    }

    /// Whether a cell names a column of table two, which stands between its rows.
    func isColumn(_ cell: ScannedRow.Cell) -> Bool {
        TableLabels.forms.disclosureColumn(cell) != nil
            || TableLabels.forms.requestColumns[cell.key] != nil
    }

    /// The only label that a text is nearly: with a few characters wrong, missing or too many,
    /// with a year in it, or with the heading of its group before it.
    func similar(to text: String) -> String? {
        let key = Array(text.unicodeScalars)
        guard key.count >= 3, key.count <= 80 else { return nil }
        let letters = key.filter { !$0.isASCIIDigit }
        if letters.count < key.count, letters.count >= 2 {
            let plain = String(letters)
            if let id = exact[plain] { return id }
        }
        if let id = withoutHeading(letters) { return id }
        var found: String?
        for spelling in spellings where Self.areNear(letters, spelling.text) {
            guard !YearWord.differ(YearWord(text), from: spelling.year) else { continue }
            if let other = found, other != spelling.id { return nil }
            found = spelling.id
        }
        return found
    }

    /// The label behind the heading of its group, where one cell holds both.
    private func withoutHeading(_ key: [Unicode.Scalar]) -> String? {
        for heading in headings {
            let prefix = Array(heading.unicodeScalars)
            guard key.count > prefix.count, key.starts(with: prefix) else { continue }
            let rest = Array(key.dropFirst(prefix.count))
            if let id = exact[String(rest)] { return id }
            if let id = withoutHeading(rest) { return id }
        }
        return nil
    }

    /// Whether two texts differ by one character, by two where they are long.
    private static func areNear(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        guard min(left.count, right.count) >= 4 else { return false }
        let limit = right.count >= 8 ? 2 : 1
        guard abs(left.count - right.count) <= limit else { return false }
        return distance(left, right, limit: limit) <= limit
    }

    /// Levenshtein's distance, given up above a limit.
    private static func distance(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
    ) -> Int {
        var row = Array(0...right.count)
        for (i, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            var least = row[0]
            for (j, other) in right.enumerated() {
                let cost = scalar == other ? diagonal : 1 + min(diagonal, row[j], row[j + 1])
                diagonal = row[j + 1]
                row[j + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return limit + 1 }
        }
        return row[right.count]
    }
}

extension String {
    /// A text of some scalars.
    init(_ scalars: [Unicode.Scalar]) {
        self.init(String.UnicodeScalarView(scalars))
    }
}

extension Unicode.Scalar {
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
