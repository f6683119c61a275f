import Reports
import Testing

@testable import Extraction

/// What a report lacks is told once for each table.
@Suite struct MissingPartsTests {
    @Test func `missing rows of a table are one finding with all their cells`() throws {
        let told = MissingParts.told(
            try findings(["t3.granted", "t3.partial", "t3.deny_law", "t3.deny_third", "t4.review"]),
            of: figures, year: 2023)
        #expect(told.map(\.problem.id) == ["missing-unit", "missing-row", "missing-row"])
        #expect(told[1].cells.count == 4 * 7)
        #expect(told[1].problem.chinese == "表三（公开申请）缺 4 行：予以公开、部分公开、其他法律行政法规禁止公开等")
        #expect(told[1].problem.english.hasPrefix("table 3 (requests) lacks 4 rows: "))
        #expect(told[2].problem == .missingRow(label: "行政复议"))
    }

    @Test func `a table that is not there at all is one finding`() throws {
        let groups = ["t4.review", "t4.suit_direct", "t4.suit_after"]
        let told = MissingParts.told(try findings(groups), of: figures, year: 2023)
        #expect(told.map(\.problem) == [.missingUnit, .missingTable(.disputes)])
        #expect(told[1].cells.count == 15)
        #expect(told[1].problem.severity == .hard)
    }

    @Test(arguments: [
        (2008, "before-forms", Finding.Severity.soft), (2018, "before-forms", .soft),
        (2019, "missing-tables", .hard), (2024, "missing-tables", .hard),
    ])
    func `before there was a form no table is missing`(
        year: Int, id: String, severity: Finding.Severity
    ) {
        let told = MissingParts.told([Finding(.missingTables)], of: Figures(), year: year)
        #expect(told.map(\.problem.id) == [id])
        #expect(told.map(\.problem.severity) == [severity])
    }

    private func findings(_ rows: [String]) throws -> [Finding] {
        [Finding(.missingUnit)]
            + rows.map { row in
                let cells = Form.cells(of: .form2021).filter { $0.id.hasPrefix(row + ".") }
                return Finding(.missingRow(label: Vocabulary.rowLabel(of: cells[0])), cells: cells)
            }
    }

    private var figures: Figures {
        Form.cells(of: .form2021).reduce(into: Figures()) {
            $0[$1] = Figure(reading: .unreadable, raw: "", place: nil)
        }
    }
}
