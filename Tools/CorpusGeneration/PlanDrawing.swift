internal import Reports

/// Draws what a report of the mixed corpus is to be.
struct PlanDrawing {
    let narrativeBytes: Int

    /// A plan of any layout, form and encoding, with irregularities that go together.
    func plan(
        of body: Body, year: Int, _ generator: inout SeededGenerator
    ) -> ReportPlan {
        let layout = layouts[generator.index(weights: layouts.map(\.weight))].layout
        var plan = ReportPlan(body: body, year: year, layout: layout)
        plan.narrativeBytes = narrativeBytes
        plan.template = generator.number(below: 840)
        if body.office == .wholeGovernment { plan.scope = .aggregated }
        for topic in Topic.problems where generator.chance(50) { plan.topics.insert(topic) }
        if generator.chance(60) { addBlemishes(to: &plan, &generator) }
        plan.encoding = encoding(of: plan, &generator)
        return plan
    }

    // MARK: Irregularities

    private func addBlemishes(to plan: inout ReportPlan, _ generator: inout SeededGenerator) {
        var families = BlemishFamily.allCases
        for _ in 0..<generator.index(weights: [0, 60, 30, 10]) {
            let family = families.remove(at: generator.number(below: families.count))
            let possible = family.members.filter { $0.goesWith(plan) }
            guard !possible.isEmpty else { continue }
            plan.add(generator.pick(possible), &generator)
        }
    }

    private func encoding(
        of plan: ReportPlan, _ generator: inout SeededGenerator
    ) -> TextEncoding {
        switch plan.layout {
        case .word, .pdf, .legacyWord: return .utf8
        default: break
        }
        let isJSON = plan.layout == .html && plan.template % HTMLTemplate.allCases.count == 6
        guard generator.chance(40), !isJSON, !plan.blemishes.contains(.byteOrderMark) else {
            return .utf8
        }
        if plan.wording != .simplified, generator.chance(50) { return .big5 }
        return generator.pick([
            .utf8WithMark, .utf16LittleEndian, .utf16BigEndian, .gb18030, .gb18030, .gbk, .gbk,
        ])
    }
}

extension ReportPlan {
    /// Adds an irregularity and what it needs.
    mutating func add(_ blemish: Blemish, _ generator: inout SeededGenerator) {
        blemishes.insert(blemish)
        switch blemish {
        case .outcomeTotalLeftZero: wishes = [("granted", 2)]
        case .splitNumber: wishes = [("granted", generator.number(in: 11...89))]
        case .mixedForm:
            variant = mixedForm(&generator)
        case .extendedForm:
            variant = form
            variant?.isExtended = true
        case .tablesMissing, .oldOutline:
            variant = form
            variant?.hasTables = false
        default: break
        }
    }

    /// The form with some of its blocks from the other one.
    private func mixedForm(_ generator: inout SeededGenerator) -> FormVariant {
        var form = FormVariant(edition)
        if generator.chance(25) {
            form.otherHandling = other(edition)
            return form
        }
        for clause in 0..<4 where generator.chance(40) { form.clauses[clause] = other(edition) }
        if edition == .form2021, generator.chance(30) { form.clauses[4] = .form2019 }
        if form.edition != .mixed { form.clauses[1] = other(edition) }
        return form
    }

    private func other(_ edition: Edition) -> Edition {
        edition == .form2019 ? .form2021 : .form2019
    }
}

/// Irregularities of which a report has one at most.
enum BlemishFamily: CaseIterable {
    case title, values, labels, words, frame, form

    /// The irregularities of the family.
    var members: [Blemish] {
        switch self {
        case .title:
            [
                .titleOnTwoLines, .noTitle, .titleWithoutRegion, .titleYearFirst, .titleTwice,
                .titleSpaced, .titleVariant,
            ]
        case .values:
            [
                .blankReview, .blankCells, .blankRow, .struckOutRules, .surplusZero,
                .amountWithoutUnit, .amountInYuan, .amountInTenThousandYuan, .negativeChange,
                .largeNumber, .thousandsSeparator, .noBreakSpaces, .ideographicBlanks, .dashes,
                .blankTotalColumn, .feeInYuan, .remarkInCell, .footnote, .missingLastCell,
                .longDecimals, .splitNumber, .blanksBeforeDigits, .fullWidthDigits,
                .chineseNumerals, .hugeCounts, .lostRow, .outcomeTotalLeftZero,
            ]
        case .labels:
            [
                .splitLabels, .halfWidthBrackets, .mixedPunctuation, .shortenedLabels,
                .typoInLabel, .yearInLabel, .oldRowName, .traditional, .convertedTwice,
            ]
        case .words:
            [
                .contradictoryNarrative, .wrongPlace, .bookmark, .staleYear, .stalePeriod,
                .oldStyleWords, .droppedDigits, .pinyinNoise, .mojibake,
            ]
        case .frame: [.siteNavigation, .wrappedInNotice, .spamMirror, .carriageReturns]
        case .form:
            [
                .formOf2019, .mixedForm, .mixedForm, .extendedForm, .extendedForm, .tablesMissing,
                .oldOutline, .barRuns, .barRuns, .barRuns, .barRuns, .tablePerRow, .tablePerRow,
                .tablePerRow, .tablePerRow,
            ]
        }
    }
}

private let layouts: [(layout: Layout, weight: Int)] = [
    (.tabGrid, 20), (.markdown, 12), (.cellPerLine, 10), (.lines, 10), (.aligned, 12), (.html, 20),
    (.word, 12), (.pdf, 12),
]
