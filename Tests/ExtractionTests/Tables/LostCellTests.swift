import Documents
import Foundation
import Reports
import Testing

@testable import Extraction

/// Tables that lost cells or the borders between them.
@Suite struct LostCellTests {
    /// Rows of table three that were pushed to the left.
    private static let packed = [
        "一、本年新收政府信息公开申请数量|1|1|||||||", "二、上年结转政府信息公开申请数量|0||||||||",
        "三、本年度办理结果|（一）予以公开|1|1||||||", "（七）总计|1|1|||||||",
    ]

    @Test(arguments: ["3|3|", "3||", "0|15|"])
    func `a document that lost empty cells tells no columns of table two`(values: String) throws {
        let disclosure = ["信息内容|本年制发件数|本年废止件数|现行有效件数", "行政规范性文件|\(values)"]
        let alone = try FigureReader().read([.disclosure: rows(disclosure)]).figures
        #expect(reading(alone, "t2.normdoc.inforce") == .blank)
        let figures = try FigureReader().read([
            .disclosure: rows(disclosure), .requests: rows(Self.packed),
        ]).figures
        for column in ["issued", "repealed", "inforce"] {
            #expect(reading(figures, "t2.normdoc.\(column)") == .unreadable)
        }
    }

    @Test func `a document that lost empty cells tells no columns of table four`() throws {
        // Pushed together, the ten that are left add up in the first two blocks.
        let disputes = [
            "行政复议|行政诉讼|||||||||||||", "结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉||||||||",
            "0|0|0|8|8|0|0|0|12|12|||||",
        ]
        let figures = try FigureReader().read([
            .disputes: rows(disputes), .requests: rows(Self.packed),
        ]).figures
        for id in ["t4.review.total", "t4.suit_direct.total", "t4.suit_after.total"] {
            #expect(reading(figures, id) == .unreadable)
        }
    }

    @Test func `as many values as columns are those of table two though cells were lost`() throws {
        let figures = try FigureReader().read([
            .disclosure: rows([
                "信息内容|本年制发件数|本年废止件数|现行有效件数", "行政规范性文件|1|2|3",
                "信息内容|本年处理决定数量||", "行政许可|7||",
            ]), .requests: rows(Self.packed),
        ]).figures
        #expect(reading(figures, "t2.normdoc.repealed") == .value(2))
        #expect(reading(figures, "t2.license.decisions") == .value(7))
    }

    @Test(arguments: ["10|0|0|0|0|1|", "4|3|1112|1|117|148|", "20|0|0|0|0|2|"])
    func `a row that may have lost a border before its total is not read`(values: String) throws {
        let figures = try read([
            "一、本年新收政府信息公开申请数量|4|3|11|12|1|117|148",
            "二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0", "（一）予以公开|\(values)",
        ])
        #expect(Self.texts(figures, "granted") == "? ? ? ? ? ? ?")
        #expect(Self.texts(figures, "new") == "4 3 11 12 1 117 148")
    }

    @Test func `values divided by single blanks stand in no columns of the page`() throws {
        let labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"]
        for blank in [1.0, 2] {
            let figures = try FigureReader().read([
                .requests: [
                    line(labels[0], ["9", "2", "11"], blank, 1),
                    line(labels[1], ["1", "0", "0", "0", "0", "0", "1"], blank, 2),
                ]
            ]).figures
            #expect(Self.texts(figures, "new") == "? ? ? ? ? ? ?")
            #expect(Self.texts(figures, "carryin") == "1 0 0 0 0 0 1")
        }
    }

