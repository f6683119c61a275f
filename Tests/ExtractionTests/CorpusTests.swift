import Foundation
import Extraction
import Reports
import TestSupport
import Testing

/// The invented reports of `corpus/`, cell by cell against what their generator put in.
@Suite struct CorpusTests {
    @Test func `every cell of every invented report is read as it was written`() throws {
        let truths = try Truth.read(Repository.corpus.appendingPathComponent("truth.json"))
        try #require(truths.count >= 50)
        var cells = 0
        for (path, truth) in truths {
            let report = try read(path)
            for (id, expected) in truth.cells {
                let address = try #require(CellAddress(id))
                #expect(printed(report.figures[address]) == expected, "\(path) \(id)")
                cells += 1
            }
            #expect(report.figures.count == truth.cells.count, "\(path)")
        }
        #expect(cells > 10_000)
    }

    @Test func `every invented report is told whose it is and for which year`() throws {
        for (path, truth) in try Truth.read(Repository.corpus.appendingPathComponent("truth.json"))
        {
            let report = try read(path)
            let identity = report.identity
            #expect(identity.title == truth.title, "\(path)")
            #expect(identity.agency?.name == truth.agency, "\(path)")
            #expect(identity.agency?.kind == truth.kind, "\(path)")
            #expect(identity.year == truth.year, "\(path)")
            #expect(identity.edition.rawValue == truth.edition, "\(path)")
            #expect(identity.scope.rawValue == truth.scope, "\(path)")
            #expect(report.layout.rawValue == truth.layout, "\(path)")
        }
    }

    @Test func `what is no report is refused with its reason`() throws {
        let folder = Repository.corpus.appendingPathComponent("not-reports")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        try #require(names.count >= 2)
        for name in names {
            let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
            #expect(throws: DocumentRefusal.self, "\(name)") {
                try ReportReader().read(bytes, named: name)
            }
        }
    }

    private func read(_ path: String) throws -> Report {
        let url = Repository.corpus.appendingPathComponent(path)
        return try ReportReader().read(Array(try Data(contentsOf: url)), named: path)
    }
}
