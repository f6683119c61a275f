import Answers
import Query

/// What an explanation says beside the words of the query.
///
/// The words are in `ExplanationPhrase+Chinese` and `ExplanationPhrase+English`, one case each.
enum ExplanationPhrase: LocalizedText, Equatable, Sendable {
    /// The query as it was typed.
    case typed
    /// The query with every name resolved.
    case resolved
    /// The heading of the tree of clauses.
    case condition
    /// A connective, and what it asks of its parts.
    case connective(ConditionTree.Connective)
    /// The condition that is always true.
    case everything
    /// A formula that counts where those above it are not known.
    case otherwise(String)
    /// The heading of the plan.
    case plan
    /// The clause that was judged first, over so many reports.
    case drives(String, reports: Int)
    /// A clause that was judged for the reports that were left.
    case filters(String, reports: Int)
    /// A clause that nothing depended on any more.
    case unneeded(String)
    /// No clause was judged.
    case nothingJudged
    /// The order of the hits.
    case order(Order)
    /// The order of the hits where the plan orders by texts, of which none orders.
    case orderWithoutTexts
    /// The hits of the page.
    case page(Page)
    /// The heading of the steps.
    case steps
    /// A heading of the table of steps.
    case column(Column)
    /// What was done in a step.
    case action(Explanation.Action)
    /// How many reports there are, how many fulfil the query, and how long it took.
    case totals(reports: Int, found: Int, milliseconds: String)

    /// The columns of the table of steps.
    enum Column: CaseIterable, Sendable {
        /// The number of the step.
        case number
        /// How many reports it looked at.
        case examined
        /// How many of them remained.
        case found
        /// For how many it could not be told.
        case unknown
        /// How long it took.
        case milliseconds
        /// What was done.
        case action
    }
}
