import CorpusGeneration

/// Makes inputs: one of the samples, damaged; which and how, the seed and the input's number tell.
struct InputSource {
    /// A file to be read.
    struct Input {
        let name: String
        let bytes: [UInt8]
    }

    let samples: [Sample]
    let seed: UInt64

    /// The most bytes of content that are damaged further.
    private static let sizeLimit = 1 << 20

    /// The input of a number.
    func input(_ number: Int) -> Input {
        var generator = SeededGenerator(seed: seed, name: "\(number)")
        let sample = samples[generator.index(samples.count)]
        var content = sample.content
        for _ in 0...generator.index(6) where content.count < Self.sizeLimit {
            let other = samples[generator.index(samples.count)].content
            Damage.random(using: &generator).change(&content, with: other, using: &generator)
        }
        return Input(name: sample.name, bytes: sample.file(content))
    }
}

extension SeededGenerator {
    /// A number from 0 and below a count; 0 if there is none below it.
    mutating func index(_ count: Int) -> Int {
        count > 0 ? Int(next() % UInt64(count)) : 0
    }

    /// A stretch of some bytes, often a short one.
    mutating func stretch(_ count: Int) -> Range<Int> {
        let start = index(count + 1)
        let longest = [8, 64, 1_000, count][index(4)]
        return start..<min(count, start + index(longest + 1))
    }
}
