internal import Reports

/// What the committed corpus holds, report by report.
enum CommittedPlans {
    /// The bodies whose figures an aggregated report adds up.
    static let members: [Office] = [
        .justice, .governmentOffice, .education, .resources, .health, .police, .finance,
        .town("栗坡镇"), .town("石磴镇"),
    ]

    /// The plans of all reports, with what each talks about.
    static func all(seed: UInt64) -> [ReportPlan] {
        rows.map { row in
            var plan = ReportPlan(
                body: Body(place: row.place, office: row.office), year: row.year,
                layout: row.layout)
            plan.blemishes = row.blemishes
            plan.wishes = row.wishes
            plan.scope = row.office == .wholeGovernment ? .aggregated : .own
            var generator = SeededGenerator(
                seed: seed, name: "topics \(plan.body.name) \(row.year)")
            plan.topics = topics(year: row.year, &generator).union(row.topics)
            return plan
        }
    }

    /// The topics of a report: most of those every report may have, and some problems.
    ///
    /// Whether a report of 2020 speaks of 保密审查 is for its row to say.
    private static func topics(year: Int, _ generator: inout SeededGenerator) -> Set<Topic> {
        var topics = Set(Topic.overview.filter { _ in generator.chance(70) })
        for topic in [Topic.disclosure, .management, .platform, .requestHandling] {
            topics.insert(topic)
        }
        topics.insert(generator.pick(Topic.problems))
        topics.insert(generator.pick(Topic.problems))
        if generator.chance(40), year != 2020 { topics.insert(.secrecyReview) }
        return topics
    }

    private struct Row {
        let place: InventedPlace
        let office: Office
        let year: Int
        let layout: Layout
        var blemishes: Set<Blemish> = []
        var topics: Set<Topic> = []
        var wishes: [(row: String, count: Int)] = []
    }

    private static func row(
        _ place: InventedPlace, _ office: Office, _ year: Int, _ layout: Layout,
        _ blemishes: Set<Blemish> = [], topics: Set<Topic> = [],
        wishes: [(row: String, count: Int)] = []
    ) -> Row {
        Row(
            place: place, office: office, year: year, layout: layout, blemishes: blemishes,
            topics: topics, wishes: wishes)
    }

    private static let rows = allYears + qizhu + yuyi + baili + luzhu + others

    /// Four bodies with a report of every year.
    private static let allYears = [
        row(.yanxi, .justice, 2019, .tabGrid),
        row(
            .yanxi, .justice, 2020, .tabGrid, [.titleOnTwoLines, .blankReview, .splitLabels],
            topics: [.secrecyReview], wishes: [("unable_notheld", 7)]),
        row(.yanxi, .justice, 2021, .tabGrid),
        row(.yanxi, .justice, 2022, .tabGrid),
        row(.yanxi, .justice, 2023, .markdown),
        row(.yanxi, .justice, 2024, .cellPerLine),
        row(.yanxi, .governmentOffice, 2019, .tabGrid, [.halfWidthBrackets]),
        row(.yanxi, .governmentOffice, 2020, .tabGrid, topics: [.secrecyReview]),
        row(.yanxi, .governmentOffice, 2021, .tabGrid, topics: [.staffShortage]),
        row(.yanxi, .governmentOffice, 2022, .markdown, [.titleYearFirst]),
        row(.yanxi, .governmentOffice, 2023, .tabGrid),
        row(.yanxi, .governmentOffice, 2024, .tabGrid),
        row(.jichuan, .resources, 2019, .markdown, [.surplusZero]),
        row(.jichuan, .resources, 2020, .markdown),
        row(.jichuan, .resources, 2021, .markdown),
        row(.jichuan, .resources, 2022, .tabGrid, [.carriageReturns]),
        row(.jichuan, .resources, 2023, .cellPerLine),
        row(.jichuan, .resources, 2024, .tabGrid, topics: [.staffShortage]),
        row(.tingfeng, .education, 2019, .cellPerLine, [.bookmark]),
        row(.tingfeng, .education, 2020, .cellPerLine),
        row(.tingfeng, .education, 2021, .cellPerLine),
        row(.tingfeng, .education, 2022, .tabGrid),
        row(.tingfeng, .education, 2023, .tabGrid, [.byteOrderMark]),
        row(.tingfeng, .education, 2024, .markdown, [.staleYear]),
    ]

