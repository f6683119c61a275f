internal import SeededRandom

/// A generator of random numbers that gives the same numbers everywhere.
///
/// It makes choices of its own: the standard library does not promise how it turns random
/// bits into numbers, and the committed corpus must come out the same with every version of it.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var numbers: SplitMix64

    /// A generator that starts from a seed.
    public init(seed: UInt64) {
        numbers = SplitMix64(state: seed)
    }

    /// A generator for one of many independent things: equal seed and name, equal numbers.
    ///
    /// - Parameters:
    ///   - seed: the seed of the whole.
    ///   - name: what this generator decides, for example a body's name.
    public init(seed: UInt64, name: String) {
        // FNV-1a
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        numbers = SplitMix64(state: seed &* SplitMix64.step ^ hash)
    }

    /// Returns the next 64 random bits.
    public mutating func next() -> UInt64 { numbers.next() }

    /// Returns a number below `bound`.
    ///
    /// - Precondition: `bound` is above zero.
    public mutating func number(below bound: Int) -> Int {
        precondition(bound > 0, "there is no number below \(bound)")
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// Returns a number of a range.
    public mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + number(below: range.count)
    }

    /// Returns true in `percent` of 100 cases.
    public mutating func chance(_ percent: Int) -> Bool {
        number(below: 100) < percent
    }

    /// Returns one of the elements.
    ///
    /// - Precondition: `elements` has one.
    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(below: elements.count)]
    }

    /// Returns the elements in another order.
    public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for index in elements.indices.dropFirst().reversed() {
            elements.swapAt(index, number(below: index + 1))
        }
        return elements
    }

    /// Returns an index, each as often as its weight says.
    ///
    /// - Precondition: `weights` has one above zero.
    public mutating func index(weights: [Int]) -> Int {
        var rest = number(below: weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if rest < weight { return index }
            rest -= weight
        }
        return weights.count - 1
    }
}
