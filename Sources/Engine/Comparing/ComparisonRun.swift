package import Answers
package import Comparisons
package import Deadlines
import Numbers
import Query
import Reports

/// Reads the reports of one comparison from one state of an index.
package struct ComparisonRun {
    private let comparison: Comparison
    private let run: QueryRun
    private let joined: JoinedColumns?

    /// - Throws: ``ComparisonRefusal`` where the joined table names a place that is several.
    package init(
        _ comparison: Comparison, joining table: JoinedTable?, _ storage: any IndexStorage,
        _ memory: ReaderMemory, within deadline: Deadline
    ) throws {
        self.comparison = comparison
        let plan = Plan(condition: comparison.condition, order: .recency, page: Page(limit: 0))
        let run = try QueryRun(plan, storage, memory, within: deadline)
        joined = try table.map { try JoinedColumns($0, run.columns) }
        self.run = run
        try run.evaluator().numbers.joinedColumns = joined?.columns ?? [:]
    }

    /// The reports that fulfil the condition, or why they cannot be compared.
    package func reading() throws -> ComparisonReading {
        let selection = try run.selection()
        let sample: Result<ReportSample, ComparisonRefusal>
        do {
            sample = .success(try self.sample(of: selection.hits))
        } catch let refusal as ComparisonRefusal {
            sample = .failure(refusal)
        }
        return ComparisonReading(
            sample: sample, leftOut: selection.leftOut, unmatched: selection.unmatched)
    }

    private func sample(of hits: Bitmap) throws -> ReportSample {
        let chosen = try chosen(of: hits)
        let profile = try profile(of: chosen.slots)
        let (numbers, shifts) = try comparison.numbers(for: profile)
        var decomposer = Decomposer()
        let decompositions = try numbers.map {
            try run.columns.deadline.check()
            return decomposer.decompose($0)
        }
        let groups = try GroupColumn(
            comparison.grouping, run.columns, of: chosen.slots + chosen.repeated,
            isAggregated: profile.scopes[.aggregated] != nil)
        let verdicts = try run.columns.values(.verdict)
        let failed = Int32(Verdict.allCases.firstIndex(of: .failed) ?? -1)
        let years = try run.columns.values(.year)
        let counted = groups.ofReports.prefix(chosen.slots.count)
        return ReportSample(
            groups: groups.groups, groupOfReport: Array(counted),
            years: chosen.slots.map { years[$0] },
            isFailed: chosen.slots.map { verdicts[$0] == failed },
            parts: try decomposer.parts.map { try part($0, of: chosen.slots) },
            numbers: decompositions,
            repeated: zip(groups.ofReports.dropFirst(chosen.slots.count), chosen.repeated)
                .map { (group: $0, year: years[$1]) },
            remarks: shifts + chosen.remarks + (joined?.remarks(of: chosen.slots) ?? [])
                + groups.remarks(counted),
            profile: profile)
    }

    // MARK: Which reports

    /// The reports that take part, and those that do not.
    private struct Chosen {
        var slots: [Int] = []
        var repeated: [Int] = []
        var remarks: [ComparisonRemark] = []
    }

    private func chosen(of hits: Bitmap) throws -> Chosen {
        var chosen = Chosen()
        var hits = hits
        if comparison.isVerified {
            let verified = try NameColumns(run.columns).reports(.verdict([.passed]))
            let unverified = (hits - verified).cardinality
            if unverified > 0 { chosen.remarks.append(.unverified(reports: unverified)) }
            hits = hits & verified
        }
        let slots = hits.slots(offset: 0, limit: run.columns.count)
        let bodies = try run.columns.values(.body)
        let years = try run.columns.values(.year)
        let repeated = RepeatedReports.positions(
            bodies: slots.map { bodies[$0] }, years: slots.map { years[$0] })
        chosen.repeated = repeated.map { slots[$0] }
        let leftOut = Set(repeated)
        chosen.slots = slots.indices.filter { !leftOut.contains($0) }.map { slots[$0] }
        if !repeated.isEmpty {
            chosen.remarks.append(
                .repeated(
                    reports: repeated.count, keys: try keys(of: chosen.repeated.prefix(keyCount))))
        }
        let unknown = chosen.slots.count { bodies[$0] < 0 }
        if unknown > 0 { chosen.remarks.append(.unknownBodies(reports: unknown)) }
        return chosen
    }

    private func keys(of slots: some Sequence<Int>) throws -> [String] {
        try slots.compactMap { try run.columns.storage.key(of: run.columns.ids[$0]) }
    }

    private func profile(of slots: [Int]) throws -> SelectionProfile {
        let years = try run.columns.values(.year)
        let first = slots.lazy.map { years[$0] }.min()
        let last = slots.lazy.map { years[$0] }.max()
        let editions = try run.columns.values(.edition)
        let others = try comparison.otherYears.flatMap { year -> [Int32] in
            let aside = try run.columns.slots(of: year)
            return slots.compactMap { aside[$0] < 0 ? nil : editions[Int(aside[$0])] }
        }
        return SelectionProfile(
            scopes: try counts(.scope, Scope.allCases, slots),
            editions: try counts(.edition, Edition.allCases, slots),
            otherEditions: Set(others.compactMap { Edition.at($0) }),
            years: first.flatMap { first in last.map { Int(first)...Int($0) } })
    }

    /// How many reports have each value of a property; values that none has are left out.
    private func counts<Value: Hashable>(
        _ property: ColumnName.Property, _ all: [Value], _ slots: [Int]
    ) throws -> [Value: Int] {
        let values = try run.columns.values(property)
        var counts = [Int](repeating: 0, count: all.count)
        for slot in slots where counts.indices.contains(Int(values[slot])) {
            counts[Int(values[slot])] += 1
        }
        return Dictionary(
            uniqueKeysWithValues: zip(all, counts).filter { $0.1 > 0 }.map { ($0.0, $0.1) })
    }

    // MARK: Parts

    private func part(_ number: NumericExpression, of slots: [Int]) throws -> PartColumn {
        let regions = number.isOfPlace ? try run.columns.values(.region) : []
        let places = number.isOfPlace ? slots.map { joined?.place(of: regions[$0]) ?? -1 } : nil
        let column = try run.evaluator().numbers.column(number)
        let isKnown = slots.map { !column.missing[$0] }
        if case .none = column.error {
            let values = zip(slots, isKnown).map { $1 ? Int(exactly: column.values[$0]) : nil }
            return PartColumn(
                values: .integers(values.map { $0 ?? 0 }), isKnown: values.map { $0 != nil },
                places: places)
        }
        let exact = try run.evaluator().numbers.exact(number)
        let pace = Pace(run.columns.deadline, every: 16)
        let values = try zip(slots, isKnown).map { slot, isKnown -> Fraction? in
            try pace.step()
            return isKnown ? exact.value(of: slot) : nil
        }
        return PartColumn(
            values: .fractions(values.map { $0 ?? Fraction(0) }),
            isKnown: values.map { $0 != nil }, places: places)
    }
}

extension Edition {
    fileprivate static func at(_ position: Int32) -> Edition? {
        allCases.indices.contains(Int(position)) ? allCases[Int(position)] : nil
    }
}

/// How many keys of reports that were left out are named.
private let keyCount = 20
