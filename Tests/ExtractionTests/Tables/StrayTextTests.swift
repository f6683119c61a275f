import Documents
import Foundation
import Reports
import Testing

@testable import Extraction

/// What stands in and beside the cells of table three and is no number of theirs.
@Suite struct StrayTextTests {
    static let columns = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"

    @Test func `a remark behind the columns is none of them`() throws {
        let figures = try read([
            "|\(Self.columns)|备注", "一、本年新收政府信息公开申请数量|3|1|0|0|0|0|4|含网上2件",
            "二、上年结转政府信息公开申请数量||1|0|0|0|0|1|邮寄",
        ])
        #expect(values(figures, "new") == [3, 1, 0, 0, 0, 0, 4])
        #expect(reading(figures, "t3.carryin.natural") != .value(1))
        #expect(reading(figures, "t3.carryin.orgother") != .value(1))
    }

    @Test func `columns in another order are followed as the heading names them`() throws {
        let figures = try read([
            "|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他",
            "一、本年新收政府信息公开申请数量|7|4|3|0|0|0|0", "（一）予以公开|3|2|1|0|0|0|0",
        ])
        #expect(values(figures, "new") == [4, 3, 0, 0, 0, 0, 7])
        #expect(values(figures, "granted") == [2, 1, 0, 0, 0, 0, 3])
    }

    @Test func `a heading that contradicts the sums is not followed`() throws {
        let figures = try read([
            "|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他",
            "一、本年新收政府信息公开申请数量|4|3|0|0|0|0|7", "（一）予以公开|2|1|0|0|0|0|3",
        ])
        #expect(values(figures, "new") == [4, 3, 0, 0, 0, 0, 7])
    }

    @Test(arguments: ["O", "o", "D", "0.", "3#"])
    func `a cell nobody can read leaves the others of its row where they are`(cell: String) throws {
        let figures = try read([
            "|\(Self.columns)", "一、本年新收政府信息公开申请数量|\(cell)|1|0|0|0|2|3",
        ])
        #expect(values(figures, "new") == [nil, 1, 0, 0, 0, 2, 3])
        #expect(reading(figures, "t3.new.natural") == .unreadable)
    }

    @Test func `numbers whose own label is not known are not those of the label above`() throws {
        let figures = try read([
            "|\(Self.columns)", "4.无正当理由大量反复申请|", "6.甲乙丙丁戊己|5|0|0|0|0|0|5",
        ])
        #expect(values(figures, "reject_mass") == [nil, nil, nil, nil, nil, nil, nil])
    }

    @Test func `far more numbers than columns are those of another table`() throws {
        let row = Array(repeating: "0", count: 25).joined(separator: "|")
        let figures = try read([
            "|\(Self.columns)", "一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1",
            "1.信访举报投诉类申请|1|0|0|0|0|0|1", "3.其他|\(row)",
        ])
        #expect(reading(figures, "t3.other_misc.total")?.value == nil)
    }

    @Test(
        arguments: [
            ("9*", 9), ("3①", 3), ("12[2]", 12), ("7※", 7), ("22（其中修订16件）", 22), ("15件", 15),
        ])
    func `the mark of a note is no part of a number`(text: String, number: Int) {
        #expect(ParsedCell(value: text)?.reading == .value(.init(number)))
        #expect(ParsedCell(value: text)?.remark != nil)
    }

    @Test(arguments: ["*", "①", "[2]", "1[a]", "[2]1", "9[]"])
    func `a mark without a number, or another text, is none`(text: String) {
        #expect(ParsedCell(value: text)?.reading.value == nil)
    }

    /// The text of a PDF: 55（含自然失效29件） wrapped in its cell, the row's other values between.
    @Test(arguments: [("55（含自然失效29", false), ("——", true)])
    func `a value that is wrapped around its row is not taken for empty`(
        above: String, isBlank: Bool
    ) throws {
        let rows: [[(String, Double)]] = [
            [("信息内容", 0.0), ("本年制发件数", 20), ("本年废止件数", 40), ("现行有效件数", 60)],
            [("规章", 0), ("0", 23), ("0", 43), ("0", 63)], [(above, 60)],
            [("行政规范性文件", 0), ("22", 23), ("0", 43)], [("件）", 60)],
        ]
        let scanned = rows.enumerated().map { line, cells in
            ScannedRow(
                Document.Row(
                    cells: cells.map { text, left in
                        Document.Cell(
                            text: text, place: Place(line: line + 1, column: Int(left) + 1),
                            extent: left...left + Double(text.count) * 2)
                    }))
        }
        let figures = try FigureReader().read([.disclosure: scanned]).figures
        #expect(reading(figures, "t2.normdoc.repealed") == .value(0))
        #expect(reading(figures, "t2.normdoc.inforce") == (isBlank ? .blank : .unreadable))
    }

    /// The figures of table three in rows whose cells are divided by bars.
    private func read(_ rows: [String]) throws -> Figures {
        let scanned = rows.enumerated().map { line, text in
            ScannedRow(
                Document.Row(
                    cells: text.split(separator: "|", omittingEmptySubsequences: false)
                        .enumerated().map { column, cell in
                            Document.Cell(
                                text: String(cell), place: Place(line: line + 1, column: column + 1)
                            )
                        }))
        }
        return try FigureReader().read([.requests: scanned]).figures
    }

    private func reading(_ figures: Figures, _ id: String) -> Reading? {
        CellAddress(id).flatMap { figures[$0]?.reading }
    }

    private func values(_ figures: Figures, _ row: String) -> [Int?] {
        Vocabulary.requestColumns.map { column in
            CellAddress("t3.\(row).\(column.id)").flatMap { figures[$0]?.reading.value }
                .map { Int(truncating: $0 as NSNumber) }
        }
    }
}
