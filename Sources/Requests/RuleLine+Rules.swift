public import Answers
import Reports
import Rules

extension RuleLine {
    /// The kinds of rules in their order, each with how many reports break one of them.
    ///
    /// Rules that always need the year before are not counted: the index does not hold what came
    /// of them. Neither are those that only state a fact.
    ///
    /// - Parameter broken: the rules that the reports of an index break.
    public static func all(_ broken: [BrokenRule]) -> [RuleLine] {
        var reports: [Substring: Set<Int64>] = [:]
        for rule in broken { reports[rule.family, default: []].insert(rule.report) }
        return RuleFamily.allCases.filter { $0 != .statedFee }.map { family in
            let rules = RuleBook.all.filter { $0.family == family }
            let isHard = rules.contains { $0.severity == .hard }
            let isCounted = rules.contains { !$0.needsYearBefore } || family == .printedSums
            return RuleLine(
                family: family.rawValue, chinese: family.chinese, english: family.english,
                severity: isHard || family == .printedSums ? .hard : .soft,
                reports: isCounted ? reports[family.rawValue[...]]?.count ?? 0 : nil)
        }
    }
}
