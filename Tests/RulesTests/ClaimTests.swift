import Foundation
import Reports
import Rules
import Segmentation
import TestSupport
import Testing

/// What sentences state, and what they do not.
@Suite struct ClaimTests {
    @Test(arguments: [
        ("2023 年全局共收到政府信息依申请公开申请 1 件。", ["D1 1"]),
        ("2023年，我局收到政府信息公开申请１２件，办结11件，结转下年度1件。", ["D1 12", "D3 11", "D4 1"]),
        ("本年度新收政府信息公开申请一件。", ["D1 1"]),
        ("全年受理依申请公开申请十五件。", ["D1 15"]),
        ("全年共收到3件政府信息公开申请，均已办结。", ["D1 3"]),
        ("依申请公开共受理5件。", ["D1 5"]),
        ("收到政府信息公开申請1,234件。", ["D1 1234"]),
        ("收到信息公开申请8宗，上年结转1宗，已全部答复9宗。", ["D1 8", "D2 1", "D3 9"]),
        ("收到政府信息公开申请7件，比2022年的5件增加2件。", ["D1 7"]),
        ("2023年收到申请公开政府信息3件，较上年增加1件，办结3件。", ["D1 3", "D3 3"]),
        ("收到依申请公开政府信息2件，2件结转下一年度。", ["D1 2", "D4 2"]),
        ("收到政府信息公开申请5件。其中，自然人申请4件，法人或其他组织申请1件。", ["D1 5", "D7 4", "D7 1"]),
        (
            "收到信息公开申请9件。从办理结果看，予以公开3件、部分公开1件，不予公开2件，占22.2%，无法提供3件。",
            ["D1 9", "D5 3", "D5 1", "D5 2", "D6 22.2", "D5 3"]
        ),
        (
            "收到信息公开申请9件；上年结转1件。全年办结10件，其中予以公开3件，其他处理7件。",
            ["D1 9", "D2 1", "D3 10", "D5 3", "D5 7"]
        ),
        ("收到信息公开申请3件，其中予以公开占33.3%。", ["D1 3", "D6 33.3"]),
        ("收到信息公开申请3件，办结3件。申请数量同比增长50%。", ["D1 3", "D3 3", "D11 50"]),
        ("收到信息公开申请3件，同比下降25.5%。", ["D1 3", "D11 -25.5"]),
        ("2023年，我局未收到政府信息公开申请。", ["D8 0"]),
        ("本年度县司法局未收到依申请公开申请，无收取费用的情况。", ["D8 0"]),
        ("2023年收到政府信息公开申请0件。", ["D8 0"]),
        ("全年没有收到依申请公开事项。", ["D8 0"]),
        ("本年度无政府信息公开申请。", ["D8 0"]),
        ("本年度政府信息公开申请零申请。", ["D8 0"]),
        ("因政府信息公开工作，全年发生行政复议3件、行政诉讼2件。", ["D9 3", "D9 2"]),
        ("因政府信息公开被申请行政复议3件，其中维持2件，纠正1件。", ["D9 3", "D9 2", "D9 1"]),
        ("全年未发生因政府信息公开引起的复议和诉讼。", ["D9 0", "D9 0"]),
        ("无因政府信息公开申请行政复议、提起行政诉讼的情况。", ["D9 0", "D9 0"]),
        ("全年制发行政规范性文件4件，均按规定公开。", ["D10 4"]),
        ("全年制发规范性文件4件，废止规范性文件2件，现行有效规范性文件30件。", ["D10 4", "D10 2", "D10 30"]),
        ("主动公开政府信息28条，其中机构信息20条，其他信息8条。", ["D12 28"]),
        ("本年度未收取政府信息公开信息处理费。", ["D13 0"]),
        ("收取信息处理费120元。", ["D13 120"]),
    ])
    func `a sentence states numbers`(sentence: String, expected: [String]) {
        #expect(claims(sentence) == expected)
    }

