public import ArgumentParser
public import Comparisons

/// What `--over` takes.
enum OverOption: String, CaseIterable, ExpressibleByArgument {
    /// Years.
    case year
}

extension Grouping: ExpressibleByArgument {}

extension Statistic: ExpressibleByArgument {}

/// In which form a comparison is written.
enum ComparisonFormat: String, FormatChoice {
    case text
    case json
    case csv
    case markdown
    case xlsx
    case vegaLite = "vega-lite"
    case html
    case svg
    case png

    /// What goes to a file of its own is accompanied by the same messages as text.
    var output: OutputFormat { OutputFormat(rawValue: rawValue) ?? .text }

    /// Whether it is drawn.
    var isChart: Bool { [.vegaLite, .html, .svg, .png].contains(self) }
}
