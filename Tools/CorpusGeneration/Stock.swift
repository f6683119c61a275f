internal import Reports

/// What a body has that goes on from year to year: documents, items and what it spends.
struct Stock {
    private let size: Office.Size
    private var documents: Int
    private var items: [Int]

    /// What a body starts with.
    init(size: Office.Size, generator: inout SeededGenerator) {
        self.size = size
        documents = size == .quiet ? generator.number(below: 3) : generator.number(in: 2...30)
        items = itemRows.map { row in
            generator.chance(row.share[size.rawValue]) ? generator.number(in: 1...row.most) : 0
        }
    }

    /// Draws table two of the next year.
    mutating func draw(_ figures: inout YearFigures, _ generator: inout SeededGenerator) {
        if figures.edition == .form2019 {
            drawForm2019(&figures, &generator)
        } else {
            drawForm2021(&figures, &generator)
        }
    }

    private mutating func drawForm2019(
        _ figures: inout YearFigures, _ generator: inout SeededGenerator
    ) {
        let made = newDocuments(&generator)
        documents += made
        figures["t2.normdoc.made"] = made
        figures["t2.normdoc.disclosed"] = made
        figures["t2.normdoc.total"] = documents
        for (index, row) in itemRows.enumerated() {
            figures["t2.\(row.id).prev"] = items[index]
            let change = generator.chance(30) ? generator.number(in: 0...3) - 1 : 0
            let applied = items[index] == 0 ? 0 : max(change, -items[index])
            items[index] += applied
            figures["t2.\(row.id).change"] = applied
            guard row.id != "fee" else { continue }
            figures["t2.\(row.id).decisions"] = decisions(items[index], &generator)
        }
        let purchases = generator.chance(45) ? generator.number(in: 1...14) : 0
        figures["t2.procure.count"] = purchases
        figures["t2.procure.amount"] =
            purchases == 0 ? 0 : purchases * generator.number(in: 900...38_000) * 5
    }

    private mutating func drawForm2021(
        _ figures: inout YearFigures, _ generator: inout SeededGenerator
    ) {
        let issued = newDocuments(&generator)
        let repealed = documents > 4 && generator.chance(30) ? generator.number(in: 1...3) : 0
        documents += issued - repealed
        figures["t2.normdoc.issued"] = issued
        figures["t2.normdoc.repealed"] = repealed
        figures["t2.normdoc.inforce"] = documents
        for (index, row) in itemRows.enumerated() where row.id != "fee" && row.id != "service" {
            figures["t2.\(row.id).decisions"] = decisions(items[index], &generator)
        }
        let fees = size != .quiet && generator.chance(35)
        figures["t2.fee.amount"] = fees ? generator.number(in: 1_000...9_000_000) : 0
    }

    private func newDocuments(_ generator: inout SeededGenerator) -> Int {
        generator.chance(size == .quiet ? 15 : 55) ? generator.number(in: 1...5) : 0
    }

    private func decisions(_ items: Int, _ generator: inout SeededGenerator) -> Int {
        guard items > 0, generator.chance(70) else { return 0 }
        return generator.number(in: 1...(size == .busy ? 4_200 : 130))
    }
}

/// The rows of table two that count items: the largest number of them, and in how many of 100
/// quiet, common and busy bodies there are any.
private let itemRows: [(id: String, most: Int, share: [Int])] = [
    ("license", 24, [8, 30, 90]),
    ("service", 40, [10, 25, 70]),
    ("penalty", 60, [8, 30, 90]),
    ("coercion", 9, [1, 8, 50]),
    ("fee", 5, [2, 12, 60]),
]
