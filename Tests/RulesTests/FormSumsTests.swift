import Foundation
import Reports
import Rules
import TestSupport
import Testing

/// The sums of the form, A1 to A4.
@Suite struct FormSumsTests {
    @Test(arguments: [(Edition.form2019, 40, 23), (.form2021, 42, 25)])
    func `the form of an edition has its sums`(edition: Edition, count: Int, rows: Int) {
        let rules = RuleBook.sums(of: edition)
        #expect(rules.count == count)
        let families = Dictionary(grouping: rules, by: \.family).mapValues(\.count)
        #expect(families == [.balance: 7, .outcomes: 7, .applicants: rows, .disputes: 3])
        #expect(Set(rules.map(\.id)).count == count)
        #expect(rules.allSatisfy { $0.severity == .hard && $0.relation == .equal })
    }

    @Test func `a rule prints as a formula of cells`() {
        let formulas = Dictionary(
            RuleBook.all.map { ($0.id, $0.formula) }, uniquingKeysWith: { $1 })
        #expect(
            formulas["A1.total"]
                == "t3.new.total + t3.carryin.total = t3.done.total + t3.carryout.total")
        #expect(formulas["B1.total"] == "t3.carryin.total = t3.carryout.total@-1")
        #expect(
            formulas["B2.rule"]
                == "t2.rule.inforce + t2.rule.repealed = t2.rule.inforce@-1 + t2.rule.issued")
        #expect(formulas["C3.fee"] == "t2.fee.prev + t2.fee.change ≥ 0")
        #expect(formulas["D8"] == "")
    }

    @Test func `random figures fail where adding up says so`() {
        let seed: UInt64 = 20_261
        var generator = SeededGenerator(seed: seed)
        for round in 0..<300 {
            var random = RandomFigures(
                Edition.forms[round % 2], using: &generator)
            #expect(random.broken.isEmpty, "seed \(seed), round \(round)")
            for _ in 0..<Int.random(in: 0..<4, using: &generator) {
                guard let cell = random.numbers.keys.sorted().randomElement(using: &generator)
                else { continue }
                random.numbers[cell] = Int.random(in: 0..<50, using: &generator)
            }
            let results = ReportChecker().checks(of: random.report()).results
            let sums = results.filter { $0.rule.hasPrefix("A") }
            let failed = Set(sums.filter { $0.status == .failed }.map(\.rule))
            #expect(failed == random.broken, "seed \(seed), round \(round)")
            #expect(sums.count { $0.status != .notApplicable } == (round % 2 == 0 ? 40 : 42))
        }
    }

    @Test(arguments: [
        // Blank parts: unknown. Parts beyond the total: broken whatever the blank one is.
        (["total": 5, "natural": 5], Check.Status.undetermined),
        (["total": 5, "natural": 6], .failed),
        (["natural": 6, "business": 1], .undetermined),
        (["total": 0], .undetermined),
    ])
    func `a blank is neither zero nor an excuse`(known: [String: Int], status: Check.Status) {
        var random = zeros(.form2021)
        for column in RandomFigures.parts + ["total"] {
            random.numbers["t3.new.\(column)"] = known[column]
        }
        #expect(result("A3.new", random)?.status == status)
    }

    @Test func `the only blank of a sum has an implied value, and it is not a failure`() {
        var random = zeros(.form2021)
        random.numbers["t3.granted.natural"] = 3
        random.numbers["t3.granted.total"] = nil
        let check = result("A3.granted", random)
        #expect(check?.status == .undetermined)
        #expect(check?.implied.map(\.cell.id) == ["t3.granted.total"])
        #expect(check?.implied.map(\.value) == [3])
    }

    @Test func `a form has no rules for cells of the other`() {
        let sums = ReportChecker().checks(of: zeros(.form2019).report()).results
        #expect(sums.first { $0.rule == "A3.other_nofix" }?.status == .notApplicable)
        #expect(sums.first { $0.rule == "A3.other" }?.status == .passed)
    }

    @Test func `a report without tables has nothing to check`() {
        let report = Report(figures: Figures(), edition: .none)
        let results = ReportChecker().checks(of: report).results
        #expect(results.allSatisfy { $0.status == .notApplicable })
    }

    @Test func `a mixed report is held against the sums whose cells it has`() {
        var figures = zeros(.form2021).report().figures
        for address in CellAddress.all where address.cell.table == .disclosure {
            figures[address] = nil
        }
        let report = Report(figures: figures, edition: .mixed)
        let results = ReportChecker().checks(of: report).results.filter {
            $0.rule.hasPrefix("A") && $0.status == .passed
        }
        #expect(results.count == 42)
    }

    private func zeros(_ edition: Edition) -> RandomFigures {
        var generator = SeededGenerator(seed: 1)
        var random = RandomFigures(edition, using: &generator)
        for cell in random.numbers.keys { random.numbers[cell] = 0 }
        return random
    }

    private func result(_ rule: String, _ figures: RandomFigures) -> Check? {
        ReportChecker().checks(of: figures.report()).results.first { $0.rule == rule }
    }
}

