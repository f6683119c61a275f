import Documents
import Records
public import Reports

/// A list of what was downloaded: a CSV table with a row for each file.
public struct Catalogue: Sendable {
    /// A row: the path as it is written, and what it states.
    public struct Row: Sendable {
        /// The path, relative to the list, or a bare file name.
        public let path: String
        /// The line it begins on.
        public let line: Int
        /// What it states.
        public let entry: CatalogueEntry
    }

    /// The rows, in order.
    public let rows: [Row]

    /// The most bytes a list may have.
    public static let sizeLimit = 64 << 20

    /// The most columns that a list may have.
    private static let fieldLimit = 1_000

    /// Reads the bytes of a list, in UTF-8 or GB18030.
    ///
    /// - Throws: what is wrong with it, and on which line.
    public init(bytes: [UInt8]) throws(CatalogueError) {
        guard let text = Self.text(of: bytes) else { throw .encoding }
        let records = try Self.records(of: text)
        guard let head = records.first else { throw .empty }
        let columns = try Self.columns(head.fields.map(\.text))
        var rows: [Row] = []
        let path = columns.firstIndex(of: "path") ?? 0
        var known: [String: (line: Int, others: [String])] = [:]
        for record in records.dropFirst() {
            guard record.fields.count == columns.count else {
                throw .cells(
                    line: record.line, found: record.fields.count, expected: columns.count)
            }
            let row = try Self.row(record, columns)
            var others = record.fields.map(\.text)
            others.remove(at: path)
            if let first = known[row.path] {
                // A line that says the same again contradicts nothing.
                guard first.others == others else {
                    throw .doubled(path: row.path, first: first.line, line: row.line)
                }
                continue
            }
            known[row.path] = (row.line, others)
            rows.append(row)
        }
        self.rows = rows
    }

    private static func text(of bytes: [UInt8]) -> String? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        if let text = String(validating: body, as: UTF8.self) { return text }
        return try? TextDecoder().decode(body)
    }

    private static func records(
        of text: String
    ) throws(CatalogueError) -> [CommaRecords.Record] {
        do throws(CommaRecords.Failure) {
            return try CommaRecords.all(in: text, mostFields: fieldLimit)
        } catch {
            switch error {
            case .openQuote(let line): throw .openQuote(line: line)
            case .tooManyFields(let line, let limit):
                throw .cells(line: line, found: limit + 1, expected: limit)
            }
        }
    }

    /// The names of the columns; each must stand once, and `path` among them.
    private static func columns(_ cells: [String]) throws(CatalogueError) -> [String] {
        let names = cells.map { String($0[...].trimmingBlanks) }
        for (index, name) in names.enumerated() {
            guard !name.isEmpty else { throw .namelessColumn(number: index + 1) }
            if names[..<index].contains(name) { throw .doubledColumn(name: name) }
        }
        guard names.contains("path") else { throw .withoutPath }
        return names
    }

    private static func row(
        _ record: CommaRecords.Record, _ columns: [String]
    ) throws(CatalogueError) -> Row {
        var entry = CatalogueEntry()
        var path = ""
        for (name, cell) in zip(columns, record.fields) {
            let value = String(cell.text[...].trimmingBlanks)
            guard !value.isEmpty else { continue }
            switch name {
            case "path": path = value
            case "url": entry.url = value
            case "code":
                guard value.utf8.count == 6, value.allSatisfy(\.isNumber) else {
                    throw .value(column: name, value: value, line: record.line)
                }
                entry.code = value
            case "region": entry.region = value
            case "agency": entry.agency = value
            case "year":
                guard let year = Int(value), YearParser.possible.contains(year) else {
                    throw .value(column: name, value: value, line: record.line)
                }
                entry.year = year
            case "title": entry.title = value
            case "downloaded": entry.downloaded = value
            default: entry.further.append((name, value))
            }
        }
        guard !path.isEmpty else { throw .rowWithoutPath(line: record.line) }
        let steps = path.split(separator: "/")
        guard !path.hasPrefix("/"), !steps.contains("..") else {
            throw .outside(path: path, line: record.line)
        }
        let plain = steps.filter { $0 != "." }.joined(separator: "/")
        return Row(path: plain, line: record.line, entry: entry)
    }
}
