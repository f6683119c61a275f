import Documents
import Reports
import Segmentation

/// Divides digits that run together, and joins digits that were torn, where the sums of the form
/// tell how.
///
/// `561000057` is 56, 1, 0, 0, 0, 0, 57 and nothing else that adds up. All ways are tried, as far
/// as a table's share of steps goes.
struct CellDivision {
    /// How many steps may still be taken for the table.
    private var steps = 400_000

    /// How many ways are told apart; more are as good as none.
    static let mostWays = 64

    /// The ways to make as many numbers as there are columns of some values, each adding up;
    /// nil for values that are not digits only, that are too few or that take too long.
    mutating func divide(
        _ cells: [ScannedRow.Cell], into slots: Int, _ sums: ColumnSums
    ) -> [[ScannedRow.Cell]]? {
        guard !sums.sums.isEmpty, cells.count <= 4 * slots, steps > 0 else { return nil }
        var tokens: [Token] = []
        for cell in cells {
            guard let parts = cell.digits else { return nil }
            tokens += parts.map { Token(digits: $0, cell: cell) }
        }
        let count = tokens.reduce(0) { $0 + $1.digits.count }
        guard count >= slots, count <= 6 * slots, tokens.count <= 3 * slots else { return nil }
        var search = Search(tokens: tokens, slots: slots, sums: sums, steps: steps)
        search.run()
        steps = search.steps
        return search.steps > 0 ? search.ways : nil
    }
}

/// Digits side by side, and the cell they stand in.
private struct Token {
    let digits: [UInt8]
    let cell: ScannedRow.Cell
}

/// The search for all ways to divide some digits.
private struct Search {
    let tokens: [Token]
    let slots: Int
    let sums: ColumnSums
    var steps: Int
    var ways: [[ScannedRow.Cell]] = []

    /// For each column the sums that are complete with it.
    private var sumsAt: [[ColumnSums.Sum]] = []
    private var values: [Int] = []
    private var cells: [ScannedRow.Cell] = []

    init(tokens: [Token], slots: Int, sums: ColumnSums, steps: Int) {
        self.tokens = tokens
        self.slots = slots
        self.sums = sums
        self.steps = steps
        sumsAt = (0..<slots).map { column in
            sums.sums.filter { max($0.total, $0.parts.max() ?? 0) == column }
        }
    }

    mutating func run() { extend(token: 0, offset: 0) }

    /// Takes every next number that the digits from a place on can begin with.
    private mutating func extend(token: Int, offset: Int) {
        steps -= 1
        guard steps > 0, ways.count <= CellDivision.mostWays else { return }
        guard values.count < slots else {
            if token == tokens.count { ways.append(cells) }
            return
        }
        guard token < tokens.count else { return }
        let left = slots - values.count
        if tokens.count <= slots {
            divide(token, offset, left)
        } else {
            join(from: token, left)
        }
    }

    /// Takes the first digits of a token, some of which stay for the columns that follow.
    private mutating func divide(_ token: Int, _ offset: Int, _ left: Int) {
        let digits = tokens[token].digits
        let longest = digits[offset] == 0x30 ? offset + 1 : digits.count
        for end in stride(from: longest, to: offset, by: -1) {
            let isWhole = end == digits.count
            // The tokens that are left fill a column each at least.
            guard tokens.count - token - (isWhole ? 1 : 0) <= left - 1 else { continue }
            guard take(Array(digits[offset..<end]), of: tokens[token]) else { continue }
            extend(token: isWhole ? token + 1 : token, offset: isWhole ? 0 : end)
            drop()
        }
    }

    /// Takes whole tokens as one number.
    private mutating func join(from token: Int, _ left: Int) {
        let most = tokens.count - token - (left - 1)
        guard most > 0 else { return }
        var digits: [UInt8] = []
        for count in 1...most {
            if count > 1, tokens[token].digits[0] == 0x30 { return }
            digits += tokens[token + count - 1].digits
            if digits.count > 1, digits[0] == 0x30 { return }
            guard take(digits, of: tokens[token]) else { continue }
            extend(token: token + count, offset: 0)
            drop()
        }
    }

    /// Takes a number for the next column, unless it breaks a sum.
    private mutating func take(_ digits: [UInt8], of token: Token) -> Bool {
        // No count has more digits.
        guard digits.count <= 12 else { return false }
        values.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        let isRight = sumsAt[values.count - 1].allSatisfy { sum in
            sum.parts.reduce(0) { $0 + values[$1] } == values[sum.total]
        }
        guard isRight else {
            values.removeLast()
            return false
        }
        cells.append(
            ScannedRow.Cell(
                Document.Cell(
                    text: String(decoding: digits, as: UTF8.self), place: token.cell.source.place,
                    extent: token.cell.source.extent)))
        return true
    }

    private mutating func drop() {
        values.removeLast()
        cells.removeLast()
    }
}

extension ScannedRow.Cell {
    /// Its digits between blanks; nil for a cell with anything else.
    fileprivate var digits: [[UInt8]]? {
        var parts: [[UInt8]] = []
        var part: [UInt8] = []
        for scalar in source.text.unicodeScalars {
            if scalar.isASCIIDigit {
                part.append(UInt8(scalar.value))
            } else if scalar.isBlank {
                if !part.isEmpty { parts.append(part) }
                part = []
            } else {
                return nil
            }
        }
        if !part.isEmpty { parts.append(part) }
        return parts.isEmpty ? nil : parts
    }
}
