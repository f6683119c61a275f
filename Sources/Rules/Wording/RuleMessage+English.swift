import Foundation
public import Reports

extension RuleFamily {
    /// What the rule says, in English.
    public var english: String {
        switch self {
        case .balance: "received and carried in should be done and carried out"
        case .outcomes: "the total of outcomes should be the sum of the outcomes"
        case .applicants: "the column total should be the sum of natural persons and organisations"
        case .disputes: "the total should be upheld, corrected, other and pending together"
        case .printedSums: "a printed subtotal should be the sum of its parts"
        case .carried: "carried in should be what last year's report carries out"
        case .inForce: "in force should be last year's in force, plus issued, less repealed"
        case .items: "last year's items should be those of last year's report with their change"
        case .everDisclosed: "documents disclosed in all should not fall"
        case .copied: "most numbers should not be last year's"
        case .counts: "counts should be whole and not negative"
        case .disclosed: "disclosed in all should be no less than this year, that no more than made"
        case .decisions: "items should not be negative, and decisions need items"
        case .repealed: "repealed should be no more than last year's in force and issued"
        case .ruleMakers: "bodies of counties, towns and sub-districts make no rules"
        case .money: "amounts of money should be likely"
        case .statedReceived: "requests received in the prose should be those of table 3"
        case .statedCarriedIn: "requests carried in in the prose should be those of table 3"
        case .statedDone: "requests done in the prose should be those of table 3"
        case .statedCarriedOut: "requests carried out in the prose should be those of table 3"
        case .statedOutcome: "outcomes in the prose should be those of table 3"
        case .statedShare: "shares in the prose should follow from table 3"
        case .statedApplicants: "applicants in the prose should be those of table 3"
        case .statedNone: "the prose says there was no request, so table 3 should have none"
        case .statedDisputes: "reviews and suits in the prose should be those of table 4"
        case .statedDocuments: "documents in the prose should be those of table 2"
        case .statedGrowth: "growth in the prose should follow from last year's report"
        case .statedParts: "a part in the prose should not exceed its whole"
        case .statedFee: "what was charged for processing"
        }
    }
}

extension RuleMessage {
    /// The message in one English sentence.
    var english: String {
        switch self {
        case .holds(let family): family.english
        case .differs(let family, let left, let sign, let right):
            "\(family.english): \(left) \(sign) \(right)"
        case .open(let family, let missing, let implied):
            "\(family.english): \(missing) cell(s) without a number, nothing can be said"
                + (implied.map { "; the others imply \($0)" } ?? "")
        case .mixedForms(let family):
            "\(family.english): other handling is printed as in both forms, with different answers"
        case .notCounts(let numbers):
            "counts should be whole and not negative: \(numbers.joined(separator: ", "))"
        case .noRuleMaker:
            "bodies of counties, towns and sub-districts make no rules, yet the number is not 0"
        case .unknownRuleMaker: "it cannot be told whether this body may make rules"
        case .decisionsWithoutItems(let decisions):
            "\(decisions) decisions while last year's items with their change are 0"
        case .yuanSuspected(let amount, let tenThousands):
            "\(amount) has no unit and is too much an item; yuan suspected"
                + " (\(tenThousands) ten thousand)"
        case .unlikelyAmount(let amount):
            "fees of \(amount) ten thousand yuan are unlikely of one body; yuan suspected"
        case .copied(let equal, let compared):
            "\(equal) of \(compared) numbers that are not 0 are last year's: a copy suspected"
        case .contradicts(_, let quote, let stated, let found):
            "the prose says '\(quote)' (\(stated)), the table \(found.joined(separator: " or "))"
        case .cannotCompare(_, let quote):
            "the prose says '\(quote)', but the table has no number to hold it against"
        case .cellCause(let cell, let printed, let implied):
            "\(cell.labels) reads \(printed); with \(implied) the sums hold"
        case .rowCause(let row):
            "row \(Vocabulary.rowLabel(of: row)) is wrong; corrected, the sums hold"
        case .columnCause(let column):
            "column \(Vocabulary.columnLabel(of: column)) is wrong; corrected, the sums hold"
        case .cellsCause(let count): "with \(count) cells corrected the sums hold"
        case .severalCauses(let count):
            "\(count) corrections are equally small; the numbers do not tell which is right"
        }
    }
}
