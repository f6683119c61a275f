import Foundation
import Indexer
import TestSupport
import Testing

@testable import oracle

/// An examiner that never finds anything wrong would show nothing.
@Suite struct ExaminerTests {
    @Test func `an answer to another question is noticed`() async throws {
        let place = try Workplace()
        defer { withExtendedLifetime(place) {} }
        let examiner = try await examiner(of: place.index)
        #expect(try examiner.differencesOfReports().isEmpty)
        let new = AskedNumber.field(AskedField(id: "t3.new.total"))
        let query = AskedQuery(
            condition: .all([
                .text(AskedText(text: "公开", reading: .quoted)),
                .compare(new, [AskedLink(relation: .atLeast, number: .constant("10"))]),
            ]), sort: AskedOrder(number: new, isDescending: false))
        let right = "\"公开\" AND t3.new.total >= 10 sort:t3.new.total"
        #expect(examiner.differences(query, written: right, page: 20).isEmpty)
        let wrong = [
            ("\"公开\" AND t3.new.total < 10 sort:t3.new.total", "hits"),
            ("\"公开\" AND t3.new.total >= 10 sort:-t3.new.total", "order"),
            ("\"公开\" AND t3.new.total >= 10 sort:t3.new.natural", "fields"),
            ("\"公开\" AND t3.new.total >= 10", "order"),
            ("\"公开\" AND t3.new.total >= 10 sort:t3.new.total limit:3", "limit"),
            ("公开 AND t3.new.total >= 10 sort:t3.new.total", "literal"),
            ("\"公开\" AND t3.new.total / 0 >= 10 sort:t3.new.total", "leftOut"),
            ("\"公开\" AND t3.new.total >= sort:t3.new.total", "refused"),
        ]
        for (text, kind) in wrong {
            let kinds = examiner.differences(query, written: text, page: 20).map(\.kind)
            #expect(kinds.contains(kind), "\(text): \(kinds)")
        }
    }

    private func examiner(of index: String) async throws -> Examiner {
        let folder = Repository.corpus.appendingPathComponent("reports/jichuan")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let paths = names.map { folder.appendingPathComponent($0).standardizedFileURL.path }
        let builder = IndexBuilder(index: index, jobs: 1, rebuild: false, prune: false)
        _ = try await builder.build(paths)
        return try Examiner(index: index, paths: paths)
    }
}
