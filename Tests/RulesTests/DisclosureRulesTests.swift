import Foundation
import Reports
import Rules
import Testing

/// Table two, and two years.
@Suite struct DisclosureRulesTests {
    @Test(arguments: [
        ("C1", ["t3.new.total": "1.5"], Edition.form2021, Check.Status.failed),
        ("C1", ["t3.new.total": "-1"], .form2021, .failed),
        ("C1", ["t2.license.change": "-35"], .form2019, .passed),
        ("C1", ["t2.procure.amount": "42.194"], .form2019, .passed),
        ("C1", ["t2.procure.amount": "-42"], .form2019, .failed),
        ("C2.rule", ["t2.rule.total": "2", "t2.rule.disclosed": "3"], .form2019, .failed),
        ("C2.normdoc", ["t2.normdoc.total": "3", "t2.normdoc.disclosed": "3"], .form2019, .passed),
        ("C2.normdoc.made", ["t2.normdoc.disclosed": "2"], .form2019, .failed),
        ("C2.normdoc", [:], .form2021, .notApplicable),
        ("C3.license", ["t2.license.prev": "3", "t2.license.change": "-4"], .form2019, .failed),
        ("C3.license", ["t2.license.prev": "3", "t2.license.change": "-3"], .form2019, .passed),
        ("C3.license.decisions", ["t2.license.decisions": "7"], .form2019, .failed),
        (
            "C3.license.decisions", ["t2.license.decisions": "7", "t2.license.prev": "1"],
            .form2019, .passed
        ),
        ("C5", ["t2.rule.issued": "2"], .form2021, .failed),
        ("C5", ["t2.normdoc.issued": "2"], .form2021, .passed),
        (
            "C6.procure", ["t2.procure.amount": "232101", "t2.procure.count": "11"], .form2019,
            .failed
        ),
        (
            "C6.procure", ["t2.procure.amount": "121.25", "t2.procure.count": "4"], .form2019,
            .passed
        ),
        ("C6.procure", ["t2.procure.amount": "232101"], .form2019, .undetermined),
        ("C6.fee", [:], .form2019, .notApplicable),
    ])
    func `a number of table two is judged`(
        rule: String, numbers: [String: String], edition: Edition, status: Check.Status
    ) throws {
        let report = Report(figures: try figures(edition, numbers), edition: edition)
        let found = ReportChecker().checks(of: report).results.filter { $0.rule == rule }
        #expect(found.map(\.status) == [status])
    }

    @Test(arguments: [
        ("栖渚县", "司法局", Check.Status.failed), ("栖渚市", "人民政府", .undetermined),
        ("栖渚市", "栗坡镇人民政府", .failed), ("栖渚市", "栗坡街道办事处", .failed),
    ])
    func `who may make rules depends on the body`(
        place: String, kind: String, status: Check.Status
    ) throws {
        let figures = try figures(.form2021, ["t2.rule.issued": "2"])
        let report = Report(figures: figures, edition: .form2021, kind: kind, stated: place)
        let found = ReportChecker().checks(of: report).results.first { $0.rule == "C5" }
        #expect(found?.status == status)
    }

    @Test(arguments: [
        ("B1.total", ["t3.carryin.total": "2"], ["t3.carryout.total": "2"], Check.Status.passed),
        ("B1.total", ["t3.carryin.total": "2"], ["t3.carryout.total": "3"], .failed),
        (
            "B2.normdoc",
            ["t2.normdoc.inforce": "420", "t2.normdoc.issued": "50", "t2.normdoc.repealed": "227"],
            ["t2.normdoc.inforce": "597"], .passed
        ),
        ("B2.rule", ["t2.rule.inforce": "3"], ["t2.rule.inforce": "2"], .failed),
        ("C4.rule", ["t2.rule.repealed": "3"], ["t2.rule.inforce": "2"], .failed),
    ])
    func `two years of the form of 2021 are compared`(
        rule: String, now: [String: String], before: [String: String], status: Check.Status
    ) throws {
        let results = YearComparison(
            try figures(.form2021, now), before: try figures(.form2021, before)
        ).results()
        #expect(results.first { $0.rule == rule }?.status == status)
    }