    @Test func `a sum of the organisations is told by its heading where zeros are empty`() throws {
        let figures = try read([
            "||自然人|法人或其他组织||||||总计", "|||商业企业|科研机构|社会公益组织|法律服务机构|其他|小计|",
            "一、本年新收政府信息公开申请数量|||1|38|||1|40|40", "二、上年结转政府信息公开申请数量||2||||||0|2",
            "|（一）予以公开|2|1|38|0|0|1|40|42",
        ])
        #expect(Self.texts(figures, "new") == "· 1 38 · · 1 40")
        #expect(Self.texts(figures, "carryin") == "2 · · · · · 2")
        #expect(Self.texts(figures, "granted") == "2 1 38 0 0 1 42")
    }

    @Test func `the row that a group's label begins may stand elsewhere than those below`() throws {
        let figures = try read([
            "||自然人|法人或其他组织||||||", "|||商业企业|科研机构|社会公益组织|法律服务机构|其他||",
            "一、本年新收政府信息公开申请数量||2|||0||1|3|", "三、本年度办理结果|（一）予以公开||||0|0||||",
            "|（二）部分公开|1||||0||1|", "|（七）总计|2|0||||1|3|",
        ])
        #expect(Self.texts(figures, "granted") == "? ? ? ? ? ? ?")
        #expect(Self.texts(figures, "new") == "2 · · 0 · 1 3")
    }

    @Test func `a block of table four with empty cells keeps its columns where it adds up`() throws
    {
        let figures = try FigureReader().read([
            .disputes: rows([
                "|结果维持|结果纠正|其他结果|尚未审结|总计", "行政复议|1|||1|2", "未经复议直接起诉|0|0|0|0|0",
                "复议后起诉|3||||3",
            ])
        ]).figures
        #expect(reading(figures, "t4.review.pending") == .value(1))
        #expect(reading(figures, "t4.review.corrected") == .blank)
        #expect(reading(figures, "t4.suit_after.total") == .value(3))
    }

    @Test(arguments: ["1|1|||", "1|1|2||", "||1|1|"])
    func `a block of table four that was pushed together is not read`(values: String) throws {
        let figures = try FigureReader().read([
            .disputes: rows([
                "|结果维持|结果纠正|其他结果|尚未审结|总计", "行政复议|\(values)", "未经复议直接起诉|0|0|0|0|0",
                "复议后起诉|0|0|0|0|0",
            ])
        ]).figures
        for column in Vocabulary.disputeColumns {
            #expect(reading(figures, "t4.review.\(column.id)") == .unreadable)
        }
    }

    // MARK: Support

    /// Rows whose cells are divided by bars.
    private func rows(_ texts: [String]) -> [ScannedRow] {
        texts.enumerated().map { line, text in
            let cells = text.split(separator: "|", omittingEmptySubsequences: false)
            return ScannedRow(
                Document.Row(
                    cells: cells.enumerated().map { column, text in
                        Document.Cell(
                            text: String(text), place: Place(line: line + 1, column: column + 1))
                    }))
        }
    }

    /// A line of text whose values have some blanks between them.
    private func line(
        _ label: String, _ values: [String], _ blank: Double, _ number: Int
    ) -> ScannedRow {
        var left = 0.0
        let cells = ([label] + values).map { text in
            let width = Double(text.count) * (text == label ? 2 : 1)
            defer { left += width + blank }
            return Document.Cell(
                text: text, place: Place(line: number, column: Int(left) + 1),
                extent: left...(left + width))
        }
        return ScannedRow(Document.Row(cells: cells))
    }

    private func read(_ texts: [String]) throws -> Figures {
        try FigureReader().read([.requests: rows(texts)]).figures
    }

    private func reading(_ figures: Figures, _ id: String) -> Reading? {
        CellAddress(id).flatMap { figures[$0]?.reading }
    }

    private static func texts(_ figures: Figures, _ row: String) -> String {
        Vocabulary.requestColumns.map { column in
            switch CellAddress("t3.\(row).\(column.id)").flatMap({ figures[$0]?.reading }) {
            case .value(let number): "\(number)"
            case .blank: "·"
            case .notApplicable: "/"
            case .unreadable, nil: "?"
            }
        }.joined(separator: " ")
    }
}
