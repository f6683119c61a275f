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

    /// The files of a number of the corpus: mostly one, two where a report stands on two hosts.
    ///
    /// - Parameter number: which, from 0.
    public func files(at number: Int) -> [CorpusFile] {
        var generator = SeededGenerator(seed: seed, name: "mixed \(number)")
        let office = generator.chance(4) ? .wholeGovernment : generator.pick(Office.bulk)
        let body = Body(place: .numbered(number), office: office)
        let year = generator.number(in: BodyHistory.years)
        switch generator.number(below: 100) {
        case 0..<5: return [LookAlikes.file(number, of: body, year: year)]
        case 5: return [comparison(of: body, number: number)]
        case 6..<9: return [sharedName(number, year: year, &generator)]
        case 9..<12: return duplicates(of: body, year: year, number: number, &generator)
        default:
            let plan = drawing.plan(of: body, year: year, &generator)
            return [numbered(CorpusFile(report(plan)), "reports/\(number)")]
        }
    }

    private var drawing: PlanDrawing { PlanDrawing(narrativeBytes: narrativeBytes) }

    private func report(_ plan: ReportPlan) -> GeneratedReport {
        let history = BodyHistory(of: plan.body, seed: seed, plans: [plan])
        return ReportWriter(seed: seed).report(
            plan, figures: history[plan.year], before: history.received(before: plan.year)
        ).encodable()
    }

    /// Two years of a body beside each other.
    private func comparison(of body: Body, number: Int) -> CorpusFile {
        let reports = [2022, 2023].map { year in
            report(ReportPlan(body: body, year: year, layout: .tabGrid))
        }
        return ComparisonPrint.file(reports[0], reports[1], number: number)
    }

    /// A report of a place that shares its name with others.
    private func sharedName(
        _ number: Int, year: Int, _ generator: inout SeededGenerator
    ) -> CorpusFile {
        let isTown = generator.chance(12)
        let real = isTown ? .districtOfHunanTown : generator.pick(RealPlace.all)
        let office = isTown ? .town("湖南镇") : generator.pick(Array(Office.bulk.prefix(20)))
        let body = Body(place: real.place, office: office)
        var plan = ReportPlan(
            body: body, year: year, layout: generator.pick([.tabGrid, .html, .word]))
        plan.template = generator.number(below: 840)
        plan.narrativeBytes = narrativeBytes
        plan.blemishes = [.ambiguousPlace]
        plan.sharedName = SharedName(
            real: real, mention: generator.pick(RealPlace.Mention.allCases))
        return numbered(CorpusFile(report(plan)), "shared-names/\(number)")
    }

    /// A report and the same from another host: another layout, other noise.
    private func duplicates(
        of body: Body, year: Int, number: Int, _ generator: inout SeededGenerator
    ) -> [CorpusFile] {
        var first = drawing.plan(of: body, year: year, &generator)
        first.blemishes = [.duplicate]
        first.variant = nil
        first.encoding = .utf8
        var second = first
        second.layout = generator.pick([.tabGrid, .html, .cellPerLine])
        second.template = generator.number(below: 840)
        second.blemishes.insert(
            generator.pick([.siteNavigation, .pinyinNoise, .spamMirror, .mojibake]))
        return [
            numbered(CorpusFile(report(first)), "reports/\(number)"),
            numbered(CorpusFile(report(second)), "other-host/\(number)"),
        ]
    }

    /// A file whose name tells nothing of what is in it.
    private func numbered(_ file: CorpusFile, _ path: String) -> CorpusFile {
        file.renamed("\(path).\(file.ending)")
    }
}
