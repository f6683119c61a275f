/// The best way to put things, in order, on places, in order: each on one place or none.
///
/// The classic alignment of sequences: the sum of the scores is greatest, leaving out costs
/// nothing. Both from the front and from the back, so that for every pair the best alignment
/// with it is known, and so how sure it is.
struct Alignment {
    private let scores: [[Double?]]
    /// The best sum of the first things on the first places.
    private let front: [[Double]]
    /// The best sum of the last things on the last places.
    private let back: [[Double]]

    /// Aligns things with places by the score of each pair, nil for those that cannot be.
    init(scores: [[Double?]]) {
        self.scores = scores
        let things = scores.count
        let places = scores.first?.count ?? 0
        var front = [[Double]](
            repeating: [Double](repeating: 0, count: places + 1), count: things + 1)
        var back = front
        for thing in 0..<things {
            for place in 0..<places {
                let without = max(front[thing][place + 1], front[thing + 1][place])
                let with = scores[thing][place].map { front[thing][place] + $0 } ?? 0
                front[thing + 1][place + 1] = max(without, with)
            }
        }
        for thing in (0..<things).reversed() {
            for place in (0..<places).reversed() {
                let without = max(back[thing + 1][place], back[thing][place + 1])
                let with = scores[thing][place].map { back[thing + 1][place + 1] + $0 } ?? 0
                back[thing][place] = max(without, with)
            }
        }
        self.front = front
        self.back = back
    }

    /// The place of a thing in the best alignment, if every alignment that puts it elsewhere or
    /// nowhere is worse by more than a margin.
    func row(of thing: Int, margin: Double) -> Int? {
        let sums = scores[thing].indices.map { place -> Double in
            guard let score = scores[thing][place] else { return 0 }
            return front[thing][place] + score + back[thing + 1][place + 1]
        }
        guard let best = sums.indices.max(by: { sums[$0] < sums[$1] }), sums[best] > 0 else {
            return nil
        }
        let elsewhere = sums.indices.filter { $0 != best }.map { sums[$0] }.max() ?? 0
        let nowhere = front[thing].indices.map { front[thing][$0] + back[thing + 1][$0] }.max() ?? 0
        return sums[best] > max(elsewhere, nowhere) + margin ? best : nil
    }
}
