import Foundation
import Query
import Reports
import Testing

@testable import Presentation

@Suite struct FigureTextTests {
    @Test(arguments: [
        ("7", "7"), ("-3", "-3"), ("1200", "1200"), ("12.50", "12.5"), ("0", "0"),
        ("0.1234565", "0.123457"), ("-0.1234565", "-0.123457"), ("0.00000001", "<0.000001"),
        ("-0.00000001", ">-0.000001"), ("0.0000005", "0.000001"), ("123456789.5", "123456789.5"),
    ])
    func `a number has at most six decimals and no zeros behind them`(
        number: String, shown: String
    ) throws {
        let value = try #require(Decimal(string: number))
        for field in [AnswerFixture.denied, AnswerFixture.unknown, AnswerFixture.newBefore] {
            #expect(FigureText.value(value, of: field, in: .chinese) == shown)
        }
    }

    @Test(arguments: [
        ("0.5", "0.5 (50.0 %)"), ("1", "1 (100.0 %)"), ("0", "0 (0.0 %)"),
        ("-0.25", "-0.25 (-25.0 %)"), ("0.00000001", "<0.000001 (0.0 %)"),
        ("0.59459459459", "0.594595 (59.5 %)"), ("0.00049", "0.00049 (0.0 %)"),
    ])
    func `a share has its percent in brackets`(number: String, shown: String) throws {
        let value = try #require(Decimal(string: number))
        for field in [AnswerFixture.rate, AnswerFixture.rate.of(.before)] {
            #expect(FigureText.value(value, of: field, in: .english) == shown)
        }
    }

    @Test(arguments: FieldCatalog.forms.entries)
    func `a percent stands behind what people read as one, a unit behind money`(
        entry: FieldEntry
    ) {
        let text = FigureText.value(2, of: entry.field, in: .chinese)
        switch entry.unit {
        case .share, .change: #expect(text == "2 (200.0 %)")
        case .tenThousandYuan, .unstatedMoney: #expect(text == "2 万元")
        case .count, .ratio, .flag: #expect(text == "2")
        }
    }

    @Test(arguments: [
        (AnswerFixture.denied, "不予公开.总计", "不予公开.总计"),
        (AnswerFixture.newBefore, "本年新收政府信息公开申请数量.总计（上年）", "本年新收政府信息公开申请数量.总计 (year before)"),
        (AnswerFixture.newIn2019, "本年新收政府信息公开申请数量.总计（2019年）", "本年新收政府信息公开申请数量.总计 (2019)"),
        (AnswerFixture.rate, "公开率", "公开率"),
        (AnswerFixture.unknown, "example", "example"),
    ])
    func `a number is called by its label, and by its year if that is another`(
        field: Field, chinese: String, english: String
    ) {
        #expect(FieldCaption.text(field, in: .chinese) == chinese)
        #expect(FieldCaption.text(field, in: .english) == english)
    }

    @Test(arguments: [
        ("0.05", 1, "0.1"), ("59.46", 1, "59.5"), ("3", 2, "3.00"), ("2.5", 0, "3"),
        ("-0.04", 1, "0.0"), ("1.1", 3, "1.100"),
    ])
    func `a number is written with so many decimals`(
        number: String, decimals: Int, written: String
    ) throws {
        #expect(try #require(Decimal(string: number)).fixed(decimals) == written)
    }
}
