internal import Reports

/// The figures of one body for all years.
struct BodyHistory {
    /// The years there are reports for.
    static let years = 2019...2024

    private let figures: [YearFigures]

    /// Draws the figures of a body.
    ///
    /// - Parameters:
    ///   - body: the body.
    ///   - seed: the seed of the corpus.
    ///   - plans: the body's own reports, for their forms and wishes; other years have neither.
    init(of body: Body, seed: UInt64, plans: [ReportPlan] = []) {
        var model = FigureModel(body: body, seed: seed)
        figures = BodyHistory.years.map { year in
            let plan = plans.first { $0.year == year }
            let usual = ReportPlan(body: body, year: year, layout: .tabGrid)
            return model.next(edition: (plan ?? usual).edition, wishes: plan?.wishes ?? [])
        }
    }

    /// The figures of a year.
    subscript(year: Int) -> YearFigures { figures[year - BodyHistory.years.lowerBound] }

    /// The requests received the year before a year.
    func received(before year: Int) -> Int? {
        guard year > BodyHistory.years.lowerBound else { return nil }
        return self[year - 1]["t3.new.total"]
    }
}
