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
        let title = Titles(plan: plan, gap: style.gap).lines
        let wording = plan.wording
        let none: [PrintedCell?] = Array(repeating: nil, count: printing.cells.count)
        return GeneratedReport(
            body: plan.body, year: plan.year, scope: plan.scope,
            layout: plan.layout, blemishes: plan.orderedBlemishes,
            titleLines: title.map { wording($0) },
            cells: plan.form.hasTables ? printing.cells : none,
            amountUnit: printing.amountUnit, feeUnit: printing.feeUnit,
            encoding: plan.blemishes.contains(.byteOrderMark) ? .utf8WithMark : plan.encoding,
            sharedName: plan.sharedName, form: plan.form,
            parts: noisy(parts(plan, narrative, &generator), plan), style: style,
            wording: wording, template: plan.template, frame: Frame(plan, title: title))
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
        // A label that slid would leave open on which side the row's seventh cell is missing.
        if plan.blemishes.contains(.blankTotalColumn) { style.pageBreak = .none }
        style.surplusZero = plan.blemishes.contains(.surplusZero)
        return style
    }

    private func parts(
        _ plan: ReportPlan, _ narrative: Narrative, _ generator: inout SeededGenerator
    ) -> [GeneratedReport.Part] {
        if plan.blemishes.contains(.oldOutline) { return OldOutline.parts(plan, &generator) }
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
        return parts.flatMap { irregular($0, plan) }
    }

    /// A part as it is printed: without its table where that is missing, with a footnote.
    private func irregular(
        _ part: GeneratedReport.Part, _ plan: ReportPlan
    ) -> [GeneratedReport.Part] {
        guard case .table(let table) = part else { return [part] }
        guard plan.form.hasTables else { return [] }
        return table == .disputes && plan.blemishes.contains(.footnote)
            ? [part, .paragraph("注：行政复议、行政诉讼数量含上年度结转数量。")] : [part]
    }

    /// The parts with the noise of their plan, in its characters.
    private func noisy(
        _ parts: [GeneratedReport.Part], _ plan: ReportPlan
    ) -> [GeneratedReport.Part] {
        var noise = Noise(plan, seed: seed)
        return parts.map { part in
            switch part {
            case .heading(let text): .heading(plan.wording(text))
            case .paragraph(let text): .paragraph(plan.wording(noise(text)))
            case .table: part
            }
        }
    }
}

private let numerals = ["一", "二", "三", "四", "五", "六"]
