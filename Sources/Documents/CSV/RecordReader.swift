import Reports

/// Finds the text of a report in a file of one record, as crawlers export pages: a line of names, and
/// one field with the whole text.
enum RecordReader {
    /// How many marks of a report, and how many lines, the field has.
    private static let leastMarks = 4
    private static let leastLines = 10
    /// A table has more rows; a crawler's record has fewer fields.
    private static let fieldLimit = 200

    /// A field, and the line on which it starts.
    private struct Field {
        var text = ""
        var line: Int
    }

    /// The text of the report, on the lines on which it stands in the file; nothing where the file
    /// is a table, or has the texts of several reports.
    static func text(in file: String) -> String? {
        guard let records = records(of: file), records.count == 2,
            records[0].count == records[1].count
        else { return nil }
        let texts = records[1].filter(isReport)
        guard texts.count == 1 else { return nil }
        return String(repeating: "\n", count: texts[0].line - 1) + texts[0].text
    }

    private static func isReport(_ field: Field) -> Bool {
        let bytes = Array(field.text.utf8)
        return MarkSearch.page.count(in: bytes) >= leastMarks
            && (bytes.count { $0 == 0x0A } >= leastLines || field.text.contains("</"))
    }

    /// The records of a file; nothing where there are more than two, or a quote is not closed.
    private static func records(of file: String) -> [[Field]]? {
        var records: [[Field]] = [[]]
        var field = Field(line: 1)
        var isQuoted = false
        var line = 1
        var scalars = file.unicodeScalars[...]
        func end(_ field: inout Field, in records: inout [[Field]]) {
            records[records.count - 1].append(field)
            field = Field(line: line)
        }
        while let scalar = scalars.popFirst() {
            if scalar == "\n" { line += 1 }
            if isQuoted {
                if scalar != "\"" {
                    field.text.unicodeScalars.append(scalar)
                } else if scalars.first == "\"" {
                    scalars.removeFirst()
                    field.text.unicodeScalars.append("\"")
                } else {
                    isQuoted = false
                }
                continue
            }
            switch scalar {
            case "\"" where field.text.isEmpty:
                isQuoted = true
                field.line = line
            case ",":
                end(&field, in: &records)
                guard records[records.count - 1].count < fieldLimit else { return nil }
            case "\r": break
            case "\n":
                if records[records.count - 1].isEmpty, field.text.isEmpty { continue }
                end(&field, in: &records)
                guard records.count <= 2 else { return nil }
                records.append([])
            default: field.text.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted else { return nil }
        if !field.text.isEmpty || !(records.last?.isEmpty ?? true) { end(&field, in: &records) }
        if records.last?.isEmpty ?? false { records.removeLast() }
        return records.count <= 2 ? records : nil
    }
}
