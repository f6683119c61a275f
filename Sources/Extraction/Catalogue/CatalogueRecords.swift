/// The records of CSV text, by RFC 4180: cells between commas, quotes doubled inside quotes.
struct CatalogueRecords {
    /// A record and the line it begins on.
    struct Record {
        var cells: [String] = []
        let line: Int
    }

    private(set) var records: [Record] = []

    /// Divides a text; lines without anything are left out.
    init(_ text: String) throws(CatalogueError) {
        var line = 1
        var record = Record(line: 1)
        var cell = String.UnicodeScalarView()
        var quote: Int?
        var wasQuoted = false
        var rest = text.unicodeScalars.makeIterator()
        var next = rest.next()
        while let scalar = next {
            next = rest.next()
            if scalar == "\n" { line += 1 }
            if quote != nil {
                if scalar != "\"" {
                    cell.append(scalar)
                } else if next == "\"" {
                    cell.append(scalar)
                    next = rest.next()
                } else {
                    quote = nil
                }
                continue
            }
            switch scalar {
            case "\"" where cell.isEmpty && !wasQuoted: (quote, wasQuoted) = (line, true)
            case ",":
                record.cells.append(String(cell))
                (cell, wasQuoted) = (String.UnicodeScalarView(), false)
            case "\r" where next == "\n" || next == nil: continue
            case "\n":
                end(&record, String(cell), wasQuoted, next: line)
                (cell, wasQuoted) = (String.UnicodeScalarView(), false)
            default: cell.append(scalar)
            }
        }
        if let quote { throw .openQuote(line: quote) }
        end(&record, String(cell), wasQuoted, next: line)
    }

    private mutating func end(
        _ record: inout Record, _ cell: String, _ wasQuoted: Bool, next line: Int
    ) {
        if !record.cells.isEmpty || !cell.isEmpty || wasQuoted {
            record.cells.append(cell)
            records.append(record)
        }
        record = Record(line: line)
    }
}
