import Documents
import Foundation
import Reports
import Testing

@testable import Extraction

/// Lines in which the borders of all cells are gone.
@Suite struct RunTogetherTests {
    static let line =
        "本报告统计期限为2024年1月1日至12月31日。一、总体情况 2024年办理申请57件。"
        + "二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件4122310"
        + "第二十条第（五）项信息内容本年处理决定数量行政许可3718第二十条第（八）项信息内容本年收费金额（单位：万元）"
        + "行政事业性收费1530.07三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
        + "申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"
        + "一、本年新收政府信息公开申请数量561000057三、本年度办理结果（三）不予公开1.属于国家秘密0000000"
        + "2.其他法律行政法规禁止公开1000001（七）总计561000057五、存在的主要问题及改进情况工作机制还要完善。"

    @Test func `the line is divided into labels and what stands behind them`() throws {
        let pieces = try #require(RunTogether(paragraph(Self.line), in: nil)).pieces
        let texts = texts(pieces)
        #expect(texts.contains("规章 | 000?"))
        #expect(texts.contains("行政规范性文件 | 4122310?"))
        #expect(texts.contains("行政许可 | 3718"))
        #expect(texts.contains("行政事业性收费 | 1530.07"))
        #expect(texts.contains("本年新收政府信息公开申请数量 | 561000057?"))
        #expect(texts.contains("属于国家秘密 | 0000000?"))
        #expect(texts.contains("其他法律行政法规禁止公开 | 1000001?"))
        #expect(texts.contains("总计 | 561000057?"))
    }

    @Test func `headings open sections and prose stays prose`() throws {
        let pieces = try #require(RunTogether(paragraph(Self.line), in: nil)).pieces
        let prose = pieces.compactMap { piece in
            if case .prose(let paragraph) = piece { paragraph.text } else { nil }
        }
        let kinds = pieces.compactMap { piece in
            if case .heading(_, let kind) = piece { kind } else { nil }
        }
        #expect(kinds == [.overview, .disclosure, .requests, .problems])
        #expect(prose.first == "本报告统计期限为2024年1月1日至12月31日。")
        #expect(prose.contains("2024年办理申请57件。"))
        #expect(prose.last == "工作机制还要完善。")
    }

    @Test func `only what the sums part in one way is read, and a number alone`() throws {
        let report = Document(layout: .prose, blocks: [.paragraph(paragraph(Self.line))])
        let rows = FormScanner(headings: SectionHeadings(of: report)).scan(report).rows
        let result = try FigureReader().read(rows)
        #expect(result.edition == .form2021)
        func figures(_ table: FormTable, _ row: String, _ columns: [String]) -> [Figure?] {
            columns.map { column in
                CellAddress(table, row: row, column: column).flatMap { result.figures[$0] }
            }
        }
        let documents = figures(.disclosure, "normdoc", ["issued", "repealed", "inforce"])
        #expect(documents.allSatisfy { $0?.reading == .unreadable })
        let new = figures(.requests, "new", Vocabulary.requestColumns.map(\.id))
        #expect(new.map { $0?.reading.value } == [56, 1, 0, 0, 0, 0, 57])
        #expect(new.allSatisfy { $0?.placedBy == .rule })
        let alone = figures(.disclosure, "license", ["decisions"])
        #expect(alone.map { $0?.reading.value } == [3718])
        #expect(!result.findings.contains { $0.problem.id == "missing-tables" })
    }

    @Test(
        arguments: [
            "全年办理行政许可3718件，行政处罚902件，行政强制41件，行政事业性收费1530.07万元，予以公开30件，部分公开1件，总计57件。",
            "2024年，本机关没有收到政府信息公开申请，信息内容完整，自然人和法人都没有提出申请。属于国家秘密的信息不予公开。",
            "57", "2024年", "（一）予以公开情况", "一、总体情况",
        ])
    func `a sentence with the words of the form is none`(text: String) {
        #expect(RunTogether(paragraph(text), in: .requests) == nil)
    }

    @Test func `a label with its digits on a line of its own is divided`() throws {
        let pieces = try #require(
            RunTogether(paragraph("一、本年新收政府信息公开申请数量561000057"), in: .requests)
        ).pieces
        #expect(texts(pieces).contains("本年新收政府信息公开申请数量 | 561000057?"))
    }

    private func paragraph(_ text: String) -> Paragraph { Paragraph(text: text, line: 1) }
}

extension RunTogetherTests {
    /// Each label with what stands behind it, and ? where that is of several cells.
    private func texts(_ pieces: [RunTogether.Piece]) -> [String] {
        let cells = pieces.map { piece -> ScannedRow.Cell? in
            if case .row(let row, _) = piece { row.cells.first } else { nil }
        }
        return zip(cells, cells.dropFirst()).compactMap { label, value in
            guard let label, let value, label.isLabel, !value.isLabel else { return nil }
            return "\(label.source.text) | \(value.source.text)\(value.isRun ? "?" : "")"
        }
    }
}
