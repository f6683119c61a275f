/// Many random queries, each written in a random way.
struct Examination {
    /// A query that is answered wrongly.
    struct Failure {
        let number: Int
        let kind: String
        let text: String
        let smallest: String
        let differences: [Difference]
    }

    /// What came of it.
    struct Outcome {
        var asked = 0
        var found = 0
        var leftOut = 0
        var failures: [Failure] = []
    }

    let index: String
    let paths: [String]
    let seed: UInt64
    /// How many hits of each answer are looked at one by one.
    let page: Int

    /// Asks the queries of some numbers.
    ///
    /// - Parameters:
    ///   - most: after so many failures it stops.
    ///   - report: told of each failure.
    func run(
        _ numbers: some Sequence<Int>, most: Int, report: (Failure) -> Void
    ) throws -> Outcome {
        let examiner = try Examiner(index: index, paths: paths)
        var outcome = Outcome()
        let wrong = try examiner.differencesOfReports()
        if let first = wrong.first {
            let failure = Failure(
                number: -1, kind: first.kind, text: "", smallest: "", differences: wrong)
            report(failure)
            outcome.failures.append(failure)
        }
        let material = QuestionMaterial(examiner.corpus, examiner.oracle.judge.numbers)
        for number in numbers {
            let (query, text) = question(number, examiner.corpus, material)
            let differences = examiner.differences(query, written: text, page: page)
            outcome.asked += 1
            guard let first = differences.first else { continue }
            let small = smallest(query, number, first.kind, examiner)
            let failure = Failure(
                number: number, kind: first.kind, text: text, smallest: small?.text ?? text,
                differences: small?.differences ?? differences)
            report(failure)
            outcome.failures.append(failure)
            if outcome.failures.count >= most { break }
        }
        outcome.found = examiner.found
        outcome.leftOut = examiner.leftOut
        return outcome
    }

    /// The query of a number, as it is written.
    private func question(
        _ number: Int, _ corpus: ReportCorpus, _ material: QuestionMaterial
    ) -> (AskedQuery, String) {
        var maker = QuestionMaker(
            corpus: corpus, material: material, dice: Dice(seed: seed, number: number))
        while true {
            let query = maker.query()
            var writer = QueryWriter(dice: Dice(seed: maker.dice.next(), number: number))
            let text = writer.text(query)
            if text.utf8.count <= 4_096 { return (query, text) }
        }
    }

    private func smallest(
        _ query: AskedQuery, _ number: Int, _ kind: String, _ examiner: Examiner
    ) -> (text: String, differences: [Difference])? {
        Shrinker { query in
            // First in the plainest way; where that is read rightly, the way of writing matters.
            var writers = [QueryWriter()]
            writers += (0..<4).map { QueryWriter(dice: Dice(seed: seed, number: number + $0)) }
            for index in writers.indices {
                let text = writers[index].text(query)
                let differences = examiner.differences(query, written: text, page: page)
                if differences.contains(where: { $0.kind == kind }) { return (text, differences) }
            }
            return nil
        }.smallest(query, kind: kind)
    }
}
