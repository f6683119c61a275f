import Extraction
import Foundation
import Reports
import TestSupport
import Testing

/// Published reports, cell by cell against what people read in them: five real ones where they are,
/// and everywhere the five invented ones that stand in for them.
@Suite struct PublishedReportsTests {
    private static let sets: [PublishedReports] = (try? PublishedReports.present()) ?? []

    @Test func `the stand-ins are there`() {
        #expect(Self.sets.contains { !$0.areReal })
        #expect(Self.sets.allSatisfy { $0.texts.count == 5 && $0.truths.count == 5 })
    }

    @Test(arguments: sets)
    func `every one of the 992 cells is read as it is printed`(reports: PublishedReports) throws {
        var cells = 0
        for (name, truth) in reports.truths {
            let report = try read(name, of: reports)
            for (id, expected) in truth.cells {
                let address = try #require(CellAddress(id))
                #expect(printed(report.figures[address]) == expected, "\(name) \(id)")
                cells += 1
            }
            #expect(report.figures.count == truth.cells.count, "\(name) has cells nobody printed")
        }
        #expect(cells == 992)
    }

    @Test(arguments: sets)
    func `every report is told whose it is and for which year`(reports: PublishedReports) throws {
        for (name, truth) in reports.truths {
            let identity = try read(name, of: reports).identity
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

    @Test(arguments: sets)
    func `a report is named by division, agency and year`(reports: PublishedReports) throws {
        let expected: [(String, String, Layout)] =
            reports.areReal
            ? [
                ("000", "410411-司法局-2020", .tabGrid), ("001", "410105-司法局-2023", .tabGrid),
                ("002", "410411-政府办公室-2020", .tabGrid), ("003", "419001-司法局-2019", .markdown),
                ("004", "370829-司法局-2020", .cellPerLine),
            ]
            : [
                ("000", "410411-司法局-2020", .tabGrid), ("001", "410105-教育局-2023", .tabGrid),
                ("002", "410411-政府办公室-2020", .tabGrid),
                ("003", "419001-自然资源局-2019", .markdown),
                ("004", "370829-司法局-2020", .cellPerLine),
            ]
        for (number, key, layout) in expected {
            let report = try read(try #require(reports.name(number)), of: reports)
            #expect(report.identity.key == key)
            #expect(report.layout == layout)
        }
    }

    @Test(arguments: sets)
    func `a number is where the file has it`(reports: PublishedReports) throws {
        for (name, text) in reports.texts {
            let lines = String(decoding: text, as: UTF8.self)
                .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            for (address, figure) in try read(name, of: reports).figures.all {
                let place = try #require(figure.place, "\(name) \(address)")
                let line = lines[place.line - 1].unicodeScalars
                let start = line.index(line.startIndex, offsetBy: place.column - 1)
                #expect(String(line[start...]).hasPrefix(figure.raw), "\(name) \(address)")
            }
        }
    }

    @Test(arguments: sets)
    func `what is odd about them is found, and nothing else`(reports: PublishedReports) throws {
        let expected: [String: Set<String>] =
            reports.areReal
            ? [
                "000": ["contradictory-place"], "001": [], "002": [],
                "003": ["region-from-text", "surplus-cells", "missing-unit"],
                "004": ["missing-title", "missing-unit"],
            ]
            : [
                "000": [], "001": [], "002": [], "003": ["surplus-cells"],
                "004": ["missing-title"],
            ]
        for name in reports.texts.keys {
            let found = Set(try read(name, of: reports).findings.map(\.problem.id))
            #expect(found == expected[String(name.prefix(3))], "\(name)")
        }
    }

    private func read(_ name: String, of reports: PublishedReports) throws -> Report {
        let bytes = try #require(reports.texts[name])
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
