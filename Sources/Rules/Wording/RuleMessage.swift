import Foundation
import Reports

/// What there is to say about a rule and a report.
///
/// The words are in `RuleMessage+Chinese` and `RuleMessage+English`.
enum RuleMessage: Equatable {
    /// The rule holds, or has nothing to judge.
    case holds(RuleFamily)
    /// The two sums of a rule, as printed, do not stand to each other as they should.
    case differs(RuleFamily, left: String, sign: String, right: String)
    /// Cells without a number leave a rule open.
    case open(RuleFamily, missing: Int, implied: Decimal?)
    /// Both divisions of other handling are printed, and they lead to different answers.
    case mixedForms(RuleFamily)
    /// Numbers that are no counts.
    case notCounts(numbers: [String])
    /// A body without the power made rules.
    case noRuleMaker
    /// It cannot be told whether the body may make rules.
    case unknownRuleMaker
    /// Decisions without items.
    case decisionsWithoutItems(decisions: Decimal)
    /// An amount without a unit is too large for 万元; what it is if it is in 元.
    case yuanSuspected(amount: Decimal, tenThousands: Decimal)
    /// An amount of money that is hardly possible.
    case unlikelyAmount(Decimal)
    /// Most numbers are those of the year before.
    case copied(equal: Int, compared: Int)
    /// What the prose states is not what the table holds.
    case contradicts(RuleFamily, quote: String, stated: String, found: [String])
    /// What the prose states cannot be compared, for the table has no number.
    case cannotCompare(RuleFamily, quote: String)
    /// One cell is the cause.
    case cellCause(cell: CellAddress, printed: String, implied: Decimal)
    /// Several cells of a row are the cause.
    case rowCause(row: CellAddress)
    /// Several cells of a column are the cause.
    case columnCause(column: CellAddress)
    /// Several cells are the cause.
    case cellsCause(count: Int)
    /// There are several causes that are equally small.
    case severalCauses(count: Int)
}

extension Check {
    init(
        _ rule: Rule, _ status: Status, cells: [CellAddress]? = nil, _ message: RuleMessage,
        implied: [ImpliedValue] = [], line: Int? = nil
    ) {
        self.init(
            rule: rule.id, severity: rule.severity, status: status, cells: cells ?? rule.cells,
            chinese: message.chinese, english: message.english, implied: implied, line: line)
    }

    /// A rule that has nothing to judge.
    static func notApplicable(_ rule: Rule) -> Check {
        Check(rule, .notApplicable, .holds(rule.family))
    }
}
