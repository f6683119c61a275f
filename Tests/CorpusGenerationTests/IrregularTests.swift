import CorpusGeneration
import Foundation
import Reports
import Testing

/// What irregularities do to a report, and to the truth about it.
@Suite struct IrregularTests {
    @Test func `the same number of the same seed gives the same bytes`() {
        for number in 0..<80 {
            let first = MixedCorpus(seed: 5, narrativeBytes: 200).files(at: number)
            let second = MixedCorpus(seed: 5, narrativeBytes: 200).files(at: number)
            #expect(first.map(\.path) == second.map(\.path))
            #expect(first.map(\.bytes) == second.map(\.bytes))
        }
    }

    @Test func `paths do not repeat`() {
        let paths = mixed.map(\.path)
        #expect(Set(paths).count == paths.count)
    }

    @Test func `the mix has every layout, blemish, encoding and form, and some that is no report`()
    {
        let reports = mixed.compactMap(\.report)
        #expect(Set(reports.map(\.layout)).isSuperset(of: layouts))
        #expect(Set(Blemish.allCases).subtracting(reports.flatMap(\.blemishes)) == [.byteOrderMark])
        #expect(Set(reports.map(\.encoding)) == Set(TextEncoding.allCases))
        #expect(Set(reports.map(\.edition)) == Set(Edition.allCases))
        #expect((4...9).contains(mixed.count { $0.report == nil } * 100 / mixed.count))
    }

    @Test func `a mixed report has the cells of one form in each clause`() throws {
        let report = try irregular(.mixedForm)
        #expect(report.edition == .mixed)
        for rows in [["rule", "normdoc"], ["license", "service"], ["penalty", "coercion"]] {
            let cells = printed(by: report).filter { rows.contains($0.cell.row) }
            let forms = [Edition.form2019, .form2021].filter { form in
                cells.allSatisfy { $0.cell.editions.contains(form) }
            }
            #expect(!cells.isEmpty && !forms.isEmpty, "\(rows)")
        }
    }

    @Test func `a report without tables has no cells, and its edition is none`() throws {
        for blemish in [Blemish.tablesMissing, .oldOutline] {
            let report = try irregular(blemish)
            #expect(report.edition == .none)
            #expect(printed(by: report).isEmpty)
        }
    }

    @Test func `what is lost cannot be known, what is empty is no number`() throws {
        let lost = try irregular(.lostRow)
        #expect(
            truths(of: lost, row: "unable_create") == Array(repeating: "\"unreadable\"", count: 7))
        let empty = try irregular(.noBreakSpaces)
        #expect(truths(of: empty, row: "reject_mass")[1...5].allSatisfy { $0 == "null" })
        let dashed = try irregular(.dashes)
        #expect(truths(of: dashed, row: "reject_mass")[1...5].allSatisfy { $0 == "\"-\"" })
        let without = try irregular(.blankTotalColumn)
        #expect(truths(of: without, row: "new").last == "null")
    }

    @Test(
        arguments: [
            (.feeInYuan, "t2.fee.amount", "251000", "251000元"),
            (.remarkInCell, "t2.normdoc.issued", "22", "22（其中修订16件）"),
            (.longDecimals, "t2.fee.amount", "18.871", "18.8710"),
            (.hugeCounts, "t2.license.decisions", "12406118", "12406118"),
            (.chineseNumerals, "t2.penalty.decisions", "203", "二百零三"),
        ] as [(Blemish, String, String, String)])
    func `a number is what a careful reader takes it for`(
        blemish: Blemish, id: String, number: String, text: String
    ) throws {
        let address = try #require(CellAddress(id))
        let reports = Committed.irregular.map(\.report) + mixed.compactMap(\.report)
        let report = try #require(
            reports.first { $0.blemishes.contains(blemish) && $0[address] != nil })
        #expect(report[address]?.truth == number)
        #expect(report[address]?.text == text)
    }

    @Test func `a place that shares its name has a code only where its city is named`() throws {
        let reports = mixed.compactMap(\.report).filter { $0.blemishes.contains(.ambiguousPlace) }
        #expect(reports.count > 10)
        var truth = Truth()
        for report in reports { truth.add(report, path: report.body.name + "\(report.year)") }
        #expect(truth.json.contains("\"region_code\": null"))
        #expect(truth.json.contains(#/"region_code": "[1-6][0-9]{5}"/#))
    }

    @Test func `committed reports are of invented places`() {
        let places = Set(InventedPlace.committed + InventedPlace.irregular)
        for report in Committed.reports + Committed.irregular.map(\.report) {
            #expect(places.contains(report.body.place))
        }
    }

    private let layouts: Set<Layout> = [
        .tabGrid, .markdown, .cellPerLine, .lines, .aligned, .html, .word, .pdf,
    ]

    private let mixed = Mixed.files

    private func irregular(_ blemish: Blemish) throws -> GeneratedReport {
        try #require(
            Committed.irregular.map(\.report).first { $0.blemishes.contains(blemish) })
    }

    private func printed(by report: GeneratedReport) -> [CellAddress] {
        CellAddress.all.filter { report[$0] != nil }
    }

    private func truths(of report: GeneratedReport, row: String) -> [String] {
        Vocabulary.requestColumns.compactMap { column in
            CellAddress(.requests, row: row, column: column.id).flatMap { report[$0]?.truth }
        }
    }
}

/// A mixed corpus, made once for all tests.
private enum Mixed {
    static let files = (0..<1_500).flatMap {
        MixedCorpus(seed: 7, narrativeBytes: 0).files(at: $0)
    }
}
