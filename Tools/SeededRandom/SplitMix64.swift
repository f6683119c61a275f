/// Random numbers that are the same everywhere and in every run: SplitMix64.
///
/// Everything here that is at random and can be repeated starts from it: invented reports, queries
/// of the fuzzer and of the oracle, tests.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    /// What the states of two neighbouring numbers differ by.
    public static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    private var state: UInt64

    /// The numbers that follow a state.
    public init(state: UInt64) {
        self.state = state
    }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= Self.step
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
