import Documents
import Extraction
import Foundation
import Reports
import TestSupport
import Testing

/// Reports with something in them many times over: read in about the time of their length, and the
/// numbers of the form as without.
@Suite struct LongTableTests {
    private let text: String

    init() throws {
        text = try String(
            contentsOf: Repository.corpus.appendingPathComponent("reports/yanxi/2019-司法局.txt"),
            encoding: .utf8)
    }

    private func report(_ text: String) throws -> Report {
        try ReportReader().read(Array(text.utf8), named: "a.txt")
    }

    @Test(
        arguments: [
            "0\n", "其他\n", "小计\n", "其他处理\n0\n", "0\t0\n", "未知\t0\t0\n", "总计\t1\t2\n",
            "0   0  0\n", "规章\n", "二\t公\n",
        ])
    func `what stands behind table three many times changes no row above it`(line: String) throws {
        let parts = text.split(separator: "四、", maxSplits: 1).map(String.init)
        try #require(parts.count == 2)
        let whole = try report(text)
        let growth = try Growth(upTo: 500) { count in
            let rest = String(repeating: line, count: count)
            let found = try report("\(parts[0])\n\(rest)\n四、\(parts[1])")
            for address in Form.cells(of: .form2019)
            where address.cell.table == .requests
                && ["new", "carryin", "granted"].contains(address.cell.row)
            {
                let figure = found.figures[address]
                #expect(
                    figure?.reading == whole.figures[address]?.reading
                        || figure?.reading == .unreadable, "\(address)")
            }
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test func `headings of table two without end leave its values unread`() throws {
        let growth = try Growth(upTo: 400) { count in
            let headings = String(repeating: "本年新制作数量\t", count: count)
            let rows = String(repeating: "规章\t1\t2\t3\n", count: count)
            let found = try report(
                text.replacing("三、", with: "\(headings)\n\(rows)\n三、", maxReplacements: 1))
            #expect(found.identity.year == 2019)
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test func `a row of values without end is a row with too many`() throws {
        for cell in ["二\t", "0\t", "其他\t", "(a)\t", "\t"] {
            let growth = try Growth(upTo: 600) { count in
                let row =
                    "一、本年新收政府信息公开申请数量\t" + String(repeating: cell, count: count) + "公"
                let found = try report(
                    text.replacing("二、上年结转", with: "\(row)\n二、上年结转", maxReplacements: 1))
                #expect(found.identity.year == 2019)
            }
            #expect(growth.isEven, "\(cell): \(growth)")
        }
    }

    @Test func `pinyin without end is taken out of a label in one pass`() throws {
        let growth = try Growth(upTo: 20_000) { count in
            let cell = String(repeating: "公(gong)", count: count)
            let found = try report(
                text.replacing("四、", with: "\(cell)\t1\t2\n四、", maxReplacements: 1))
            #expect(found.identity.year == 2019)
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test(
        arguments: [
            ("九万万万万万万万", nil), ("万", nil), ("零万", nil), ("一万", 10_000), ("二十三", 23),
            ("九千九百九十九万", 99_990_000),
        ] as [(String, Decimal?)])
    func `Chinese numerals never pass what a number can hold`(cell: String, expected: Decimal?)
        throws
    {
        let label = "一、本年新收政府信息公开申请数量"
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix(label) || line.hasPrefix("\t\(label)")
                ? "\(label)\t\(cell)\t0\t0\t0\t0\t0\t\(cell)" : String(line)
        }
        try #require(lines.contains { $0.contains(cell) })
        let address = try #require(CellAddress(.requests, row: "new", column: "total"))
        let reading = try report(lines.joined(separator: "\n")).figures[address]?.reading
        #expect(reading?.value == expected)
    }
}
