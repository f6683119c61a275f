/// Tables of places at random, as bytes of a file: good ones, uneven ones, other encodings, noise.
public struct TableInputs: Sendable {
    private let queries: QueryInputs

    /// Tables, whose headings and cells may be texts that are made for queries.
    public init(queries: QueryInputs) {
        self.queries = queries
    }

    /// A table that a generator decides.
    public func bytes(using generator: inout some RandomNumberGenerator) -> [UInt8] {
        let columns = Int.random(in: 0...4, using: &generator)
        var lines = [heading(columns, &generator)]
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            lines.append(row(columns, &generator))
        }
        let ends = ["\n", "\r\n", "\n\n", "\r"]
        let end = chance(8, &generator) ? pick(ends, &generator) : "\n"
        let mark = chance(3, &generator) ? "\u{FEFF}" : ""
        let text = mark + lines.joined(separator: end)
        return encoded(text, &generator)
    }

    private func encoded(
        _ text: String, _ generator: inout some RandomNumberGenerator
    ) -> [UInt8] {
        var bytes = Array(text.utf8)
        switch Int.random(in: 0..<20, using: &generator) {
        case 0: bytes = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        case 1:
            for _ in 0..<4 where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &generator)
                bytes[place] = UInt8.random(in: 0...255, using: &generator)
            }
        case 2: bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
        // A surrogate in bytes, and a byte that begins nothing.
        case 3: bytes += [0xED, 0xA0, 0x80, 0xFF]
        default: break
        }
        return bytes
    }

    private func heading(
        _ columns: Int, _ generator: inout some RandomNumberGenerator
    ) -> String {
        let place = chance(9, &generator) ? pick(Self.places, &generator) : text(&generator)
        let others = (0..<columns).map { _ in
            chance(7, &generator) ? pick(Self.names, &generator) : text(&generator)
        }
        return line([place] + others, &generator)
    }

    private func row(_ columns: Int, _ generator: inout some RandomNumberGenerator) -> String {
        let place = chance(9, &generator) ? pick(Self.counties, &generator) : text(&generator)
        var cells = (0..<columns).map { _ in
            if chance(29, &generator) { return pick(Self.cells, &generator) }
            return Bool.random(using: &generator)
                ? pick(Self.badCells, &generator) : text(&generator)
        }
        if !chance(29, &generator), !cells.isEmpty { cells.removeLast() }
        return line([place] + cells, &generator)
    }

    private func line(
        _ cells: [String], _ generator: inout some RandomNumberGenerator
    ) -> String {
        let divider = chance(40, &generator) ? "," : pick([";", "\t", "，", "|"], &generator)
        return cells.map { cell in
            let isQuoted = cell.contains(",") || !chance(9, &generator)
            return isQuoted ? "\"\(cell)\"" : cell
        }.joined(separator: divider)
    }

    private func text(_ generator: inout some RandomNumberGenerator) -> String {
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: return queries.text(using: &generator)
        case 1: return pick(QueryFragments.all, &generator)
        default:
            var view = String.UnicodeScalarView()
            view.append(contentsOf: NoiseScalars.some(0...12, using: &generator))
            return String(view)
        }
    }

    /// Whether something happens that happens so often for once that it does not.
    private func chance(
        _ times: Int, _ generator: inout some RandomNumberGenerator
    ) -> Bool {
        Int.random(in: 0...times, using: &generator) < times
    }

    private func pick(
        _ texts: [String], _ generator: inout some RandomNumberGenerator
    ) -> String {
        texts[Int.random(in: texts.indices, using: &generator)]
    }

    private static let places = ["code", "name", "代码", "名称", "县"]

    /// Names of columns that a number may name.
    public static let columns = ["人口", "residents", "收入", "GDP"]

    private static let names =
        columns + columns + [
            "year", "年份", "备注", "!", "新收", "AND", "a b", "2020", "", "人口@上年", "人口.县", "-", "\"",
            "次数(", "gdp",
        ]

    private static let counties = ["410411", "410411000000", "湛河区", "白砾县", "平顶山市", "河南省", ""]

    private static let cells = [
        "1", "0", "-0", "-5", "1.5", "1,234", "2020", "2021", "-", "n/a", "",
        "999999999999999999999999999999", "0.0000000000000000000000000001",
    ]

    private static let badCells = ["1,23", "1899", "约2万", "1e9", "1\u{301}", "１", "+1", "--1", "."]
}
