public import Presentation
public import Store

extension BodyYear {
    /// One of the reports of a body.
    public init(_ report: BodyReport) {
        self.init(
            key: report.key, year: report.year, failed: report.failed, values: report.values)
    }
}
