internal import Reports

/// Makes a report from its plan and its figures.
struct ReportWriter {
    let seed: UInt64

    /// Writes one report.
    ///
    /// - Parameters:
    ///   - plan: what it is to be.
    ///   - figures: its true figures.
    ///   - before: the requests of the year before, if known.
    func report(_ plan: ReportPlan, figures: YearFigures, before: Int?) -> GeneratedReport {
        var generator = SeededGenerator(
            seed: seed, name: "\(plan.body.name) \(plan.year) \(plan.scope.rawValue)")
        let style = style(of: plan, &generator)
        let printing = CellPrinting(filled(figures, for: plan), plan: plan)
        var facts = NarrativeFacts(figures: figures, before: before)
        if plan.blemishes.contains(.contradictoryNarrative) { facts.exaggeration = 3 }
        let narrative = Narrative(plan: plan, facts: facts, gap: style.gap)
        return GeneratedReport(
            body: plan.body, year: plan.year, scope: plan.scope,
            layout: plan.layout, blemishes: plan.orderedBlemishes,
            titleLines: title(of: plan, gap: style.gap), cells: printing.cells,
            amountUnit: printing.amountUnit, feeUnit: printing.feeUnit,
            encoding: plan.blemishes.contains(.byteOrderMark) ? .utf8WithMark : plan.encoding,
            form: plan.form, parts: parts(narrative, &generator), style: style,
            wording: Wording(), template: plan.template)
    }

    /// The figures with numbers for the clauses that are of another form than the rest.
    private func filled(_ figures: YearFigures, for plan: ReportPlan) -> YearFigures {
        guard plan.variant != nil else { return figures }
        var figures = figures
        var generator = SeededGenerator(seed: seed, name: "mixed \(plan.body.name) \(plan.year)")
        for address in plan.form.cells where !address.cell.editions.contains(figures.edition) {
            guard generator.chance(60) else { continue }
            figures[address] = generator.number(
                in: address.cell.unit.isMoney ? 500...90_000 : 1...60)
        }
        return figures
    }

    private func style(
        of plan: ReportPlan, _ generator: inout SeededGenerator
    ) -> DocumentStyle {
        var style = DocumentStyle(&generator)
        style.halfWidthBrackets = plan.blemishes.contains(.halfWidthBrackets)
        style.splitLabels = plan.blemishes.contains(.splitLabels)
        style.surplusZero = plan.blemishes.contains(.surplusZero)
        return style
    }

    private func title(of plan: ReportPlan, gap: String) -> [String] {
        let rest = "\(plan.year)\(gap)年政府信息公开工作年度报告"
        let name = plan.scope == .aggregated ? plan.body.place.name : plan.body.name
        if plan.blemishes.contains(.noTitle) { return [] }
        if plan.blemishes.contains(.titleOnTwoLines) { return [name, rest] }
        if plan.blemishes.contains(.titleYearFirst) {
            return ["\(plan.year)年\(name)政府信息公开工作年度报告"]
        }
        if plan.blemishes.contains(.titleWithoutRegion) {
            return [plan.body.office.name + gap + rest]
        }
        return [name + gap + rest]
    }

    private func parts(
        _ narrative: Narrative, _ generator: inout SeededGenerator
    ) -> [GeneratedReport.Part] {
        var parts: [GeneratedReport.Part] = []
        if let preface = narrative.preface(&generator) { parts.append(.paragraph(preface)) }
        for (index, section) in Vocabulary.sectionHeadings.enumerated() {
            parts.append(.heading(numerals[index] + "、" + section.headings[0]))
            switch section.kind {
            case .overview: parts += narrative.overview(&generator).map { .paragraph($0) }
            case .disclosure: parts.append(.table(.disclosure))
            case .requests: parts.append(.table(.requests))
            case .review: parts.append(.table(.disputes))
            case .problems: parts += narrative.problems(&generator).map { .paragraph($0) }
            case .other, .title, .preface:
                parts += narrative.otherMatters(&generator).map { .paragraph($0) }
            }
        }
        return parts
    }
}

private let numerals = ["一", "二", "三", "四", "五", "六"]
