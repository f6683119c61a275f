import Reports

/// Turns JSON that holds a report in parts into a document: its texts are paragraphs, its lists of
/// rows are tables.
///
/// A row is a list, or an object with its labels and one list of its values. Objects that name each
/// value by a word of the program's own are no rows: what those words mean cannot be told.
struct JSONReader {
    /// How many marks of a report, and how many rows, there are at least.
    private static let leastMarks = 4
    private static let leastRows = 10

    private let source: MarkupSource
    private let places: PlaceTable
    private var blocks: [Document.Block] = []
    private var rowCount = 0
    private var text: [UInt8] = []

    /// Reads text; nil where it is no JSON, or no report in parts.
    static func read(_ text: String) -> [Document.Block]? {
        let source = MarkupSource(text)
        guard let value = JSONParser.value(of: source) else { return nil }
        var reader = JSONReader(source)
        reader.add(value)
        guard reader.rowCount >= leastRows,
            MarkSearch.page.count(in: reader.text) >= leastMarks
        else { return nil }
        return reader.blocks
    }

    private init(_ source: MarkupSource) {
        self.source = source
        places = PlaceTable(source.bytes)
    }

    private mutating func add(_ value: JSONValue) {
        switch value {
        case .text(let text): addParagraphs(of: text)
        case .bare, .null: break
        case .list(let values):
            if let table = rows(of: values) { add(table) } else { values.forEach { add($0) } }
        case .object(let members): add(members)
        }
    }

    /// Adds the members of an object in turn; a list of texts before a list of rows is its head.
    private mutating func add(_ members: [JSONValue]) {
        var head: [Document.Cell]?
        for (place, member) in members.enumerated() {
            guard case .list(let values) = member else {
                add(member)
                continue
            }
            if !values.isEmpty, values.allSatisfy(\.isScalar), place + 1 < members.count,
                case .list(let next) = members[place + 1], rows(of: next) != nil
            {
                head = values.map(cell)
            } else if let table = rows(of: values) {
                add(table, head: head)
                head = nil
            } else {
                values.forEach { add($0) }
            }
        }
    }

    // MARK: Paragraphs

    private mutating func addParagraphs(of part: MarkupSource) {
        for (running, place) in pieces(of: part, dividedBy: "\n") {
            blocks.append(.paragraph(Paragraph(text: running.text, line: place.line)))
            text += running.bytes + [0x0A]
        }
    }

    /// What is written between the marks in a text, with where it stands.
    private func pieces(
        of text: MarkupSource, dividedBy mark: Unicode.Scalar
    ) -> [(text: RunningText, place: Place)] {
        let parts = text.bytes.split(separator: UInt8(ascii: mark))
        return parts.compactMap { bytes in
            var running = RunningText()
            running.append(bytes, at: bytes.startIndex, verbatim: true)
            return running.start.map { (running, places.place(at: text.origin(of: $0))) }
        }
    }

    // MARK: Tables

    /// A row: what names it, and its values.
    private struct Row {
        var labels: [Document.Cell] = []
        var values: [Document.Cell] = []
    }

    private mutating func add(_ rows: [Row], head: [Document.Cell]? = nil) {
        let labelCount = rows.map(\.labels.count).max() ?? 0
        var table: [Document.Row] = []
        if let head, let first = head.first {
            let gap = Array(
                repeating: Document.Cell.covered(at: first.place), count: max(0, labelCount - 1))
            table.append(Document.Row(cells: [first] + gap + head.dropFirst()))
        }
        for row in rows {
            let missing = max(0, labelCount - row.labels.count)
            let gap =
                row.labels.last.map {
                    Array(repeating: Document.Cell.covered(at: $0.place), count: missing)
                } ?? []
            table.append(Document.Row(cells: row.labels + gap + row.values))
        }
        rowCount += rows.count
        blocks.append(.table(table))
        for cell in table.lazy.flatMap(\.cells) { text += Array(cell.text.utf8) + [0x0A] }
    }

    /// The rows of a list; nil where it is no table.
    private func rows(of values: [JSONValue]) -> [Row]? {
        guard !values.isEmpty else { return nil }
        var rows: [Row] = []
        for value in values {
            guard let row = row(of: value) else { return nil }
            rows.append(row)
        }
        return rows
    }

    private func row(of value: JSONValue) -> Row? {
        switch value {
        case .text, .bare, .null: return nil
        case .list(let cells):
            guard cells.count > 1, cells.allSatisfy(\.isScalar) else { return nil }
            return Row(values: cells.map(cell))
        case .object(let members):
            var row = Row()
            for member in members {
                switch member {
                case .text(let text): row.labels += labels(of: text)
                case .null: break
                case .list(let cells) where row.values.isEmpty && cells.allSatisfy(\.isScalar):
                    row.values = cells.map(cell)
                case .bare, .list, .object: return nil
                }
            }
            return row.values.isEmpty || row.labels.isEmpty ? nil : row
        }
    }

    /// The labels in a text that tells the way to a row with strokes between them.
    private func labels(of text: MarkupSource) -> [Document.Cell] {
        pieces(of: text, dividedBy: "/").map { Document.Cell(text: $0.text.text, place: $0.place) }
    }

    private func cell(_ value: JSONValue) -> Document.Cell {
        switch value {
        case .text(let text):
            var running = RunningText()
            running.append(text.bytes[...], at: 0, verbatim: true)
            let start = text.origin(of: running.start ?? 0)
            return Document.Cell(text: running.text, place: places.place(at: start))
        case .bare(let word, let start):
            return Document.Cell(text: word, place: places.place(at: start))
        case .null(let start): return Document.Cell(text: "", place: places.place(at: start))
        case .list, .object: return Document.Cell(text: "", place: Place(line: 1, column: 1))
        }
    }
}
