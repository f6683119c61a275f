import Comparisons
import Query

extension ChartPhrase {
    /// The phrase in English.
    public var english: String {
        switch self {
        case .group: "group"
        case .year: "year"
        case .number: "number"
        case .value: "value"
        case .missingReports: "reports without it"
        case .failedReports: "reports that fail a check"
        case .tenThousandYuan: "ten thousand yuan"
        case .scope(let statistic, let grouping, let years, let reports):
            [
                statistic.map { ComparisonPhrase.statistic($0).text(in: .english) },
                grouping.map { "by \($0.rawValue)" },
                years.map {
                    $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
                },
                "n = \(reports) \(reports == 1 ? "report" : "reports")",
            ].compactMap(\.self).joined(separator: ", ")
        case .names(let names, let count):
            names.joined(separator: ", ")
                + (count > names.count ? " and \(count - names.count) more" : "")
        case .first(let shown, let count):
            "the first \(shown) of \(count) groups are drawn; the table has the others"
        case .greatestLast(let shown, let count):
            "drawn are the \(shown) of \(count) groups with the greatest last number; the table has"
                + " the others"
        case .everywhere(let marks): "every number has the mark \(marks), which is left out here"
        case .seeTable: "the table says what each number means and where it is missing"
        case .withoutPlace(let names, let count):
            "not drawn, for their place is not known: \(names.joined(separator: ", "))"
                + (count > names.count ? " and \(count - names.count) more" : "")
        case .notDrawn(let names, let count):
            "not drawn, for the number is missing: \(names.joined(separator: ", "))"
                + (count > names.count ? " and \(count - names.count) more" : "")
        case .unnamed(let count): "without a name in the chart: \(count)"
        case .boxParts:
            "boxes span the quartiles, with the median as a line; whiskers reach the least and the"
                + " greatest"
        case .ends(let years):
            "only the first and the last year: \(years.map { "\($0)" }.joined(separator: ", "))"
        case .hollow:
            "hollow: among the reports some lack the figure, fail a check or are repeated"
        case .mapPoints:
            "grey: the cities of these provinces, for orientation; the map shows no boundaries"
        case .share: "share"
        case .whole(let number): "of \(number)"
        case .change: "change"
        case .rising: "rising or equal"
        case .falling: "falling"
        case .least: "minimum"
        case .greatest: "maximum"
        case .kind(let kind): Self.english(kind)
        case .misfit(let kind, let fitting):
            "\(Self.english(kind)) (\(kind.rawValue)) \(Self.englishNeed(kind)); what fits here: "
                + (fitting.isEmpty ? "none" : fitting.map(\.rawValue).joined(separator: ", "))
        case .noneFits:
            "no chart fits this comparison; take fewer numbers, or make groups with --by and --over"
        case .kindWithoutChart: "--chart is for --format vega-lite, html, svg and png"
        case .pictureNeedsFile: "a PNG goes to a file; name it with --output"
        case .table: "Data"
        case .cite: "Cite this chart"
        case .needsScripts: "A script draws this chart; the table below says the same."
        case .scriptMissing:
            "This file lacks the script that draws charts, and shows only the table. Run make charts"
                + " in the folder of the sources and write this file again, or take the"
                + " description of the chart with --format vega-lite."
        case .download(let format): "Download \(format)"
        }
    }

    private static func english(_ kind: ChartKind) -> String {
        switch kind {
        case .bars: "a bar chart"
        case .lines: "a line chart"
        case .stacked: "a chart of parts"
        case .heatmap: "a heat map"
        case .scatter: "a scatter plot"
        case .box: "a box plot"
        case .slope: "a slope chart"
        case .map: "a map of points"
        }
    }

    private static func englishNeed(_ kind: ChartKind) -> String {
        switch kind {
        case .bars: "takes at most \(BarChart.mostPanels) numbers, not over years"
        case .lines: "needs --over year or --by year, and two years"
        case .stacked:
            "needs two numbers or more of one unit that add up, none of them negative, not over years"
        case .heatmap:
            "needs one number over years, several of one unit by group, or rows and columns of"
                + " table three"
        case .scatter: "needs two numbers by group, not over years"
        case .box: "needs one number, not over years"
        case .slope: "needs one number over two years or more"
        case .map: "needs one number by place or agency, not over years, and codes of places"
        }
    }
}
