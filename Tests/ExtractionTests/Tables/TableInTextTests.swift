import Foundation
import Reports
import Testing

@testable import Extraction

/// Tables as programs and people write them into a text.
@Suite struct TableInTextTests {
    @Test(arguments: [" | ", "|"])
    func `blocks of table four may be written out, a line each`(mark: String) throws {
        let columns = ["结果维持", "結果糾正", "其他结果", "尚未审结", "总计"]
        func line(_ label: String, _ values: [Int]) -> String {
            label + "：" + zip(columns, values).map { "\($0) \($1)" }.joined(separator: mark)
        }
        let report = try read(
            disputes: [
                line("行政复议", [1, 2, 3, 4, 10]), line("未经复议直接起诉", [0, 0, 5, 0, 5]),
                line("复议后起诉", [6, 0, 0, 1, 7]),
            ])
        #expect(numbers(report, "t4.review") == [1, 2, 3, 4, 10])
        #expect(numbers(report, "t4.suit_direct") == [0, 0, 5, 0, 5])
        #expect(numbers(report, "t4.suit_after") == [6, 0, 0, 1, 7])
    }

    @Test func `the number of a heading on a line of its own is no value`() throws {
        let report = try read(
            disclosure: [
                "行政事业性收费", "0", "第二十条第（五）项", "信息内容", "本年处理决定数量", "行政许可", "17",
            ], numbers: ["01", "02", "03", "04", "05", "06"])
        let decisions = try #require(CellAddress("t2.license.decisions"))
        #expect(report.figures[decisions]?.reading == .value(17))
        #expect(report.sections.contains { $0.kind == .review })
    }

    @Test(arguments: ["+(0) -(0)", "+0 -0", "＋（0） －（0）"])
    func `an increase and a decrease on a line of their own are one value`(change: String) throws {
        let report = try read(
            disclosure: [
                "行政事业性收费", "0", "第二十条第（五）项", "信息内容", "上一年项目数量", "本年增/减", "处理决定数量", "行政许可",
                "3", change, "17",
            ])
        for (column, value) in [("prev", 3), ("change", 0), ("decisions", 17)] {
            let address = try #require(CellAddress("t2.license.\(column)"))
            #expect(report.figures[address]?.reading == .value(.init(value)))
        }
    }

    @Test func `a line of dashes below the numbers is no row`() throws {
        let report = try read(
            disputes: [
                "  结果维持   结果纠正  其他结果  尚未审结  总计  结果维持  结果纠正  其他结果  尚未审结  总计  "
                    + "结果维持  结果纠正  其他结果  尚未审结  总计",
                "  1          2         3         4         10    0         0         5         0         5     "
                    + "6         0         0         1         7",
                "  ---------- --------- --------- --------- ----- --------- --------- --------- --------- ----- "
                    + "--------- --------- --------- --------- -----",
            ])
        #expect(numbers(report, "t4.review") == [1, 2, 3, 4, 10])
    }

    private func read(
        disclosure: [String] = [], disputes: [String] = [],
        numbers: [String] = ["一、", "二、", "三、", "四、", "五、", "六、"]
    ) throws -> Report {
        let headings = [
            "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况",
            "存在的主要问题及改进情况", "其他需要报告的事项",
        ]
        let disclosure =
            [
                "第二十条第（八）项", "信息内容", "本年收费金额（单位：万元）",
            ] + disclosure
        let disputes = ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"] + disputes
        let bodies = [["依法公开。"], disclosure, [], disputes, ["更新不够及时。"], ["无。"]]
        var lines = ["湛河区司法局2022年政府信息公开工作年度报告", ""]
        for (index, heading) in headings.enumerated() {
            let isAlone = numbers[index].allSatisfy(\.isNumber)
            lines += isAlone ? [numbers[index], heading] : [numbers[index] + heading]
            lines += bodies[index]
        }
        return try ReportReader().read(
            Array(lines.joined(separator: "\n").utf8), named: "a.txt")
    }

    private func numbers(_ report: Report, _ row: String) -> [Int?] {
        Vocabulary.disputeColumns.map { column in
            CellAddress("\(row).\(column.id)").flatMap { report.figures[$0]?.reading.value }
                .map { Int(truncating: $0 as NSNumber) }
        }
    }
}
