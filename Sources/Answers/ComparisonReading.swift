public import Comparisons

/// What an index gives for a comparison.
public struct ComparisonReading: Sendable {
    /// The reports that are compared, or why they cannot be.
    public let sample: Result<ReportSample, ComparisonRefusal>

    /// How many reports the condition left out because a figure is missing.
    public let leftOut: [LeftOut]

    /// The names in the condition that no report has.
    public let unmatched: [UnmatchedName]

    /// What an index gave.
    public init(
        sample: Result<ReportSample, ComparisonRefusal>, leftOut: [LeftOut],
        unmatched: [UnmatchedName]
    ) {
        self.sample = sample
        self.leftOut = leftOut
        self.unmatched = unmatched
    }
}
