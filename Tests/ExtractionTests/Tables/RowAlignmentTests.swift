import Documents
import Foundation
import Reports
import TestSupport
import Testing

@testable import Extraction

/// Rows whose labels no list of spellings has: each is found by its likeness and its place, or lost,
/// and no other row with it.
@Suite struct RowAlignmentTests {
    /// The rows of the form of 2021 as it prints them, with their numbers.
    static let rows: [(id: String, label: String)] = [
        ("new", "一、本年新收政府信息公开申请数量"), ("carryin", "二、上年结转政府信息公开申请数量"),
        ("granted", "（一）予以公开"), ("partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
        ("deny_secret", "1.属于国家秘密"), ("deny_law", "2.其他法律行政法规禁止公开"),
        ("deny_safety", "3.危及“三安全一稳定”"), ("deny_third", "4.保护第三方合法权益"),
        ("deny_internal", "5.属于三类内部事务信息"), ("deny_process", "6.属于四类过程性信息"),
        ("deny_casefile", "7.属于行政执法案卷"), ("deny_query", "8.属于行政查询事项"),
        ("unable_notheld", "1.本机关不掌握相关政府信息"), ("unable_create", "2.没有现成信息需要另行制作"),
        ("unable_unclear", "3.补正后申请内容仍不明确"), ("reject_petition", "1.信访举报投诉类申请"),
        ("reject_repeat", "2.重复申请"), ("reject_publication", "3.要求提供公开出版物"),
        ("reject_mass", "4.无正当理由大量反复申请"), ("reject_confirm", "5.要求行政机关确认或重新出具已获取信息"),
        ("other_nofix", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        ("other_nofee", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
        ("other_misc", "3.其他"), ("done", "（七）总计"), ("carryout", "四、结转下年度继续办理"),
    ]

    @Test(
        arguments: [
            ("deny_law", "2.其他法律行政止公开"), ("carryin", "二、上年结转申请数量"), ("new", "一、新收申请数量"),
            ("reject_confirm", "5.要求确认或重新出具已获取信息"), ("unable_create", "2.无现成信息，需另行制作"),
            ("deny_internal", "5.属于内部事务信息"), ("deny_third", "4.保护第三方权益"),
            ("carryout", "四、结转下年度办理"), ("unable_notheld", "1.不掌握相关政府信息"),
            ("reject_petition", "1.信访、投诉举报类申请事项"), ("deny_casefile", "7.行政执法案卷信息"),
            ("other_nofee", "2.逾期未按通知要求缴纳费用，不再处理其申请"),
            (
                "deny_query",
                "8.属于行政查询事项（如不动产登记资料的查询，由申请人按照有关法律、行政法规（条例）的规定办理，所列情形以外的不计入本项，仍按其他各项分别统计）"
            ),
            ("deny_process", "6.属于四类过程性信息：讨论记录、过程稿、磋商信函、请示报告"),
            ("granted", "（一）**予以公开**"), ("reject_publication", "3.要求提供公开的出版物"),
        ])
    func `a row is found by what is left of its label`(id: String, label: String) throws {
        let figures = try read(labels: [id: label])
        #expect(values(figures, id) == own(id))
        for row in Self.rows { #expect(values(figures, row.id) == own(row.id), "\(row.id)") }
    }

    @Test(
        arguments: [
            // Nothing of the row's own, another row's words, or what several rows have.
            ("deny_law", "其他情形"), ("deny_law", "9.不属于政府信息"), ("carryin", "其中：网络申请"),
            ("other_nofix", "行政机关不再处理其政府信息公开申请"), ("granted", "当面申请"),
        ])
    func `what is no label of a row costs that row at most`(id: String, label: String) throws {
        let figures = try read(labels: [id: label])
        for row in Self.rows where row.id != id {
            #expect(values(figures, row.id) == own(row.id), "\(row.id)")
        }
        #expect([own(id), Self.nothing].contains(values(figures, id)))
    }

    /// Random damage to every third label of a full table: no value ever stands in a wrong row, and
    /// most rows are read.
    @Test(arguments: ["grid", "lines"])
    func `no damage to labels puts a value into a wrong row`(layout: String) throws {
        var random = SeededGenerator(seed: 13)
        var read = 0
        var all = 0
        for _ in 0..<120 {
            var labels: [String: String] = [:]
            for row in Self.rows where Int.random(in: 0..<3, using: &random) == 0 {
                labels[row.id] = damaged(row.label, using: &random)
            }
            let figures = try self.read(labels: labels, isGrid: layout == "grid")
            for row in Self.rows {
                let seen = values(figures, row.id)
                #expect(
                    seen == own(row.id) || seen == Self.nothing,
                    "\(row.id) of \(labels): \(seen)")
                all += 1
                read += seen == own(row.id) ? 1 : 0
            }
        }
        #expect(read * 10 > all * 9, "\(read) of \(all)")
    }

    @Test func `rows that are left out leave the others where they are`() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<60 {
            let lost = Set(
                Self.rows.map(\.id).filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
            let nameless = Set(
                Self.rows.map(\.id).filter { _ in Int.random(in: 0..<8, using: &random) == 0 })
            let labels = Dictionary(uniqueKeysWithValues: nameless.map { ($0, "") })
            let figures = try read(labels: labels, without: lost)
            for row in Self.rows {
                let seen = values(figures, row.id)
                let expected = lost.contains(row.id) ? [] : [own(row.id)]
                #expect(
                    (expected + [Self.nothing]).contains(seen), "\(row.id), \(lost), \(nameless)")
            }
        }
    }

    @Test func `an alignment is the best of all, and sure where no other is as good`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let things = Int.random(in: 1...4, using: &random)
            let places = Int.random(in: 1...4, using: &random)
            let scores = (0..<things).map { _ in
                (0..<places).map { _ -> Double? in
                    let score = Int.random(in: 0...4, using: &random)
                    return score == 0 ? nil : Double(score)
                }
            }
            let every = everyAlignment(things, places).filter { way in
                way.enumerated().allSatisfy { pair in
                    pair.element.map { scores[pair.offset][$0] != nil } ?? true
                }
            }
            let alignment = Alignment(scores: scores)
            for thing in 0..<things {
                var best: [Int: Double] = [:]
                for way in every {
                    let sum = way.enumerated().reduce(0.0) { sum, pair in
                        sum + (pair.element.flatMap { scores[pair.offset][$0] } ?? 0)
                    }
                    best[way[thing] ?? -1] = max(best[way[thing] ?? -1] ?? 0, sum)
                }
                let sorted = best.sorted { $0.value > $1.value }
                let isSure = sorted.count == 1 || sorted[0].value > sorted[1].value + 0.5
                let expected = isSure && sorted[0].key >= 0 ? sorted[0].key : nil
                #expect(alignment.row(of: thing, margin: 0.5) == expected)
            }
        }
    }

