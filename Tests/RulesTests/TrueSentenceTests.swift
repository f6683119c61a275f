import Foundation
import Reports
import Rules
import Testing

/// Sentences as bureaux write them: true ones break no rule, and one with a number changed does.
@Suite struct TrueSentenceTests {
    /// A number in braces must be held against the tables; the others are context.
    @Test(arguments: [
        // Received, in various words.
        "2024年，我局共收到政府信息公开申请{120}件。",
        "全年接收通过邮寄、网络提交的政府信息公开申请共计{120}件。",
        "2024年度新收政府信息公开申请{120}宗，上年结转{9}宗。",
        "本年度，我局受理依申请公开{120}件，已答复{111}件。",
        "全年共收到{120}件政府信息公开申请。",
        "本年政府信息公开申请总量{120}件。",
        "2024年1月1日至12月31日，共受理政府信息公开申请{120}件。",
        "2024年，全局共办理政府信息公开申请{129}件，其中新收{120}件、上年结转{9}件。",
        "收到政府信息公开申请{一百二十}件。",
        "政府信息公开申请共收到{120}件，办结{111}件。",
        "共收到群众提交的信息公开申请{120}份。",
        "2024年，共收到网上、信函、当面等方式提交的政府信息公开申请{120}件。",
        // Carried in and out.
        "收到政府信息公开申请{120}件，其中{9}件为上年结转。", "收到信息公开申请120件（含上年度结转{9}件）。",
        "2023年结转政府信息公开申请{9}件，2024年新收{120}件。",
        "答复政府信息公开申请{111}件（含上年度结转申请{9}件，另有{18}件顺延到下年度答复）。",
        "依申请公开工作有序。全年答复{111}件，均按期答复，另有{18}件申请按照《条例》顺延到下年度答复。",
        "收到信息公开申请{120}件，结转至2025年{18}件。", "收到信息公开申请{120}件，结转下年度继续办理{18}件。",
        "收到信息公开申请{120}件，{18}件转入下一年度办理。", "收到信息公开申请120件，剩余{18}件结转次年。",
        "办结信息公开申请{111}件，结转下一年{18}件。", "依申请公开方面，上一年度结转{9}件，结转下年度{18}件。",
        "2024年新收政府信息公开申请{120}件，结转2023年度政府信息公开申请{9}件。",
        // Done.
        "收到信息公开申请{120}件，已按期答复{111}件。", "收到信息公开申请{120}件，共办结{111}件。",
        "收到信息公开申请120件，其中{111}件已办结、{18}件结转下年度。",
        "2024年，本机关办结政府信息公开申请{111}件，全部在法定期限内答复。",
        "我办依法依规办结依申请公开{111}件。", "县司法局全年共答复政府信息公开申请{111}件。",
        // Outcomes.
        "从办理结果看，申请公开政府信息的，予以公开{40}件，部分公开{6}件，不予公开{4}件，无法提供{45}件，不予处理{8}件，其他处理{8}件。",
        "办结信息公开申请{111}件。其中，予以公开和部分公开{46}件，不予公开{4}件。",
        "办结信息公开申请{111}件：予以公开及部分公开{46}件（{41.44}%），不予公开{4}件（{3.6}%），因本机关不掌握等原因无法提供{45}件（{40.54}%），属信访等不予处理{8}件，其他处理{8}件。",
        "办结信息公开申请111件，{40}件予以公开、{6}件部分公开、{4}件不予公开。",
        "办结信息公开申请111件，作出不予公开决定{4}件，占{3.6}%。",
        "办结信息公开申请111件，同意公开{40}件，占比{36}%；不予公开{4}件，占答复总数的{3.6}%。",
        "办结信息公开申请111件，予以公开{40}件、占办结总数的{36.04}%。",
        "办结信息公开申请111件，其中不予公开占{3.6}%。",
        "办结信息公开申请111件，答复“予以公开”{40}件、“部分公开”{6}件、“无法提供”{45}件。",
        "办结信息公开申请111件，无法提供{45}件，其中本机关不掌握相关政府信息{41}件，没有现成信息需要另行制作{4}件。",
        "办结信息公开申请111件，不予公开{4}件，其中属于国家秘密{1}件、三类内部事务信息{3}件。",
        "办结信息公开申请111件，属于信访举报投诉类申请不予处理{8}件。",
        "办结信息公开申请111件，予以公开的{40}件，部分公开的{6}件。",
        "办结信息公开申请111件，予以公开{40}件、部分公开{6}件、不予公开{4}件、无法提供{45}件、不予处理{8}件、其他处理{8}件。",
        "依申请公开情况。全年收到申请{120}件。予以公开{四十}件。",
        "信息公开申请中，其他处理的{8}件。",
        // Applicants.
        "接收政府信息公开申请共计{120}件，涉及自然人{118}件、商业企业{2}件。",
        "收到信息公开申请120件，其中自然人申请{118}件，法人或其他组织{2}件。",
        "收到信息公开申请120件，由自然人提出{118}件。", "收到信息公开申请120件，{118}件为自然人申请。",
        "从申请人看，信息公开申请由公民个人提出的{118}件，科研机构{0}件。",
        // Reviews and suits.
        "因政府信息公开引起的行政复议案件{7}件、行政诉讼案件{6}件。",
        "全年因政府信息公开工作被申请行政复议{7}起，被提起行政诉讼{6}起。",
        "政府信息公开行政复议{7}件，其中结果维持{4}件，其他结果{2}件，尚未审结{1}件。",
        "政府信息公开行政诉讼{6}件，其中结果维持{4}件、其他结果{1}件。",
        "政府信息公开行政诉讼{6}件，其中未经复议直接起诉{2}件，复议后起诉{4}件。",
        "涉及政府信息公开的行政复议{7}件（维持{4}件、纠正{0}件），行政诉讼{6}件（维持{4}件）。",
        "因政府信息公开引发行政复议、行政诉讼共{13}件。",
        "因信息公开产生的行政复议申请{七}件。",
        "（二）依申请公开。2024年，我局新收到政府信息公开申请{120}件，办结{111}件，结转下年度{18}件。",
        "2024年，收到政府信息公开申请{120}件，上年度结转{9}件，办理完毕{111}件，其余{18}件结转下一年度继续办理。",
        "收到公民、法人和其他组织政府信息公开申请{120}件，其中予以公开{40}件，部分公开{6}件。",
        "全年共收到政府信息公开申请{120}件，同比增长12%，办结{111}件。",
        "共收到信息公开申请{120}件，较上年增加20件，其中自然人{118}件。",
        "信息公开申请办理结果：予以公开{40}件；部分公开{6}件；不予公开{4}件；不予处理{8}件。",
        "收到信息公开申请120件，其中重复申请等情形不予处理{8}件。", "收到信息公开申请120件，因本机关不掌握无法提供{45}件。",
        "全年政府信息公开类行政复议{7}件，行政诉讼{6}件。", "被申请信息公开行政复议{7}件，其中纠正{0}件，维持{4}件。",
        "因信息公开引发的复议{7}件、诉讼{6}件。",
        "发生涉政府信息公开行政复议案件{7}起。", "收到信息公开申请120件，其中准予公开{40}件，个人申请{118}件。",
        // Documents.
        "2024年制发行政规范性文件{8}件，废止{26}件，现行有效{66}件。",
        "行政规范性文件制发{8}件、废止{26}件、现行有效{66}件。", "全年共制定规范性文件{8}件。",
        "本年出台行政规范性文件{8}件，宣布废止规范性文件{26}件。", "截至2024年底，现行有效的行政规范性文件{66}件。",
    ])
    func `a true sentence breaks no rule, and each number in it is held`(sentence: String) throws {
        let parts = sentence.split(separator: "{", omittingEmptySubsequences: false)
        let plain = sentence.filter { $0 != "{" && $0 != "}" }
        #expect(try failures(plain) == [], "\(plain)")
        for changed in parts.indices.dropFirst() {
            let untrue = parts.enumerated().map { index, part -> String in
                guard index > 0 else { return String(part) }
                let halves = part.split(
                    separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
                return (index == changed ? "437" : String(halves[0])) + halves[1]
            }.joined()
            #expect(try !failures(untrue).isEmpty, "\(untrue)")
        }
    }

    @Test(arguments: [
        "本年度未收到相关单位和个人的公开申请，没有发生因信息公开申请行政复议、提起行政诉讼事件。",
        "2024年，未收到任何公民、法人和其他组织的政府信息公开申请。", "本年度未收到公民、法人或者其他组织提出的政府信息公开申请。",
        "2024年我局未接到依申请公开事项。", "本年度没有公民向我局申请公开政府信息。", "全年没有收到社会公众的信息公开申请。",
        "本年度政府信息公开申请数量为0。", "全年收到政府信息公开申请0件。", "依申请公开0件。", "我局2024年依申请公开为零。",
        "2024年度无依申请公开事项。", "没有收到群众依申请公开政府信息的申请。", "全年未发生依申请公开情况。",
        "未收到个人、企业的政府信息公开申请。",
    ])
    func `that there was no request is held against the table`(sentence: String) throws {
        #expect(try failures(sentence).contains("D8"))
        #expect(try failures(sentence, requests: 0) == [])
    }

    @Test(arguments: [
        "全年未发生因政府信息公开引起的行政复议。", "因政府信息公开引起的行政复议、行政诉讼均为0件。",
        "没有因政府信息公开申请行政复议、提起行政诉讼的情况。", "政府信息公开行政复议和行政诉讼均为0。",
        "本年度未发生因信息公开申请行政复议、提起行政诉讼事件。",
    ])
    func `that there was no review is held against the table`(sentence: String) throws {
        #expect(try failures(sentence).contains("D9"))
    }

    @Test(arguments: [
        // Other years, and sums over years.
        "2023年收到政府信息公开申请77件，办结70件。", "比2023年的77件增加43件，收到政府信息公开申请120件。",
        "收到政府信息公开申请120件，同比增加43件。", "自2008年以来共收到政府信息公开申请777件。",
        "累计办结政府信息公开申请888件。", "收到政府信息公开申请120件，上年同期为77件。",
        "近三年共收到信息公开申请333件。", "上半年收到政府信息公开申请55件。", "6月收到政府信息公开申请5件。",
        "收到政府信息公开申请120件（2023年为77件），办结111件。", "截至6月底，收到政府信息公开申请60件。",
        "收到政府信息公开申请120件，较去年77件增长55.8%。", "第一季度办结政府信息公开申请20件。",
        "2023年收到信息公开申请77件，2024年收到120件，办结111件。",
        // A part of the requests.
        "收到政府信息公开申请120件，其中网上申请77件，信函申请43件。", "通过网站收到政府信息公开申请77件，予以公开33件。",
        "收到信息公开申请120件，其中自然人118件，其中予以公开39件。", "收到信息公开申请120件，其中县公安局30件、县教育局20件。",
        "收到信息公开申请120件，当场答复12件。", "收到信息公开申请120件，延期答复5件。", "收到信息公开申请120件，补正后办结3件。",
        "收到信息公开申请120件，涉及征地拆迁50件，社会保障20件。", "其中上级转办政府信息公开申请5件。",
        "收到信息公开申请120件，其中上年结转9件，其中予以公开3件。", "收到信息公开申请120件，办结信访件30件。",
        "收到信息公开申请120件，电话答复咨询人员15件。", "甲科收到信息公开申请20件，乙科收到信息公开申请30件。",
        // Others' numbers.
        "各部门共收到政府信息公开申请500件。", "全市共收到政府信息公开申请500件，办结480件。", "下属单位收到政府信息公开申请22件。",
        // Counted alike.
        "主动公开政府信息333条，其中政策文件20条，动态信息300条；通过微博发布信息500条。",
        "主动公开政府信息333条，其中政策文件20条，通过公众号发布信息500条。", "不予公开信息数3条。", "不予公开政府信息5条。",
        "办理人大代表建议15件，政协提案12件。", "受理12345热线300件，办结299件。", "办理行政许可申请51件，行政处罚22件。",
        "依法公开预算信息20条，三公经费12.5万元。", "回应网络留言45件。", "收到投诉举报30件，办结30件。",
        "收到政府信息公开申请120件。主动公开信息555件，答复网民来信23件。",
        "审理信息公开类行政复议案件33件，其中维持20件。", "办理行政复议案件35件、行政诉讼案件12件。",
        "收到行政复议30件，其中信息公开类5件。", "因政府信息公开引起的行政复议纠错率0%。", "因政府信息公开被纠正的行政复议0件。",
        "审查规范性文件12件，备案规范性文件9件。",
        "起草以市政府名义制发的规范性文件3件。", "公开规范性文件15件。", "解读行政规范性文件4件。",
        "2024年，我局依申请公开政府信息46件。", "依申请公开政府信息40件。", "信息公开申请中书面答复12件。",
        // Not exact, or not told apart.
        "收到政府信息公开申请110余件。", "收到政府信息公开申请100至130件。", "收到政府信息公开申请近百件。",
        "予以公开、部分公开的信息公开申请分别为41件、5件。", "办结率100%，信息公开申请答复满意率99%。",
        "收到信息公开申请120件，不予公开约占5%。", "收到信息公开申请百件以上。",
        // Plans.
        "明年力争将信息公开申请控制在50件以内。", "计划2025年办理信息公开申请200件。",
        // Nobody but some.
        "未收到法人或其他组织的政府信息公开申请。", "未收到网络政府信息公开申请。", "未收到针对政府信息公开申请的投诉。",
        "未收到需要收费的政府信息公开申请。", "未收到逾期的政府信息公开申请。", "没有政府信息公开申请被投诉的情况。",
        "未发生政府信息公开申请超期答复情况。", "无不予公开的政府信息公开申请。",
    ])
    func `a sentence about something else breaks no rule`(sentence: String) throws {
        #expect(try failures(sentence) == [])
    }

    @Test func `a government's numbers of its place count if the tables bear one of them out`()
        throws
    {
        let borne = "全市接收政府信息公开申请共计130件，涉及自然人118件。全年答复112件。"
        #expect(try failures(borne, isGovernment: true) == ["D1", "D3"])
        #expect(try failures(borne) == [])
        let foreign = "全市接收政府信息公开申请共计5130件，涉及自然人4118件，上年结转0件。"
        #expect(try failures(foreign, isGovernment: true) == [])
    }

    @Test func `a heading in a paragraph of its own says what the next one is about`() throws {
        #expect(try failures("（二）依申请公开情况", "全年收到申请121件，办结111件。") == ["D1"])
        #expect(try failures("（二）提案办理情况", "全年收到申请121件，办结111件。") == [])
    }

    // MARK: The table

    private func failures(
        _ paragraphs: String..., requests: Int? = nil, isGovernment: Bool = false
    ) throws -> [String] {
        let section = Section(
            kind: .overview, number: "一", heading: "总体情况", line: 11,
            paragraphs: paragraphs.enumerated().map { Paragraph(text: $1, line: 12 + $0) })
        let claims = ClaimReader(year: 2024, scope: .own, isGovernment: isGovernment)
            .claims(in: [section])
        return ClaimCheck(figures: try figures(requests: requests)).results(claims)
            .filter { $0.status == .failed }.map(\.rule)
    }

    /// 120 received (118 of natural persons, 2 of companies), 9 carried in, 111 done, 18 carried
    /// out; 7 reviews, 2 suits at once and 4 after a review.
    private func figures(requests: Int?) throws -> Figures {
        let numbers = [
            "t3.new.total": 120, "t3.new.natural": 118, "t3.new.business": 2,
            "t3.carryin.total": 9, "t3.carryin.natural": 9, "t3.granted.total": 40,
            "t3.partial.total": 6, "t3.deny_secret.total": 1, "t3.deny_internal.total": 3,
            "t3.unable_notheld.total": 41, "t3.unable_create.total": 4,
            "t3.reject_petition.total": 8, "t3.other_nofix.total": 5, "t3.other_misc.total": 3,
            "t3.done.total": 111, "t3.carryout.total": 18, "t4.review.upheld": 4,
            "t4.review.other": 2, "t4.review.pending": 1, "t4.review.total": 7,
            "t4.suit_direct.upheld": 1, "t4.suit_direct.other": 1, "t4.suit_direct.total": 2,
            "t4.suit_after.upheld": 3, "t4.suit_after.pending": 1, "t4.suit_after.total": 4,
            "t2.normdoc.issued": 8, "t2.normdoc.repealed": 26, "t2.normdoc.inforce": 66,
        ]
        var figures = Figures()
        for address in Form.cells(of: .form2021) {
            let isOfRequests = address.id.hasPrefix("t3") || address.id.hasPrefix("t4")
            let number = Decimal(
                (isOfRequests ? requests : nil) ?? numbers[address.id] ?? 0)
            figures[address] = Figure(reading: .value(number), raw: "\(number)", place: nil)
        }
        return figures
    }
}
