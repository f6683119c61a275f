import Foundation
import Reports
import Testing

@testable import Query

/// The indicators, held against numbers worked out by hand.
@Suite struct IndicatorTests {
    /// For the figures of ``sample``: 125 outcomes, 250 requests at hand, 16 reviews of which 6 are
    /// pending, 15 suits of which 5 are.
    private static let values: [(Indicator, String)] = [
        (.doneChecked, "125"),  // 40 + 10 + 40 + 10 + 21 + 4, though the report states 999
        (.disclosureRate, "0.4"),  // (40 + 10) / 125
        (.fullRate, "0.32"),  // 40 / 125
        (.denyRate, "0.32"),  // 40 / 125
        (.unableRate, "0.08"),  // 10 / 125
        (.notheldShare, "0.048"),  // 6 / 125
        (.notheldOfUnable, "0.6"),  // 6 / 10
        (.rejectRate, "0.168"),  // 21 / 125
        (.otherRate, "0.032"),  // 4 / 125
        (.petitionShare, "0.128"),  // 16 / 125
        (.repeatShare, "0.032"),  // (2 + 2) / 125
        (.factualVsLegal, "0.2"),  // 10 / (10 + 40)
        (.denySecretShare, "0.025"),  // 1 / 40
        (.denyLawShare, "0.05"), (.denySafetyShare, "0.075"), (.denyThirdShare, "0.1"),
        (.denyInternalShare, "0.125"), (.denyProcessShare, "0.15"), (.denyCasefileShare, "0.175"),
        (.denyQueryShare, "0.3"),  // 12 / 40
        (.naturalShare, "0.7"),  // 70 / 100
        (.orgShare, "0.3"),  // (10 + 2 + 3 + 9 + 6) / 100
        (.legalShare, "0.09"),  // 9 / 100
        (.carryoutRate, "0.12"),  // 30 / (100 + 150)
        (.completionRate, "0.5"),  // 125 / (100 + 150)
        (.growth, "0.25"),  // 100 / 80 - 1
        (.zeroRequestShare, "0"),
        (.disputeRate, "0.2"),  // (16 + 9) / 125
        (.reviewCorrectRate, "0.4"),  // 4 / (16 - 6)
        (.reviewCorrectRateGross, "0.25"),  // 4 / 16
        (.reviewUpholdRate, "0.3"),  // 3 / (16 - 6)
        (.suitLossRate, "0.3"),  // (1 + 2) / (9 + 6 - 4 - 1)
        (.suitAfterRate, "0.6"),  // 6 / (16 - 6)
        (.normdocTurnover, "0.25"),  // 3 / (9 + 3)
        (.licensePenalty, "2.5"),  // 300 / 120
        (.quality, "0.075"),  // 3 / (37 + 3)
        (.blankShare, "0.25"),  // 50 / 200
        (.unreadableShare, "0.04"),  // 8 / 200
    ]

    @Test(arguments: values)
    func `an indicator is computed as its definition says`(indicator: Indicator, expected: String) {
        let value = value(of: indicator, for: sample)
        #expect(value != nil)
        #expect(value == Decimal(string: expected))
    }

    @Test func `every indicator has a value worked out by hand`() {
        #expect(Self.values.map(\.0.id).sorted() == Indicator.allCases.map(\.id).sorted())
    }

    @Test func `without all outcomes the total counts as the report states it`() {
        var report = sample
        report.figures["t3.other_misc.total"] = nil
        #expect(value(of: .doneChecked, for: report) == 999)
        #expect(value(of: .otherRate, for: report) == nil)
        report.figures["t3.done.total"] = nil
        #expect(value(of: .doneChecked, for: report) == nil)
        #expect(value(of: .disclosureRate, for: report) == nil)
    }

    @Test func `the number answered is the sum of the outcomes of either form`() {
        for edition in Edition.forms {
            let outcomes = Vocabulary.requestRows.filter { row in
                row.editions.contains(edition)
                    && !["new", "carryin", "done", "carryout"].contains(row.id)
            }
            #expect(outcomes.count == (edition == .form2019 ? 19 : 21))
            var report = SampleReport(figures: ["t3.done.total": 0])
            for (index, row) in outcomes.enumerated() {
                report.figures["t3.\(row.id).total"] = Decimal(1 << index)
            }
            #expect(value(of: .doneChecked, for: report) == Decimal((1 << outcomes.count) - 1))
        }
    }

    @Test func `a report on the form of 2019 has its one row of other handling`() {
        var report = sample
        for row in ["other_nofix", "other_nofee", "other_misc"] {
            report.figures["t3.\(row).total"] = nil
        }
        report.figures["t3.other.total"] = 4
        #expect(value(of: .doneChecked, for: report) == 125)
        #expect(value(of: .otherRate, for: report) == Decimal(string: "0.032"))
    }

