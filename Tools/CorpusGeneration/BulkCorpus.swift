internal import Reports

/// Any number of reports, for measurements.
///
/// A body has a report for each year; layouts, forms and irregularities are mixed. Body after
/// body is made on its own, so that one can be made without those before it.
public struct BulkCorpus: Sendable {
    /// The seed.
    public let seed: UInt64

    /// How many bytes of prose a report has at least.
    public let narrativeBytes: Int

    /// A corpus of reports with about `narrativeBytes` of prose each.
    public init(seed: UInt64, narrativeBytes: Int) {
        self.seed = seed
        self.narrativeBytes = narrativeBytes
    }

    /// How many reports there can be; above that, bodies would repeat.
    public static let largestCount =
        InventedPlace.count * Office.bulk.count * BodyHistory.years.count

    /// How many reports every body has.
    public static let reportsPerBody = BodyHistory.years.count

    /// The files of all reports of one body, by year.
    ///
    /// - Parameter number: which body, from 0.
    public func files(ofBody number: Int) -> [CorpusFile] {
        let body = Body(
            place: .numbered(number / Office.bulk.count),
            office: Office.bulk[number % Office.bulk.count])
        var generator = SeededGenerator(seed: seed, name: "plan " + body.name)
        let plans = BodyHistory.years.map { plan(of: body, year: $0, &generator) }
        let history = BodyHistory(of: body, seed: seed, plans: plans)
        let writer = ReportWriter(seed: seed)
        return plans.map { plan in
            CorpusFile(
                writer.report(
                    plan, figures: history[plan.year],
                    before: history.received(before: plan.year)))
        }
    }

    private func plan(
        of body: Body, year: Int, _ generator: inout SeededGenerator
    ) -> ReportPlan {
        let layouts: [Layout] = [.tabGrid, .markdown, .cellPerLine]
        var plan = ReportPlan(
            body: body, year: year, layout: layouts[generator.index(weights: [6, 2, 2])])
        plan.narrativeBytes = narrativeBytes
        for topic in Topic.problems where generator.chance(50) { plan.topics.insert(topic) }
        if generator.chance(45) { plan.topics.insert(.secrecyReview) }
        if generator.chance(5) { plan.topics.insert(.secrecyApart) }
        if generator.chance(5) { plan.topics.insert(.withJustice) }
        if generator.chance(20) {
            plan.blemishes.insert(generator.pick(year > 2020 ? common : common + ofForm2019))
        }
        if plan.blemishes.contains(.outcomeTotalLeftZero) { plan.wishes = [("granted", 2)] }
        return plan
    }
}

/// The irregularities that may stand alone in any report.
private let common: [Blemish] = [
    .titleOnTwoLines, .noTitle, .titleWithoutRegion, .titleYearFirst, .blankReview, .blankCells,
    .struckOutRules, .surplusZero, .splitLabels, .halfWidthBrackets, .bookmark, .staleYear,
    .outcomeTotalLeftZero, .contradictoryNarrative,
]

/// The irregularities that only the form of 2019 can have.
private let ofForm2019: [Blemish] = [.amountWithoutUnit, .amountInYuan, .negativeChange]
