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

    /// A workbook says what is beside it as text does.
    var output: OutputFormat { OutputFormat(rawValue: rawValue) ?? .text }
}
