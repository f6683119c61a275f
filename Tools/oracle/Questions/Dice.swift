import SeededRandom

/// Random choices that are the same in every run.
struct Dice: RandomNumberGenerator {
    private var numbers: SplitMix64

    /// Dice whose throws a seed and a number decide.
    init(seed: UInt64, number: Int) {
        numbers = SplitMix64(
            state: seed &* 0xD134_2543_DE82_EF95 &+ UInt64(bitPattern: Int64(number))
                &* 0xA24B_AED4_963E_E407)
    }

    mutating func next() -> UInt64 { numbers.next() }

    /// Whether something of so many in a hundred happens.
    mutating func chance(_ percent: Int) -> Bool { number(in: 0...99) < percent }

    /// A number of a range.
    mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// One of some things.
    mutating func pick<Thing>(_ first: Thing, _ others: Thing...) -> Thing {
        let place = number(in: 0...others.count)
        return place == 0 ? first : others[place - 1]
    }

    /// One of a list; nil for an empty one.
    mutating func pick<Thing>(from things: [Thing]) -> Thing? {
        things.isEmpty ? nil : things[number(in: 0...(things.count - 1))]
    }

    /// The position of one of some weights.
    mutating func weighed(_ weights: [Int]) -> Int {
        var rest = number(in: 0...(weights.reduce(0, +) - 1))
        for (index, weight) in weights.enumerated() {
            if rest < weight { return index }
            rest -= weight
        }
        return 0
    }
}
