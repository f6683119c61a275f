import Comparisons
import Query
import Reports
import Testing

@Suite struct ComparabilityTests {
    private let both = SelectionProfile(
        scopes: [.own: 9], editions: [.form2019: 4, .form2021: 5], years: 2019...2023)

    @Test(
        arguments: [
            "新收", "予以公开.自然人", "其他处理", "办结", "公开率", "done_checked", "行政复议.维持",
            "行政诉讼", "growth", "quality",
        ])
    func `what means the same in both forms is compared without a word`(text: String) throws {
        #expect(try checked(text, both).isEmpty)
    }

    @Test(arguments: ["行政处罚", "行政许可 / 新收", "license_penalty"])
    func `decisions are compared with a remark`(text: String) throws {
        let remarks = try checked(text, both)
        #expect(remarks.map(\.id) == ["edition-shift"] || remarks.count == 2)
        #expect(!remarks.isEmpty)
    }

    @Test(
        arguments: [
            ("t2.normdoc.made", "t2.normdoc.issued"), ("t2.normdoc.issued", "t2.normdoc.made"),
            ("t2.rule.made", "t2.rule.issued"),
        ])
    func `a cell that the other form continues is read from there`(
        text: String, other: String
    ) throws {
        let comparison = try Comparison(numbers: [number(text)])
        let (numbers, remarks) = try comparison.numbers(for: both)
        let cells = numbers[0].fields.flatMap(\.formula.cells).map(\.id)
        #expect(cells == [text, other])
        #expect(remarks.map(\.id) == ["edition-shift"])
    }

    @Test(
        arguments: [
            "t2.normdoc.total", "t2.normdoc.inforce", "t2.rule.inforce", "t2.rule.disclosed",
            "t2.normdoc.repealed", "t2.license.prev", "t2.procure.amount", "t2.fee.amount",
            "t3.other.total", "t3.other_nofix.natural", "normdoc_turnover",
            "新收 + 缺省(t2.procure.count, 0)",
        ])
    func `what means something else, or is in one form only, is refused`(text: String) throws {
        let comparison = try Comparison(numbers: [number(text)])
        let error = #expect(throws: ComparisonRefusal.self) {
            _ = try comparison.numbers(for: both)
        }
        #expect(error?.id == "incomparable-editions")
    }

    @Test(arguments: Edition.forms)
    func `within one form nothing is refused`(edition: Edition) throws {
        let one = SelectionProfile(
            scopes: [.own: 9], editions: [edition: 4, .none: 2], years: 2019...2021)
        for cell in CellAddress.all { #expect(try checked(cell.id, one).isEmpty, "\(cell)") }
    }

    @Test func `a report with both forms spans them`() throws {
        let mixed = SelectionProfile(scopes: [.own: 1], editions: [.mixed: 1], years: 2021...2021)
        #expect(throws: ComparisonRefusal.self) { try checked("t2.fee.amount", mixed) }
    }

    @Test func `the year before counts where a number looks at it`() throws {
        let aside = SelectionProfile(
            scopes: [.own: 1], editions: [.form2021: 1], otherEditions: [.form2019],
            years: 2021...2021)
        #expect(throws: ComparisonRefusal.self) {
            try checked("t2.fee.amount - t2.fee.amount@上年", aside)
        }
        #expect(try checked("t2.fee.amount", aside).isEmpty)
    }

    @Test func `179 cells and sums are comparable as the domain has it`() throws {
        let sums = DerivedFigure.all.map(\.id).filter { $0.hasPrefix("t3.othersum.") }
            .filter { !$0.hasSuffix(".org") }
        let comparable = try (CellAddress.all.map(\.id) + sums).filter { id in
            let comparison = try Comparison(numbers: [number(id)])
            let result = Result { try comparison.numbers(for: both) }
            guard case .success(let checked) = result else { return false }
            // Two cells as one number are counted by neither alone.
            return !checked.remarks.contains { remark in
                if case .editionShift(_, _, .continued) = remark { true } else { false }
            }
        }
        #expect(comparable.count == 179)
    }

    @Test func `own reports and reports of whole places are never mixed`() throws {
        let mixed = SelectionProfile(
            scopes: [.own: 3, .aggregated: 1], editions: [.form2021: 4], years: 2021...2021)
        #expect(throws: ComparisonRefusal.mixedScopes(own: 3, aggregated: 1)) {
            try checked("新收", mixed)
        }
    }

    @Test(arguments: [("行政复议", true), ("suit_loss_rate", true), ("新收", false)])
    func `the reform of 2024 is named where disputes are compared across it`(
        text: String, isNamed: Bool
    ) throws {
        let across = SelectionProfile(
            scopes: [.own: 3], editions: [.form2021: 3], years: 2023...2024)
        #expect(try checked(text, across).contains(.reviewReform(number: 0)) == isNamed)
        let before = SelectionProfile(
            scopes: [.own: 3], editions: [.form2021: 3], years: 2022...2023)
        #expect(try checked(text, before).isEmpty)
    }

    private func checked(
        _ text: String, _ profile: SelectionProfile
    ) throws -> [ComparisonRemark] {
        try Comparison(numbers: [number(text)]).numbers(for: profile).remarks
    }
}
