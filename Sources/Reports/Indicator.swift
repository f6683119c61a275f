/// A number that researchers compute from a report: a rate, a share or a change.
///
/// Like the sums over the forms it is computed when it is asked for and never stored as if it
/// had been reported. The raw value is its id, which queries and exports use; do not rename one.
public enum Indicator: String, CaseIterable, Sendable {
    // MARK: Outcomes

    /// Requests answered in the year, counted from the outcomes where all of them are known.
    case doneChecked = "done_checked"
    /// Disclosed in full or in part, of all that were answered.
    case disclosureRate = "disclosure_rate"
    /// Disclosed in full, of all that were answered.
    case fullRate = "full_rate"
    /// Refused, of all that were answered.
    case denyRate = "deny_rate"
    /// Could not be provided, of all that were answered.
    case unableRate = "unable_rate"
    /// Information that the body does not hold, of all that were answered.
    case notheldShare = "notheld_share"
    /// Information that the body does not hold, of all that could not be provided.
    case notheldOfUnable = "notheld_of_unable"
    /// Not processed, of all that were answered.
    case rejectRate = "reject_rate"
    /// Handled otherwise, of all that were answered.
    case otherRate = "other_rate"
    /// Complaints and petitions, of all that were answered.
    case petitionShare = "petition_share"
    /// Repeated requests, of all that were answered.
    case repeatShare = "repeat_share"
    /// Could not be provided, of all that were refused or could not be provided.
    case factualVsLegal = "factual_vs_legal"

    // MARK: Reasons for a refusal

    /// State secrets, of all refusals.
    case denySecretShare = "deny_secret_share"
    /// Other laws that forbid disclosure, of all refusals.
    case denyLawShare = "deny_law_share"
    /// Security and stability, of all refusals.
    case denySafetyShare = "deny_safety_share"
    /// Rights of third parties, of all refusals.
    case denyThirdShare = "deny_third_share"
    /// Internal affairs, of all refusals.
    case denyInternalShare = "deny_internal_share"
    /// Information on processes, of all refusals.
    case denyProcessShare = "deny_process_share"
    /// Files of law enforcement, of all refusals.
    case denyCasefileShare = "deny_casefile_share"
    /// Matters of administrative inquiry, of all refusals.
    case denyQueryShare = "deny_query_share"

    // MARK: Applicants and work

    /// Requests of natural persons, of all new ones.
    case naturalShare = "natural_share"
    /// Requests of organisations, of all new ones.
    case orgShare = "org_share"
    /// Requests of legal service providers, of all new ones.
    case legalShare = "legal_share"
    /// Carried over into the next year, of all requests at hand.
    case carryoutRate = "carryout_rate"
    /// Answered, of all requests at hand.
    case completionRate = "completion_rate"
    /// New requests against those of the year before.
    case growth
    /// Whether there was no new request: 1 or 0.
    case zeroRequestShare = "zero_request_share"

    // MARK: Review and litigation

    /// Reviews and direct suits, set against all that were answered.
    case disputeRate = "dispute_rate"
    /// Corrected by review, of all reviews that are closed.
    case reviewCorrectRate = "review_correct_rate"
    /// Corrected by review, of all reviews.
    case reviewCorrectRateGross = "review_correct_rate_gross"
    /// Upheld by review, of all reviews that are closed.
    case reviewUpholdRate = "review_uphold_rate"
    /// Corrected by a court, of all suits that are closed.
    case suitLossRate = "suit_loss_rate"
    /// Suits that follow a review, set against all reviews that are closed.
    case suitAfterRate = "suit_after_rate"

    // MARK: Table two

    /// Repealed, of the normative documents in force or repealed.
    case normdocTurnover = "normdoc_turnover"
    /// Licensing decisions for each penalty.
    case licensePenalty = "license_penalty"

    // MARK: The report itself

    /// Hard rules that are broken, of all that could be checked.
    case quality
    /// Cells left empty, of all cells of the form.
    case blankShare = "blank_share"
    /// Cells that could not be read, of all cells of the form.
    case unreadableShare = "unreadable_share"

    /// The ASCII name.
    public var id: String { rawValue }

    /// What its number counts.
    public var unit: FieldUnit {
        switch self {
        case .doneChecked: .count
        case .growth: .change
        case .licensePenalty: .ratio
        case .zeroRequestShare: .flag
        default: .share
        }
    }
}

/// A number that researchers set against the population, which no report states.
///
/// It is known by name only, so that who asks for it learns why there is no answer.
public enum OutsideIndicator: String, CaseIterable, Sendable {
    /// The population itself.
    case population
    /// New requests for each 100,000 inhabitants.
    case requestsPer100k = "requests_per_100k"
    /// Penalties for each 10,000 inhabitants.
    case penaltyPer10k = "penalty_per_10k"

    /// The ASCII name.
    public var id: String { rawValue }

    /// The id of the field that a report does have; nil for the population.
    public var numerator: String? {
        switch self {
        case .population: nil
        case .requestsPer100k: "t3.new.total"
        case .penaltyPer10k: "t2.penalty.decisions"
        }
    }
}
