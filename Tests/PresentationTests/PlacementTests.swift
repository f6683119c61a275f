import Answers
import Foundation
import Presentation
import Query
import Reports
import Testing

/// What places a number in its cell is shown beside it.
@Suite struct PlacementTests {
    private static let cells: [(id: String, placement: Placement?)] = [
        ("t3.new.natural", .grid), ("t3.new.total", .order), ("t3.done.total", .rule),
        ("t3.carryout.total", nil),
    ]

    @Test func `a cell in JSON says what places it, or null`() throws {
        let json = try Self.report().json(in: .english).text(isPretty: false)
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let cells = try #require(object["cells"] as? [String: [String: Any]])
        for (id, placement) in Self.cells {
            let shown = try #require(cells[id]?["placed_by"])
            #expect(shown as? String == placement?.rawValue, "\(id)")
            #expect(placement != nil || shown is NSNull)
        }
    }

    @Test(arguments: [
        (MessageLanguage.english, ["(grid)", "(order)", "(rule)"]),
        (.chinese, ["(表格)", "(顺序)", "(勾稽)"]),
    ])
    func `the list of places says it`(language: MessageLanguage, words: [String]) throws {
        let text = ReportText(language: language, showsPlaces: true).text(try Self.report())
        for (cell, word) in zip(Self.cells, words) {
            #expect(
                text.split(separator: "\n").contains {
                    $0.contains(cell.id) && $0.hasSuffix("= 3  \(word)")
                }, "\(text)")
        }
        #expect(
            text.split(separator: "\n").contains {
                $0.contains("t3.carryout.total") && $0.hasSuffix("= 3")
            })
    }

    private static func report() throws -> StoredReport {
        var figures = Figures()
        for (id, placement) in cells {
            figures[try #require(CellAddress(id))] = Figure(
                reading: .value(3), raw: "3", place: Place(line: 1, column: 2),
                placedBy: placement)
        }
        return StoredReport(
            key: "410411-司法局-2020", title: nil, statedRegion: nil,
            region: ReportRegion(code: "410411", county: nil, city: nil, province: nil),
            agency: Agency(name: "湛河区司法局", kind: "司法局"), level: nil, scope: .own, year: 2020,
            edition: .form2019, layout: .prose, sources: [], sections: [], figures: figures,
            findings: [], hard: RuleCounts(passed: 0, failed: 0, undetermined: 0),
            soft: RuleCounts(passed: 0, failed: 0, undetermined: 0))
    }
}
