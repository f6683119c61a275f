import Documents
import Foundation
import Reports
import Testing

@testable import Extraction

/// Rows that were once read into the wrong columns, and their relatives.
@Suite struct ColumnFaultTests {
    private static let names = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"

    @Test func `a row whose label spans two columns has its values one cell further left`() throws {
        let figures = try read([
            "||自然人|法人或其他组织|||||总计|", "|||商业企业|科研机构|社会公益组织|法律服务机构|其他||",
            "一、本年新收政府信息公开申请数量|||1||||1|2|", "二、上年结转政府信息公开申请数量|||||||||",
            "三、本年度办理结果|（一）予以公开||1||||1|2|", "|（三）不予公开|1.属于国家秘密|||||||",
            "||2.其他法律行政法规禁止公开|||||||", "|（七）总计||1||||1|2|",
        ])
        #expect(values(figures, "new") == "· 1 · · · 1 2")
        #expect(values(figures, "granted") == "· 1 · · · 1 2")
        #expect(values(figures, "done") == "· 1 · · · 1 2")
        #expect(values(figures, "deny_secret") == "· · · · · · ·")
        #expect(placement(figures, "t3.new.total") == .grid)
    }

    @Test(arguments: ["1|1", "5", "0|3|3"])
    func `values that were pushed to the left are not read`(values row: String) throws {
        let pad = String(repeating: "|", count: 8 - row.split(separator: "|").count)
        let figures = try read([
            "自然人|法人或其他组织|总计|||||||", "商业企业|科研机构|社会公益组织|法律服务机构|其他|||||",
            "一、本年新收政府信息公开申请数量|\(row)\(pad)", "二、上年结转政府信息公开申请数量|0||||||||",
            "三、本年度办理结果|（一）予以公开|\(row)\(pad.dropLast())", "（二）部分公开|0||||||||",
            "（七）总计|\(row)\(pad)",
        ])
        for id in ["new", "granted", "done"] {
            #expect(values(figures, id) == "? ? ? ? ? ? ?", "\(id)")
        }
        #expect(values(figures, "carryin") == "? ? ? ? ? ? ?")
    }

    @Test func `as many values as columns are told by their order where nothing else tells`() throws
    {
        let figures = try read([
            "一、本年新收政府信息公开申请数量|5|5|||||||", "（一）予以公开|1|2|0|0|0|0|3|||",
            "（二）部分公开|2|2|||||||",
        ])
        #expect(values(figures, "granted") == "1 2 0 0 0 0 3")
        #expect(placement(figures, "t3.granted.natural") == .order)
        #expect(values(figures, "new") == "? ? ? ? ? ? ?")
    }

    @Test(arguments: ["无", "见附件", "约128", "5人左右"])
    func `a text in the first cell keeps its place, and so do the others`(text: String) throws {
        let figures = try read([
            "|\(Self.names)", "一、本年新收政府信息公开申请数量|10|3|0|0|0|0|13",
            "1.本机关不掌握相关政府信息|\(text)|2|0|0|0|0|7",
        ])
        #expect(values(figures, "unable_notheld").hasSuffix(" 2 0 0 0 0 7"))
        let figure = CellAddress("t3.unable_notheld.natural").flatMap { figures[$0] }
        #expect(figure?.raw == text)
    }

    @Test func `six values are not seven columns, whatever would add up`() throws {
        let rows = ["", "", "", "", "", "2"].map { cell in [cell] }
        var scanned = [row(["一、本年新收政府信息公开申请数量"], 1)]
        for (number, cells) in rows.enumerated() { scanned.append(row(cells, number + 2)) }
        scanned.append(row(["（一）予以公开"], 10))
        let figures = try FigureReader().read([.requests: scanned]).figures
        #expect(values(figures, "new") == "? ? ? ? ? ? ?")
    }

    // MARK: Cells that run together

    @Test(
        arguments: [
            ("561000057", "56 1 0 0 0 0 57"), ("300000030", "30 0 0 0 0 0 30"),
            ("1000001", "1 0 0 0 0 0 1"), ("0000000", "0 0 0 0 0 0 0"),
            ("5 6 1 0 0 0 0 57", "56 1 0 0 0 0 57"), ("56 1 00 0 0 57", "56 1 0 0 0 0 57"),
            // Nothing adds up, digits are too few, or several readings add up.
            ("123456", "? ? ? ? ? ? ?"), ("9000001", "? ? ? ? ? ? ?"), ("2121", "? ? ? ? ? ? ?"),
            ("1111110123459", "? ? ? ? ? ? ?"),
        ])
    func `digits that run together are divided where one reading adds up`(
        digits: String, row: String
    ) throws {
        let figures = try read(["（一）予以公开|\(digits)"])
        #expect(values(figures, "granted") == row)
        if !row.hasPrefix("?") {
            #expect(placement(figures, "t3.granted.total") == .rule)
        }
    }