/// One cause and its consequences.
@Suite struct CauseTests {
    @Test func `a single wrong cell is the cause, or among equally small ones`() {
        let seed: UInt64 = 20_262
        var generator = SeededGenerator(seed: seed)
        var certain = 0
        for round in 0..<200 {
            var random = RandomFigures(Edition.forms[round % 2], using: &generator)
            let right = random.numbers
            guard let cell = right.keys.sorted().randomElement(using: &generator) else { continue }
            random.numbers[cell] = (right[cell] ?? 0) + Int.random(in: 1..<30, using: &generator)
            let checks = ReportChecker().checks(of: random.report())
            #expect(checks.causes.count == 1, "seed \(seed), round \(round), \(cell)")
            guard let cause = checks.causes.first else { continue }
            let alternatives = cause.alternatives.map { $0.map(\.id) }
            #expect(alternatives.contains([cell]), "seed \(seed), round \(round), \(cell)")
            #expect(cause.implied.isEmpty == (alternatives.count > 1))
            if let implied = cause.implied.first {
                certain += 1
                #expect(implied.value == Decimal(right[cell] ?? -1))
            }
            let failed = checks.results.filter { $0.status == .failed }
            #expect(failed.allSatisfy { $0.cause == 0 }, "seed \(seed), round \(round), \(cell)")
        }
        // Table four does not tell which of its cells is wrong; table three does.
        #expect(certain > 150)
    }

    @Test func `a row left at zero is one cause`() {
        let seed: UInt64 = 20_263
        var generator = SeededGenerator(seed: seed)
        for round in 0..<60 {
            var random = RandomFigures(Edition.forms[round % 2], using: &generator)
            let right = random.numbers
            for column in RandomFigures.parts + ["total"] {
                random.numbers["t3.done.\(column)"] = 0
            }
            let checks = ReportChecker().checks(of: random.report())
            #expect(checks.causes.count == 1, "seed \(seed), round \(round)")
            let implied = checks.causes.first?.implied ?? []
            let expected = right.filter {
                $0.key.hasPrefix("t3.done.") && $0.value != 0
            }.mapValues { Decimal($0) }
            let found = Dictionary(uniqueKeysWithValues: implied.map { ($0.cell.id, $0.value) })
            #expect(found == expected, "seed \(seed), round \(round)")
        }
    }

    @Test func `two wrong cells far from each other are found together`() {
        var generator = SeededGenerator(seed: 20_264)
        var random = RandomFigures(.form2021, using: &generator)
        random.numbers["t3.granted.natural", default: 0] += 3
        random.numbers["t3.deny_law.business", default: 0] += 5
        let causes = ReportChecker().checks(of: random.report()).causes
        #expect(
            causes.map { $0.alternatives.map { $0.map(\.id) } }
                == [[["t3.granted.natural", "t3.deny_law.business"]]])
    }

    @Test func `what may be two rows is not guessed`() {
        var generator = SeededGenerator(seed: 1)
        var random = RandomFigures(.form2021, using: &generator)
        for cell in random.numbers.keys { random.numbers[cell] = 0 }
        for row in ["granted", "done"] {
            for column in ["natural", "total"] { random.numbers["t3.\(row).\(column)"] = 2 }
        }
        let cause = ReportChecker().checks(of: random.report()).causes.first
        #expect(cause?.implied.isEmpty == true)
        let rows = Set((cause?.alternatives ?? []).compactMap { $0.first?.cell.row })
        #expect(rows == ["new", "carryin"])
    }

    @Test func `sums that hold have no cause`() {
        var generator = SeededGenerator(seed: 5)
        let random = RandomFigures(.form2019, using: &generator)
        #expect(ReportChecker().checks(of: random.report()).causes.isEmpty)
    }
}
