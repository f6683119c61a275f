import Documents
import Foundation
import Reports
import TestSupport
import Testing

@testable import Extraction

/// Heads of columns that no list of spellings has: each is found by its likeness and its place, or
/// costs its column, and no value moves.
@Suite struct ColumnHeadTests {
    /// A block of table two: the row below the heads, its columns and how the form heads them.
    struct Block: Sendable {
        let row: String
        let label: String
        let columns: [String]
        let heads: [String]
    }

    static let blocks = [
        Block(
            row: "rule", label: "规章", columns: ["made", "disclosed", "total"],
            heads: ["本年新制作数量", "本年新公开数量", "对外公开总数量"]),
        Block(
            row: "rule", label: "规章", columns: ["issued", "repealed", "inforce"],
            heads: ["本年制发件数", "本年废止件数", "现行有效件数"]),
        Block(
            row: "license", label: "行政许可", columns: ["prev", "change", "decisions"],
            heads: ["上一年项目数量", "本年增/减", "处理决定数量"]),
    ]

    @Test(
        arguments: [
            (2, "decisions", "本年处理绝对数量"), (1, "issued", "本年(2023)制发件数"), (1, "issued", "制发件数"),
            (1, "inforce", "现行有效数"), (0, "total", "对外公开总数"), (1, "repealed", "废止件数"),
            (0, "made", "新制作数量"), (0, "total", "公开总数量"), (2, "change", "较上年增/减"),
            (2, "decisions", "决定数量"), (2, "prev", "项目数量"), (0, "made", "本年新"),
            (1, "inforce", "现行有效文件数"), (2, "prev", "上一年项目数量（项）"),
        ])
    func `a head of table two is found by what is left of it`(
        block: Int, column: String, head: String
    ) throws {
        let block = Self.blocks[block]
        let index = try #require(block.columns.firstIndex(of: column))
        var heads = block.heads
        heads[index] = head
        #expect(try read(block, heads: heads, values: [11, 12, 13]) == [11, 12, 13])
    }

    @Test(
        arguments: [
            // Heads of which it cannot be told whose they are, where a column is left out.
            (2, ["项目数量", "处理决定数量"]), (0, ["本年新", "对外公开总数量"]), (0, ["公开数量", "本年新制作数量"]),
            // Another year's numbers, and what the form does not have.
            (2, ["上一年项目数量", "上一年处理决定数量"]), (1, ["上年制发件数", "现行有效件数"]),
            (1, ["本年废止件数", "上年现行有效件数"]), (2, ["本年", "处理决定数量"]),
            (1, ["本年制发件数", "本年修改件数"]), (2, ["本年项目数量", "处理决定数量"]),
        ])
    func `a head that names no column for certain costs its column`(
        block: Int, heads: [String]
    ) throws {
        let block = Self.blocks[block]
        for isGrid in [true, false] {
            let seen = try read(block, heads: heads, values: [11, 12], isGrid: isGrid)
            for (index, column) in block.columns.enumerated() {
                let own = heads.firstIndex(of: block.heads[index]).map { $0 + 11 }
                #expect(seen[index] == nil || seen[index] == own, "\(column)")
            }
            if isGrid { #expect(seen.contains { $0 != nil }) }
        }
    }

    @Test func `a value under a head that was lost moves to no other`() throws {
        let figures = try read([
            .disclosure: [
                row(["信息内容", "", "本年增/减", "处理决定数量"], line: 0),
                row(["行政许可", "5", "", "7"], line: 1),
            ]
        ])
        #expect(
            Self.blocks[2].columns.map { value(figures, "t2.license.\($0)") ?? 7 } == [7, 7, 7])
    }

    @Test(arguments: ["grid", "lines"])
    func `no damage to the heads of table two puts a value into a wrong column`(
        layout: String
    ) throws {
        var random = SeededGenerator(seed: 5)
        var read = 0
        var all = 0
        for _ in 0..<250 {
            for block in Self.blocks {
                let heads = block.heads.map { head in
                    Int.random(in: 0..<3, using: &random) == 0
                        ? damaged(head, using: &random) : head
                }
                let seen = try self.read(
                    block, heads: heads, values: [11, 12, 13], isGrid: layout == "grid")
                for (value, own) in zip(seen, [11, 12, 13]) {
                    #expect(value == nil || value == own, "\(heads): \(seen)")
                    all += 1
                    read += value == own ? 1 : 0
                }
            }
        }
        #expect(read * 10 > all * (layout == "grid" ? 8 : 6), "\(read) of \(all)")
    }

    // MARK: Table three

    static let applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

    @Test(
        arguments: [
            "公益组织", "法律服务", "商业企业（含个体）", "商业企亚", "科研", "社会公益组", "法律服务类机构",
        ])
    func `columns in another order are told by heads with a mistake too`(head: String) throws {
        let names = TableLabels.forms.requestColumnNames
        let id = try #require(names.id(of: ScannedRow.Cell(cell(head, 1, 1))))
        let index = try #require(Vocabulary.requestColumns.firstIndex { $0.id == id })
        // The first five from right to left.
        var heads = Array(Self.applicants[..<5].reversed()) + Self.applicants[5...]
        heads[4 - index] = head
        let figures = try requests(heads: heads)
        #expect(applicants(figures) == [5, 4, 3, 2, 1, 0, 15])
    }