    @Test(arguments: [
        ("B3.license", ["t2.license.prev": "4"], ["t2.license.prev": "3"], Check.Status.failed),
        (
            "B3.license", ["t2.license.prev": "4"],
            ["t2.license.prev": "3", "t2.license.change": "1"], .passed
        ),
        ("B4.normdoc", ["t2.normdoc.total": "4"], ["t2.normdoc.total": "5"], .failed),
        ("B4.normdoc", ["t2.normdoc.total": "6"], ["t2.normdoc.total": "5"], .passed),
        ("B2.normdoc", [:], [:], .notApplicable),
    ])
    func `two years of the form of 2019 are compared`(
        rule: String, now: [String: String], before: [String: String], status: Check.Status
    ) throws {
        let results = YearComparison(
            try figures(.form2019, now), before: try figures(.form2019, before)
        ).results()
        #expect(results.first { $0.rule == rule }?.status == status)
    }

    @Test func `over the change of forms only common cells are compared`() throws {
        let results = YearComparison(
            try figures(.form2021, [:]), before: try figures(.form2019, [:])
        ).results()
        let compared = results.filter { $0.status != .notApplicable }.map(\.rule)
        #expect(Set(compared.map { $0.prefix(2) }) == ["B1"])
    }

    @Test func `without a report before nothing is compared`() throws {
        let results = YearComparison(try figures(.form2021, [:]), before: nil).results()
        #expect(!results.isEmpty && results.allSatisfy { $0.status == .notApplicable })
    }

    @Test func `a copy of last year is suspected`() throws {
        let rows = ["new", "granted", "deny_law", "unable_create", "done"]
        let numbers = Dictionary(
            uniqueKeysWithValues: rows.flatMap { row in
                ["natural", "total"].map { ("t3.\(row).\($0)", "7") }
            })
        let copy = try figures(.form2021, numbers)
        let other = try figures(.form2021, numbers.mapValues { _ in "8" })
        func status(_ before: Figures) -> Check.Status? {
            YearComparison(copy, before: before).results().first { $0.rule == "B6" }?.status
        }
        #expect(status(copy) == .failed)
        #expect(status(other) == .passed)
        #expect(status(try figures(.form2021, [:])) == .notApplicable)
    }

    @Test(arguments: [("9", Check.Status.passed), ("8", .failed), ("30", .failed)])
    func `a printed subtotal is the sum of its parts`(printed: String, status: Check.Status) throws
    {
        var report = Report(
            figures: try figures(
                .form2021, ["t3.deny_law.total": "4", "t3.deny_query.total": "5"]),
            edition: .form2021)
        let parts = CellAddress.all.filter {
            $0.id.hasPrefix("t3.deny_") && $0.id.hasSuffix(".total")
        }
        let sum = PrintedSum(
            id: "t3.deny.total", value: try #require(Decimal(string: printed)), parts: parts,
            line: 9)
        report.printedSums = [sum]
        let results = ReportChecker().checks(of: report).results
        #expect(results.first { $0.rule == "A5.t3.deny.total" }?.status == status)
    }

    /// The cells of an edition, zero but for some.
    private func figures(_ edition: Edition, _ numbers: [String: String]) throws -> Figures {
        var figures = Figures()
        for address in Form.cells(of: edition) {
            let raw = numbers[address.id] ?? "0"
            let value = try #require(Decimal(string: raw))
            figures[address] = Figure(reading: .value(value), raw: raw, place: nil)
        }
        for id in numbers.keys {
            #expect(CellAddress(id).flatMap { figures[$0] } != nil, "\(id)")
        }
        return figures
    }
}
