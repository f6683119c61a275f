public import Comparisons
public import Query

/// What is said in and about charts.
///
/// The words are in `ChartPhrase+Chinese` and `ChartPhrase+English`, one case each.
public enum ChartPhrase: LocalizedText, Equatable, Sendable {
    // MARK: In charts

    /// The groups.
    case group
    /// The year.
    case year
    /// What the number is.
    case number
    /// The number.
    case value
    /// How many reports lack the number.
    case missingReports
    /// How many reports fail a hard check.
    case failedReports
    /// The unit of amounts.
    case tenThousandYuan
    /// What is shown, of which groups, years and reports.
    case scope(Statistic?, Grouping?, years: ClosedRange<Int>?, reports: Int)
    /// Several names.
    case names([String], of: Int)
    /// Only the first groups are drawn.
    case first(Int, of: Int)
    /// Only the groups with the greatest last number are drawn.
    case greatestLast(Int, of: Int)
    /// What the marks mean that all numbers have.
    case everywhere(marks: String)
    /// Where the definitions of many numbers stand.
    case seeTable
    /// Groups of which it is not known where they lie are not drawn.
    case withoutPlace([String], of: Int)
    /// Groups without the number are not drawn.
    case notDrawn([String], of: Int)
    /// Some points have no name beside them.
    case unnamed(Int)
    /// What the parts of a box plot are.
    case boxParts
    /// Only the first and the last year are drawn.
    case ends([Int])
    /// What a hollow point means.
    case hollow
    /// What the grey points of a map are.
    case mapPoints
    /// The share of all parts together.
    case share
    /// All parts together.
    case whole(String)
    /// The change from the first to the last year.
    case change
    /// The number grew or stayed.
    case rising
    /// The number fell.
    case falling
    /// The parts of a spread: least, quartiles, greatest.
    case least
    /// The greatest.
    case greatest

    // MARK: About charts

    /// A kind by its name.
    case kind(ChartKind)
    /// A kind does not fit; what it needs and which fit.
    case misfit(ChartKind, fitting: [ChartKind])
    /// No kind fits.
    case noneFits
    /// A kind is chosen, and nothing is drawn.
    case kindWithoutChart
    /// A picture would be written to a terminal.
    case pictureNeedsFile

    // MARK: In pages

    /// The table below a chart.
    case table
    /// What to say when citing.
    case cite
    /// A chart needs scripts.
    case needsScripts
    /// How to get the script.
    case scriptMissing
    /// The chart as a file.
    case download(String)

    /// The units of large numbers in a language, the smallest first.
    static func largeUnits(_ language: MessageLanguage) -> [LargeUnit] {
        language == .chinese ? chineseUnits : []
    }

    /// The letters of charts: those of the language, then what systems have of Chinese.
    static let font =
        "Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, Heiti SC,"
        + " sans-serif"
}
