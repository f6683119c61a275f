internal import Reports

/// A report of a family while it is made.
struct FamilyDraft: Sendable {
    let number: Int
    let seed: UInt64
    var generator: SeededGenerator

    /// The report: its cells are the truth, however its file is written.
    var report: GeneratedReport

    /// What it says of itself, where that is not what its plan says.
    var identity: StatedIdentity?

    /// Whether the file must be refused.
    var isRefused = false

    /// Its path below its number, without an ending, where that says something.
    var path: String?

    /// The file, where no layout writes it.
    private var written: (bytes: [UInt8], ending: String)?

    /// A report without any irregularity.
    init(_ family: Family, number: Int, seed: UInt64) {
        self.number = number
        self.seed = seed
        generator = SeededGenerator(seed: seed, name: "\(family.name) \(number)")
        let place = InventedPlace.numbered(generator.number(below: InventedPlace.count))
        let office = generator.pick(Office.bulk.filter { $0.size != .quiet })
        var plan = ReportPlan(
            body: Body(place: place, office: office), year: generator.number(in: family.years),
            layout: generator.pick(family.layouts))
        // Clean pages, pages of a portal and blocks in blocks.
        plan.template = generator.pick([0, 2, 4]) + 8 * generator.number(below: 100)
        report = Self.report(plan, seed: seed, &generator)
    }

    /// Begins again with another plan.
    mutating func begin(
        _ body: Body, year: Int? = nil, change: (inout ReportPlan) -> Void = { _ in }
    ) {
        var plan = ReportPlan(body: body, year: year ?? report.year, layout: report.layout)
        plan.template = report.template
        change(&plan)
        report = Self.report(plan, seed: seed, &generator)
    }

    private static func report(
        _ plan: ReportPlan, seed: UInt64, _ generator: inout SeededGenerator
    ) -> GeneratedReport {
        var plan = plan
        plan.narrativeBytes = generator.pick([0, 600, 1_500])
        let years = BodyHistory.years
        let year = min(max(plan.year, years.lowerBound), years.upperBound)
        var figures = BodyHistory(of: plan.body, seed: seed, plans: [plan])[year]
        if generator.chance(85) { figures.enrich(&generator) }
        var report = ReportWriter(seed: seed).report(plan, figures: figures, before: nil)
        // A label that slid leaves open where its row begins; that is a family of its own.
        report.style.pageBreak = .none
        return report
    }

    // MARK: What it prints

    /// The addresses of the cells that its form prints.
    var addresses: [CellAddress] { report.form.cells }

    /// The addresses of the rows that its form prints; table four is one row.
    var rows: [[CellAddress]] {
        var rows: [[CellAddress]] = []
        for address in addresses {
            if let last = rows.last?.last?.cell, last.table == address.cell.table,
                last.table == .disputes || last.row == address.cell.row
            {
                rows[rows.count - 1].append(address)
            } else {
                rows.append([address])
            }
        }
        return rows
    }

    subscript(address: CellAddress) -> PrintedCell {
        get { report.cells[address.ordinal] ?? .blank }
        set { report.cells[address.ordinal] = newValue }
    }

    /// Prints a number in another way in some of the cells that hold one.
    ///
    /// - Parameter count: in how many cells at most.
    mutating func reprint(
        _ count: Int, where holds: (CellAddress, Int) -> Bool = { _, _ in true },
        as cell: (String, inout SeededGenerator) -> PrintedCell
    ) {
        var candidates = addresses.filter { address in
            guard case .number(let number, let printed) = self[address], number == printed,
                let value = Int(number)
            else { return false }
            return holds(address, value)
        }
        candidates = generator.shuffled(candidates)
        for address in candidates.prefix(count) {
            guard case .number(let number, _) = self[address] else { continue }
            self[address] = cell(number, &generator)
        }
    }

    /// Leaves zeros blank.
    mutating func blankZeros(percent: Int = 100, in table: FormTable? = nil) {
        for address in addresses where table == nil || address.cell.table == table {
            if self[address] == .count(0), generator.chance(percent) { self[address] = .blank }
        }
    }

    /// A row that has lost its blanks tells its columns only where it has none.
    mutating func forgetColumns() {
        for row in rows where row.contains(where: { self[$0].isEmpty }) {
            for address in row { self[address] = self[address].unsure }
        }
    }

    /// No cell can be told from its neighbours.
    mutating func forgetCells(in tables: [FormTable] = FormTable.allCases) {
        for address in addresses where tables.contains(address.cell.table) {
            self[address] = self[address].unsure
        }
    }

    // MARK: Its file

    /// The document as its layout writes it, before it becomes bytes.
    var document: String {
        let writer = DocumentLayouts.writer(of: report.layout) as? any TextLayout
        return writer?.document(report) ?? ""
    }

    /// The document with tables set line by line.
    func document(table lines: (FormTable) -> [String]) -> String {
        report.spacedDocument(table: lines)
    }

    /// Takes a text for the file.
    mutating func write(_ text: String, as ending: String? = nil) {
        write(Array(text.utf8), as: ending ?? report.format)
    }

    /// Takes bytes for the file.
    mutating func write(_ bytes: [UInt8], as ending: String) { written = (bytes, ending) }

    /// The file.
    func file(named name: String) -> CorpusFile {
        let bytes = written?.bytes ?? report.bytes
        return CorpusFile(
            path: "\(name).\(written?.ending ?? report.format)", bytes: bytes,
            report: isRefused ? nil : report)
    }
}

extension YearFigures {
    /// Adds requests of all kinds of applicants and cases, so that most columns hold a number
    /// somewhere; all sums still hold.
    mutating func enrich(_ generator: inout SeededGenerator) {
        let outcomes = Cells.outcomes(of: edition)
        for _ in 0..<generator.number(in: 2...9) {
            let row = generator.pick(outcomes)
            let column = generator.pick(Cells.applicants)
            let count = generator.pick([1, 1, 2, 3, 7, 12, 38, 104])
            for row in [row, "done", "new"] {
                for column in [column, "total"] { self[Cells.request(row, column)] += count }
            }
        }
        for _ in 0..<generator.number(in: 0...4) {
            let group = generator.pick(Vocabulary.disputeGroups).id
            let column = generator.pick(Array(Vocabulary.disputeColumns.dropLast())).id
            let count = generator.number(in: 1...14)
            for column in [column, "total"] { self["t4.\(group).\(column)"] += count }
        }
    }
}