    @Test func `nothing is missing or divided by zero and has a value`() {
        var report = sample
        for row in Vocabulary.requestRows where row.group == .deny {
            report.figures["t3.\(row.id).total"] = 0
        }
        #expect(value(of: .denyRate, for: report) == 0)
        #expect(value(of: .denySecretShare, for: report) == nil)
        report.yearBefore["t3.new.total"] = 0
        #expect(value(of: .growth, for: report) == nil)
        report.yearBefore["t3.new.total"] = nil
        #expect(value(of: .growth, for: report) == nil)
        report.figures["t3.new.total"] = 0
        #expect(value(of: .zeroRequestShare, for: report) == 1)
        #expect(value(of: .naturalShare, for: report) == nil)
        report.figures["t3.new.total"] = nil
        #expect(value(of: .zeroRequestShare, for: report) == nil)
    }

    // MARK: Names

    @Test(
        arguments: [
            ("公开率", "disclosure_rate"), ("实质公开率", "disclosure_rate"),
            ("disclosure_rate", "disclosure_rate"), ("DISCLOSURE_RATE", "disclosure_rate"),
            ("不予公开率", "deny_rate"), ("国家秘密占比", "deny_secret_share"),
            ("法律服务机构占比", "legal_share"), ("核定办结数", "done_checked"),
            ("公開率", "disclosure_rate"), ("申请量同比", "growth"), ("败诉率", "suit_loss_rate"),
            ("零申请", "zero_request_share"), ("事项占比", "deny_query_share"), ("办结数核定", "done_checked"),
            // What reads as a number of cases is one.
            ("公开", "t3.granted.total"), ("不予公开", "t3.deny.total"), ("办结", "t3.done.total"),
            ("办结数", "t3.done.total"), ("新收", "t3.new.total"),
            ("不掌握", "t3.unable_notheld.total"), ("国家秘密", "t3.deny_secret.total"),
            ("deny", "t3.deny.total"), ("review", "t4.review.total"),
            ("notheld", "t3.unable_notheld.total"), ("petition", "t3.reject_petition.total"),
        ])
    func `a name means the indicator or the cell it should`(name: String, id: String) {
        #expect(resolution(name) == .field(id))
    }

    /// An ending that several have is ambiguous; a name without its ending is unknown.
    @Test(
        arguments: [
            ("率", "ambiguous-field"), ("占比", "ambiguous-field"), ("纠错率", "ambiguous-field"),
            ("复议纠错", "unknown-field"), ("复议维持", "unknown-field"), ("disclosure", "unknown-field"),
            ("公开率.自然人", "column-of-indicator"), ("growth.total", "column-of-indicator"),
            ("每十万人申请量", "needs-outside-data"), ("requests_per_100k", "needs-outside-data"),
            ("万人处罚量", "needs-outside-data"), ("penalty_per_10k", "needs-outside-data"),
            ("人口", "needs-outside-data"), ("每十万人", "needs-outside-data"), ("万人", "unknown-field"),
            ("人口.自然人", "needs-outside-data"),
            ("t3.公开率", "unknown-field"),
        ])
    func `a name that is no number is an error that says why`(name: String, id: String) {
        #expect(resolution(name) == .problem(id))
    }

    /// So that indicators never change what a name of the forms means.
    @Test func `no name of an indicator means anything in the forms`() {
        let forms = FieldCatalog(rows: FieldRow.forms)
        let labels =
            Indicator.allCases.map { IndicatorVocabulary.label(of: $0) }
            + OutsideIndicator.allCases.map { IndicatorVocabulary.label(of: $0) }
        for name in labels.flatMap({ [$0.id, $0.label] + $0.aliases }) {
            #expect(forms.fields(named: NameFolding.folded(name)).isEmpty, "\(name)")
        }
    }

    @Test func `every name of an indicator means it alone`() {
        for indicator in Indicator.allCases {
            let label = IndicatorVocabulary.label(of: indicator)
            for name in [label.id, label.label] + label.aliases {
                #expect(resolution(name) == .field(indicator.id), "\(name)")
                #expect(name.isOneWord, "\(name)")
            }
        }
    }

    // MARK: What is shown

    @Test(
        arguments: [
            ("disclosure_rate", ["(t3.granted.total + t3.partial.total) / done_checked"]),
            ("deny_rate", ["t3.deny.total / done_checked"]),
            ("org_share", ["t3.new.org / t3.new.total"]),
            ("growth", ["t3.new.total / t3.new.total@上年 - 1"]),
            ("zero_request_share", ["t3.new.total = 0"]),
            ("suit_loss_rate", ["t4.suit.corrected / (t4.suit.total - t4.suit.pending)"]),
            ("quality", ["hardFailed / (hardPassed + hardFailed)"]),
            ("t4.suit.total", ["t4.suit_direct.total + t4.suit_after.total"]), ("t3.new.total", []),
        ])
    func `a formula is shown in ids`(id: String, formulas: [String]) {
        #expect(entry(id)?.formulas == formulas)
    }

