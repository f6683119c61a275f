import Answers
import Query
import Reports
import TestSupport
import Testing

@testable import Engine

/// The engine without SQL: conditions over an index in memory, held against loops over its reports.
@Suite struct MemoryIndexTests {
    private static let words = ["公开", "保密审查", "人员不足", "信息公开", "审查", "人员"]

    private static func reports(_ count: Int, seed: UInt64) throws -> [MemoryReport] {
        var chance = SeededGenerator(seed: seed)
        let new = try #require(CellAddress("t3.new.total"))
        let carried = try #require(CellAddress("t3.carryin.total"))
        return (0..<count).map { index in
            var report = MemoryReport()
            report.year = 2018 + Int.random(in: 0..<5, using: &chance)
            report.body = index % 7
            report.verdict = Verdict.allCases.randomElement(using: &chance) ?? .passed
            for cell in [new, carried] {
                switch Int.random(in: 0..<4, using: &chance) {
                case 0: report.cells[cell] = .missing(.blank)
                case 1: break
                default:
                    report.cells[cell] = .number(Double(Int.random(in: 0..<9, using: &chance)))
                }
            }
            let text = (0..<3).compactMap { _ in words.randomElement(using: &chance) }
                .joined(separator: "，")
            report.sections = [MemoryReport.section(.overview, "本年度\(text)。")]
            return report
        }
    }

    private static func number(_ report: MemoryReport, _ cell: String) -> Double? {
        guard let address = CellAddress(cell), case .number(let number) = report.cells[address]
        else { return nil }
        return number
    }

    @Test(arguments: [1, 64, 65, 200], Evaluator.Strategy.allCases)
    func `conditions on numbers and names are those of a loop`(
        count: Int, strategy: Evaluator.Strategy
    ) throws {
        let reports = try Self.reports(count, seed: UInt64(count))
        let index = MemoryIndex(reports)
        let conditions: [(query: String, holds: (MemoryReport) -> Bool?)] = [
            ("新收 > 4", { Self.number($0, "t3.new.total").map { $0 > 4 } }),
            ("NOT 新收 > 4", { Self.number($0, "t3.new.total").map { !($0 > 4) } }),
            (
                "新收 > 上年结转",
                { report in
                    Self.number(report, "t3.new.total").flatMap { new in
                        Self.number(report, "t3.carryin.total").map { new > $0 }
                    }
                }
            ),
            ("缺:新收", { Self.number($0, "t3.new.total") == nil }),
            ("年份:2019..2020", { (2019...2020).contains($0.year) }),
            ("检查:不符", { $0.verdict == .failed }),
            ("县:甲县 年份:2018", { $0.year == 2018 }),
        ]
        for (query, holds) in conditions {
            let wanted = Set(reports.indices.filter { holds(reports[$0]) == true })
            let found = try index.result(query, strategy: strategy)
            #expect(Set(found.hits.compactMap { Int($0.key) }) == wanted, "\(query)")
            let unknown = reports.count { holds($0) == nil }
            let leftOut = found.leftOut.map(\.reports).max() ?? 0
            #expect(leftOut <= unknown && (unknown == 0) == (leftOut == 0), "\(query)")
        }
    }

    @Test(arguments: words, Evaluator.Strategy.allCases)
    func `literal texts are found where they stand`(
        word: String, strategy: Evaluator.Strategy
    ) throws {
        let reports = try Self.reports(150, seed: 5)
        let wanted = reports.indices.filter {
            reports[$0].sections.contains { $0.text.contains(word) }
        }
        let found = try MemoryIndex(reports).slots("\"\(word)\"", strategy: strategy)
        #expect(Set(found) == Set(wanted))
    }

    @Test func `a page is a piece of the whole order`() throws {
        let index = MemoryIndex(try Self.reports(120, seed: 9))
        for query in ["新收 > 1 排序:-新收", "公开", "\"审查\" 排序:上年结转", "新收 >= 0"] {
            let all = try index.slots(query)
            #expect(Set(all).count == all.count)
            for offset in stride(from: 0, to: all.count, by: 7) {
                let page = try index.slots(query, limit: 7, offset: offset)
                #expect(page == Array(all[offset..<min(offset + 7, all.count)]), "\(query)")
            }
        }
    }

    @Test func `a name that no report has is named, with the nearest`() throws {
        let index = MemoryIndex([MemoryReport()])
        let answer = try index.result("县:甲线")
        #expect(answer.total == 0)
        #expect(answer.unmatched.map(\.name) == ["甲线"])
    }

    @Test func `the year before is that of the same body, if it has one report of it`() throws {
        let new = try #require(CellAddress("t3.new.total"))
        func report(_ year: Int, _ body: Int, _ number: Double) -> MemoryReport {
            var report = MemoryReport()
            (report.year, report.body, report.cells) = (year, body, [new: .number(number)])
            return report
        }
        let index = MemoryIndex([
            report(2021, 0, 5), report(2021, 1, 5), report(2021, 2, 5), report(2020, 0, 3),
            report(2020, 1, 9), report(2020, 2, 1), report(2020, 2, 1), report(2020, -1, 1),
        ])
        #expect(try index.slots("新收 > 新收@上年") == [0])
        #expect(try index.slots("缺:新收@上年=无报告 年份:2021") == [2])
    }
}
