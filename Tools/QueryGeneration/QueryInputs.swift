/// Texts to be compiled, at random: near misses, damaged examples, noise and very long ones.
public struct QueryInputs: Sendable {
    /// A way to make a text.
    private enum Kind {
        case nearMiss, changedExample, noise, brokenBytes, long
    }

    private let examples: [String]

    /// Of a thousand texts about one is long: it takes as much time as all the others together.
    private static let shares: [(kind: Kind, below: Int)] = [
        (.long, 1), (.brokenBytes, 50), (.noise, 200), (.changedExample, 500), (.nearMiss, 1_000),
    ]

    /// Texts among which are damaged examples.
    ///
    /// - Precondition: there is an example.
    public init(examples: [String]) {
        precondition(!examples.isEmpty, "examples are damaged, so there must be some")
        self.examples = examples
    }

    /// A text that a generator decides.
    public func text(using generator: inout some RandomNumberGenerator) -> String {
        let number = Int.random(in: 0..<1_000, using: &generator)
        switch Self.shares.first(where: { number < $0.below })?.kind ?? .nearMiss {
        case .nearMiss: return nearMiss(&generator)
        case .changedExample: return string(changedExample(&generator))
        case .noise: return string(NoiseScalars.some(1...60, using: &generator))
        case .brokenBytes: return brokenBytes(&generator)
        case .long: return LongQuery.text(using: &generator)
        }
    }

    private func nearMiss<Generator: RandomNumberGenerator>(_ generator: inout Generator) -> String
    {
        var random = RandomQuery(generator: generator)
        defer { generator = random.generator }
        return random.text()
    }

    // MARK: Damaged examples

    /// One example or several, joined by some operator, with a few changes.
    private func changedExample(
        _ generator: inout some RandomNumberGenerator
    ) -> [Unicode.Scalar] {
        var scalars = example(&generator)
        while Int.random(in: 0..<3, using: &generator) == 0 {
            let joint = Self.joints[Int.random(in: Self.joints.indices, using: &generator)]
            scalars += Array(joint.unicodeScalars) + example(&generator)
        }
        for _ in 0..<Int.random(in: 0...5, using: &generator) {
            change(&scalars, using: &generator)
        }
        return scalars
    }

    private static let joints = [
        " ", " AND ", " OR ", " -", "(", " NOT ", "", ",", "*", " + ", ":",
    ]

    private func example(_ generator: inout some RandomNumberGenerator) -> [Unicode.Scalar] {
        let index = Int.random(in: examples.indices, using: &generator)
        return Array(examples[index].unicodeScalars)
    }

    private func change(
        _ scalars: inout [Unicode.Scalar], using generator: inout some RandomNumberGenerator
    ) {
        let start = Int.random(in: 0...scalars.count, using: &generator)
        let length = Int.random(in: 0...6, using: &generator)
        let part = start..<min(scalars.count, start + length)
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: scalars.removeSubrange(part)
        case 1: scalars.insert(contentsOf: Array(scalars[part]), at: part.upperBound)
        case 2: scalars.removeLast(min(scalars.count, length))
        case 3:
            let other = example(&generator)
            let end = Int.random(in: 0...other.count, using: &generator)
            scalars.replaceSubrange(part, with: other[max(0, end - length)..<end])
        case 4:
            let index = Int.random(in: QueryFragments.all.indices, using: &generator)
            scalars.insert(contentsOf: QueryFragments.all[index].unicodeScalars, at: start)
        case 5:
            let noise = NoiseScalars.some(1...2, using: &generator)
            scalars.replaceSubrange(part.prefix(1), with: noise)
        default:
            guard !part.isEmpty else { return }
            let other = Int.random(in: scalars.indices, using: &generator)
            scalars.swapAt(part.lowerBound, other)
        }
    }

    /// An example whose bytes were changed, as a decoder repairs it.
    private func brokenBytes(_ generator: inout some RandomNumberGenerator) -> String {
        var bytes = Array(string(changedExample(&generator)).utf8)
        for _ in 0...Int.random(in: 0...4, using: &generator) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &generator)
            bytes[index] = UInt8.random(in: 0...255, using: &generator)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension Range<Int> {
    /// The first elements of a range, as a range.
    fileprivate func prefix(_ count: Int) -> Range<Int> {
        lowerBound..<Swift.min(upperBound, lowerBound + count)
    }
}
