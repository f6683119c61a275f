public import ArgumentParser
public import Comparisons

/// What `--over` takes.
enum OverOption: String, CaseIterable, ExpressibleByArgument {
    /// Years.
    case year
}

extension Grouping: ExpressibleByArgument {}

extension Statistic: ExpressibleByArgument {}
