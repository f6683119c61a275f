internal import Reports

/// Any number of reports of every layout, format, encoding, form and irregularity, and documents
/// that are none, for measuring how well reports are read.
///
/// Every number of the corpus is made on its own, so that one can be made without those before it.
public struct MixedCorpus: Sendable {
    /// The seed.
    public let seed: UInt64

    /// How many bytes of prose a report has at least.
    public let narrativeBytes: Int

    /// A corpus of reports with about `narrativeBytes` of prose each.
    public init(seed: UInt64, narrativeBytes: Int) {
        self.seed = seed
        self.narrativeBytes = narrativeBytes
    }

    /// The files of a number of the corpus.
    ///
    /// - Parameter number: which, from 0.
    public func files(at number: Int) -> [CorpusFile] {
        var generator = SeededGenerator(seed: seed, name: "mixed \(number)")
        let body = Body(
            place: .numbered(number), office: generator.pick(Office.bulk))
        let year = generator.number(in: BodyHistory.years)
        let plan = PlanDrawing(narrativeBytes: narrativeBytes).plan(
            of: body, year: year, &generator)
        let history = BodyHistory(of: body, seed: seed, plans: [plan])
        let report = ReportWriter(seed: seed).report(
            plan, figures: history[year], before: history.received(before: year))
        return [CorpusFile(report)]
    }
}

/// Draws what a report is to be.
struct PlanDrawing {
    let narrativeBytes: Int

    /// A plan of any layout and encoding, with irregularities that go together.
    func plan(of body: Body, year: Int, _ generator: inout SeededGenerator) -> ReportPlan {
        let (layouts, weights) = (Self.layouts.map(\.layout), Self.layouts.map(\.weight))
        let layout = layouts[generator.index(weights: weights)]
        var plan = ReportPlan(body: body, year: year, layout: layout)
        plan.narrativeBytes = narrativeBytes
        plan.template = generator.number(below: 840)
        for topic in Topic.problems where generator.chance(50) { plan.topics.insert(topic) }
        return plan
    }

    private static let layouts: [(layout: Layout, weight: Int)] = [
        (.tabGrid, 20), (.markdown, 10), (.cellPerLine, 10), (.lines, 10), (.aligned, 12),
        (.html, 20), (.word, 12), (.pdf, 12),
    ]
}
