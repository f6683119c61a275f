import Documents
import Foundation
import Reports
import Testing

@testable import Extraction

/// What the text of a cell says.
@Suite struct ParsedCellTests {
    @Test(
        arguments: [
            // Digits.
            ("7", "7"), ("７", "7"), ("0", "0"), ("1,234", "1234"), ("1，234，567", "1234567"),
            ("12.50", "12.5"), ("\u{3000}8 ", "8"), ("0.75", "0.75"),
            // Signs.
            ("-35", "-35"), ("−35", "-35"), ("－35", "-35"), ("–35", "-35"), ("—35", "-35"),
            ("﹣35", "-35"), ("减35", "-35"), ("减少35", "-35"), ("负35", "-35"), ("+35", "35"),
            ("增加35", "35"), ("± 0", "0"), ("+(0) -(0)", "0"), ("+3/-0", "3"), ("+0 -2", "-2"),
            // What is counted.
            ("5人次", "5"), ("5件次", "5"), ("10人", "10"), ("22件", "22"), ("3宗", "3"), ("6项", "6"),
            ("201 件", "201"), ("4户", "4"), ("1.28万", "12800"), ("1.28万件", "12800"),
            ("3亿", "300000000"),
            // Chinese numerals.
            ("二十三", "23"), ("一百零五", "105"), ("一万二千", "12000"), ("〇", "0"), ("十件", "10"),
            // Emphasis and marks of notes.
            ("**128**", "128"), ("*128*", "128"), ("__128__", "128"), ("$128$", "128"),
            ("`128`", "128"),
            ("***1,280***", "1280"), ("2[注1]", "2"), ("128①", "128"), ("128 ②", "128"),
            ("128*", "128"),
            ("128（注1）", "128"), ("128¹", "128"), ("128²³", "128"), ("128注2", "128"),
            ("128〔1〕", "128"),
            ("128【注】", "128"), ("128⑴", "128"), ("128件①", "128"), ("128①②", "128"),
            // Remarks.
            ("22（含自然失效6件）", "22"), ("22(其中修订16件)", "22"), ("22件（含（一）类5件）", "22"),
        ])
    func `a number is read through what stands around it`(text: String, number: String) {
        let figure = cell(text).figure()
        #expect(figure.reading == .value(Decimal(string: number) ?? -1))
        #expect(figure.raw == String(text[...].trimmingBlanks))
        #expect(figure.unit == nil)
    }

    @Test(
        arguments: [
            // Words.
            "约128", "128余件", "近200", "无", "没有", "见附件", "详见附表", "不详", "今年没有收到申请。",
            // Several numbers in one.
            "3-5", "3~5", "3—5", "12（8）", "12(8)", "3 或 5", "3、5", "3/5", "½", "1:2", "12;8",
            "+3 -2",
            "+(3) -(2)", "三、五", "6\n128", "1\n3",
            // What no count is.
            "12%", "12％", "2023-01-31", "2023年", "0515-83551234", "00", "0000000", "051583551234",
            // Digits that somebody or something spoilt.
            "1O", "l2", "O", "3#", "1,2,3", "12,34", "1,2345", ",5", "1.2.3", "5.", "(35)", "△35",
            "减-5",
            "二三", "?", "##", "*", "**", "$$", "[1]", "~~12~~", "22（含自然失效6件", "9[]", "万",
            "1234567890123456789",
            // Money where things are counted.
            "5元", "￥5", "1.2万元", "5美元",
        ])
    func `what is no single number is unreadable with its text`(text: String) {
        let figure = cell(text).figure()
        #expect(figure.reading == .unreadable)
        #expect(figure.raw == String(text[...].trimmingBlanks))
        #expect(!cell(text).isBlank)
    }

    @Test(
        arguments: [
            ("", Reading.blank), ("-", .blank), ("——", .blank), ("\u{3000}", .blank),
            ("/", .notApplicable),
            ("／", .notApplicable), ("\\", .notApplicable), ("不适用", .notApplicable),
        ])
    func `nothing and a stroke are told from zero`(text: String, reading: Reading) {
        #expect(cell(text).figure().reading == reading)
    }

    /// The cell, the unit of its heading, the amount and its unit.
    @Test(
        arguments: [
            ("12.5", "单位：万元", "12.5", MoneyUnit.tenThousandYuan), ("12.5", "单位：元", "12.5", .yuan),
            ("12.5", "", "12.5", nil), ("12.5元", "单位：万元", "12.5", .yuan),
            ("3.2万元", "单位：元", "3.2", .tenThousandYuan),
            ("43.788萬元", "", "43.788", .tenThousandYuan),
            ("1.28万", "单位：元", "1.28", .tenThousandYuan), ("1.28万", "", "1.28", .tenThousandYuan),
            ("1.5亿元", "单位：万元", "15000", .tenThousandYuan),
            ("1.5", "单位：亿元", "15000", .tenThousandYuan),
            ("0.00011", "单位：亿元", "1.1", .tenThousandYuan), ("1.2亿", "", "12000", .tenThousandYuan),
            ("3", "单位：百万元", "300", .tenThousandYuan), ("3千万元", "", "3000", .tenThousandYuan),
            ("7.1", "（单位：千元）", "7100", .yuan), ("7百元", "单位：万元", "700", .yuan),
            ("5000（元）", "", "5000", .yuan), ("5000（单位：元）", "单位：万元", "5000", .yuan),
            ("￥125,000", "", "125000", .yuan), ("¥12.5", "单位：万元", "12.5", .tenThousandYuan),
            ("人民币5元整", "", "5", .yuan), ("**12.5万元**", "", "12.5", .tenThousandYuan),
            ("0", "单位：万美元", "0", nil),
        ])
    func `an amount has the unit of its cell, else that of its heading`(
        text: String, heading: String, number: String, unit: MoneyUnit?
    ) {
        let figure = cell(text).figure(headingUnit: AmountUnit(heading: heading), isMoney: true)
        #expect(figure.reading == .value(Decimal(string: number) ?? -1))
        #expect(figure.unit == unit)
        #expect(figure.raw == String(text[...].trimmingBlanks))
    }

    @Test(
        arguments: [
            ("5万美元", ""), ("5港元", "单位：万元"), ("5", "单位：万美元"), ("5", "（万欧元）"), ("5（美元）", "单位：万元"),
            ("300日元", ""),
        ])
    func `an amount in another currency is no value`(text: String, heading: String) {
        let figure = cell(text).figure(headingUnit: AmountUnit(heading: heading), isMoney: true)
        #expect(figure.reading == .unreadable)
    }

    @Test func `a heading that names two units names none`() {
        #expect(AmountUnit(heading: "采购总金额（单位：万元、元）") == nil)
        #expect(AmountUnit(heading: "采购总金额（万元）（单位：万元）")?.unit == .tenThousandYuan)
        #expect(AmountUnit(heading: "采购总金额") == nil)
    }

    private func cell(_ text: String) -> ScannedRow.Cell {
        ScannedRow.Cell(
            Document.Cell(
                text: String(text[...].trimmingBlanks), place: Place(line: 1, column: 1)))
    }
}
