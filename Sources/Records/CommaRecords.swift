/// The records of comma-separated text (RFC 4180), one after another.
///
/// A field in quotes may hold commas, line ends and, doubled, quotes; blanks before its quotes do
/// not count. Elsewhere a quote is a character like others. Lines without anything are no records.
public struct CommaRecords {
    /// A field, and the line it starts on, from 1.
    public struct Field: Equatable, Sendable {
        /// What it holds, without its quotes.
        public internal(set) var text = ""
        /// The line on which its text starts.
        public internal(set) var line: Int
    }

    /// A record, and the line it starts on, from 1.
    public struct Record: Equatable, Sendable {
        /// Its fields, one at least.
        public internal(set) var fields: [Field]
        /// The line on which it starts.
        public let line: Int
    }

    /// Why text has no further record.
    public enum Failure: Error, Equatable, Sendable {
        /// A quote is not closed.
        case openQuote(line: Int)
        /// A record has more fields than it may have.
        case tooManyFields(line: Int, limit: Int)
    }

    private let mostFields: Int
    private var rest: Substring.UnicodeScalarView
    private var line = 1

    /// The records of a text.
    ///
    /// - Parameter mostFields: how many fields a record may have.
    public init(_ text: String, mostFields: Int = .max) {
        rest = Substring(text).unicodeScalars
        self.mostFields = mostFields
    }

    /// All records of a text.
    public static func all(
        in text: String, mostFields: Int = .max
    ) throws(Failure) -> [Record] {
        var reader = CommaRecords(text, mostFields: mostFields)
        var records: [Record] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }

    /// The next record; nil behind the last.
    public mutating func next() throws(Failure) -> Record? {
        while !rest.isEmpty {
            let (record, isEmpty) = try read()
            if !isEmpty { return record }
        }
        return nil
    }

    /// Reads to the end of a record; whether nothing stood there.
    private mutating func read() throws(Failure) -> (Record, isEmpty: Bool) {
        var record = Record(fields: [Field(line: line)], line: line)
        var wasQuoted = false
        while let scalar = rest.popFirst() {
            let last = record.fields.count - 1
            switch scalar {
            case "\"" where !wasQuoted && record.fields[last].text.allSatisfy(\.isWhitespace):
                record.fields[last] = try quoted()
                wasQuoted = true
            case ",":
                guard record.fields.count < mostFields else {
                    throw .tooManyFields(line: record.line, limit: mostFields)
                }
                record.fields.append(Field(line: line))
                wasQuoted = false
            case "\r" where rest.isEmpty || rest.first == "\n": continue
            case "\n":
                line += 1
                return (record, record.isEmpty && !wasQuoted)
            default: record.fields[last].text.unicodeScalars.append(scalar)
            }
        }
        return (record, record.isEmpty && !wasQuoted)
    }

    /// The text behind an opening quote, to the closing one.
    private mutating func quoted() throws(Failure) -> Field {
        var field = Field(line: line)
        while let scalar = rest.popFirst() {
            if scalar == "\n" { line += 1 }
            guard scalar == "\"" else {
                field.text.unicodeScalars.append(scalar)
                continue
            }
            guard rest.first == "\"" else { return field }
            rest.removeFirst()
            field.text.unicodeScalars.append(scalar)
        }
        throw .openQuote(line: field.line)
    }
}

extension CommaRecords.Record {
    /// Whether it is a line without anything.
    fileprivate var isEmpty: Bool { fields.count == 1 && fields[0].text.isEmpty }
}
