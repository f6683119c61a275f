import Extraction
import Foundation
import Reports
import TestSupport
import Testing

/// Folders of invented reports against what people read in them: what the generator made, one of
/// each irregularity, and reports written by hand after the reader.
@Suite struct TruthfulnessTests {
    /// A folder, and how much of it is read right at least.
    struct Folder: CustomTestStringConvertible, Sendable {
        let path: String
        let reports: Int
        /// How many of a thousand cells are read right at least, and parts of identities.
        let cells: Int
        let identities: Int

        var testDescription: String { path }
    }

    static let folders = [
        Folder(path: "", reports: 58, cells: 1_000, identities: 1_000),
        Folder(path: "irregular", reports: 60, cells: 1_000, identities: 1_000),
        Folder(
            path: "handwritten", reports: 36, cells: 999, identities: 987),
        Folder(path: "handwritten-2", reports: 38, cells: 935, identities: 950),
    ]

    @Test(arguments: folders)
    func `no number is wrong, none is invented, and nearly all are read`(folder: Folder) throws {
        var cells = 0
        var right = 0
        var reports = 0
        for (path, truth) in try truths(folder) {
            guard let report = try read(path, in: folder) else { continue }
            reports += 1
            for (id, expected) in truth.cells {
                let figure = report.figures[try #require(CellAddress(id))]
                let found = printed(figure)
                let isRight = Self.agrees(figure?.reading, with: expected, as: found)
                if figure?.reading.value != nil {
                    #expect(isRight, "\(path) \(id): \(found), not \(expected)")
                }
                cells += 1
                right += isRight ? 1 : 0
            }
            for (address, figure) in report.figures.all where truth.cells[address.id] == nil {
                #expect(figure.reading.value == nil, "\(path) \(address.id) is invented")
            }
        }
        #expect(reports >= folder.reports)
        #expect(right * 1_000 >= cells * folder.cells, "\(right) of \(cells) cells")
    }

    @Test(arguments: folders)
    func `nearly every report is told whose it is and for which year`(folder: Folder) throws {
        var parts = 0
        var right = 0
        for (path, truth) in try truths(folder) {
            guard let identity = try read(path, in: folder)?.identity else { continue }
            let agree = [
                identity.year == truth.year, identity.agency?.kind == truth.kind,
                identity.scope.rawValue == truth.scope,
                identity.edition.rawValue == truth.edition,
                identity.title?.filter { !$0.isWhitespace }
                    == truth.title?.filter { !$0.isWhitespace },
            ]
            parts += agree.count
            right += agree.count { $0 }
        }
        #expect(right * 1_000 >= parts * folder.identities, "\(right) of \(parts) parts")
    }

    @Test(arguments: ["irregular", "handwritten", "handwritten-2"])
    func `what is no report is refused`(folder: String) throws {
        let root = Repository.corpus.appendingPathComponent(folder)
        let refused = try Truth.refused(root.appendingPathComponent("truth.json"))
        try #require(refused.count >= 5)
        for path in refused {
            let bytes = Array(try Data(contentsOf: root.appendingPathComponent(path)))
            #expect(throws: DocumentRefusal.self, "\(path)") {
                try ReportReader().read(bytes, named: path)
            }
        }
    }

    /// What the reports of a folder say; without those that programs read, where none is to start.
    private func truths(_ folder: Folder) throws -> [String: Truth] {
        try Truth.read(root(folder).appendingPathComponent("truth.json")).filter { path, _ in
            ProgramUse.isAllowed || !["pdf", "doc"].contains(path.suffix(3))
        }
    }

    private func root(_ folder: Folder) -> URL {
        folder.path.isEmpty ? Repository.corpus : Repository.corpus.appending(path: folder.path)
    }

    /// The report in a file; nothing where the program that reads its format is not installed.
    private func read(_ path: String, in folder: Folder) throws -> Report? {
        let bytes = Array(try Data(contentsOf: root(folder).appending(path: path)))
        do throws(DocumentRefusal) {
            return try ReportReader().read(
                bytes, named: path, path: path.components(separatedBy: "/"))
        } catch .missingTool {
            return nil
        }
    }

    /// Whether a cell was read for what it is; a dash may be taken for empty or for struck out,
    /// and what nobody can read may be taken for empty.
    private static func agrees(_ reading: Reading?, with expected: String, as found: String) -> Bool
    {
        switch expected {
        case "-": reading == .blank || reading == .notApplicable
        case "unreadable": reading == nil || reading == .blank || reading == .unreadable
        default: found == expected
        }
    }
}
