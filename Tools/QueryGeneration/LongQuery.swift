/// Texts about as long as a query may be, and longer.
enum LongQuery {
    /// A text: few fragments many times, brackets within brackets, or very many conditions.
    static func text(using generator: inout some RandomNumberGenerator) -> String {
        let most = Int.random(in: 0..<8, using: &generator) == 0 ? 20_000 : 4_096
        let bytes = Int.random(in: 256...most, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
            return filled([pick(QueryFragments.repeated, &generator)], bytes)
        case 1:
            let units = (0..<3).map { _ in pick(QueryFragments.all, &generator) }
            return filled(units + [" "], bytes)
        case 2:
            let opening = pick(openings, &generator)
            let depth = min(Int.random(in: 1...10_000, using: &generator), bytes)
            return String(repeating: opening, count: depth)
                + pick(QueryFragments.all, &generator)
                + String(repeating: ")", count: Int.random(in: 0...depth, using: &generator))
        default:
            let clauses = (0..<Int.random(in: 150...260, using: &generator)).map { _ in
                pick(conditions, &generator)
            }
            return clauses.joined(separator: pick([" ", " OR ", " 且 ", ")("], &generator))
        }
    }

    private static func filled(_ units: [String], _ bytes: Int) -> String {
        let unit = units.joined()
        return String(repeating: unit, count: max(1, bytes / unit.utf8.count))
    }

    private static func pick(
        _ texts: [String], _ generator: inout some RandomNumberGenerator
    ) -> String {
        texts[Int.random(in: texts.indices, using: &generator)]
    }

    private static let openings = [
        "(", "（", "次数(", "缺省(", "标题:(", "NOT (", "-(", "sort:(", "[", "1+(", "-", "非 ", "((a) ",
    ]

    private static let conditions = [
        "年报", "a", "新收>5", "年份:2020", "公开*", "有:新收", "人 NEAR 员", "\"x\"",
    ]
}
