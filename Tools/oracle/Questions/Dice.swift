/// Random choices that are the same in every run: SplitMix64.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    /// Dice whose throws a seed and a number decide.
    init(seed: UInt64, number: Int) {
        state =
            seed &* 0xD134_2543_DE82_EF95 &+ UInt64(bitPattern: Int64(number))
            &* 0xA24B_AED4_963E_E407
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

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
