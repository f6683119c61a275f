internal import Reports

/// The corpus that is committed to the repository.
///
/// What is in it is listed in ``CommittedPlans``; the figures and the words follow from the seed.
public struct CommittedCorpus: Sendable {
    /// The seed; another one makes another corpus of the same plan.
    public let seed: UInt64

    /// The corpus as it is committed.
    public init(seed: UInt64 = 2019) {
        self.seed = seed
    }

    /// All its reports, in the order of their plans.
    public func reports() -> [GeneratedReport] {
        let plans = CommittedPlans.all(seed: seed)
        let writer = ReportWriter(seed: seed)
        return plans.map { plan in
            if plan.scope == .aggregated {
                return writer.report(plan, figures: sum(for: plan, of: plans), before: nil)
            }
            let history = history(of: plan.body, in: plans)
            return writer.report(
                plan, figures: history[plan.year], before: history.received(before: plan.year))
        }
    }

    /// All its files: reports, what is no report, and the truth.
    public func files() -> [CorpusFile] {
        let files = reports().map { CorpusFile($0) }
        var truth = Truth()
        for file in files {
            if let report = file.report { truth.add(report, path: file.path) }
        }
        let others = NotReports.all.map { other in
            CorpusFile(path: "not-reports/\(other.name)", text: other.text)
        }
        return files + others + [CorpusFile(path: "truth.json", text: truth.json)]
            + IrregularCorpus(seed: seed).files()
    }

    private func history(of body: Body, in plans: [ReportPlan]) -> BodyHistory {
        BodyHistory(of: body, seed: seed, plans: plans.filter { $0.body == body })
    }

    /// The figures of all bodies of a place together.
    private func sum(for plan: ReportPlan, of plans: [ReportPlan]) -> YearFigures {
        var sum = YearFigures(edition: plan.edition)
        for office in CommittedPlans.members {
            let body = Body(place: plan.body.place, office: office)
            sum.add(history(of: body, in: plans)[plan.year])
        }
        return sum
    }
}
