import Algorithms
import Deadlines
import Query

/// Puts hits in order.
struct Ranking {
    /// For each hit its place's number: a score, or what hits are sorted by; nil for hits in the
    /// order of slots.
    let values: [Double]?

    /// The hits without such a number.
    let missing: Bitmap

    /// Whether greater numbers come first.
    let isDescending: Bool

    /// How the numbers of two hits compare exactly, -1, 0 or 1, where rounding may hide it; nil
    /// where the doubles tell.
    var exactOrder: (Int, Int) throws -> Int? = { _, _ in nil }

    /// Hits in the order of slots: by year, newest first, then by key.
    static func bySlot(count: Int) -> Ranking {
        Ranking(values: nil, missing: Bitmap(count: count), isDescending: false)
    }

    /// The hits behind the first `page.offset`, at most `page.limit` of them, in order.
    ///
    /// Equal numbers are in the order of slots, and hits without a number come last.
    ///
    /// - Throws: ``TimeOver`` behind the deadline.
    func page(_ page: Page, of hits: Bitmap, within deadline: Deadline) throws -> [Int] {
        guard let values else { return hits.slots(offset: page.offset, limit: page.limit) }
        let known = hits - missing
        let knownCount = known.cardinality
        var slots: [Int] = []
        if page.offset < knownCount {
            let last = min(knownCount, page.last)
            slots = Array(
                try first(last, of: known, by: values, deadline).dropFirst(page.offset))
        }
        if slots.count < page.limit {
            slots += (hits & missing).slots(
                offset: max(0, page.offset - knownCount), limit: page.limit - slots.count)
        }
        return slots
    }

    /// The first `count` of some hits, in order.
    private func first(
        _ count: Int, of hits: Bitmap, by values: [Double], _ deadline: Deadline
    ) throws -> [Int] {
        let sign: Double = isDescending ? -1 : 1
        let pace = Pace(deadline, every: 4096)
        let precedes: (Int, Int) throws -> Bool = { left, right in
            try pace.step()
            let (first, second) = (sign * values[left], sign * values[right])
            if first == second { return left < right }
            guard let order = try exactOrder(left, right) else { return first < second }
            return order == 0 ? left < right : isDescending ? order > 0 : order < 0
        }
        var all: [Int] = []
        all.reserveCapacity(hits.cardinality)
        hits.forEach { all.append($0) }
        // Many are found fastest by sorting all.
        guard count <= 2_048 else { return Array(try all.sorted(by: precedes).prefix(count)) }
        return try all.min(count: count, sortedBy: precedes)
    }
}
