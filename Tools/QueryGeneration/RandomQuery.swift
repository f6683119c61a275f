/// Texts that are nearly queries, at random: fragments of the language, some of them damaged.
public struct RandomQuery<Generator: RandomNumberGenerator> {
    /// Where the random numbers come from.
    public var generator: Generator

    /// Texts that a generator decides.
    public init(generator: Generator) {
        self.generator = generator
    }

    /// The next text.
    public mutating func text() -> String {
        var scalars: [Unicode.Scalar] = []
        for _ in 0..<Int.random(in: 0...14, using: &generator) {
            scalars += Array(
                QueryFragments.all[
                    Int.random(in: QueryFragments.all.indices, using: &generator)
                ].unicodeScalars)
            if Bool.random(using: &generator) { scalars.append(" ") }
        }
        for _ in 0..<Int.random(in: 0...3, using: &generator) where !scalars.isEmpty {
            mutate(&scalars)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private mutating func mutate(_ scalars: inout [Unicode.Scalar]) {
        let index = Int.random(in: scalars.indices, using: &generator)
        let stray = QueryFragments.strays[
            Int.random(in: QueryFragments.strays.indices, using: &generator)]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: scalars.remove(at: index)
        case 1: scalars.insert(stray, at: index)
        case 2: scalars[index] = stray
        default: scalars.swapAt(index, Int.random(in: scalars.indices, using: &generator))
        }
    }
}