    @Test(arguments: [
        // Other things that are counted alike.
        "2023年，主动公开政府信息28条。", "共承办政协提案一件，办复率100%。",
        "受理12345热线3件，办结3件。", "办理网络问政182件。", "收到行政复议申请35件，办结30件。",
        "不予公开信息数0条。", "受理法律援助申请120件。", "收到信息公开类投诉2件。", "办理行政许可申请51件。",
        "参与解决矛盾纠纷175件，在网上为群众解答法律咨询2000余人次。",
        // Other years, plans, sums over years.
        "2022年，我局收到政府信息公开申请5件，办结5件。", "明年力争收到政府信息公开申请5件以内。",
        "自条例施行以来累计收到政府信息公开申请105件。", "去年收到政府信息公开申请6件。",
        "上半年收到政府信息公开申请6件。", "我局将办理政府信息公开申请5件。",
        // Other bodies and parts of the whole.
        "全县各部门共收到政府信息公开申请50件。", "下属单位收到政府信息公开申请2件。",
        "通过网络收到政府信息公开申请2件。", "其中县公安局收到政府信息公开申请2件。",
        "甲科收到政府信息公开申请2件，乙科收到政府信息公开申请3件。", "未收到法人或其他组织的政府信息公开申请。",
        "未收到网络政府信息公开申请。", "未收到针对政府信息公开申请人的投诉。",
        // Not exact.
        "收到政府信息公开申请近10件。", "收到政府信息公开申请10余件。", "收到政府信息公开申请约十件。",
        "收到政府信息公开申请超过10件。", "收到政府信息公开申请1.2万件。",
        // The business of a bureau of justice.
        "收到行政复议30件，其中信息公开类5件。", "我县共收到政府信息公开申请50件。",
        "2022年收到政府信息公开申请5件；办结5件。", "受理信息公开行政复议3件。",
        "办理行政复议案件35件，行政诉讼12件。", "审理因政府信息公开引发的行政复议3件。",
        "未发生因政府信息公开行政复议被纠正的情况。", "审查规范性文件12件，制发规范性文件意见3件。",
        // No number at all.
        "进一步规范依申请公开工作，做到依法答复、按期答复。", "一是完善依申请公开办理流程。",
    ])
    func `a sentence that is not understood for certain states nothing`(sentence: String) {
        #expect(claims(sentence).isEmpty)
    }

    @Test func `a report of a whole place speaks of the place`() {
        let all = "全县共收到政府信息公开申请50件。"
        let own = "县政府办公室收到政府信息公开申请5件。"
        #expect(claims(all, scope: .aggregated) == ["D1 50"])
        #expect(claims("我县共收到政府信息公开申请50件。", scope: .aggregated) == ["D1 50"])
        #expect(claims(own, scope: .aggregated).isEmpty)
        #expect(claims(own) == ["D1 5"])
    }

    @Test(arguments: [
        ("收到政府信息公开申请7件。", Check.Status.passed, "D1"),
        ("共收到政府信息公开申请9件，含上年结转。", .passed, "D1"),
        ("收到政府信息公开申请8件。", .failed, "D1"), ("未收到政府信息公开申请。", .failed, "D8"),
        ("收到信息公开申请7件，上年结转2件。", .passed, "D2"),
        ("收到信息公开申请7件，上年结转3件。", .failed, "D2"),
        ("收到信息公开申请7件，办结8件。", .passed, "D3"), ("收到信息公开申请7件，办结9件。", .failed, "D3"),
        ("收到信息公开申请7件，办理9件。", .passed, "D3"), ("收到信息公开申请7件，办结7件。", .failed, "D3"),
        ("收到信息公开申请7件，结转下年1件。", .passed, "D4"),
        ("收到信息公开申请7件，结转下年2件。", .failed, "D4"),
        ("收到信息公开申请7件，不予公开3件。", .passed, "D5"),
        ("收到信息公开申请7件，不予公开2件。", .failed, "D5"),
        ("收到信息公开申请7件，不予公开占37.5%。", .passed, "D6"),
        ("收到信息公开申请7件，不予公开占33.3%。", .passed, "D6"),
        ("收到信息公开申请7件，不予公开占40%。", .failed, "D6"),
        ("收到信息公开申请7件，自然人7件。", .passed, "D7"), ("收到信息公开申请7件，自然人6件。", .failed, "D7"),
        ("全年未发生因政府信息公开引起的复议。", .undetermined, "D9"),
        ("全年未发生因政府信息公开引起的诉讼。", .passed, "D9"),
        ("制发行政规范性文件4件。", .passed, "D10"), ("制发行政规范性文件5件。", .failed, "D10"),
        ("收到信息公开申请7件，同比增长16.7%。", .passed, "D11"),
        ("收到信息公开申请7件，同比增长40%。", .failed, "D11"),
        ("主动公开信息10条，其中政策12条。", .failed, "D12"), ("未收取信息处理费。", .notApplicable, "D13"),
    ])
    func `what is stated is held against the table`(
        sentence: String, status: Check.Status, rule: String
    ) throws {
        let claims = ClaimReader(year: 2023, scope: .own).claims(in: sections(sentence))
        let before = try figures(["t3.new.total": 6])
        let results = ClaimCheck(figures: try figures(), before: before).results(claims)
        let found = results.filter { $0.rule == rule }
        #expect(found.map(\.status) == [status])
        #expect(found.first?.line == (status == .notApplicable ? nil : 12))
    }

