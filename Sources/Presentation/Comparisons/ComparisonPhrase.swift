import Answers
import Comparisons
import Query
import Reports

/// What is said about a comparison beside its numbers.
///
/// The words are in `ComparisonPhrase+Chinese` and `ComparisonPhrase+English`, one case each.
enum ComparisonPhrase: LocalizedText, Equatable, Sendable {
    // MARK: Headings

    /// The one group of all reports.
    case allReports
    /// All groups together.
    case total
    /// What a table shows.
    case statistic(Statistic)
    /// The heading of the main column.
    case value(Statistic)
    /// The place among the groups.
    case rank
    /// The share of all groups together.
    case share
    /// The relative change since the year before.
    case growth
    /// The first quartile.
    case lowerQuartile
    /// The median.
    case median
    /// The third quartile.
    case upperQuartile
    /// How many reports a number rests on.
    case n
    /// How many reports there are.
    case reports
    /// How many reports lack the number.
    case missingReports
    /// How many reports divide by zero.
    case zeroDivisors
    /// How many reports fail a hard check.
    case failedReports
    /// How many reports of a body that has another of the year were left out.
    case repeatedReports
    /// A number that is missing.
    case missing
    /// The sheet with the tables.
    case tableSheet
    /// The sheet with every number and what it rests on.
    case dataSheet
    /// What shaded cells mean.
    case shaded
    /// The sheet with the sources.
    case sourceSheet
    /// The sheet with what must be known.
    case remarkSheet

    // MARK: Notes

    /// What the marks mean.
    case legend(missing: Bool, failed: Bool, repeated: Bool)
    /// The reports were chosen by a query.
    case chosen(reports: Int, query: String)
    /// All reports take part.
    case chosenAll(reports: Int)
    /// What a number means.
    case definition(caption: String, resolved: String)
    /// Which index and program the numbers come from.
    case source(AnswerSource)
    /// A remark; the captions are those of the numbers.
    case remark(ComparisonRemark, caption: String)
}