    private static let qizhu = [
        row(.qizhu, .justice, 2020, .cellPerLine, [.noTitle], wishes: [("granted", 2)]),
        row(.qizhu, .justice, 2021, .markdown, wishes: [("unable_notheld", 9)]),
        row(.qizhu, .justice, 2022, .tabGrid),
        row(
            .qizhu, .police, 2020, .tabGrid, [.largeNumber, .amountWithoutUnit],
            topics: [.secrecyReview]),
        row(.qizhu, .police, 2021, .tabGrid, [.thousandsSeparator]),
        row(.qizhu, .town("栗坡镇"), 2021, .tabGrid, [.formOf2019]),
        row(.qizhu, .town("栗坡镇"), 2022, .cellPerLine, [.formOf2019, .noTitle]),
        row(.qizhu, .shortGovernmentOffice, 2020, .tabGrid, [.wrongPlace]),
    ]

    private static let yuyi = [
        row(.yuyi, .justice, 2020, .tabGrid, [.amountInYuan], wishes: [("unable_notheld", 5)]),
        row(.yuyi, .health, 2020, .markdown, [.titleWithoutRegion], topics: [.secrecyApart]),
        row(.yuyi, .health, 2021, .tabGrid, [.blankCells]),
        row(.yuyi, .health, 2022, .cellPerLine, [.blankCells]),
        row(.yuyi, .finance, 2019, .cellPerLine, [.amountInTenThousandYuan]),
        row(.yuyi, .finance, 2020, .cellPerLine, [.amountInYuan], topics: [.secrecyReview]),
    ]

    private static let baili = [
        row(.baili, .justice, 2020, .markdown, [.outcomeTotalLeftZero], wishes: [("granted", 3)]),
        row(.baili, .justice, 2023, .tabGrid, [.blankRow], wishes: [("unable_notheld", 0)]),
        row(
            .baili, .education, 2020, .tabGrid, [.negativeChange],
            wishes: [("unable_notheld", 9)]),
        row(.baili, .resources, 2021, .tabGrid, [.struckOutRules, .splitLabels]),
        row(.baili, .resources, 2023, .markdown),
        row(.baili, .finance, 2024, .tabGrid, topics: [.staffShortage]),
        row(
            .baili, .town("石磴镇"), 2020, .cellPerLine, [.contradictoryNarrative],
            wishes: [("granted", 2)]),
    ]

    private static let luzhu = [
        row(.luzhu, .justice, 2021, .tabGrid),
        row(.luzhu, .justice, 2024, .markdown),
        row(.luzhu, .governmentOffice, 2020, .markdown, topics: [.secrecyReview]),
        row(
            .luzhu, .governmentOffice, 2021, .tabGrid, topics: [.withJustice, .secrecyReview],
            wishes: [("unable_notheld", 6)]),
        row(.luzhu, .police, 2022, .cellPerLine),
        row(.luzhu, .health, 2023, .tabGrid, wishes: [("granted", 4)]),
        row(.luzhu, .health, 2024, .cellPerLine),
    ]

    private static let others = [
        row(.jichuan, .finance, 2020, .tabGrid),
        row(.jichuan, .police, 2024, .markdown, topics: [.staffShortage]),
        row(.tingfeng, .finance, 2022, .tabGrid),
        row(.tingfeng, .justice, 2020, .markdown, [.blankReview]),
        row(.yanxi, .wholeGovernment, 2020, .tabGrid),
        row(.yanxi, .wholeGovernment, 2022, .tabGrid),
    ]
}
