extension Indicator {
    /// What to beware of, in English; a sentence or two.
    public var englishNote: String {
        switch self {
        case .doneChecked:
            "The sum of the outcomes where all are known, else the total as stated; where they "
                + "differ the sum counts."
        case .disclosureRate:
            "Divided by the requests answered. Others divide by new plus carried in, which gives "
                + "less: state the denominator."
        case .fullRate: "Includes requests answered by telling where it is public already."
        case .denyRate:
            "Not what is left of the disclosure rate: there are three more kinds of outcomes."
        case .unableRate:
            "Not held, would have to be made, or unclear: none of these is a refusal."
        case .notheldShare:
            "Mixes what does not exist with what another body holds; high for small bodies that "
                + "are asked wrongly."
        case .notheldOfUnable: "Divided by what could not be provided; unstable for few cases."
        case .rejectRate: "Petitions, repetitions, publications: practice differs by place."
        case .otherRate: "Includes withdrawn requests; divided further only since the form of 2021."
        case .petitionShare: "Only those answered as not processed; not those passed on."
        case .repeatShare: "Repeated and mass requests together; practice differs by province."
        case .factualVsLegal:
            "Looks at two kinds of outcomes only; not processed and other are left out."
        case .denySecretShare, .denyLawShare, .denySafetyShare, .denyThirdShare,
            .denyInternalShare, .denyProcessShare, .denyCasefileShare, .denyQueryShare:
            "Without a refusal there is no value, which is not 0; unstable for few refusals."
        case .naturalShare: "Lawyers often ask as natural persons."
        case .orgShare: "Often few cases; missing where one of the five kinds is."
        case .legalShare: "Often few cases; lawyers who ask as natural persons are not in it."
        case .carryoutRate: "Depends on how many requests come in December."
        case .completionRate: "One less the carry-over rate only where received equals handled."
        case .growth:
            "Needs the report of the year before; means little below 10 requests then; bodies "
                + "merge, and the regulation changed in 2019."
        case .zeroRequestShare:
            "1 or 0 for one report, its mean is the share of bodies; a blank is neither."
        case .disputeRate:
            "Without suits after review, which are counted there; cases may stem from the year "
                + "before, so it may exceed 1. Since 2024 review comes first: do not compare."
        case .reviewCorrectRate:
            "Without pending reviews; other results hide settlements and withdrawals."
        case .reviewCorrectRateGross:
            "With pending reviews, so lower than without; do not mix the two."
        case .reviewUpholdRate:
            "Without pending reviews; other results are neither upheld nor corrected."
        case .suitLossRate:
            "Since 2024 review comes first: do not compare with earlier years. Often few cases."
        case .suitAfterRate:
            "Suits may follow reviews of the year before, so it may exceed 1."
        case .normdocTurnover: "In the form of 2021 only; high in years of a clean-up."
        case .licensePenalty:
            "Traffic fines dominate penalties; best used on reports over a whole place."
        case .quality:
            "Higher is worse: broken hard rules of all that were checked. What a layout loses is "
                + "not the body's fault."
        case .blankShare: "Cells of the form left empty; a layout that loses cells may add to it."
        case .unreadableShare: "Mostly due to the file's layout, not to the body."
        }
    }
}
