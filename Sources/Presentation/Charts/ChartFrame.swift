import Query

/// Puts a title above a picture, and what it rests on below.
struct ChartFrame {
    private let chart: Chart

    init(_ chart: Chart) {
        self.chart = chart
    }

    /// The whole specification.
    var specification: JSONValue {
        [
            "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
            "description": .string(([chart.title] + chart.subtitles).joined(separator: "\n")),
            "title": title,
            "vconcat": [picture],
            "background": .string(ChartTheme.light.background),
            "padding": 12,
            "config": ChartTheme.light.settings,
            "usermeta": [
                "kind": .string(chart.kind.rawValue),
                "language": chart.language == .chinese ? "zh" : "en",
                "dark": [
                    "background": .string(ChartTheme.dark.background),
                    "config": ChartTheme.dark.settings,
                ],
            ],
        ]
    }

    private var title: JSONValue {
        [
            "text": .strings(TextWrap.lines(chart.title, width: Self.titleColumns)),
            "subtitle": .strings(wrapped(chart.subtitles)), "anchor": "start",
        ]
    }

    private var picture: JSONValue {
        [
            chart.picture.arrangement.rawValue: .array(chart.picture.views),
            "spacing": 24,
            "title": [
                "text": .strings(wrapped(notes)), "orient": "bottom", "anchor": "start",
                "frame": "bounds", "style": "footnote", "offset": 14,
            ],
        ]
    }

    /// What the numbers rest on, and where they come from.
    private var notes: [String] {
        ComparisonNotes(chart.answer, language: chart.language).lines
    }

    private func wrapped(_ lines: [String]) -> [String] {
        lines.flatMap { TextWrap.lines($0, width: Self.noteColumns) }
    }

    /// How many columns of a terminal are as wide as a chart, in the letters of titles and notes.
    private static let titleColumns = 84
    private static let noteColumns = 112
}
