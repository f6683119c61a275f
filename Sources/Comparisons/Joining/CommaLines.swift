/// The records of comma-separated text (RFC 4180).
struct CommaLines {
    /// A record and the line it starts on, from 1.
    struct Record: Equatable {
        var fields: [String]
        let line: Int
    }

    /// The records; those without any text are left out.
    ///
    /// - Parameter mostFields: how many fields a record may have.
    static func records(
        in text: String, mostFields: Int
    ) throws(JoinedTableError) -> [Record] {
        var records: [Record] = []
        var record = Record(fields: [""], line: 1)
        var line = 1
        var quoteLine: Int?
        var wasQuote = false
        for scalar in text.unicodeScalars {
            if scalar == "\n" { line += 1 }
            if quoteLine != nil {
                if scalar == "\"" {
                    quoteLine = nil
                    wasQuote = true
                } else {
                    record.append(scalar)
                }
                continue
            }
            defer { wasQuote = false }
            switch scalar {
            case "\"":
                // Two quotes within quotes are one.
                if wasQuote { record.append(scalar) }
                quoteLine = line
            case ",":
                guard record.fields.count < mostFields else {
                    throw .tooManyColumns(line: record.line, limit: mostFields)
                }
                record.fields.append("")
            case "\r": continue
            case "\n":
                records.appendTrimmed(record)
                record = Record(fields: [""], line: line)
            default: record.append(scalar)
            }
        }
        if let quoteLine { throw .openQuote(line: quoteLine) }
        records.appendTrimmed(record)
        return records
    }
}

extension [CommaLines.Record] {
    /// Appends a record without blanks at the ends of its fields; nothing without any text.
    fileprivate mutating func appendTrimmed(_ record: CommaLines.Record) {
        let trimmed = record.trimmed
        if trimmed.fields.contains(where: { !$0.isEmpty }) { append(trimmed) }
    }
}

extension CommaLines.Record {
    fileprivate mutating func append(_ scalar: Unicode.Scalar) {
        fields[fields.count - 1].unicodeScalars.append(scalar)
    }

    /// The fields without blanks at their ends.
    fileprivate var trimmed: CommaLines.Record {
        CommaLines.Record(fields: fields.map(\.withoutBlanksAround), line: line)
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
