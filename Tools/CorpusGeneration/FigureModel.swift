internal import Reports

/// Draws the figures of one body year by year.
///
/// Within a year the forms' sums hold; between years what was carried out is carried in, and
/// items and documents in force go on from where they stood. Most cells are zero, as in life.
struct FigureModel {
    private let size: Office.Size
    private var generator: SeededGenerator
    private var carried = Array(repeating: 0, count: Cells.applicants.count)
    private var stock: Stock

    /// The model of a body.
    init(body: Body, seed: UInt64) {
        size = body.office.size
        generator = SeededGenerator(seed: seed, name: "figures " + body.name)
        stock = Stock(size: size, generator: &generator)
    }

    /// Draws the figures of the next year.
    ///
    /// - Parameters:
    ///   - edition: the form of that year.
    ///   - wishes: outcomes of natural persons that are wanted, by row.
    mutating func next(edition: Edition, wishes: [(row: String, count: Int)] = []) -> YearFigures {
        var figures = YearFigures(edition: edition)
        drawRequests(&figures, wishes)
        stock.draw(&figures, &generator)
        drawDisputes(&figures)
        return figures
    }

    private mutating func drawRequests(
        _ figures: inout YearFigures, _ wishes: [(row: String, count: Int)]
    ) {
        let rows = Cells.outcomes(of: figures.edition)
        for (index, column) in Cells.applicants.enumerated() {
            var outcomes = Array(repeating: 0, count: rows.count)
            for _ in 0..<answered(column) {
                outcomes[generator.index(weights: weights(of: rows))] += 1
            }
            if index == 0 {
                for wish in wishes {
                    if let row = rows.firstIndex(of: wish.row) { outcomes[row] = wish.count }
                }
            }
            let missing = carried[index] - outcomes.reduce(0, +)
            if missing > 0 { outcomes[0] += missing }
            enter(outcomes, rows, column, carriedIn: carried[index], into: &figures)
            carried[index] = figures[Cells.request("carryout", column)]
        }
        total(rows + ["new", "carryin", "done", "carryout"], &figures)
    }

    private mutating func enter(
        _ outcomes: [Int], _ rows: [String], _ column: String, carriedIn: Int,
        into figures: inout YearFigures
    ) {
        let done = outcomes.reduce(0, +)
        let left = done == 0 ? 0 : generator.number(below: 3 + done / 12) / 2
        for (row, count) in zip(rows, outcomes) {
            figures[Cells.request(row, column)] = count
        }
        figures[Cells.request("carryin", column)] = carriedIn
        figures[Cells.request("done", column)] = done
        figures[Cells.request("carryout", column)] = left
        figures[Cells.request("new", column)] = done + left - carriedIn
    }

    private func total(_ rows: [String], _ figures: inout YearFigures) {
        for row in rows {
            figures[Cells.request(row, "total")] = Cells.applicants.reduce(0) {
                $0 + figures[Cells.request(row, $1)]
            }
        }
    }

    /// How many requests of a kind of applicant are answered in a year.
    private mutating func answered(_ column: String) -> Int {
        switch (column, size) {
        case ("natural", .quiet): generator.chance(25) ? generator.number(in: 1...5) : 0
        case ("natural", .common): generator.chance(40) ? generator.number(in: 1...8) : 0
        case ("natural", .busy): generator.number(in: 2...28)
        case ("business", .common): generator.chance(7) ? generator.number(in: 1...2) : 0
        case ("business", .busy): generator.chance(25) ? generator.number(in: 1...4) : 0
        case ("legal", .busy): generator.chance(15) ? generator.number(in: 1...3) : 0
        case (_, .busy): generator.chance(4) ? 1 : 0
        default: 0
        }
    }

    private mutating func drawDisputes(_ figures: inout YearFigures) {
        for group in Vocabulary.disputeGroups {
            let cases = disputes()
            for _ in 0..<cases {
                let column = disputeColumns[generator.index(weights: [6, 2, 2, 1])]
                figures["t4.\(group.id).\(column)"] += 1
            }
            figures["t4.\(group.id).total"] = cases
        }
    }

    private mutating func disputes() -> Int {
        switch size {
        case .quiet: 0
        case .common: generator.chance(12) ? 1 : 0
        case .busy: generator.chance(25) ? generator.number(in: 1...5) : 0
        }
    }

    private func weights(of rows: [String]) -> [Int] {
        rows.map { row in outcomeWeights.first { $0.row == row }?.weight ?? 1 }
    }
}

private let disputeColumns = ["upheld", "corrected", "other", "pending"]

/// How often requests end in an outcome, against 1 for all others.
private let outcomeWeights: [(row: String, weight: Int)] = [
    ("granted", 40), ("partial", 9), ("unable_notheld", 18), ("deny_process", 3),
    ("deny_third", 3), ("deny_internal", 3), ("deny_query", 4), ("unable_create", 3),
    ("reject_petition", 4), ("reject_repeat", 2), ("other", 5), ("other_misc", 4),
    ("deny_secret", 0), ("reject_mass", 0), ("deny_safety", 0),
]
