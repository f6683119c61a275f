internal import SeededRandom

/// Random numbers that are the same in every run.
public struct SeededGenerator: RandomNumberGenerator {
    private var numbers: SplitMix64

    /// A generator whose numbers the seed decides.
    public init(seed: UInt64) {
        numbers = SplitMix64(state: seed)
    }

    /// The next number.
    public mutating func next() -> UInt64 { numbers.next() }
}
