internal import Reports

extension Blemish {
    /// Whether the irregularity can be seen in a report of a plan, and contradicts nothing in it.
    func goesWith(_ plan: ReportPlan) -> Bool {
        needsForm(plan) && needsLayout(plan) && !contradicts(plan)
    }

    private func needsForm(_ plan: ReportPlan) -> Bool {
        switch self {
        case .amountWithoutUnit, .amountInYuan, .amountInTenThousandYuan, .negativeChange,
            .missingLastCell:
            plan.form == FormVariant(.form2019)
        case .feeInYuan, .yearInLabel, .oldRowName:
            plan.form == FormVariant(.form2021)
        case .formOf2019: plan.year > 2020 && plan.variant == nil
        case .oldOutline: plan.year == 2019
        default: true
        }
    }

    private func needsLayout(_ plan: ReportPlan) -> Bool {
        let layout = plan.layout
        // In lines without marks and on paper, what is empty has no place.
        let losesBlanks =
            [.aligned, .pdf].contains(layout)
            || layout == .lines && plan.template % LinesLayout.Division.allCases.count == 0
        switch self {
        case .blankReview, .blankCells, .blankRow, .noBreakSpaces, .ideographicBlanks,
            .blankTotalColumn, .missingLastCell:
            return !losesBlanks
        case .lostRow, .carriageReturns: return ![.html, .word, .pdf].contains(layout)
        case .splitNumber: return [.tabGrid, .markdown, .html, .word].contains(layout)
        case .siteNavigation, .spamMirror: return ![.word, .pdf, .aligned].contains(layout)
        case .barRuns, .tablePerRow: return layout == .markdown
        case .traditional, .convertedTwice: return layout != .pdf
        case .extendedForm: return ![.pdf, .aligned].contains(layout)
        default: return true
        }
    }

    private func contradicts(_ plan: ReportPlan) -> Bool {
        let others = plan.blemishes
        switch self {
        case .noTitle, .titleWithoutRegion:
            // Whose report it is must stand somewhere.
            return plan.scope == .aggregated || others.contains(.droppedDigits)
        case .titleTwice, .titleOnTwoLines: return others.contains(.wrappedInNotice)
        case .droppedDigits, .stalePeriod, .wrappedInNotice:
            return plan.scope == .aggregated || others.contains(.noTitle)
        case .mixedForm, .extendedForm, .barRuns, .tablePerRow, .formOf2019:
            // What their cells print was drawn for the form as it is.
            return plan.variant != nil || !others.isDisjoint(with: cellBlemishes)
        case .tablesMissing, .oldOutline: return !others.isEmpty
        default:
            guard let variant = plan.variant else { return false }
            return !variant.hasTables || cellBlemishes.contains(self)
        }
    }
}

private let cellBlemishes = Set(BlemishFamily.values.members)
