import TestIndexes
import Answers
import Comparisons
import Deadlines
import Query
import Reports
import Requests
import Store
import TestSupport
import Testing

/// Each request in one process: its answer, its refusal, and that it ends at its deadline.
@Suite struct RequestTests {
    private let reader: IndexReader

    init() async throws {
        reader = try IndexReader(path: await SharedCorpus.reports.value.index)
    }

    // MARK: Answers

    @Test func `a search has its hits, its facets and its explanation`() throws {
        let request = try SearchRequest("新收 > 5", paging: Paging(offset: 1, limit: 3))
        let answer = try request.answer(from: reader)
        #expect(answer.page == Page(offset: 1, limit: 3))
        #expect(answer.result.hits.count == 3 && answer.result.total > 4)
        let facets = try request.facets(from: reader).facets
        #expect(facets.years.reduce(0) { $0 + $1.reports } == answer.result.total)
        let explained = try request.explanation(from: reader)
        #expect(explained.explanation.total == answer.result.total)
    }

    @Test(
        arguments: [
            ("新收 > 5", nil, 20), ("新收 > 5 limit:7", nil, 7), ("新收 > 5 limit:7", 4, 4),
        ] as [(String, Int?, Int)])
    func `options say how many hits are wanted, else the query, else it is twenty`(
        query: String, limit: Int?, expected: Int
    ) throws {
        let request = try SearchRequest(query, paging: Paging(limit: limit))
        #expect(try request.answer(from: reader).page == Page(limit: expected))
    }

    @Test func `a report has its body's years and its neighbours without itself`() throws {
        let key = try firstKey()
        let report = try ReportRequest(key: key).answer(from: reader)
        let cells = ["t3.new.total"].compactMap { CellAddress($0) }
        let beside = try ReportRequest(key: key, part: .number(1))
            .surroundings(cells, from: reader, within: .none)
        #expect(report.key == key && beside.report.key == key && beside.checked.key == key)
        #expect(beside.years.contains { $0.key == key && $0.values.count == 1 })
        #expect(!beside.neighbours.contains { $0.key == key })
    }

    @Test func `pages of checks together say what all of them say`() throws {
        let request = CheckRequest(try ReportSelection("年份:2020..2022"), only: .hard)
        let all = try request.answer(from: reader)
        var reports: [CheckedReport] = []
        var counts = RuleCounts()
        for offset in stride(from: 0, to: all.total, by: 7) {
            let (answer, total) = try request.answer(
                Page(offset: offset, limit: 7), from: reader, within: .none)
            #expect(total == all.total)
            reports += answer.reports
            counts = counts + answer.counts
        }
        #expect(all.total > 7 && counts == all.counts)
        #expect(reports.map(\.key) == all.reports.map(\.key))
        #expect(all.reports.allSatisfy { $0.findings.allSatisfy { $0.severity == .hard } })
    }

