import Records

/// A line of a table that is joined: its cells without blanks at their ends.
struct TableLine: Equatable {
    let fields: [String]
    /// The line of the file it starts on, from 1.
    let line: Int

    /// The lines of comma-separated text; those without any text are left out.
    ///
    /// - Parameter mostFields: how many cells a line may have.
    static func all(in text: String, mostFields: Int) throws(JoinedTableError) -> [TableLine] {
        do throws(CommaRecords.Failure) {
            return try CommaRecords.all(in: text, mostFields: mostFields).map { record in
                TableLine(
                    fields: record.fields.map(\.text.withoutBlanksAround), line: record.line)
            }.filter { line in line.fields.contains { !$0.isEmpty } }
        } catch {
            switch error {
            case .openQuote(let line): throw .openQuote(line: line)
            case .tooManyFields(let line, let limit):
                throw .tooManyColumns(line: line, limit: limit)
            }
        }
    }
}

extension String {
    /// The text without white space at its ends.
    fileprivate var withoutBlanksAround: String {
        var view = Substring(self).unicodeScalars
        while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
        while let last = view.last, last.properties.isWhitespace { view.removeLast() }
        return String(view)
    }
}
