import Reports
import Testing

@testable import Query

@Suite struct FieldCatalogTests {
    @Test func `every cell, every sum and every indicator answers to its own id`() {
        let ids =
            CellAddress.all.map(\.id) + DerivedFigure.all.map(\.id) + Indicator.allCases.map(\.id)
        for id in ids { #expect(resolved(id) == id) }
        #expect(Set(FieldCatalog.forms.entries.map(\.id)) == Set(ids))
        #expect(FieldCatalog.forms.entries.count == ids.count)
    }

    @Test func `every name of the vocabulary means a field or is known to be ambiguous`() {
        var ambiguous: Set<String> = []
        let rows =
            Vocabulary.requestRows + Array(Vocabulary.outcomeGroups.values)
            + Vocabulary.disclosureRows + Vocabulary.disputeGroups + [Vocabulary.suits]
        let names =
            rows.flatMap { [$0.label] + $0.variants + $0.aliases }
            + Vocabulary.disclosureCells.flatMap(\.aliases)
        for name in names {
            switch FieldCatalog.forms.resolve(single(name)) {
            case .field: break
            case .problem(.ambiguousField, _): ambiguous.insert(name)
            case .problem(let problem, _): Issue.record("\(name): \(problem)")
            }
        }
        #expect(ambiguous == ["总计", "合计", "其他", "规章", "规范性文件", "行政规范性文件", "规范性档案", "行政规范性档案"])
    }

    @Test func `every column name means one column of its rows`() {
        for (row, columns) in [
            ("新收", Vocabulary.requestColumns + [Vocabulary.organisations]),
            ("不予公开", Vocabulary.requestColumns), ("行政复议", Vocabulary.disputeColumns),
            ("行政诉讼", Vocabulary.disputeColumns),
        ] {
            for column in columns {
                for name in [column.id, column.label] + column.aliases {
                    #expect(
                        resolved("\(row).\(name)")?.hasSuffix(".\(column.id)") == true, "\(name)")
                }
            }
        }
    }

    @Test(
        arguments: [
            ("本机关不掌握", "t3.unable_notheld.total"), ("新收", "t3.new.total"),
            ("办结", "t3.done.total"), ("new", "t3.new.total"), ("t3.new", "t3.new.total"),
            ("T3.NEW", "t3.new.total"), ("ｎｅｗ", "t3.new.total"), ("new.natural", "t3.new.natural"),
            ("不予公开.自然人", "t3.deny.natural"), ("新收.法人", "t3.new.org"),
            ("无法提供", "t3.unable.total"), ("其他处理", "t3.othersum.total"),
            ("其他处理.自然人", "t3.othersum.natural"), ("其他.自然人", "t3.other_misc.natural"),
            ("采购金额", "t2.procure.amount"), ("采购总金额", "t2.procure.amount"),
            ("采购", "t2.procure.amount"), ("收费", "t2.fee.amount"),
            ("本年收费金额", "t2.fee.amount"), ("行政处罚", "t2.penalty.decisions"),
            ("处罚", "t2.penalty.decisions"), ("许可", "t2.license.decisions"),
            ("t2.license", "t2.license.decisions"), ("强制", "t2.coercion.decisions"),
            ("规范性文件新制作", "t2.normdoc.made"), ("行政许可.上一年项目数量", "t2.license.prev"),
            ("规章.现行有效件数", "t2.rule.inforce"), ("规章.现行", "t2.rule.inforce"),
            ("行政复议", "t4.review.total"), ("行政复议.纠正", "t4.review.corrected"),
            ("行政诉讼.维持", "t4.suit.upheld"), ("行政诉讼", "t4.suit.total"),
            ("复议后起诉", "t4.suit_after.total"), ("review", "t4.review.total"),
            ("危及三安全一稳定", "t3.deny_safety.total"), ("重新出具已获取", "t3.reject_confirm.total"),
            ("本年新收政府", "t3.new.total"),
        ])
    func `a name means the field it should`(name: String, id: String) {
        #expect(resolved(name) == id)
    }

    @Test(
        arguments: [
            ("总计", "t3.done.total"), ("维持", "t4.review.upheld"), ("败诉", "t4.suit.corrected"),
            ("自然人", "t3.new.natural"), ("规章", "t2.rule.inforce"), ("结转", "t3.carryin.total"),
            ("结转", "t3.carryout.total"), ("行政许可.项目", "t2.license.prev"),
        ])
    func `a name of several fields lists them`(name: String, candidate: String) {
        guard case .problem(.ambiguousField(_, let candidates), _) = resolution(name),
            name != "行政许可.项目"
        else {
            #expect(name == "行政许可.项目" && resolved(name) == candidate)
            return
        }
        #expect(candidates.contains { $0.id == candidate })
        #expect(candidates.count > 1)
    }

