internal import Reports

/// The sentences of the prose that repeat numbers of the tables.
struct NumberSentences {
    let facts: NarrativeFacts
    let speaker: Speaker

    /// How many requests came and what became of them.
    func requests(_ generator: inout SeededGenerator) -> String {
        guard facts.received > 0 else { return noRequests(&generator) }
        let own = speaker.body.ownName
        let verb = generator.pick(["共收到", "新收", "收到"])
        var text = "\(speaker.year)\(speaker.gap)年，\(own)\(verb)政府信息公开申请\(items(facts.received))"
        text += carried()
        text += generator.pick([applicants, outcomes, growth])()
        return text
    }

    private func noRequests(_ generator: inout SeededGenerator) -> String {
        let year = "\(speaker.year)\(speaker.gap)年"
        let text = generator.pick([
            "\(year)未收到政府信息公开申请", "\(year)，\(speaker.body.ownName)没有收到政府信息公开申请",
            "\(year)收到政府信息公开申请\(items(0))",
        ])
        return text + (facts.carriedIn + facts.carriedOut > 0 ? carried() : "。")
    }

    private func carried() -> String {
        var text = facts.carriedIn > 0 ? "，上年结转\(items(facts.carriedIn))" : ""
        if facts.done > 0 { text += "，办结\(items(facts.done))" }
        if facts.carriedOut > 0 { text += "，结转下年度\(items(facts.carriedOut))" }
        return text + "。"
    }

    private func applicants() -> String {
        "其中，自然人申请\(items(facts.natural))，法人或其他组织申请\(items(facts.organisations))。"
    }

    private func outcomes() -> String {
        let parts = facts.outcomes.filter { $0.count > 0 }
        guard let first = parts.first, facts.done > 0 else { return "" }
        let list = parts.map { $0.label + items($0.count) }.joined(separator: "，")
        let share = tenths((first.count * 2000 + facts.done) / (2 * facts.done))
        return "从办理结果看，\(list)，其中\(first.label)占\(share)%。"
    }

    private func growth() -> String {
        guard let growth = facts.growth else { return applicants() }
        let word = growth < 0 ? "下降" : "增长"
        return growth == 0 ? "申请数量与上年持平。" : "申请数量同比\(word)\(tenths(abs(growth)))%。"
    }

    /// The rules issued, if any.
    func documents() -> String {
        guard facts.documents > 0 else { return "" }
        let word = facts.figures.edition == .form2019 ? "制作规范性文件" : "制发行政规范性文件"
        return "全年\(word)\(items(facts.documents))，均按规定公开。"
    }

    /// Reviews and suits.
    func disputes(_ generator: inout SeededGenerator) -> String {
        guard facts.reviews + facts.suits > 0 else {
            return generator.pick(["", "全年未发生因政府信息公开引起的复议和诉讼。"])
        }
        return "因政府信息公开工作，全年发生行政复议\(items(facts.reviews))、行政诉讼\(items(facts.suits))。"
    }

    private func items(_ count: Int) -> String {
        "\(speaker.gap)\(count)\(speaker.gap)件"
    }

    private func tenths(_ number: Int) -> String {
        number % 10 == 0 ? String(number / 10) : "\(number / 10).\(number % 10)"
    }
}
