import Foundation
import Reports
import Testing

@testable import Store

/// Which reports have one fingerprint.
@Suite struct FingerprintTests {
    private static let first = CellAddress.all[3]
    private static let second = CellAddress.all[4]

    @Test func `reports that say the same have one, wherever and however it is printed`() {
        let one = Self.report([(Self.first, Figure(reading: .value(12), raw: "12", place: nil))])
        let other = Self.report(
            [
                (
                    Self.first,
                    Figure(
                        reading: .value(12), raw: " １２ ", place: Place(line: 9, column: 2),
                        placedBy: .order)
                )
            ], prose: "另一段。")
        #expect(Self.fingerprint(one) == Self.fingerprint(other))
        #expect(one.figures.says(other.figures))
    }

    @Test func `any other number, state, unit or cell makes another`() {
        let figures: [[(CellAddress, Figure)]] = [
            [(Self.first, Self.figure(.value(12)))], [(Self.first, Self.figure(.value(13)))],
            [(Self.second, Self.figure(.value(12)))],
            [(Self.first, Self.figure(.value(12))), (Self.second, Self.figure(.blank))],
            [(Self.first, Self.figure(.value(12))), (Self.second, Self.figure(.notApplicable))],
            [(Self.first, Self.figure(.value(12))), (Self.second, Self.figure(.value(0)))],
            [(Self.first, Self.figure(.value(12), unit: .tenThousandYuan))],
            [(Self.first, Self.figure(.value(1))), (Self.second, Self.figure(.value(2)))],
        ]
        let reports = figures.map { Self.report($0) }
        #expect(Set(reports.map(Self.fingerprint)).count == figures.count)
        for (index, one) in reports.enumerated() {
            for (place, other) in reports.enumerated() {
                #expect(one.figures.says(other.figures) == (index == place))
            }
        }
    }

    @Test func `without a number the prose decides, but not the title, and as it is compared`() {
        let blank = [(Self.first, Self.figure(.blank))]
        let one = Self.report(blank, prose: "本年度 公开。", title: "甲")
        #expect(!one.figures.hasNumber)
        let same = Self.report(blank, prose: "本年度公开。", title: "乙")
        #expect(Self.fingerprint(one) == Self.fingerprint(same))
        let other = Self.report(blank, prose: "本年度未公开。", title: "甲")
        #expect(Self.fingerprint(one) != Self.fingerprint(other))
    }

    /// It stands in the index: another way to calculate it is another schema.
    @Test func `it is the same in every run`() {
        for (prose, hash) in [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C)]
            as [(String, UInt64)]
        {
            let report = Self.report([], prose: prose)
            #expect(Self.fingerprint(report) == Int64(bitPattern: hash))
        }
    }

    private static func fingerprint(_ report: Report) -> Int64 { Fingerprint(report).value }

    private static func figure(_ reading: Reading, unit: MoneyUnit? = nil) -> Figure {
        Figure(reading: reading, raw: "", place: nil, unit: unit)
    }

    private static func report(
        _ figures: [(CellAddress, Figure)], prose: String = "总体情况。", title: String = "标题"
    ) -> Report {
        var all = Figures()
        for (address, figure) in figures { all[address] = figure }
        return Report(
            identity: Identity(
                title: title, region: Region(stated: "甲县", division: nil),
                agency: Agency(name: "甲县司法局", kind: "司法局"), scope: .own, year: 2021,
                edition: .form2021),
            layout: .tabGrid,
            sections: [
                section(.title, title), section(.overview, prose),
            ], figures: all, findings: [])
    }

    private static func section(_ kind: SectionKind, _ text: String) -> Section {
        Section(
            kind: kind, number: nil, heading: "", line: 1,
            paragraphs: [Paragraph(text: text, line: 1)])
    }
}
