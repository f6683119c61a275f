internal import Reports

/// Writes the prose of a report: sections 一, 五 and 六 and what stands before them.
struct Narrative {
    private let plan: ReportPlan
    private let speaker: Speaker
    private let numbers: NumberSentences

    init(plan: ReportPlan, facts: NarrativeFacts, gap: String) {
        self.plan = plan
        speaker = Speaker(body: plan.body, year: plan.year, gap: gap)
        numbers = NumberSentences(facts: facts, speaker: speaker)
    }

    // MARK: Before section one

    /// The paragraph before the first heading; nothing where none is needed.
    func preface(_ generator: inout SeededGenerator) -> String? {
        let place = plan.body.place
        if plan.scope == .aggregated {
            return "本报告在\(place.name)各镇、各部门政府信息公开工作年度报告的基础上汇总编制，反映全\(place.level)行政机关的情况。"
                + period
        }
        if plan.blemishes.contains(.droppedDigits) {
            return "现将\(plan.body.name)\(plan.year)年度政府信息公开工作情况报告如下。"
                + "所列数据的统计期限自\(plan.year)11日至\(plan.year)1231日，）依申请公开情况见第三部分。"
        }
        let needsPreface = !plan.blemishes.isDisjoint(with: [.noTitle, .stalePeriod])
        guard needsPreface || generator.chance(30) else { return nil }
        return "根据《中华人民共和国政府信息公开条例》和年度报告格式的要求，现将\(plan.body.name)\(plan.year)年度政府信息公开工作情况报告如下。"
            + period
    }

    private var period: String {
        let year = plan.blemishes.contains(.stalePeriod) ? plan.year - 1 : plan.year
        return "所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。"
    }

    // MARK: Section one

    /// The overview: a paragraph a theme, from the form of 2021 on with headings.
    func overview(_ generator: inout SeededGenerator) -> [String] {
        var themes = themes.map { theme in
            theme.topics.filter { plan.topics.contains($0) }
                .map { sentence($0, &generator) }.joined()
        }
        themes[1] += numbers.requests(&generator) + numbers.disputes(&generator)
        themes[2] += numbers.documents()
        lengthen(&themes, to: plan.narrativeBytes * 7 / 10, &generator)
        if plan.blemishes.contains(.oldStyleWords) {
            themes[1] += "按原统计口径，信息不存在9件，不属于政府信息4件，告知其他途径3件。"
        }
        if let name = plan.sharedName, name.mention == .text {
            themes[4] +=
                "工作接受\(name.real.city)\(plan.body.place.name)人民政府和\(name.real.city)人民政府办公室的指导监督。"
        }
        if let other = plan.wrongPlace {
            themes[3] += "今后还将用好\(other.name)门户网站这一载体。"
        }
        let opening = sentence(.opening, &generator)
        guard plan.year > 2020 else { return [opening] + themes.filter { !$0.isEmpty } }
        return [opening]
            + zip(headings, themes).flatMap { $1.isEmpty ? [] : [$0, $1] }
    }

    private func lengthen(
        _ texts: inout [String], to bytes: Int, _ generator: inout SeededGenerator
    ) {
        var missing = bytes - texts.reduce(0) { $0 + $1.utf8.count }
        while missing > 0 {
            let index = generator.number(below: texts.count)
            let topics = themes[index].topics.filter { plan.topics.contains($0) }
            guard !topics.isEmpty else { continue }
            let more = sentence(generator.pick(topics), &generator)
            texts[index] += more
            missing -= more.utf8.count
        }
    }

    // MARK: Sections five and six

    /// Problems and improvements.
    func problems(_ generator: inout SeededGenerator) -> [String] {
        let year = plan.blemishes.contains(.staleYear) ? plan.year - 1 : plan.year
        var problems = "\(year)\(speaker.gap)年，\(speaker.body.ownName)政府信息公开工作取得一定成效，但仍有不足："
        for topic in Topic.problems where plan.topics.contains(topic) {
            problems += sentence(topic, &generator)
        }
        var improvements = sentence(.improvement, &generator)
        var missing = plan.narrativeBytes * 3 / 10 - problems.utf8.count - improvements.utf8.count
        while missing > 0 {
            let more = sentence(.improvement, &generator)
            improvements += more
            missing -= more.utf8.count
        }
        return [problems, improvements]
    }

    /// What else there is to say: mostly that no fee was charged.
    func otherMatters(_ generator: inout SeededGenerator) -> [String] {
        let text = generator.pick([
            "本年度未收取政府信息公开信息处理费。", "无其他需要报告的事项。", "无。",
            "\(plan.year)\(speaker.gap)年\(speaker.body.ownName)没有发出收费通知，未收取信息处理费，也无其他需要报告的事项。",
        ])
        return [plan.blemishes.contains(.bookmark) ? "[bookmark: _GoBack]" + text : text]
    }

    private func sentence(_ topic: Topic, _ generator: inout SeededGenerator) -> String {
        var text = ""
        generator.pick(Template.about(topic)).append(to: &text, of: speaker, &generator)
        return text
    }

    private var headings: [String] { themes.map(\.heading) }
}

private let themes: [(heading: String, topics: [Topic])] = [
    ("（一）主动公开情况", [.disclosure, .keyAreas, .explanation, .withJustice]),
    ("（二）依申请公开办理情况", [.requestHandling]),
    ("（三）政府信息管理情况", [.management, .secrecyReview, .secrecyApart, .document]),
    ("（四）公开平台建设情况", [.platform, .newMedia]),
    ("（五）监督保障情况", [.leadership, .supervision, .training]),
]
