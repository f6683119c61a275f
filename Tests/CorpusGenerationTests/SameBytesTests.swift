import CorpusGeneration
import Testing

/// Equal seeds, equal bytes.
@Suite struct SameBytesTests {
    @Test func `the generator's first numbers are those of SplitMix64`() {
        var generator = SeededGenerator(seed: 1_234_567)
        let numbers = (0..<3).map { _ in generator.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test func `numbers stay within their range and reach its ends`() {
        var generator = SeededGenerator(seed: 7)
        let numbers = (0..<1_000).map { _ in generator.number(in: -2...2) }
        #expect(Set(numbers) == [-2, -1, 0, 1, 2])
    }

    @Test func `the same seed gives the same bytes`() {
        let first = BulkCorpus(seed: 5, narrativeBytes: 2_000).files(ofBody: 11)
        let second = BulkCorpus(seed: 5, narrativeBytes: 2_000).files(ofBody: 11)
        #expect(first.map(\.path) == second.map(\.path))
        #expect(first.map(\.bytes) == second.map(\.bytes))
    }

    @Test func `another seed gives other bytes`() {
        let first = BulkCorpus(seed: 5, narrativeBytes: 2_000).files(ofBody: 11)
        let second = BulkCorpus(seed: 6, narrativeBytes: 2_000).files(ofBody: 11)
        #expect(first.map(\.bytes) != second.map(\.bytes))
    }

    @Test(arguments: [500, 3_000, 12_000])
    func `prose is about as long as wanted`(wanted: Int) {
        let reports = (0..<20).flatMap {
            BulkCorpus(seed: 2, narrativeBytes: wanted).files(ofBody: $0).compactMap(\.report)
        }
        let bytes = reports.map { $0.paragraphs.reduce(0) { $0 + $1.utf8.count } }
        #expect(bytes.allSatisfy { $0 >= wanted })
        #expect(bytes.reduce(0, +) / bytes.count < wanted + 2_000)
    }

    @Test func `sentences are many`() {
        let reports = (0..<40).flatMap {
            BulkCorpus(seed: 2, narrativeBytes: 3_000).files(ofBody: $0).compactMap(\.report)
        }
        let sentences = reports.flatMap { $0.paragraphs.flatMap { $0.split(separator: "。") } }
        #expect(Set(sentences).count > 2_000)
    }
}
