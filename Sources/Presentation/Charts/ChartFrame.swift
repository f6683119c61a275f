import Answers
import Comparisons
import Query

/// Puts a title above a picture, and what it rests on below.
struct ChartFrame {
    let chart: Chart

    /// The whole specification.
    var specification: JSONValue {
        let specification: JSONValue = [
            "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
            "description": .string(([chart.title] + chart.subtitles).joined(separator: "\n")),
            "title": title,
            "vconcat": [picture],
            "padding": 12,
            "usermeta": [
                "kind": .string(chart.kind.rawValue),
                "language": chart.language == .chinese ? "zh" : "en",
                "notes": .strings(notes), "dark": ChartTheme.dark.members,
            ],
        ]
        return specification.merging(ChartTheme.light.members)
    }

    private var title: JSONValue {
        [
            "text": .strings(TextWrap.lines(chart.title, width: Self.titleColumns)),
            "subtitle": .strings(wrapped(chart.subtitles)), "anchor": "start",
        ]
    }

    private var picture: JSONValue {
        let picture: JSONValue = [
            chart.picture.arrangement.rawValue: .array(chart.picture.views),
            "spacing": 24,
            "title": [
                "text": .strings(wrapped(briefNotes)), "orient": "bottom", "anchor": "start",
                "frame": "bounds", "style": "footnote", "offset": 14,
            ],
        ]
        guard chart.kind == .lines, chart.picture.views.count > 1 else { return picture }
        // Each number has its own first groups, and so a legend of its own.
        return picture.merging([
            "resolve": ["scale": ["color": "independent", "shape": "independent"]]
        ])
    }

    /// What the numbers rest on, and where they come from.
    private var notes: [String] {
        ComparisonNotes(chart.answer, language: chart.language).lines
    }

    /// The same, as far as a picture has space for it.
    private var briefNotes: [String] {
        let answer = chart.answer
        let notes = ComparisonNotes(answer, language: chart.language)
        let selection = SelectionNotes(
            leftOut: answer.leftOut, unmatched: answer.unmatched, language: chart.language)
        let isLong = answer.table.comparison.numbers.count > Self.mostDefinitions
        let remarks = answer.table.remarks.filter { !isLong || $0.number == nil }
        return notes.legend + (isLong ? notes.selectionAndIndex : notes.sources)
            + (isLong ? [ChartPhrase.seeTable.text(in: chart.language)] : [])
            + remarks.map { SafeText.line(notes.text(of: $0.brief)) } + selection.lines
    }

    private static let mostDefinitions = 6

    private func wrapped(_ lines: [String]) -> [String] {
        lines.flatMap { TextWrap.lines($0, width: Self.noteColumns) }
    }

    /// How many columns of a terminal are as wide as a chart, in the letters of titles and notes.
    private static let titleColumns = 84
    private static let noteColumns = 112
}

extension ComparisonRemark {
    /// The remark without long lists, for which a picture has no space.
    fileprivate var brief: ComparisonRemark {
        guard case .repeated(let reports, let keys) = self else { return self }
        return .repeated(reports: reports, keys: Array(keys.prefix(2)))
    }
}
