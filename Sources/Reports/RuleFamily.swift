/// What a rule says; its instances differ in their cells.
public enum RuleFamily: String, CaseIterable, Sendable {
    /// Received and carried in is done and carried out.
    case balance = "A1"
    /// Done is the sum of the outcomes.
    case outcomes = "A2"
    /// A row's total is the sum of its columns.
    case applicants = "A3"
    /// A block's total in table four is the sum of its results.
    case disputes = "A4"
    /// A printed subtotal is the sum of its parts.
    case printedSums = "A5"
    /// Carried in is what the year before carried out.
    case carried = "B1"
    /// Documents in force follow from those of the year before.
    case inForce = "B2"
    /// The number of items follows from that of the year before.
    case items = "B3"
    /// The number of disclosed documents does not fall.
    case everDisclosed = "B4"
    /// A report is not a copy of last year's.
    case copied = "B6"
    /// Counts are whole, and not negative where they must not be.
    case counts = "C1"
    /// More is disclosed in all than in a year, and no more than was made.
    case disclosed = "C2"
    /// Items are not negative, and decisions need items.
    case decisions = "C3"
    /// No more is repealed than there is.
    case repealed = "C4"
    /// Only some bodies may make rules.
    case ruleMakers = "C5"
    /// Amounts of money are of a likely size.
    case money = "C6"
    /// Requests received, as the prose has it.
    case statedReceived = "D1"
    /// Requests carried in, as the prose has it.
    case statedCarriedIn = "D2"
    /// Requests done, as the prose has it.
    case statedDone = "D3"
    /// Requests carried out, as the prose has it.
    case statedCarriedOut = "D4"
    /// Outcomes, as the prose has them.
    case statedOutcome = "D5"
    /// Shares of outcomes, as the prose has them.
    case statedShare = "D6"
    /// Applicants, as the prose has them.
    case statedApplicants = "D7"
    /// The prose says that there was no request.
    case statedNone = "D8"
    /// Reviews and suits, as the prose has them.
    case statedDisputes = "D9"
    /// Documents made, repealed and in force, as the prose has them.
    case statedDocuments = "D10"
    /// Growth against the year before, as the prose has it.
    case statedGrowth = "D11"
    /// A part of what the prose counts is not greater than the whole.
    case statedParts = "D12"
    /// What was charged for processing; a fact, held against nothing.
    case statedFee = "D13"

    /// Whether it always needs the report of the year before.
    package var comparesYears: Bool { self == .copied || self == .statedGrowth }

    /// Whether it holds the prose against the tables: D1 to D13.
    package var isOfProse: Bool { rawValue.hasPrefix("D") }
}
