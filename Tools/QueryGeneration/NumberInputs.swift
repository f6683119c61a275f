/// Numbers of comparisons at random: calculations, deep and damaged ones, and any other text.
public struct NumberInputs: Sendable {
    /// A way to make a text.
    private enum Kind {
        case calculation, damaged, soup, deep, query
    }

    private let queries: QueryInputs

    private static let shares: [(kind: Kind, below: Int)] = [
        (.deep, 30), (.query, 150), (.soup, 400), (.damaged, 600), (.calculation, 1_000),
    ]

    /// Numbers, among which are texts that are made for queries.
    public init(queries: QueryInputs) {
        self.queries = queries
    }

    /// A text that a generator decides.
    ///
    /// - Parameter columns: names of a joined table, which stand in some of the numbers.
    public func text(
        columns: [String] = [], using generator: inout some RandomNumberGenerator
    ) -> String {
        let number = Int.random(in: 0..<1_000, using: &generator)
        switch Self.shares.first(where: { number < $0.below })?.kind ?? .calculation {
        case .calculation: return calculation(0, columns, &generator)
        case .damaged: return damaged(calculation(0, columns, &generator), &generator)
        case .soup: return soup(columns, &generator)
        case .deep: return deep(columns, &generator)
        case .query: return queries.text(using: &generator)
        }
    }

    // MARK: Calculations

    private func calculation(
        _ depth: Int, _ columns: [String], _ generator: inout some RandomNumberGenerator
    ) -> String {
        guard depth < 5, Int.random(in: 0..<5, using: &generator) < 3 else {
            return operand(columns, &generator)
        }
        let left = calculation(depth + 1, columns, &generator)
        let right = calculation(depth + 1, columns, &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return "-(\(left))"
        case 1: return "(\(left) \(pick(Self.operators, &generator)) \(right))"
        case 2: return "\(left) / (\(right))"
        default: return "\(left)\(pick(Self.operators, &generator))\(right)"
        }
    }

    private func operand(
        _ columns: [String], _ generator: inout some RandomNumberGenerator
    ) -> String {
        if !columns.isEmpty, Int.random(in: 0..<3, using: &generator) == 0 {
            return pick(columns, &generator)
        }
        return pick(
            Int.random(in: 0..<3, using: &generator) == 0 ? Self.constants : Self.fields,
            &generator)
    }

    /// One operation over and over, to the left or to the right, to levels that no number may have.
    private func deep(
        _ columns: [String], _ generator: inout some RandomNumberGenerator
    ) -> String {
        let unit = operand(columns, &generator)
        let (opening, closing) = Self.nests[Int.random(in: Self.nests.indices, using: &generator)]
        let most = Int.random(in: 0..<4, using: &generator) == 0 ? 1_000 : 66
        let depth = Int.random(in: 1...most, using: &generator)
        return String(repeating: opening, count: depth) + unit
            + String(repeating: closing, count: depth)
    }

    // MARK: Damage

    private func damaged(
        _ text: String, _ generator: inout some RandomNumberGenerator
    ) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0...Int.random(in: 0...2, using: &generator) {
            let place = Int.random(in: 0...scalars.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: scalars.removeSubrange(place..<min(scalars.count, place + 1))
            case 1:
                scalars.insert(contentsOf: pick(Self.marks, &generator).unicodeScalars, at: place)
            case 2:
                let fragment = pick(QueryFragments.all, &generator)
                scalars.insert(contentsOf: fragment.unicodeScalars, at: place)
            default:
                scalars.insert(
                    contentsOf: NoiseScalars.some(1...3, using: &generator), at: place)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private func soup(
        _ columns: [String], _ generator: inout some RandomNumberGenerator
    ) -> String {
        let pieces = (0..<Int.random(in: 0...10, using: &generator)).map { _ in
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: operand(columns, &generator)
            case 1: pick(Self.operators, &generator)
            case 2: pick(QueryFragments.all, &generator)
            default: pick(Self.marks, &generator)
            }
        }
        return pieces.joined(separator: Bool.random(using: &generator) ? "" : " ")
    }

    private func pick(
        _ texts: [String], _ generator: inout some RandomNumberGenerator
    ) -> String {
        texts[Int.random(in: texts.indices, using: &generator)]
    }

    // MARK: Pieces

    private static let operators = ["+", "-", "*", "/", "×", "÷", "－", " + ", " - ", "／"]

    /// What may stand before a number, between numbers or behind them, mostly by mistake.
    private static let marks = [
        "!", ")", "(", ",", ":", "@", "..", ".", "AND", "且", "NOT", "NEAR", "||", "=", ">", "\"",
        "*", "-", "%", "万", "亿", "'", "@上年", "@2019", ".自然人", "\u{0}", "\u{301}", "\u{202E}", " ",
    ]

    private static let fields = [
        "新收", "办结", "不予公开", "不予公开.自然人", "t3.new.total", "收费金额", "公开率", "不予公开率", "growth",
        "zero_request_share", "新收@上年", "公开率@2020", "次数(公开)", "次数(存在问题:\"人员\")", "缺省(新收, 0)",
        "缺省(公开率,-0)", "缺省(新收,99999999999999)",
    ]

    private static let constants = [
        "0", "1", "100000", "0.3", "30%", "2万", "1亿亿", "999999999999999999999999999999",
        "0.00000000000000000000000000001", "9999999999万", "00", "1,000",
    ]

    private static let nests = [
        ("新收/(", ")"), ("(新收/办结)/(", ")"), ("(", ")"), ("-(", ")"), ("-", ""), ("", "/新收"),
        ("", "+1"), ("新收-(", ")"), ("公开率*(", ")"), ("1/(", ")"), ("缺省(", ",0)"), ("次数(", ")"),
        ("(", "+新收)*(办结-1)"),
    ]
}
