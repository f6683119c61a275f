import TestSupport
import Testing

@testable import Query

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("年分", "年份"), ("yaer", "year"), ("Agency", "agency"), ("存在的问题", "存在问题"), ("标提", "标题"),
    ])
    func `the nearest name comes first`(typed: String, nearest: String) {
        #expect(Suggestion.nearest(to: typed, among: Keywords.suggestedNames).first == nearest)
    }

    @Test(arguments: ["", "《", "网址", "qqqqqq", String(repeating: "年", count: 65)])
    func `nothing far away is suggested`(typed: String) {
        #expect(Suggestion.nearest(to: typed, among: Keywords.suggestedNames).isEmpty)
    }

    @Test(arguments: [
        ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("", "ab", 2), ("abcd", "xbcy", 2),
    ])
    func `a distance counts changes and swaps`(left: String, right: String, distance: Int) {
        #expect(
            NameDistance.distance(
                Array(left.unicodeScalars), Array(right.unicodeScalars),
                upTo: max(left.count, right.count)) == distance
        )
    }

    @Test func `a distance within a limit is that without one`() {
        var generator = SeededGenerator(seed: 31)
        func word() -> [Unicode.Scalar] {
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                ["a", "b", "c"][Int.random(in: 0...2, using: &generator)]
            }
        }
        for _ in 0..<500 {
            let (left, right) = (word(), word())
            let whole = plainDistance(left[...], right[...])
            for limit in 0...5 {
                let limited = NameDistance.distance(left, right, upTo: limit)
                #expect(limited == (whole <= limit ? whole : nil), "\(left) \(right) \(limit)")
            }
        }
    }
}

/// The distance by its definition: no neighbours are changed again once they were swapped.
private func plainDistance(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
) -> Int {
    guard let last = left.last, let other = right.last else { return max(left.count, right.count) }
    if last == other { return plainDistance(left.dropLast(), right.dropLast()) }
    let rest = [
        plainDistance(left.dropLast(), right), plainDistance(left, right.dropLast()),
        plainDistance(left.dropLast(), right.dropLast()),
    ]
    let isSwap =
        left.count > 1 && right.count > 1 && left.dropLast().last == other
        && right.dropLast().last == last
    let swap = isSwap ? [plainDistance(left.dropLast(2), right.dropLast(2))] : []
    return 1 + ((rest + swap).min() ?? 0)
}
