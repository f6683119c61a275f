import Foundation
import TestSupport
import Testing

@Suite(.startsPrograms) struct BrokenNeighbourTests {
    private let reports = [
        "yanxi/2019-司法局.txt", "yanxi/2020-司法局.txt", "yanxi/2021-司法局.txt",
    ]

    /// The cells of every report that stands in the folder of valid ones, by the file's name.
    private func cells(_ place: Workplace) throws -> [String: String] {
        let found = try place.search("司法局", "--limit", "1000", "--format", "json")
        var cells: [String: String] = [:]
        for hit in found.json["hits"] as? [[String: Any]] ?? [] {
            guard let key = hit["key"] as? String,
                let source = hit["source"] as? String, source.contains("/valid/")
            else { continue }
            let shown = try place.search("show", key, "--format", "json").json["cells"]
            let data = try JSONSerialization.data(
                withJSONObject: shown ?? [:], options: .sortedKeys)
            cells[URL(fileURLWithPath: source).lastPathComponent] =
                String(decoding: data, as: UTF8.self)
        }
        return cells
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `a valid report says the same beside broken ones`(seed: UInt64) throws {
        let place = try Workplace()
        for report in reports {
            try place.copy(report, to: "in/valid/\(report.replacing("/", with: "-"))")
        }
        #expect(try place.search("index", place.path("in")).status == 0)
        let alone = try cells(place)
        #expect(alone.count == reports.count)
        #expect(alone.values.allSatisfy { $0.count > 1_000 })

        var generator = SeededGenerator(seed: seed)
        for number in 0..<60 {
            let report = reports[number % reports.count]
            let bytes = try Data(
                contentsOf: Repository.corpus.appendingPathComponent("reports/\(report)"))
            // Before and behind the valid ones, in the order of the paths.
            let folder = number % 2 == 0 ? "in/broken" : "in/zz-broken"
            try place.write(
                broken(bytes, using: &generator),
                to: "\(folder)/\(number).\(["txt", "docx", "html"][number % 3])")
        }
        #expect(try place.search("index", place.path("in")).status == 0)
        #expect(try cells(place) == alone, "seed \(seed)")
        #expect(try place.search("index", place.path("in"), "--rebuild").status == 0)
        #expect(try cells(place) == alone, "seed \(seed), built again")
    }

    /// Some bytes with a few stretches changed, repeated or cut out.
    private func broken(_ bytes: Data, using generator: inout SeededGenerator) -> Data {
        var bytes = Array(bytes)
        for _ in 0..<4 {
            let start = Int.random(in: 0..<bytes.count, using: &generator)
            let part = start..<min(bytes.count, start + Int.random(in: 1...400, using: &generator))
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.removeSubrange(part)
            case 1: bytes.insert(contentsOf: Array(bytes[part]), at: part.upperBound)
            case 2: bytes.replaceSubrange(part, with: "\t9\t9\n".utf8)
            default: bytes[start] ^= 0x15
            }
        }
        return Data(bytes)
    }
}
