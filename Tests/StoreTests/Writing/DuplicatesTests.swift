import Answers
import Foundation
import GRDB
import Indexer
import TestSupport
import Testing

@testable import Store

/// Which files are taken for one report.
@Suite struct DuplicatesTests {
    /// Reports of an invented place, whose name several places may have, and of one that is known.
    private static let unknown = "砚溪县"
    private static let known = "湛河区"

    /// A file: its place, and what is otherwise than in the report it is made of.
    struct File: Sendable {
        var place = DuplicatesTests.unknown
        var changes: [(String, String)] = []
    }

    private static let other = [("行政许可\t", "行政许可\t1")]
    private static let noise = [("一、总体情况", "一、总体情况\n\n分享到微信。")]

    @Test(
        arguments: [
            ("the same twice", [File(), File()], [[0, 1]]),
            ("three times", [File(), File(), File()], [[0, 1, 2]]),
            ("another number", [File(), File(changes: other)], []),
            (
                "two pairs", [File(), File(changes: other), File(), File(changes: other)],
                [[0, 2], [1, 3]]
            ),
            ("more prose", [File(), File(changes: noise)], []),
            (
                "more prose where the place is known",
                [File(place: known), File(place: known, changes: noise)], [[0, 1]]
            ),
            ("another year", [File(), File(changes: [("2020", "2019")])], []),
            ("another body", [File(), File(changes: [("司法局", "教育局")])], []),
            ("another place", [File(), File(place: known)], []),
        ] as [(String, [File], [[Int]])])
    func `files that say the same of one body and year are one report`(
        what: String, files: [File], groups: [[Int]]
    ) async throws {
        let found = try await Self.duplicates(of: files)
        var expected: [Int: Int] = [:]
        for group in groups { for copy in group.dropFirst() { expected[copy] = group[0] } }
        #expect(found == expected, "\(what)")
    }

    /// For each file that is taken for a copy, which it is taken for a copy of.
    private static func duplicates(of files: [File]) async throws -> [Int: Int] {
        let folder = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let report = try String(
            contentsOf: Repository.corpus.appendingPathComponent("reports/yanxi/2020-司法局.txt"),
            encoding: .utf8)
        for (number, file) in files.enumerated() {
            var text = report.replacing(unknown, with: file.place)
            for (old, new) in file.changes {
                try #require(text.contains(old))
                text = text.replacing(old, with: new)
            }
            try Data(text.utf8).write(to: folder.appendingPathComponent("\(number).txt"))
        }
        let index = folder.appendingPathComponent("index.sqlite").path
        let builder = IndexBuilder(index: index, jobs: 1, rebuild: false, prune: false)
        let summary = try await builder.build([folder.path])
        try #require(summary.refused.isEmpty)
        let pairs = try await DatabaseQueue(path: index).read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT own.path AS own, first.path AS first FROM reports \
                    JOIN sources AS own ON own.id = reports.source \
                    JOIN reports AS original ON original.id = reports.duplicate_of \
                    JOIN sources AS first ON first.id = original.source
                    """
            ).map { ($0["own"] as String, $0["first"] as String) }
        }
        func number(_ path: String) throws -> Int {
            let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
            return try #require(Int(name))
        }
        return Dictionary(uniqueKeysWithValues: try pairs.map { (try number($0), try number($1)) })
    }
}
