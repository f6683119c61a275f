import CorpusGeneration
import Foundation
import Reports
import Testing

/// The sums that the forms demand, of figures as they are printed.
@Suite struct FigureRulesTests {
    @Test func `sums hold where no blemish says otherwise`() {
        for report in sample() where report.blemishes.isDisjoint(with: breaking) {
            let broken = brokenSums(of: report)
            #expect(broken.isEmpty, "\(report.body.name) \(report.year): \(broken)")
        }
    }

    @Test func `a total left at zero breaks its sums`() throws {
        let reports = Committed.reports
        let report = try #require(
            reports.first { $0.blemishes.contains(.outcomeTotalLeftZero) })
        #expect(
            brokenSums(of: report) == ["A1.natural", "A2.natural", "A1.total", "A2.total"])
    }

    @Test func `what a year carries out the next carries in`() {
        var pairs = 0
        for report in sample() {
            guard let next = sample(of: report.body).first(where: { $0.year == report.year + 1 })
            else { continue }
            pairs += 1
            for column in Vocabulary.requestColumns {
                #expect(
                    number(next, "carryin", column.id) == number(report, "carryout", column.id),
                    "\(report.body.name) \(report.year) \(column.id)")
            }
        }
        #expect(pairs > 40)
    }

    @Test func `most cells are zero`() {
        let cells = bulk.flatMap { $0.cells.compactMap(\.self) }
        let zeros = cells.count { $0.truth == "0" }
        #expect(zeros * 100 > cells.count * 93)
    }

    @Test func `every cell of the form is printed and no other`() {
        for report in Committed.reports {
            let form = Set(Form.cells(of: report.edition).map(\.ordinal))
            let printed = Set(report.cells.indices.filter { report.cells[$0] != nil })
            #expect(printed == form)
        }
    }

    // MARK: Samples

    private let committed = Committed.reports.filter { $0.scope == .own }
    private let bulk = (0..<60).flatMap { number in
        BulkCorpus(seed: 3, narrativeBytes: 0).files(ofBody: number).compactMap(\.report)
    }

    private func sample() -> [GeneratedReport] { committed + bulk }

    private func sample(of body: Body) -> [GeneratedReport] {
        sample().filter { $0.body == body }
    }

    private let breaking: [Blemish] = [.outcomeTotalLeftZero]
}

extension [Blemish] {
    fileprivate func isDisjoint(with others: [Blemish]) -> Bool {
        !contains { others.contains($0) }
    }
}

/// The rules A1 to A4 that a report breaks; an empty cell counts as zero.
private func brokenSums(of report: GeneratedReport) -> [String] {
    let columns = Vocabulary.requestColumns.map(\.id)
    let rows = Vocabulary.requestRows.filter { $0.editions.contains(report.edition) }.map(\.id)
    let outcomes = rows.filter { !["new", "carryin", "done", "carryout"].contains($0) }
    var broken: [String] = []
    for column in columns {
        let done = number(report, "done", column)
        let received = number(report, "new", column) + number(report, "carryin", column)
        if received != done + number(report, "carryout", column) { broken.append("A1.\(column)") }
        let answered = outcomes.reduce(0) { $0 + number(report, $1, column) }
        if answered != done { broken.append("A2.\(column)") }
    }
    for row in rows {
        let parts = columns.dropLast().reduce(0) { $0 + number(report, row, $1) }
        if parts != number(report, row, "total") { broken.append("A3.\(row)") }
    }
    for group in Vocabulary.disputeGroups.map(\.id) {
        let values = Vocabulary.disputeColumns.map { number(report, .disputes, group, $0.id) }
        if values.dropLast().reduce(0, +) != values[4] { broken.append("A4.\(group)") }
    }
    return broken
}

private func number(_ report: GeneratedReport, _ row: String, _ column: String) -> Int {
    number(report, .requests, row, column)
}

private func number(
    _ report: GeneratedReport, _ table: FormTable, _ row: String, _ column: String
) -> Int {
    guard let address = CellAddress(table, row: row, column: column),
        case .number(let digits, _) = report[address]
    else { return 0 }
    return Int(digits) ?? -1
}
