import Deadlines
import Query
import TestSupport
import Testing

@testable import Engine

/// The order of hits is total: pages repeat nothing and lose nothing.
@Suite struct RankingTests {
    private static func ranking(_ count: Int, seed: UInt64) -> (Ranking, Bitmap) {
        var chance = SeededGenerator(seed: seed)
        let ranking = Ranking(
            values: (0..<count).map { _ in Double(Int.random(in: 0..<5, using: &chance)) },
            missing: Bitmap(count: count) { _ in Int.random(in: 0..<6, using: &chance) == 0 },
            isDescending: Bool.random(using: &chance))
        return (ranking, Bitmap(count: count) { _ in Int.random(in: 0..<4, using: &chance) > 0 })
    }

    /// The whole order, found by sorting everything.
    private static func sorted(_ ranking: Ranking, _ hits: Bitmap) -> [Int] {
        let slots = hits.slots(offset: 0, limit: .max)
        let values = ranking.values ?? []
        let known = slots.filter { !ranking.missing[$0] }
            .map { (ranking.isDescending ? -values[$0] : values[$0], $0) }.sorted(by: <)
        return known.map(\.1) + slots.filter { ranking.missing[$0] }
    }

    // More than 2,048 hits are sorted rather than kept on a heap.
    @Test(arguments: [0, 1, 65, 700, 5_000], 0..<4 as Range<UInt64>)
    func `pages of any size are pieces of one order`(count: Int, seed: UInt64) throws {
        let (ranking, hits) = Self.ranking(count, seed: seed)
        let all = Self.sorted(ranking, hits)
        for limit in [1, 7, 64, 2_048, 2_049, 6_000] {
            for offset in [0, 1, 13, 600, 2_040, 4_990, 9_000] {
                let page = Page(offset: offset, limit: limit)
                #expect(
                    try ranking.page(page, of: hits, within: .none)
                        == Array(all.dropFirst(offset).prefix(limit)))
            }
        }
    }

    @Test func `where rounding hides the order the exact one decides`() throws {
        let exact = [3, 1, 2, 2]
        let ranking = Ranking(
            values: [1.0000000000000002, 1.0000000000000004, 1, 1], missing: Bitmap(count: 4),
            isDescending: false
        ) { left, right in exact[left] < exact[right] ? -1 : exact[left] > exact[right] ? 1 : 0 }
        let order = try ranking.page(
            Page(limit: 4), of: Bitmap(count: 4, filled: true), within: .none)
        #expect(order == [1, 2, 3, 0])
    }

    @Test func `a text says more the rarer it is and the shorter the report`() {
        func score(frequency: UInt16, length: Int32, in reports: Int) -> Double {
            var scores = [Double](repeating: 0, count: 100)
            Relevance.add(
                frequencies: [frequency] + [UInt16](repeating: 0, count: 99),
                lengths: [Int32](repeating: length, count: 100), meanLength: 1_000,
                documentFrequency: reports, to: &scores, of: Bitmap(count: 100, filled: true))
            return scores[0]
        }
        #expect(score(frequency: 0, length: 1_000, in: 3) == 0)
        #expect(
            score(frequency: 2, length: 1_000, in: 3) > score(frequency: 1, length: 1_000, in: 3))
        #expect(
            score(frequency: 1, length: 1_000, in: 3) > score(frequency: 1, length: 1_000, in: 30))
        #expect(score(frequency: 1, length: 500, in: 3) > score(frequency: 1, length: 2_000, in: 3))
        #expect(Relevance.tellsApart(frequency: 50, reports: 100))
        #expect(!Relevance.tellsApart(frequency: 51, reports: 100))
    }
}
