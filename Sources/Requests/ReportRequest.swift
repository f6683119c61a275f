public import Answers
public import Deadlines
public import Query
public import Reports
public import Store

/// A report by its name, or a part of one.
public struct ReportRequest: Sendable {
    private let key: String
    private let part: ReportPortion.Wanted

    /// A report, and which part of its prose and of its findings.
    public init(key: String, part: ReportPortion.Wanted = .all) {
        self.key = key
        self.part = part
    }

    /// The report.
    public func answer(
        from reader: IndexReader, within deadline: Deadline = .none
    ) throws(Refusal) -> StoredReport {
        let report = try asked { () throws(IndexError) in
            try reader.report(key: key, part: part, within: deadline)
        }
        return try report.withItsPart()
    }

    /// The report with what stands beside it.
    ///
    /// - Parameter cells: the numbers that are wanted of each year of its body.
    public func surroundings(
        _ cells: [CellAddress], from reader: IndexReader, within deadline: Deadline
    ) throws(Refusal) -> ReportSurroundings {
        let pair = try asked { () throws(IndexError) in
            try reader.yearPair(key: key, part: part, within: deadline)
        }
        let report = try pair.report.withItsPart()
        let nearby = report.nearby
        return try asked { () throws(IndexError) in
            let years = try reader.reports(ofBodyOf: report, cells: cells, within: deadline)
            var neighbours: [Hit] = []
            if let nearby {
                let page = Page(limit: Self.neighbours + 1)
                let plan = Plan(condition: nearby, order: .recency, page: page)
                neighbours = try reader.search(plan, within: deadline).hits
            }
            return ReportSurroundings(
                report: report, checked: CheckedReport(pair, only: nil), years: years,
                neighbours: neighbours.filter { $0.key != report.key },
                neighbourQuery: nearby.map { ConditionPrinter().text($0) })
        }
    }

    /// So many neighbours are wanted.
    private static let neighbours = 12
}

extension StoredReport {
    /// The report, refused where it does not have the part.
    fileprivate func withItsPart() throws(Refusal) -> StoredReport {
        guard part.number <= part.count else { throw .noSuchPart(most: part.count) }
        return self
    }

    /// The same kind of agency in the same city, or in the province where there is none, in the
    /// same year; nothing for a report whose place or body cannot be told.
    fileprivate var nearby: Condition? {
        let places = [(Division.Level.province, region.province), (.city, region.city)]
            .compactMap { level, name in
                name.map { Condition.region(level, names: [$0]) }
            }
        guard !places.isEmpty, let kind = agency?.kind else { return nil }
        return .all(places + [.agency(names: [kind]), .year([year...year])])
    }
}