    @Test func `whatever is written, claims quote what stands there`() {
        let fragments = [
            "收到", "未收到", "政府信息公开申请", "依申请公开", "件", "12", "1,234", "一百零五", "十", "千千",
            "99999999999999999999",
            "0.5", ".", ",", "，", "。", "；", "（", "其中", "予以公开", "占", "%", "上年结转", "结转下年度", "办结",
            "2019年", "2023年",
            "行政复议", "行政诉讼", "无", "近", "余", "万", "\u{200B}", "規範性文件", "制发", "同比增长", "主动公开", "条", " ",
            "\t",
            "自然人", "🙂",
        ]
        let seed: UInt64 = 20_265
        var generator = SeededGenerator(seed: seed)
        let reader = ClaimReader(year: 2023, scope: .own)
        var found = 0
        for round in 0..<4_000 {
            let length = Int.random(in: 0..<14, using: &generator)
            // Half of them speak of requests, so that numbers behind may be claims.
            let topic = round % 2 == 0 ? "收到政府信息公开申请5件，" : ""
            let text =
                topic
                + (0..<length).compactMap { _ in fragments.randomElement(using: &generator) }
                .joined()
            let folded = FoldedText(text).string
            for claim in reader.claims(in: sections(text)) {
                found += 1
                #expect(folded.contains(claim.quote), "seed \(seed), round \(round)")
                #expect(claim.line == 12)
            }
        }
        #expect(found > 500)
    }

    @Test func `growth needs the report of the year before`() throws {
        let claims = ClaimReader(year: 2023, scope: .own)
            .claims(in: sections("收到信息公开申请7件，同比增长40%。"))
        let results = ClaimCheck(figures: try figures()).results(claims)
        #expect(results.filter { $0.rule == "D11" }.map(\.status) == [.notApplicable])
    }

    private func claims(_ text: String, scope: Scope = .own) -> [String] {
        ClaimReader(year: 2023, scope: scope).claims(in: sections(text))
            .map { "\($0.family.rawValue) \($0.number)" }
    }

    private func sections(_ text: String) -> [Section] {
        [
            Section(
                kind: .overview, number: "一", heading: "总体情况", line: 11,
                paragraphs: [Paragraph(text: text, line: 12)])
        ]
    }

    /// 7 received and 2 carried in, 8 done (3 refused) and 1 carried out, all of natural persons.
    private func figures(_ others: [String: Int]? = nil) throws -> Figures {
        let numbers =
            others ?? [
                "t3.new.total": 7, "t3.new.natural": 7, "t3.carryin.total": 2,
                "t3.carryin.natural": 2, "t3.done.total": 8, "t3.deny_law.total": 3,
                "t3.carryout.total": 1, "t2.normdoc.issued": 4,
            ]
        var figures = Figures()
        for address in Form.cells(of: .form2021) {
            let isBlank = address.id.hasPrefix("t4.review")
            let number = Decimal(numbers[address.id] ?? 0)
            figures[address] = Figure(
                reading: isBlank ? .blank : .value(number), raw: "\(number)", place: nil)
        }
        return figures
    }
}
