import Algorithms
public import Answers
import Comparisons
public import Query

/// A chart of a comparison.
public struct Chart: Sendable {
    /// Of which kind it is.
    public let kind: ChartKind

    /// The comparison that it shows.
    let answer: ComparisonAnswer

    /// In which language it speaks.
    let language: MessageLanguage

    /// What is drawn.
    let picture: ChartPicture

    /// A chart of a comparison.
    ///
    /// - Parameter kind: the kind; nil for the one that shows it best.
    /// - Throws: ``ChartMisfit`` where the kind cannot show it.
    public init(
        _ kind: ChartKind? = nil, of answer: ComparisonAnswer, language: MessageLanguage
    ) throws(ChartMisfit) {
        let shape = ChartShape(answer.table)
        guard let chosen = kind ?? shape.best else { throw .noneFits }
        guard shape.fitting.contains(chosen) else { throw .kind(chosen, fitting: shape.fitting) }
        self.kind = chosen
        self.answer = answer
        self.language = language
        picture = Self.picture(chosen, ChartData(answer, language: language))
    }

    private static func picture(_ kind: ChartKind, _ data: ChartData) -> ChartPicture {
        switch kind {
        case .bars: BarChart(data: data).picture
        case .lines: LineChart(data: data).picture
        case .stacked: StackedChart(data: data).picture
        case .heatmap: HeatMap(data: data).picture
        case .scatter: ScatterPlot(data: data).picture
        case .box: BoxPlot(data: data).picture
        case .slope: SlopeChart(data: data).picture
        case .map: PointMap(data: data).picture
        }
    }

    /// Its specification for Vega-Lite, with all data in it.
    public var specification: JSONValue { ChartFrame(chart: self).specification }

    /// What stands above it.
    public var title: String {
        let data = ChartData(answer, language: language)
        let names = kind == .heatmap ? data.distinctRows : data.distinctCaptions
        return ChartPhrase.names(Array(names.prefix(4)), of: names.count).text(in: language)
    }

    /// What to say of it when citing: what it shows, of which reports, from which index.
    public var citation: String {
        let sources = ComparisonNotes(answer, language: language).sources
        return ([title, subtitles.first].compactMap(\.self) + sources).joined(separator: ". ")
    }

    /// Which groups, years and reports it shows, and what of them it does not draw.
    var subtitles: [String] {
        let table = answer.table
        let scope = ChartPhrase.scope(
            kind == .box ? nil : table.comparison.statistic, table.comparison.grouping,
            years: table.profile.years,
            reports: table.total.cells[0].reduce(0) { $0 + $1.reports })
        let shared = ChartData(answer, language: language).sharedMarks
        let everywhere = shared.isEmpty ? [] : [ChartPhrase.everywhere(marks: shared)]
        return ([scope] + picture.notes + everywhere).map { $0.text(in: language) }
    }
}

/// What a kind of chart draws, without what stands around it.
struct ChartPicture: Sendable {
    /// How views stand to each other.
    enum Arrangement: String, Sendable {
        case besides = "hconcat"
        case below = "vconcat"
    }

    /// The parts of the picture, each a view.
    let views: [JSONValue]

    /// How they stand.
    var arrangement = Arrangement.besides

    /// What must be said of it.
    var notes: [ChartPhrase] = []
}

extension ChartData {
    /// What the numbers are called, each name once.
    var distinctCaptions: [String] { Array(numbers.map(caption).uniqued()) }

    /// What the rows of a cross are called; of anything else, the numbers.
    var distinctRows: [String] {
        guard table.comparison.grouping == nil, let cross = ChartShape(table).cross else {
            return distinctCaptions
        }
        return Array(cross.cells.map(\.rowLabel).uniqued())
    }
}
