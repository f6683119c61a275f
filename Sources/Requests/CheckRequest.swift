public import Answers
public import Deadlines
public import Query
public import Reports
public import Store

/// Reports to be checked against the rules.
public struct CheckRequest: Sendable {
    private let reports: ReportSelection
    private let severity: Finding.Severity?

    /// Reports, and which rules are of interest; all of them if nil.
    public init(_ reports: ReportSelection, only severity: Finding.Severity?) {
        self.reports = reports
        self.severity = severity
    }

    /// What the rules make of all the reports.
    public func answer(from reader: IndexReader) throws(Refusal) -> CheckAnswer {
        var answer = CheckAnswer()
        for id in try reports.reports(of: reader) {
            if let report = try reader.checked(id, only: severity, part: .all, within: .none) {
                answer.add(report)
            }
        }
        return answer
    }

    /// What the rules make of some of the reports, and how many there are.
    public func answer(
        _ page: Page, from reader: IndexReader, within deadline: Deadline
    ) throws(Refusal) -> (answer: CheckAnswer, total: Int) {
        let ids = try reports.reports(of: reader, within: deadline)
        var answer = CheckAnswer()
        for report in try reader.checked(ids, page, only: severity, within: deadline) {
            answer.add(report)
        }
        return (answer, ids.count)
    }

    /// Those of the reports that break rules.
    ///
    /// - Parameters:
    ///   - broken: the rules that the reports of the index break.
    ///   - family: the kind of rules that is of interest; every kind if nil.
    public func broken(
        _ broken: [BrokenRule], of family: String?, _ page: Page, from reader: IndexReader,
        within deadline: Deadline
    ) throws(Refusal) -> (reports: [CheckedReport], total: Int) {
        let wanted = Set(
            broken.filter { rule in
                (family.map { rule.family == $0 } ?? true)
                    && (severity == nil || rule.severity == severity)
            }.map(\.report))
        let ids = try reports.reports(of: reader, within: deadline).filter(wanted.contains)
        return (try reader.checked(ids, page, only: severity, within: deadline), ids.count)
    }
}

extension IndexReader {
    /// Some of the reports, each with the first part of what the rules made of it.
    fileprivate func checked(
        _ ids: [Int64], _ page: Page, only severity: Finding.Severity?, within deadline: Deadline
    ) throws(Refusal) -> [CheckedReport] {
        var reports: [CheckedReport] = []
        for id in ids.dropFirst(page.offset).prefix(page.limit) {
            if let report = try checked(id, only: severity, part: .number(1), within: deadline) {
                reports.append(report)
            }
        }
        return reports
    }

    fileprivate func checked(
        _ id: Int64, only severity: Finding.Severity?, part: ReportPortion.Wanted,
        within deadline: Deadline
    ) throws(Refusal) -> CheckedReport? {
        let pair = try asked { () throws(IndexError) in
            try yearPair(of: id, part: part, within: deadline)
        }
        return pair.map { CheckedReport($0, only: severity) }
    }
}