    @Test(arguments: ["法人或其他组织", "法人或其他组", "申请人情况", "法人和其他组织"])
    func `the head of a group of columns is none of a column`(head: String) {
        #expect(
            TableLabels.forms.requestColumnNames.id(of: ScannedRow.Cell(cell(head, 1, 1))) == nil)
    }

    @Test func `columns in an order that their heads do not tell whole are not read`() throws {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<200 {
            let order = Array(0..<6).shuffled(using: &random) + [6]
            let heads = order.map { index in
                Int.random(in: 0..<4, using: &random) == 0
                    ? damaged(Self.applicants[index], using: &random) : Self.applicants[index]
            }
            let known = heads.filter(Self.applicants.contains)
            let isForm = known.compactMap(Self.applicants.firstIndex)
            guard zip(isForm, isForm.dropFirst()).contains(where: { $0 > $1 }), known.count > 2
            else { continue }
            let seen = applicants(try requests(heads: heads))
            let values = [1, 2, 3, 4, 5, 0, 15]
            for (column, value) in seen.enumerated() {
                let place = try #require(order.firstIndex(of: column))
                #expect(value == nil || value == values[place], "\(heads): \(seen)")
            }
        }
    }

    // MARK: Table four

    static let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]

    @Test(
        arguments: [
            (["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], true),
            (["维持结果", "结果纠正", "其它结果", "尚未审结", "总计"], true),
            (["结果纠正", "结果维持", "其他结果", "尚未审结", "总计"], false),
            (["结果维持", "结果纠正", "尚未审结", "其他结果", "总计"], false),
        ])
    func `table four is read where its heads stand as in the form`(
        heads: [String], isRead: Bool
    ) throws {
        let values = (0..<3).flatMap { _ in ["1", "2", "3", "4", "10"] }
        let figures = try read([
            .disputes: [
                row(["行政复议", "未经复议直接起诉", "复议后起诉"], line: 0),
                row(heads + heads + heads, line: 1), row(values, line: 2),
            ]
        ])
        #expect(value(figures, "t4.review.upheld") == (isRead ? 1 : nil))
        #expect(value(figures, "t4.suit_after.total") == (isRead ? 10 : nil))
        #expect(CellAddress("t4.review.upheld").flatMap { figures[$0] } != nil)
    }

    // MARK: Bad input

    @Test func `heads without end take time in proportion to their number`() {
        let growth = Growth(upTo: 8_000) { count in
            let heads = (0..<count).map { "本年\($0)新甲数量" }
            let rows = heads.enumerated().map { row([$1], line: $0) }
            _ = try? read([.disclosure: rows + [row(["规章", "1", "2", "3"], line: count)]])
            _ = try? read([.requests: [row(["自然人"] + heads, line: 0)] + rows])
            _ = try? read([.disputes: [row(heads, line: 0)] + rows])
        }
        #expect(growth.isEven, "\(growth)")
    }

    @Test func `a table whose rows all fit twice takes time in proportion to its rows`() {
        let growth = Growth(upTo: 4_000) { count in
            let rows = (0..<count).map { line in
                row(["一、本年新收政府信息公开申请数量", "", "", "1", "", "", "", "", "1", "", ""], line: line)
            }
            _ = try? read([.requests: rows])
        }
        #expect(growth.isEven, "\(growth)")
    }

    // MARK: Tables

    /// The values of a block's columns.
    private func read(
        _ block: Block, heads: [String], values: [Int], isGrid: Bool = true
    ) throws -> [Int?] {
        let lines = [["信息内容"] + heads, [block.label] + values.map(String.init)]
        let rows =
            isGrid
            ? lines.enumerated().map { row($1, line: $0) }
            : lines.flatMap(\.self).enumerated().map { row([$1], line: $0) }
        let figures = try read([.disclosure: rows])
        return block.columns.map { value(figures, "t2.\(block.row).\($0)") }
    }

    private func requests(heads: [String]) throws -> Figures {
        let labels = ["一、本年新收政府信息公开申请数量", "（一）予以公开", "（七）总计"]
        let values = ["1", "2", "3", "4", "5", "0", "15"]
        return try read([
            .requests: [row([""] + heads, line: 0)]
                + labels.enumerated().map { row([$1] + values, line: $0 + 1) }
        ])
    }

    private func applicants(_ figures: Figures) -> [Int?] {
        Vocabulary.requestColumns.map { value(figures, "t3.new.\($0.id)") }
    }

    private func read(_ tables: [FormTable: [ScannedRow]]) throws -> Figures {
        try FigureReader().read(tables).figures
    }

    private func value(_ figures: Figures, _ address: String) -> Int? {
        CellAddress(address).flatMap { figures[$0]?.reading.value }
            .map { Int(truncating: $0 as NSNumber) }
    }

    private func row(_ texts: [String], line: Int) -> ScannedRow {
        texts.count == 1
            ? ScannedRow(Paragraph(text: texts[0], line: line + 1))
            : ScannedRow(
                Document.Row(
                    cells: texts.enumerated().map { cell($1, line + 1, $0 + 1) }))
    }

    private func cell(_ text: String, _ line: Int, _ column: Int) -> Document.Cell {
        Document.Cell(text: text, place: Place(line: line, column: column))
    }

    /// A head with a part lost, characters changed or swapped, or something added.
    private func damaged(_ head: String, using random: inout SeededGenerator) -> String {
        var characters = Array(head)
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            let count = Int.random(in: 1...(characters.count - 1), using: &random)
            let start = Int.random(in: 0...(characters.count - count), using: &random)
            characters.removeSubrange(start..<(start + count))
        case 1:
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                characters[Int.random(in: characters.indices, using: &random)] = "囗"
            }
        case 2: characters += Array("（按规定统计）")
        case 3: characters = Array(characters.prefix(max(1, characters.count / 2)))
        default:
            characters.swapAt(
                Int.random(in: characters.indices, using: &random),
                Int.random(in: characters.indices, using: &random))
        }
        return String(characters)
    }
}
