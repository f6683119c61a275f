import Foundation
import Extraction
import Reports
import TestSupport
import Testing

/// The five published reports, cell by cell against what people read in them.
@Suite struct RealReportsTests {
    @Test(
        .enabled(if: Repository.realReports != nil, "the real reports are not beside the checkout"))
    func `every one of the 992 cells is read as it is printed`() throws {
        let folder = try #require(Repository.realReports)
        var cells = 0
        for (name, truth) in try truths(folder) {
            let report = try read(name, in: folder)
            for (id, expected) in truth.cells {
                let address = try #require(CellAddress(id))
                #expect(printed(report.figures[address]) == expected, "\(name) \(id)")
                cells += 1
            }
            #expect(report.figures.count == truth.cells.count, "\(name) has cells nobody printed")
        }
        #expect(cells == 992)
    }

    @Test(
        .enabled(if: Repository.realReports != nil, "the real reports are not beside the checkout"))
    func `every report is told whose it is and for which year`() throws {
        let folder = try #require(Repository.realReports)
        for (name, truth) in try truths(folder) {
            let identity = try read(name, in: folder).identity
            #expect(identity.title == truth.title, "\(name)")
            #expect(identity.year == truth.year, "\(name)")
            #expect(identity.edition.rawValue == truth.edition, "\(name)")
            // The truth adds in brackets what the body is also called.
            #expect(identity.agency?.name == String(truth.agency.prefix { $0 != "（" }), "\(name)")
            for level in ["province", "city", "county"] {
                let division = try #require(identity.region.division, "\(name)")
                let resolved = [
                    "province": division.province, "city": division.city,
                    "county": division.county,
                ]
                #expect(resolved[level] == truth.region[level], "\(name) \(level)")
            }
            #expect(identity.scope == .own, "\(name)")
        }
    }

    @Test(
        .enabled(if: Repository.realReports != nil, "the real reports are not beside the checkout"),
        arguments: [
            ("000", "410411-司法局-2020", Layout.tabGrid), ("001", "410105-司法局-2023", .tabGrid),
            ("002", "410411-政府办公室-2020", .tabGrid), ("003", "419001-司法局-2019", .markdown),
            ("004", "370829-司法局-2020", .cellPerLine),
        ])
    func `a report is named by division, agency and year`(
        prefix: String, key: String, layout: Layout
    ) throws {
        let folder = try #require(Repository.realReports)
        let name = try #require(try truths(folder).keys.first { $0.hasPrefix(prefix) })
        let report = try read(name, in: folder)
        #expect(report.identity.key == key)
        #expect(report.layout == layout)
    }

    @Test(
        .enabled(if: Repository.realReports != nil, "the real reports are not beside the checkout"))
    func `a number is where the file has it`() throws {
        let folder = try #require(Repository.realReports)
        for name in try truths(folder).keys {
            let url = folder.appendingPathComponent(name)
            let lines = try String(contentsOf: url, encoding: .utf8)
                .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            for (address, figure) in try read(name, in: folder).figures.all {
                let place = try #require(figure.place, "\(name) \(address)")
                let line = lines[place.line - 1].unicodeScalars
                let start = line.index(line.startIndex, offsetBy: place.column - 1)
                #expect(String(line[start...]).hasPrefix(figure.raw), "\(name) \(address)")
            }
        }
    }

    @Test(
        .enabled(if: Repository.realReports != nil, "the real reports are not beside the checkout"))
    func `what is odd about them is found, and nothing else`() throws {
        let folder = try #require(Repository.realReports)
        let expected: [String: Set<String>] = [
            "000": ["contradictory-place"], "001": [], "002": [],
            "003": ["region-from-text", "surplus-cells", "missing-unit"],
            "004": ["missing-title", "missing-unit"],
        ]
        for name in try truths(folder).keys {
            let found = Set(try read(name, in: folder).findings.map(\.problem.id))
            #expect(found == expected[String(name.prefix(3))], "\(name)")
        }
    }

    private func truths(_ folder: URL) throws -> [String: Truth] {
        let truths = try Truth.read(folder.appendingPathComponent("truth.json"))
        try #require(truths.count == 5)
        return truths
    }

    private func read(_ name: String, in folder: URL) throws -> Report {
        let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
        return try ReportReader().read(Array(bytes), named: name)
    }
}

/// A figure as a `truth.json` writes it.
func printed(_ figure: Figure?) -> String {
    switch figure?.reading {
    case .value(let number): "\(number)"
    case .blank: "blank"
    case .notApplicable: "/"
    case .unreadable: "unreadable"
    case nil: "absent"
    }
}