    @Test(
        arguments: [
            ("本机关不掌屋", "本机关不掌握"), ("办洁", "办结"), ("新受", "新收"), ("司法局不予公开", "不予公开"),
            ("不予公开数", "不予公开"), ("不予公开数量", "不予公开"), ("新收数量", "新收"), ("实质公开绿", "实质公开率"),
            ("disclosure", "disclosure_rate"), ("unable_nothold", "unable_notheld"),
            // By the first letters of the pinyin.
            ("bzw", "不掌握"), ("xs", "新收"), ("bjgbzw", "本机关不掌握"), ("bygk", "不予公开"), ("BZW", "不掌握"),
            ("byzw", "不掌握"), ("bjl", "办结率"), ("xxgkl", "信息公开率"),
            // A row and a column without the dot.
            ("不予公开自然人", "不予公开.自然人"), ("自然人新收", "新收.自然人"), ("复议纠错", "复议.纠错"),
            ("newnatural", "new.natural"), ("新收個人", "新收.个人"),
        ])
    func `an unknown name brings up the nearest`(name: String, suggestion: String) {
        guard case .problem(let problem, _) = resolution(name) else {
            Issue.record("\(name) is known")
            return
        }
        #expect(problem.id == "unknown-field")
        #expect(problem.suggestions.first == suggestion)
        #expect(problem.suggestions.count <= 3)
    }

    @Test(arguments: [
        "vv", "qqqqqq", "《》", "网址", "abc", String(repeating: "不", count: 65),
    ])
    func `nothing far away is suggested`(name: String) {
        guard case .problem(let problem, _) = resolution(name) else {
            Issue.record("\(name) is known")
            return
        }
        #expect(problem.id == "unknown-field")
        #expect(problem.suggestions.isEmpty)
    }

    @Test func `suggestions are of different fields and mean them`() {
        for name in ["本机关不掌屋", "bzw", "不予公开自然人", "公开绿", "unable_nothold", "行政处法", "收费全额"] {
            guard case .problem(let problem, _) = resolution(name) else {
                Issue.record("\(name) is known")
                continue
            }
            let ids = problem.suggestions.map { resolved($0) }
            #expect(!ids.isEmpty && !ids.contains(nil) && Set(ids).count == ids.count, "\(name)")
        }
    }

    @Test(
        arguments: [
            ("新收.自燃人", "unknown-column"), ("行政许可.自然人", "column-of-other-row"),
            ("行政复议.自然人", "column-of-other-row"), ("司法局.自然人", "unknown-field"),
            ("a.b.c", "unknown-field"), ("t3", "unknown-field"), ("《》", "unknown-field"),
            ("行政许可.数量", "ambiguous-field"),
        ])
    func `a bad column is told from a bad row`(name: String, id: String) {
        guard case .problem(let problem, _) = resolution(name) else {
            Issue.record("\(name) is known")
            return
        }
        #expect(problem.id == id)
    }

    @Test func `entries say where they come from`() throws {
        let entries = FieldCatalog.forms.entries
        let deny = try #require(entries.first { $0.id == "t3.othersum.total" })
        #expect(deny.label == "其他处理.总计")
        #expect(
            deny.formulas == [
                "t3.other.total",
                "t3.other_nofix.total + t3.other_nofee.total + t3.other_misc.total",
            ])
        #expect(deny.editions == Edition.forms)
        let procure = try #require(entries.first { $0.id == "t2.procure.amount" })
        #expect(procure.unit == .unstatedMoney)
        #expect(procure.editions == [.form2019])
        #expect(procure.formulas.isEmpty)
        #expect(entries.first { $0.id == "t2.fee.amount" }?.columnLabel == "本年收费金额")
    }

    @Test(arguments: [("notheld", 10), ("不掌握", 10), ("采购金额", 1), ("无此", 0)])
    func `entries are found by id, label and alias`(text: String, count: Int) {
        #expect(FieldCatalog.forms.entries(matching: text).count == count)
    }
}

private func single(_ text: String) -> FieldName {
    FieldName([PlacedText(text, at: SourceSpan(0, text.unicodeScalars.count))])
}

private func resolution(_ name: String) -> FieldCatalog.Resolution {
    let parts = name.split(separator: ".").map { PlacedText(String($0), at: SourceSpan(0, 0)) }
    return FieldCatalog.forms.resolve(FieldName(parts))
}

private func resolved(_ name: String) -> String? {
    if case .field(let entry) = resolution(name) { entry.id } else { nil }
}