    @Test func `formulas are told apart by edition where they differ`() {
        let other = entry("t3.othersum.total")
        #expect(other?.formulas(in: .form2019) == ["t3.other.total"])
        #expect(
            other?.formulas(in: .form2021) == [
                "t3.other_nofix.total + t3.other_nofee.total + t3.other_misc.total"
            ])
        let done = entry("done_checked")
        #expect(
            done?.formulas == [
                "t3.granted.total + t3.partial.total + t3.deny.total + t3.unable.total"
                    + " + t3.reject.total + t3.othersum.total", "t3.done.total",
            ])
        #expect(done?.formulas(in: .form2019) == done?.formulas)
        #expect(entry("normdoc_turnover")?.editions == [.form2021])
        #expect(entry("growth")?.editions == Edition.forms)
    }

    @Test func `no formula shows how it is stored`() {
        for entry in FieldCatalog.forms.entries {
            for formula in entry.formulas {
                #expect(!formula.contains("firstKnown") && !formula.contains("??"), "\(entry.id)")
                #expect(!formula.split(separator: " ").contains { $0 == entry.id }, "\(entry.id)")
            }
        }
    }

    @Test func `every indicator has a note in both languages`() {
        for indicator in Indicator.allCases {
            #expect(indicator.chineseNote.hasSuffix("。") && indicator.englishNote.hasSuffix("."))
        }
    }
}

/// What a report says, as far as a formula looks.
private struct SampleReport: Sendable {
    var figures: [String: Decimal]
    var yearBefore: [String: Decimal] = [:]
    var tallies: [Tally: Decimal] = [:]
}

/// A report on the form of 2021 that states a wrong number of requests answered.
private let sample = SampleReport(
    figures: [
        "t2.normdoc.repealed": 3, "t2.normdoc.inforce": 9, "t2.license.decisions": 300,
        "t2.penalty.decisions": 120, "t3.new.natural": 70, "t3.new.business": 10,
        "t3.new.research": 2, "t3.new.ngo": 3, "t3.new.legal": 9, "t3.new.orgother": 6,
        "t3.new.total": 100, "t3.carryin.total": 150, "t3.granted.total": 40,
        "t3.partial.total": 10, "t3.deny_secret.total": 1, "t3.deny_law.total": 2,
        "t3.deny_safety.total": 3, "t3.deny_third.total": 4, "t3.deny_internal.total": 5,
        "t3.deny_process.total": 6, "t3.deny_casefile.total": 7, "t3.deny_query.total": 12,
        "t3.unable_notheld.total": 6, "t3.unable_create.total": 1, "t3.unable_unclear.total": 3,
        "t3.reject_petition.total": 16, "t3.reject_repeat.total": 2,
        "t3.reject_publication.total": 1, "t3.reject_mass.total": 2, "t3.reject_confirm.total": 0,
        "t3.other_nofix.total": 2, "t3.other_nofee.total": 1, "t3.other_misc.total": 1,
        "t3.done.total": 999, "t3.carryout.total": 30, "t4.review.upheld": 3,
        "t4.review.corrected": 4, "t4.review.other": 3, "t4.review.pending": 6,
        "t4.review.total": 16, "t4.suit_direct.corrected": 1, "t4.suit_direct.pending": 4,
        "t4.suit_direct.total": 9, "t4.suit_after.corrected": 2, "t4.suit_after.pending": 1,
        "t4.suit_after.total": 6,
    ],
    yearBefore: ["t3.new.total": 80],
    tallies: [
        .formCells: 200, .blankCells: 50, .unreadableCells: 8, .hardPassed: 37, .hardFailed: 3,
    ])

private func value(of indicator: Indicator, for report: SampleReport) -> Decimal? {
    value(of: indicator.formula, for: report)
}

/// The value of a formula, computed as directly as can be.
private func value(of formula: Formula, for report: SampleReport) -> Decimal? {
    switch formula {
    case .cell(let address): return report.figures[address.id]
    case .tally(let tally): return report.tallies[tally]
    case .constant(let number): return number
    case .joined: return nil
    case .sum(let parts):
        let values = parts.compactMap { value(of: $0, for: report) }
        return values.count == parts.count ? values.reduce(0, +) : nil
    case .difference(let left, let right):
        guard let left = value(of: left, for: report), let right = value(of: right, for: report)
        else { return nil }
        return left - right
    case .quotient(let left, let right):
        guard let left = value(of: left, for: report), let right = value(of: right, for: report),
            right != 0
        else { return nil }
        return left / right
    case .firstKnown(let parts): return parts.compactMap { value(of: $0, for: report) }.first
    case .isZero(let part): return value(of: part, for: report).map { $0 == 0 ? 1 : 0 }
    case .yearBefore(let part):
        return value(of: part, for: SampleReport(figures: report.yearBefore))
    }
}

private func entry(_ id: String) -> FieldEntry? {
    FieldCatalog.forms.entries.first { $0.id == id }
}

/// A resolution, in short.
private enum Outcome: Equatable {
    case field(String)
    case problem(String)
}

private func resolution(_ name: String) -> Outcome {
    let parts = name.split(separator: ".").map { PlacedText(String($0), at: SourceSpan(0, 0)) }
    return switch FieldCatalog.forms.resolve(FieldName(parts)) {
    case .field(let entry): .field(entry.id)
    case .problem(let problem, _): .problem(problem.id)
    }
}
