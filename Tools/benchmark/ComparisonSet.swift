import Comparisons

/// The comparisons that are measured: few and many groups, sums and ratios, all reports.
enum ComparisonSet {
    /// A comparison by its numbers.
    struct Entry: Sendable {
        let numbers: [String]
        var query = "scope:own"
        var grouping: Grouping?
        var isOverYears = false
        var statistic = Statistic.sum

        /// What is measured, in a line.
        var title: String {
            let over = isOverYears ? " over years" : ""
            return "\(numbers.joined(separator: ", ")) by \(grouping?.rawValue ?? "nothing")\(over)"
                + ", \(statistic.rawValue)"
        }
    }

    /// All comparisons.
    static let all = [
        Entry(numbers: ["t3.new.total"], grouping: .county, isOverYears: true),
        Entry(numbers: ["disclosure_rate"], grouping: .county, isOverYears: true),
        Entry(
            numbers: ["t3.new.total", "disclosure_rate", "t3.deny.total / t3.done.total"],
            grouping: .county, isOverYears: true),
        Entry(
            numbers: ["disclosure_rate"], grouping: .county, isOverYears: true, statistic: .median),
        Entry(numbers: ["growth"], grouping: .county, isOverYears: true),
        Entry(numbers: ["t3.new.total"], grouping: .agency, isOverYears: true),
        Entry(numbers: ["disclosure_rate"], grouping: .kind, statistic: .mean),
        Entry(
            numbers: ["t2.procure.amount"], query: "scope:own edition:2019", grouping: .county),
    ]
}
