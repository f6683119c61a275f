import Foundation

extension JoinedTable {
    /// Reads a table from the bytes of a file: comma-separated, in UTF-8, with a heading.
    ///
    /// One column names the places, by division code or by name; one may hold years; every other
    /// column that holds numbers is a number of the place.
    ///
    /// - Throws: why it cannot be used, with the line.
    public init(bytes: some Collection<UInt8>) throws(JoinedTableError) {
        guard bytes.count <= Self.mostBytes else { throw .tooLarge(limit: Self.mostBytes) }
        guard var text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        let records = try TableLine.all(in: text, mostFields: Self.mostColumns)
        guard let heading = records.first, records.count > 1 else { throw .empty }
        let layout = try Layout(heading.fields)
        for record in records where record.fields.count != heading.fields.count {
            throw .unevenRow(
                line: record.line, fields: record.fields.count, columns: heading.fields.count)
        }
        let body = Array(records.dropFirst())
        var numeric: [Int] = []
        for column in layout.others
        where try Self.holdsNumbers(column, named: heading.fields[column], in: body) {
            numeric.append(column)
        }
        guard !numeric.isEmpty else { throw .noNumbers }
        columns = numeric.map { heading.fields[$0] }
        var rows: [Row] = []
        for record in body {
            rows.append(
                Row(
                    place: try layout.place(record), year: try layout.year(record),
                    values: numeric.map { NumberText.value(record.fields[$0]) },
                    line: record.line))
        }
        self.rows = rows
        try checkRepetitions()
    }

    private func checkRepetitions() throws(JoinedTableError) {
        var lines: [PlaceName: [Int?: Int]] = [:]
        for row in rows {
            if let first = lines[row.place]?[row.year] {
                throw .repeatedPlace(row.place.text, line: row.line, first: first)
            }
            lines[row.place, default: [:]][row.year] = row.line
        }
    }

    /// Whether a column holds numbers; one that holds numbers and other texts is an error.
    private static func holdsNumbers(
        _ column: Int, named name: String, in records: [TableLine]
    ) throws(JoinedTableError) -> Bool {
        let cells = records.map { (text: $0.fields[column], line: $0.line) }
            .filter { !NumberText.isMissing($0.text) }
        let others = cells.filter { NumberText.value($0.text) == nil }
        guard others.count < cells.count else { return false }
        if let first = others.first {
            throw .badNumber(first.text, column: name, line: first.line)
        }
        return true
    }
}

/// Which column is what.
private struct Layout {
    let code: Int?
    let name: Int?
    let year: Int?
    let others: [Int]

    init(_ headings: [String]) throws(JoinedTableError) {
        if headings.count == 1,
            let mark = TableVocabulary.separators.first(where: { mark in
                headings[0].unicodeScalars.contains(mark)
            })
        {
            throw .separator(String(mark))
        }
        var seen: Set<String> = []
        for heading in headings where !heading.isEmpty && !seen.insert(heading).inserted {
            throw .repeatedColumn(heading)
        }
        let first = { (names: Set<String>) in
            headings.firstIndex { names.contains($0.lowercased()) }
        }
        let code = first(TableVocabulary.codes)
        let name = first(TableVocabulary.names)
        let year = first(TableVocabulary.years)
        guard code != nil || name != nil else { throw .noPlace(headings: headings) }
        self.code = code
        self.name = name
        self.year = year
        others = headings.indices.filter {
            !headings[$0].isEmpty && $0 != code && $0 != name && $0 != year
        }
    }

    /// The place of a row; its code counts more than its name.
    func place(_ record: TableLine) throws(JoinedTableError) -> JoinedTable.PlaceName {
        if let code, !record.fields[code].isEmpty {
            let text = record.fields[code]
            guard let known = TableVocabulary.divisionCode(text) else {
                throw .badCode(text, line: record.line)
            }
            return .code(known)
        }
        guard let name, !record.fields[name].isEmpty else { throw .noName(line: record.line) }
        return .name(record.fields[name])
    }

    func year(_ record: TableLine) throws(JoinedTableError) -> Int? {
        guard let year, !record.fields[year].isEmpty else { return nil }
        let text = record.fields[year]
        guard let number = Int(text), (1900...2999).contains(number) else {
            throw .badYear(text, line: record.line)
        }
        return number
    }
}

/// Numbers as people write them in tables.
private enum NumberText {
    /// The number of a text; nil if it is none.
    static func value(_ text: String) -> Decimal? {
        guard text.utf8.count <= 30 else { return nil }
        let plain = text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil
        let grouped = text.wholeMatch(of: /-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?/) != nil
        guard plain || grouped else { return nil }
        return Decimal(string: text.filter { $0 != "," })
    }

    /// Whether a text says that there is no number.
    static func isMissing(_ text: String) -> Bool {
        TableVocabulary.missing.contains(text.lowercased())
    }
}
