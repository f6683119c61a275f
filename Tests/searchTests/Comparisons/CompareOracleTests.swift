import Foundation
import TestIndexes
import TestSupport
import Testing

/// Every figure of a comparison against one that is worked out by brute force from what
/// `search show` prints.
@Suite(.startsPrograms) struct CompareOracleTests {
    @Test func `each figure is that of a brute force over the reports`() async throws {
        let place = try await SharedCorpus.everything.value
        let everything = try ShownReport.all("年份:1900..2100", in: place)
        try #require(everything.count > 100)
        var generator = SeededGenerator(seed: 20_260)
        var cells = 0
        for number in BruteForce.numbers {
            for _ in 0..<6 {
                let trial = Trial(number: number, using: &generator)
                cells += try check(trial, everything, in: place)
            }
        }
        #expect(cells > 1_000)
    }

    /// One comparison at random.
    private struct Trial: CustomStringConvertible {
        let number: BruteForce.Number
        let query: String
        let years: ClosedRange<Int>
        let scope: String
        let grouping: String?
        let isOverYears: Bool
        let statistic: String
        let isVerified: Bool

        init(number: BruteForce.Number, using generator: inout SeededGenerator) {
            self.number = number
            let first = Int.random(in: 2017...2022, using: &generator)
            years = first...Int.random(in: first...2025, using: &generator)
            scope = Int.random(in: 0..<5, using: &generator) == 0 ? "aggregated" : "own"
            query = "年份:\(years.lowerBound)..\(years.upperBound) 范围:\(scope)"
            grouping =
                [nil, "county", "kind", "year", "agency"].randomElement(using: &generator)
                ?? nil
            isOverYears = grouping != "year" && Bool.random(using: &generator)
            statistic = ["sum", "mean", "median"].randomElement(using: &generator) ?? "sum"
            isVerified = Int.random(in: 0..<4, using: &generator) == 0
        }

        var description: String {
            "\(number.text) \(query) by \(grouping ?? "-") \(isOverYears) \(statistic) \(isVerified)"
        }

        /// What tells the groups apart, as the program's JSON names a group; nothing for a report
        /// that belongs to none.
        func group(_ report: ShownReport) -> String? {
            switch grouping {
            case "county": report.county
            case "kind": report.kind
            case "agency": report.body
            case "year": "\(report.year)"
            default: isOverYears ? "\(report.year)" : ""
            }
        }
    }

    /// Holds a comparison against the brute force; returns how many cells it has.
    private func check(
        _ trial: Trial, _ everything: [ShownReport], in place: SharedCorpus
    ) throws -> Int {
        let chosen = everything.filter {
            trial.years.contains($0.year) && $0.scope == trial.scope
                && (!trial.isVerified || $0.isVerified)
        }
        let run = try compare(trial, in: place)
        let groups = run.json["groups"] as? [[String: Any]] ?? []
        let force = BruteForce(
            reports: chosen, everything: everything, number: trial.number,
            statistic: trial.statistic)
        var count = 0
        for group in groups {
            let name = try self.name(of: group, trial, chosen)
            for cell in group["cells"] as? [[String: Any]] ?? [] {
                let year = trial.isOverYears ? cell["year"] as? Int : nil
                let expected = force.cell { report in
                    trial.group(report) == name && (year == nil || report.year == year)
                }
                expect(cell, expected, "\(trial): \(name) \(year ?? 0)")
                count += 1
            }
        }
        // No group is lost.
        let names = Set(chosen.compactMap { trial.group($0) })
        let shown = try Set(groups.map { try self.name(of: $0, trial, chosen) })
        #expect(names.isSubset(of: shown), "\(trial): \(run.errors)")
        return count
    }

    private func compare(_ trial: Trial, in place: SharedCorpus) throws -> ProgramRun {
        var arguments = [
            "compare", trial.number.text, "--where", trial.query, "--stat", trial.statistic,
            "--format", "json",
        ]
        if let grouping = trial.grouping { arguments += ["--by", grouping] }
        if trial.isOverYears { arguments += ["--over", "year"] }
        if trial.isVerified { arguments.append("--verified") }
        return try place.search(arguments)
    }

    /// The group as the brute force names it: a body by one of its reports.
    private func name(
        of group: [String: Any], _ trial: Trial, _ reports: [ShownReport]
    ) throws -> String {
        let name = try #require(group["name"] as? String)
        guard trial.grouping == "agency" else { return name }
        let body = reports.first { report in
            report.agency == name && report.county == group["county"] as? String
        }
        return try #require(body?.body, "\(trial): \(name)")
    }

    private func expect(
        _ cell: [String: Any], _ expected: BruteForce.Cell, _ comment: Comment
    ) {
        #expect(isNear(cell["value"], expected.value), comment)
        #expect(isNear(cell["mean"], expected.mean), comment)
        for (name, value) in zip(["q1", "median", "q3"], expected.quartiles) {
            #expect(isNear(cell[name], value), comment)
        }
        let counts = ["reports", "n", "missing", "failed", "repeated"].map { cell[$0] as? Int }
        #expect(
            counts == [
                expected.reports, expected.n, expected.missing, expected.failed,
                expected.repeated,
            ], comment)
    }

    private func isNear(_ found: Any?, _ expected: Double?) -> Bool {
        guard let expected else { return found is NSNull }
        guard let found = (found as? NSNumber)?.doubleValue else { return false }
        return abs(found - expected) <= 1e-9 * max(1, abs(expected))
    }
}