    @Test func `a hundred thousand unknown labels take time in proportion to their number`() {
        let growth = Growth(upTo: 8_000) { count in
            let rows = (0..<count).map { number in
                self.row("甲乙\(number)丙丁戊己庚辛", [1, 0, 0, 0, 0, 0, 1], line: number)
            }
            _ = try? FigureReader().read([
                .requests: [self.row(Self.rows[0].label, [1], line: 0)] + rows
            ])
        }
        #expect(growth.isEven, "\(growth)")
    }

    // MARK: Tables

    static let nothing = [Int?](repeating: nil, count: 7)

    /// The values that a row has in the tables here: no other has them.
    private func own(_ id: String) -> [Int?] {
        let number = (Self.rows.firstIndex { $0.id == id } ?? 0) + 11
        return [number, 0, 0, 0, 0, 0, number]
    }

    /// The figures of a full table with some labels in place of those of the form.
    private func read(
        labels: [String: String], without lost: Set<String> = [], isGrid: Bool = true
    ) throws -> Figures {
        var rows: [ScannedRow] = []
        for (line, row) in Self.rows.enumerated() where !lost.contains(row.id) {
            let label = labels[row.id] ?? row.label
            let numbers = own(row.id).compactMap(\.self)
            if isGrid {
                rows.append(self.row(label, numbers, line: line * 10))
            } else {
                rows += ([label] + numbers.map(String.init)).enumerated().map { offset, text in
                    ScannedRow(Paragraph(text: text, line: line * 10 + offset))
                }
            }
        }
        return try FigureReader().read([.requests: rows]).figures
    }

    private func row(_ label: String, _ values: [Int], line: Int) -> ScannedRow {
        let texts = [label] + values.map(String.init)
        return ScannedRow(
            Document.Row(
                cells: texts.enumerated().map { column, text in
                    Document.Cell(text: text, place: Place(line: line + 1, column: column + 1))
                }))
    }

    private func values(_ figures: Figures, _ row: String) -> [Int?] {
        Vocabulary.requestColumns.map { column in
            CellAddress("t3.\(row).\(column.id)").flatMap { figures[$0]?.reading.value }
                .map { Int(truncating: $0 as NSNumber) }
        }
    }

    /// A label with a part lost, some characters changed, or something added.
    private func damaged(_ label: String, using random: inout SeededGenerator) -> String {
        var characters = Array(label)
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            let count = Int.random(in: 1...max(1, characters.count / 2), using: &random)
            let start = Int.random(in: 0...(characters.count - count), using: &random)
            characters.removeSubrange(start..<(start + count))
        case 1:
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                characters[Int.random(in: characters.indices, using: &random)] = "囗"
            }
        case 2:
            characters += Array("（按照有关规定，本项只统计本单位直接受理的申请，转办的不在其列）")
        case 3:
            characters = Array(characters.prefix(characters.count * 2 / 3))
        default:
            characters.swapAt(
                Int.random(in: characters.indices, using: &random),
                Int.random(in: characters.indices, using: &random))
        }
        return String(characters)
    }

    /// All ways to put things on places in order.
    private func everyAlignment(_ things: Int, _ places: Int, from first: Int = 0) -> [[Int?]] {
        guard things > 0 else { return [[]] }
        let without = everyAlignment(things - 1, places, from: first).map { [nil] + $0 }
        guard first < places else { return without }
        return without
            + (first..<places).flatMap { place in
                everyAlignment(things - 1, places, from: place + 1).map { [place] + $0 }
            }
    }
}