    @Test func `several readings of a row are told apart by what came in and went out`() throws {
        // 1|11|0|0|0|0|12 and 11|1|0|0|0|0|12 both add up.
        let digits = "111000012"
        let alone = try FigureReader().read([.requests: rows(["一、本年新收政府信息公开申请数量|\(digits)"])])
        #expect(values(alone.figures, "new") == "? ? ? ? ? ? ?")
        let finding = alone.findings.first { $0.problem.id == "indistinct-cells" }
        #expect(finding?.problem == .indistinctCells(label: "一、本年新收政府信息公开申请数量", readings: 2))
        let all = try read([
            "一、本年新收政府信息公开申请数量|\(digits)", "二、上年结转政府信息公开申请数量|0000000",
            "（一）予以公开|\(digits)", "（七）总计|11|1|0|0|0|0|12", "四、结转下年度继续办理|0000000",
        ])
        #expect(values(all, "new") == "11 1 0 0 0 0 12")
        // The other outcomes are missing: nothing tells this row.
        #expect(values(all, "granted") == "? ? ? ? ? ? ?")
    }

    @Test func `a table that lost its blanks between digits is not divided`() throws {
        let figures = try read(["一、本年新收政府信息公开申请数量|561000057", "（一）予以公开|2121"])
        #expect(values(figures, "new") == "? ? ? ? ? ? ?")
        #expect(values(figures, "granted") == "? ? ? ? ? ? ?")
    }

    @Test func `a report whose cells run together has tables`() throws {
        let result = try FigureReader().read([
            .requests: rows(["一、本年新收政府信息公开申请数量|1234567890123"])
        ])
        #expect(!result.findings.contains { $0.problem == .missingTables })
        #expect(result.findings.contains { $0.problem.id == "indistinct-cells" })
    }

    @Test func `the time for a table whose every row fits in many ways has a bound`() throws {
        var division = CellDivision()
        let sums = ColumnSums(sums: [ColumnSums.Sum(parts: Array(0..<6), total: 6)])
        let cell = row(["111111111111111111111111111111111111111111"], 1).cells
        var tried = 0
        for _ in 0..<100_000 where division.divide(cell, into: 7, sums) != nil { tried += 1 }
        // The share of the table is used up by the first rows.
        #expect(tried < 1_000)
    }

    // MARK: Table two

    @Test func `two values for three columns are not told to columns`() throws {
        let figures = try disclosure([
            "信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|8|120", "行政规范性文件|21|17|95",
        ])
        for column in ["issued", "repealed", "inforce"] {
            #expect(reading(figures, "t2.rule.\(column)") == .unreadable)
        }
        #expect(reading(figures, "t2.normdoc.repealed") == .value(17))
    }

    @Test func `a local form without a column has none of its numbers in another`() throws {
        let figures = try disclosure([
            "信息内容|项目数量|处理决定数量||", "行政许可|4|142||", "其他对外管理服务事项|3|其中救助1378户。||",
        ])
        #expect(reading(figures, "t2.license.decisions") == .value(142))
        #expect(reading(figures, "t2.service.decisions") == .unreadable)
        let service = CellAddress("t2.service.decisions").flatMap { figures[$0] }
        #expect(service?.raw == "其中救助1378户。")
    }

    @Test(arguments: ["无", "约3", "见附件"])
    func `a text in table two is what its cell says`(text: String) throws {
        let figures = try disclosure([
            "信息内容|上一年项目数量|本年增/减|", "行政事业性收费|\(text)|1|",
            "信息内容|本年处理决定数量||", "行政许可|\(text)||",
        ])
        #expect(reading(figures, "t2.fee.prev") != .value(1))
        #expect(reading(figures, "t2.fee.change") == .value(1))
        #expect(reading(figures, "t2.license.decisions") == .unreadable)
        let license = CellAddress("t2.license.decisions").flatMap { figures[$0] }
        #expect(license?.raw == text)
    }

    // MARK: Support

    private func row(_ cells: [String], _ line: Int) -> ScannedRow {
        ScannedRow(
            Document.Row(
                cells: cells.enumerated().map { column, text in
                    Document.Cell(text: text, place: Place(line: line, column: column + 1))
                }))
    }

    /// Rows whose cells are divided by bars.
    private func rows(_ texts: [String]) -> [ScannedRow] {
        texts.enumerated().map { line, text in
            row(
                text.split(separator: "|", omittingEmptySubsequences: false).map(String.init),
                line + 1)
        }
    }

    private func read(_ texts: [String]) throws -> Figures {
        try FigureReader().read([.requests: rows(texts)]).figures
    }

    private func disclosure(_ texts: [String]) throws -> Figures {
        try FigureReader().read([.disclosure: rows(texts)]).figures
    }

    private func reading(_ figures: Figures, _ id: String) -> Reading? {
        CellAddress(id).flatMap { figures[$0]?.reading }
    }

    private func placement(_ figures: Figures, _ id: String) -> Placement? {
        CellAddress(id).flatMap { figures[$0]?.placedBy }
    }

    private func values(_ figures: Figures, _ row: String) -> String {
        Vocabulary.requestColumns.map { column in
            switch reading(figures, "t3.\(row).\(column.id)") {
            case .value(let number): "\(number)"
            case .blank: "·"
            case .notApplicable: "/"
            case .unreadable, nil: "?"
            }
        }.joined(separator: " ")
    }
}
