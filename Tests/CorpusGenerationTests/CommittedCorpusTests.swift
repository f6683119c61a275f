import CorpusGeneration
import Foundation
import Reports
import Testing

/// The corpus in the repository.
@Suite struct CommittedCorpusTests {
    @Test func `the corpus is what the generator makes`() throws {
        for file in CommittedCorpus().files() {
            let url = Repository.root.appending(path: "corpus/\(file.path)")
            let bytes = try Data(contentsOf: url)
            #expect(bytes == Data(file.bytes), "\(file.path)")
        }
    }

    @Test func `the folder holds nothing else`() throws {
        let made = Set(CommittedCorpus().files().map(\.path)).union(["README.md"])
        let folder = Repository.root.appending(path: "corpus").path
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        // What was written by hand has a truth of its own.
        let files = (found ?? []).filter {
            ($0.hasSuffix(".txt") || $0.contains(".md")) && !$0.hasPrefix("handwritten")
        }
        #expect(Set(files).subtracting(made.map(\.self)).isEmpty)
    }

    @Test func `every blemish occurs, and most reports have none`() {
        let reports = Committed.reports
        let irregular = Committed.irregular.flatMap(\.report.blemishes)
        // Real places are for reports in bulk, which are never committed.
        #expect(
            Set(reports.flatMap(\.blemishes) + irregular + [.ambiguousPlace])
                == Set(Blemish.allCases))
        #expect(reports.count { $0.blemishes.isEmpty } * 2 > reports.count)
    }

    @Test func `the README names every blemish`() throws {
        let url = Repository.root.appending(path: "corpus/README.md")
        let text = try String(contentsOf: url, encoding: .utf8)
        for blemish in Blemish.allCases {
            #expect(text.contains("`\(blemish.rawValue)`"))
        }
    }

    @Test func `truth is JSON with an entry for every report`() throws {
        let file = try #require(CommittedCorpus().files().first { $0.path == "truth.json" })
        let truth = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
        #expect(truth?.count == Committed.reports.count)
    }

    @Test func `the truth of the irregular reports names their files, and each is there`() throws {
        let file = try #require(
            CommittedCorpus().files().first { $0.path == "irregular/truth.json" })
        let json = try JSONSerialization.jsonObject(with: Data(file.bytes))
        let truth = try #require(json as? [String: [String: Any]])
        #expect(truth.count == Committed.irregular.count + 5)
        #expect(truth.values.count { $0["refused"] as? Bool == true } == 5)
        for path in truth.keys {
            let url = Repository.root.appending(path: "corpus/irregular/\(path)")
            #expect(FileManager.default.fileExists(atPath: url.path), "\(path)")
        }
    }

    @Test func `every layout and encoding occurs`() {
        let reports = Committed.reports + Committed.irregular.map(\.report)
        #expect(Set(reports.map(\.layout)).union([.prose]) == Set(Layout.allCases))
        #expect(Set(reports.map(\.encoding)) == Set(TextEncoding.allCases))
        #expect(Set(reports.map(\.edition)) == Set(Edition.allCases))
    }

    @Test func `four bodies have all six years`() {
        let years = Dictionary(grouping: Committed.reports, by: \.body)
            .mapValues { Set($0.map(\.year)) }
        #expect(years.values.count { $0 == Set(2019...2024) } == 4)
    }

    @Test func `the first question has answers and near misses`() {
        let reports = Committed.reports.filter { $0.year == 2020 }
        let found = reports.filter { $0.prose.contains("保密审查") }
        let apart = reports.filter {
            !$0.prose.contains("保密审查") && $0.prose.contains("保密") && $0.prose.contains("审查")
        }
        #expect(found.count == 5)
        #expect(apart.map(\.body.name) == ["榆漪县卫生健康委员会"])
        #expect(reports.count - found.count > 5)
    }

    @Test func `the second question has answers and near misses`() throws {
        let address = try #require(CellAddress("t3.unable_notheld.total"))
        let justice = Committed.reports.filter {
            $0.body.name.contains("司法局") || $0.prose.contains("司法局")
        }
        let figures = justice.map { $0[address]?.truth ?? "" }
        #expect(figures.compactMap { Int($0) }.filter { $0 > 5 }.sorted() == [6, 7, 9])
        #expect(figures.count { $0 == "5" } == 1)
        #expect(figures.count { $0 == "null" } == 1)
    }

    @Test(
        arguments: ["公开工作", "人民政府", "人员不足", "增长", "28 号", "APP", "OA", "%", "政务新媒体"])
    func `the prose has the words that searches are tried with`(word: String) {
        #expect(Committed.reports.contains { $0.prose.contains(word) })
    }
}

extension GeneratedReport {
    fileprivate var prose: String { paragraphs.joined(separator: "\n") }
}