    @Test func `the reports that break a rule are those whose checks failed`() throws {
        let request = CheckRequest(try ReportSelection(nil), only: nil)
        let rules = try reader.brokenRules()
        let family = String(try #require(rules.first).family)
        let broken = try request.broken(
            rules, of: family, Page(limit: 10_000), from: reader, within: .none)
        let expected = try request.answer(from: reader).reports.filter { report in
            report.findings.contains { $0.status == .failed && $0.family == family }
        }
        #expect(broken.total == broken.reports.count)
        #expect(Set(broken.reports.map(\.key)).isSubset(of: expected.map(\.key)))
        #expect(!broken.reports.isEmpty)
    }

    @Test func `a comparison has groups, and says where they come from`() throws {
        let request = try CompareRequest(["新收/办结"], of: "新收 > 0 范围:own", by: .year)
        let answer = try request.answer(from: reader, withSpreads: false)
        #expect(!answer.table.isEmpty)
        #expect(answer.source.generation == reader.generation)
        #expect(answer.query == request.query)
    }

    @Test(arguments: ExportShape.allCases)
    func `an export has a row for each report of its selection`(shape: ExportShape) throws {
        let reports = try ReportSelection("年份:2020")
        let ids = try reports.reports(of: reader)
        var list = try reports.list(of: reader)
        #expect(!ids.isEmpty && list.next(ids.count + 1) == ids)
        switch try ExportRequest(reports, shape).rows(of: ids, from: reader) {
        case .wide(let rows): #expect(shape == .wide && rows.count == ids.count)
        case .long(let rows): #expect(shape == .long && rows.count == ids.count)
        }
    }

    // MARK: Refusals

    @Test func `what cannot be understood is refused with its place`() {
        #expect(refusal { _ = try SearchRequest("新收 >") } == "query")
        #expect(refusal { _ = try ReportSelection("新收 >") } == "query")
        #expect(refusal { _ = try CompareRequest(["新收", "新收 +"], of: nil, by: nil) } == "query 1")
        #expect(refusal { _ = try CompareRequest(["新收"], of: "新收 >", by: nil) } == "query")
    }

    @Test(arguments: ["新收 > 5 limit:3", "新收 > 5 sort:-新收"])
    func `only a search takes an order and a limit`(query: String) throws {
        _ = try SearchRequest(query)
        #expect(refusal { _ = try ReportSelection(query) } == "ordered")
        #expect(refusal { _ = try CompareRequest(["新收"], of: query, by: nil) } == "ordered")
    }

    @Test func `more than there may be is refused`() throws {
        #expect(
            refusal { _ = try SearchRequest("新收 > 5 limit:9", paging: Paging(most: 8)) }
                == "tooManyHits 8")
        let comparison = try CompareRequest(["新收"], of: "范围:own", by: .agency)
        #expect(
            refusal { _ = try comparison.answer(from: reader, withSpreads: false, mostCells: 1) }
                == "tooManyCells 1")
        let report = ReportRequest(key: try firstKey(), part: .number(1_000))
        #expect(refusal { _ = try report.answer(from: reader) } == "noSuchPart 1")
    }

    @Test func `a report that is not there is a refusal of the index`() {
        let request = ReportRequest(key: "000000-nobody-1900")
        #expect(refusal { _ = try request.answer(from: reader) } == "unknown-report")
        #expect(
            refusal { _ = try request.surroundings([], from: reader, within: .none) }
                == "unknown-report")
    }

    @Test func `a comparison that would mislead is refused`() throws {
        let request = try CompareRequest(["新收"], of: nil, by: .agency)
        let refused = refusal { _ = try request.answer(from: reader, withSpreads: false) }
        #expect(refused == "misleading")
    }

    // MARK: Deadlines

    /// Something that is asked, with a deadline.
    struct Question: CustomStringConvertible, Sendable {
        let description: String
        let ask: @Sendable (IndexReader, Deadline) throws -> Void
    }

    static let questions = [
        Question(description: "search") {
            _ = try SearchRequest("公开").answer(from: $0, within: $1)
        },
        Question(description: "facets") {
            _ = try SearchRequest("公开").facets(from: $0, within: $1)
        },
        Question(description: "checks") {
            _ = try CheckRequest(ReportSelection(nil), only: nil)
                .answer(Page(limit: 9), from: $0, within: $1)
        },
        Question(description: "comparison") {
            _ = try CompareRequest(["新收"], of: "范围:own", by: .agency)
                .answer(from: $0, withSpreads: true, within: $1)
        },
        Question(description: "export") {
            _ = try ReportSelection(nil).list(of: $0, within: $1)
        },
    ]

    @Test(arguments: questions)
    func `behind its deadline a request is refused as too slow`(question: Question) {
        let over = Deadline { true }
        #expect(refusal { try question.ask(reader, over) } == "too-slow")
    }

    // MARK: Words for refusals

    private func firstKey() throws -> String {
        let answer = try SearchRequest("新收 > 0", paging: Paging(limit: 1)).answer(from: reader)
        return try #require(answer.result.hits.first).key
    }

    /// What a request was refused for, in a word; nothing where it was answered.
    private func refusal(_ work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch let refusal as Refusal {
            switch refusal {
            case .query(_, let number): return "query" + (number.map { " \($0)" } ?? "")
            case .ordered: return "ordered"
            case .tooManyHits(let most): return "tooManyHits \(most)"
            case .noSuchPart(let most): return "noSuchPart \(most)"
            case .misleading: return "misleading"
            case .tooManyCells(let most): return "tooManyCells \(most)"
            case .index(let error): return error.id
            }
        } catch {
            return "\(error)"
        }
    }
}
