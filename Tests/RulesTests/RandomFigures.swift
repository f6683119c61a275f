import Foundation
import Reports
import TestSupport

/// Figures that hold every sum of a form, made without the rules: parts first, totals after.
struct RandomFigures {
    var numbers: [String: Int] = [:]
    let edition: Edition

    static let parts = ["natural", "business", "research", "ngo", "legal", "orgother"]
    static let common = [
        "granted", "partial", "deny_secret", "deny_law", "deny_safety", "deny_third",
        "deny_internal", "deny_process", "deny_casefile", "deny_query", "unable_notheld",
        "unable_create", "unable_unclear", "reject_petition", "reject_repeat",
        "reject_publication", "reject_mass", "reject_confirm",
    ]
    static let results = ["upheld", "corrected", "other", "pending"]

    var outcomes: [String] {
        Self.common
            + (edition == .form2019 ? ["other"] : ["other_nofix", "other_nofee", "other_misc"])
    }

    init(_ edition: Edition, using generator: inout SeededGenerator) {
        self.edition = edition
        var sparse: Int { Int.random(in: 0..<4, using: &generator) == 0 ? 1 : 0 }
        for column in Self.parts {
            for row in outcomes {
                numbers["\(row).\(column)"] = sparse * Int.random(in: 1..<40, using: &generator)
            }
            let done = outcomes.reduce(0) { $0 + (numbers["\($1).\(column)"] ?? 0) }
            let carriedOut = sparse * Int.random(in: 0..<9, using: &generator)
            let carriedIn = Int.random(in: 0...(done + carriedOut), using: &generator)
            numbers["done.\(column)"] = done
            numbers["carryout.\(column)"] = carriedOut
            numbers["carryin.\(column)"] = carriedIn
            numbers["new.\(column)"] = done + carriedOut - carriedIn
        }
        for row in outcomes + ["new", "carryin", "done", "carryout"] {
            numbers["\(row).total"] = Self.parts.reduce(0) { $0 + (numbers["\(row).\($1)"] ?? 0) }
        }
        numbers = Dictionary(uniqueKeysWithValues: numbers.map { ("t3.\($0.key)", $0.value) })
        for group in ["review", "suit_direct", "suit_after"] {
            for result in Self.results {
                numbers["t4.\(group).\(result)"] = Int.random(in: 0..<5, using: &generator)
            }
            numbers["t4.\(group).total"] = Self.results.reduce(0) {
                $0 + (numbers["t4.\(group).\($1)"] ?? 0)
            }
        }
    }

    /// The cells whose sums the numbers break, found by adding up; a rule with a missing number
    /// is left out.
    var broken: Set<String> {
        var broken: Set<String> = []
        func sum(_ ids: [String]) -> Int? {
            let values = ids.compactMap { numbers[$0] }
            return values.count == ids.count ? values.reduce(0, +) : nil
        }
        func judge(_ rule: String, _ left: [String], _ right: [String]) {
            if let left = sum(left), let right = sum(right), left != right { broken.insert(rule) }
        }
        for column in Self.parts + ["total"] {
            judge(
                "A1.\(column)", ["t3.new.\(column)", "t3.carryin.\(column)"],
                ["t3.done.\(column)", "t3.carryout.\(column)"])
            judge("A2.\(column)", ["t3.done.\(column)"], outcomes.map { "t3.\($0).\(column)" })
        }
        for row in outcomes + ["new", "carryin", "done", "carryout"] {
            judge("A3.\(row)", ["t3.\(row).total"], Self.parts.map { "t3.\(row).\($0)" })
        }
        for group in ["review", "suit_direct", "suit_after"] {
            judge("A4.\(group)", ["t4.\(group).total"], Self.results.map { "t4.\(group).\($0)" })
        }
        return broken
    }

    /// A report with the numbers in its tables, zeros where the rules do not look.
    func report(sections: [Section] = [], kind: String = "司法局", year: Int = 2022) -> Report {
        var figures = Figures()
        for address in Form.cells(of: edition) {
            let isSummed = address.cell.table != .disclosure
            let reading: Reading =
                if isSummed { numbers[address.id].map { .value(Decimal($0)) } ?? .blank } else {
                    .value(0)
                }
            let raw = reading.value.map { "\($0)" } ?? ""
            figures[address] = Figure(reading: reading, raw: raw, place: nil)
        }
        return Report(figures: figures, edition: edition, sections: sections, year: year)
    }
}

extension Report {
    /// A report of an invented body.
    init(
        figures: Figures, edition: Edition, sections: [Section] = [], year: Int = 2022,
        kind: String = "司法局", scope: Scope = .own, stated: String? = "栖渚县"
    ) {
        let identity = Identity(
            title: nil, region: Region(stated: stated, division: nil),
            agency: Agency(name: (stated ?? "") + kind, kind: kind), scope: scope, year: year,
            edition: edition)
        self.init(
            identity: identity, layout: .tabGrid, sections: sections, figures: figures,
            findings: [])
    }
}
