import Foundation

extension Indicator {
    /// How it is computed.
    ///
    /// Nothing is ever taken for zero: where a part is missing, or the divisor is zero, so is
    /// the indicator.
    public var formula: Formula {
        switch self {
        case .doneChecked: Self.done
        case .disclosureRate: (row("granted") + row("partial")) / Self.done
        case .fullRate: row("granted") / Self.done
        case .denyRate: row("deny") / Self.done
        case .unableRate: row("unable") / Self.done
        case .notheldShare: row("unable_notheld") / Self.done
        case .notheldOfUnable: row("unable_notheld") / row("unable")
        case .rejectRate: row("reject") / Self.done
        case .otherRate: row("othersum") / Self.done
        case .petitionShare: row("reject_petition") / Self.done
        case .repeatShare: (row("reject_repeat") + row("reject_mass")) / Self.done
        case .factualVsLegal: row("unable") / (row("unable") + row("deny"))
        case .denySecretShare: row("deny_secret") / row("deny")
        case .denyLawShare: row("deny_law") / row("deny")
        case .denySafetyShare: row("deny_safety") / row("deny")
        case .denyThirdShare: row("deny_third") / row("deny")
        case .denyInternalShare: row("deny_internal") / row("deny")
        case .denyProcessShare: row("deny_process") / row("deny")
        case .denyCasefileShare: row("deny_casefile") / row("deny")
        case .denyQueryShare: row("deny_query") / row("deny")
        case .naturalShare: row("new", "natural") / row("new")
        case .orgShare: row("new", "org") / row("new")
        case .legalShare: row("new", "legal") / row("new")
        case .carryoutRate: row("carryout") / (row("new") + row("carryin"))
        case .completionRate: Self.done / (row("new") + row("carryin"))
        case .growth: row("new") / .yearBefore(row("new")) - .constant(1)
        case .zeroRequestShare: .isZero(row("new"))
        case .disputeRate:
            (block("review", "total") + block("suit_direct", "total")) / Self.done
        case .reviewCorrectRate:
            block("review", "corrected") / (block("review", "total") - block("review", "pending"))
        case .reviewCorrectRateGross: block("review", "corrected") / block("review", "total")
        case .reviewUpholdRate:
            block("review", "upheld") / (block("review", "total") - block("review", "pending"))
        case .suitLossRate:
            block("suit", "corrected") / (block("suit", "total") - block("suit", "pending"))
        case .suitAfterRate:
            block("suit_after", "total") / (block("review", "total") - block("review", "pending"))
        case .normdocTurnover:
            item("normdoc", "repealed")
                / (item("normdoc", "inforce") + item("normdoc", "repealed"))
        case .licensePenalty: item("license", "decisions") / item("penalty", "decisions")
        case .quality:
            .tally(.hardFailed) / (.tally(.hardPassed) + .tally(.hardFailed))
        case .blankShare: .tally(.blankCells) / .tally(.formCells)
        case .unreadableShare: .tally(.unreadableCells) / .tally(.formCells)
        }
    }

    /// The sum of the outcomes where all of an edition's are known, else what the report states.
    ///
    /// The parts are the better witness: a report may state a total that its parts contradict.
    private static let done = Formula.firstKnown([
        .sum(
            ["granted", "partial", "deny", "unable", "reject", "othersum"].map {
                .named("t3.\($0).total")
            }),
        .named("t3.done.total"),
    ])

    private func row(_ row: String, _ column: String = "total") -> Formula {
        .named("\(FormTable.requests.rawValue).\(row).\(column)")
    }

    private func block(_ group: String, _ column: String) -> Formula {
        .named("\(FormTable.disputes.rawValue).\(group).\(column)")
    }

    private func item(_ row: String, _ column: String) -> Formula {
        .named("\(FormTable.disclosure.rawValue).\(row).\(column)")
    }
}

extension Formula {
    /// The cell, or the sum of cells, with an id.
    ///
    /// - Precondition: there is one.
    fileprivate static func named(_ id: String) -> Formula {
        if let address = CellAddress(id) { return .cell(address) }
        guard let figure = DerivedFigure.named(id) else {
            preconditionFailure("no cell and no sum has the id \(id)")
        }
        return figure.formula
    }

    fileprivate static func + (left: Formula, right: Formula) -> Formula { .sum([left, right]) }

    fileprivate static func - (left: Formula, right: Formula) -> Formula {
        .difference(left, right)
    }

    fileprivate static func / (left: Formula, right: Formula) -> Formula {
        .quotient(left, right)
    }
}
