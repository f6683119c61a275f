import Foundation

/// The right answer to a query.
struct ExpectedAnswer {
    /// The positions of the hits, in order.
    let hits: [Int]
    /// The score of each report by position; nil where hits are not ordered by texts.
    let scores: [Double]?
    /// How many reports the absence of each field keeps out, and then the zeros of each divisor;
    /// what keeps none out is not listed.
    let leftOut: [(field: AskedField?, reports: Int)]
    /// For each bare word how many more reports it would find in quotes.
    let literal: [(term: String, more: Int)]
    /// The texts too common to order hits.
    let unranked: [String]
    /// The fields whose numbers are shown.
    let shown: [AskedField]
}

/// Answers queries by looking at everything.
final class Oracle {
    let corpus: ReportCorpus
    let judge: ConditionJudge

    init(_ corpus: ReportCorpus) {
        self.corpus = corpus
        judge = ConditionJudge(corpus)
    }

    /// The right answer.
    func answer(_ query: AskedQuery) -> ExpectedAnswer {
        let condition = query.condition?.plain
        let judged =
            condition.map { judge.judge($0) }
            ?? [Bool?](repeating: true, count: corpus.reports.count)
        let hits = judged.indices.filter { judged[$0] == true }
        let texts = (condition?.wantedTexts() ?? []).once
        let ranking = query.sort == nil ? rank(hits, by: texts) : (scores: nil, unranked: [])
        var shown = condition?.fields ?? []
        shown += query.sort?.number.fields ?? []
        return ExpectedAnswer(
            hits: query.sort.map { sorted(hits, by: $0) } ?? sorted(hits, by: ranking.scores),
            scores: ranking.scores, leftOut: leftOut(condition, judged),
            literal: literal(condition, texts, hits.count), unranked: ranking.unranked,
            shown: shown.once)
    }

    // MARK: What was left out

    private func leftOut(
        _ condition: Asked?, _ judged: [Bool?]
    ) -> [(field: AskedField?, reports: Int)] {
        let unknown = judged.indices.filter { judged[$0] == nil }
        let compared = condition?.compared ?? []
        let fields = compared.flatMap(\.neededFields).once.map { field in
            (
                field: Optional(field),
                reports: unknown.count { judge.numbers.value(field, at: $0) == nil }
            )
        }
        let divisors = compared.flatMap(\.divisors).once.map { divisor in
            (
                field: AskedField?.none,
                reports: unknown.count { judge.numbers.value(divisor, at: $0)?.sign == 0 }
            )
        }
        return (fields + divisors).filter { $0.reports > 0 }
    }

    private func literal(
        _ condition: Asked?, _ texts: [AskedText], _ total: Int
    ) -> [(term: String, more: Int)] {
        texts.filter { $0.reading == .bare }.map { text in
            let other = condition?.changingTexts { found in
                var quoted = found
                if found == text { quoted.reading = .quoted }
                return quoted
            }
            let found = other.map { judge.judge($0).count { $0 == true } } ?? total
            return (text.text, max(0, found - total))
        }
    }

    // MARK: Order

    private func sorted(_ hits: [Int], by order: AskedOrder) -> [Int] {
        let values = hits.map { (position: $0, value: judge.numbers.value(order.number, at: $0)) }
        return values.sorted { left, right in
            switch (left.value, right.value) {
            case (let first?, let second?) where first != second:
                return order.isDescending ? first > second : first < second
            case (.some, nil): return true
            case (nil, .some): return false
            default: return left.position < right.position
            }
        }.map(\.position)
    }

    private func sorted(_ hits: [Int], by scores: [Double]?) -> [Int] {
        guard let scores else { return hits }
        return hits.sorted { left, right in
            scores[left] != scores[right] ? scores[left] > scores[right] : left < right
        }
    }

    /// BM25: how often each text stands in a report, weighed by part, set against how long the
    /// report is and in how many reports the text may stand.
    private func rank(
        _ hits: [Int], by texts: [AskedText]
    ) -> (scores: [Double]?, unranked: [String]) {
        let count = Double(corpus.reports.count)
        var unranked: [String] = []
        var scores: [Double]?
        for text in texts {
            let frequency = corpus.statistics.frequency(of: corpus.text.folded(text.text))
            guard frequency * 2 <= corpus.reports.count else {
                unranked.append(text.text)
                continue
            }
            var sums = scores ?? [Double](repeating: 0, count: corpus.reports.count)
            let rarity = log(1 + (count - Double(frequency) + 0.5) / (Double(frequency) + 0.5))
            var weights = [Double](repeating: 0, count: corpus.reports.count)
            for occurrence in corpus.text.occurrences(of: text) {
                let part = corpus.text.parts[occurrence.part]
                weights[part.report] += part.kind.weight
            }
            for hit in hits where weights[hit] > 0 {
                let length = corpus.statistics.lengths[hit] / corpus.statistics.meanLength
                sums[hit] +=
                    rarity * weights[hit] * 2.2 / (weights[hit] + 1.2 * (0.25 + 0.75 * length))
            }
            scores = sums
        }
        return (scores, unranked)
    }
}
