internal import Reports

/// One to three reports of every layout, encoding and irregularity, as they are committed.
///
/// Their paths say what they are there for, not whose reports they are.
public struct IrregularCorpus: Sendable {
    private let seed: UInt64

    /// The corpus of a seed.
    public init(seed: UInt64 = 2019) {
        self.seed = seed
    }

    /// All reports, with their paths.
    public func reports() -> [(path: String, report: GeneratedReport)] {
        rows.enumerated().map { index, row in
            let report = report(row, index)
            return ("irregular/\(row.folder)/\(row.name).\(report.format)", report)
        }
    }

    /// All files that the generator writes, and the truth about them and the DOC files.
    public func files() -> [CorpusFile] {
        var truth = Truth()
        var files: [CorpusFile] = []
        for (path, report) in reports() {
            let file = CorpusFile(report).renamed(path)
            truth.add(file.renamed(String(path.dropFirst("irregular/".count))))
            if report.layout != .legacyWord { files.append(file) }
        }
        for number in [3, 4, 6, 7] {
            let body = Body(place: .irregular[number % 4], office: .education)
            let file = LookAlikes.file(number, of: body, year: 2022)
            truth.add(file)
            files.append(file.renamed("irregular/" + file.path))
        }
        let comparison = comparison
        truth.add(comparison)
        files.append(comparison.renamed("irregular/" + comparison.path))
        return files + [CorpusFile(path: "irregular/truth.json", text: truth.json)]
    }

    /// The documents that a word processor turns into the DOC files, by the names of those.
    public func wordSources() -> [(name: String, bytes: [UInt8])] {
        reports().filter { $0.report.layout == .legacyWord }.map { path, report in
            (path.split(separator: "/").last.map { String($0.dropLast(4)) } ?? path, report.bytes)
        }
    }

    // MARK: What there is

    private struct Row {
        let folder: String
        let name: String
        let layout: Layout
        var year = 2022
        var template = 0
        var encoding = TextEncoding.utf8
        var blemishes: [Blemish] = []
    }

    private var rows: [Row] { layouts + encodings + blemishes }

    private var layouts: [Row] {
        let named: [(String, Layout, Int, Int)] = [
            ("lines-apart", .lines, 2022, 0), ("lines-closed-by-bars", .lines, 2020, 1),
            ("lines-with-lone-bars", .lines, 2023, 2), ("aligned-2019", .aligned, 2020, 12),
            ("aligned-2021", .aligned, 2022, 7), ("aligned-pages", .aligned, 2024, 4),
            ("html-clean", .html, 2022, 0), ("html-word-pasted", .html, 2020, 1),
            ("html-portal", .html, 2023, 2), ("html-layout-tables", .html, 2021, 3),
            ("html-nested", .html, 2019, 4), ("html-script", .html, 2022, 5),
            ("html-in-json", .html, 2024, 6), ("html-paragraphs", .html, 2022, 7),
            ("docx-deflated", .word, 2020, 0), ("docx-numbered", .word, 2023, 1),
            ("docx-text-box", .word, 2022, 2), ("pdf-2019", .pdf, 2020, 3),
            ("pdf-2021", .pdf, 2022, 0), ("doc-2019", .legacyWord, 2020, 4),
            ("doc-2021", .legacyWord, 2023, 6),
        ]
        return named.map { name, layout, year, template in
            Row(folder: "layouts", name: name, layout: layout, year: year, template: template)
        }
    }

    private var encodings: [Row] {
        [
            row("utf-16le", .tabGrid, .utf16LittleEndian),
            row("utf-16be", .cellPerLine, .utf16BigEndian), row("gb18030", .tabGrid, .gb18030),
            row("gbk-html", .html, .gbk), row("big5", .tabGrid, .big5, [.traditional]),
            row("big5-html", .html, .big5, [.traditional]),
        ]
    }

    private func row(
        _ name: String, _ layout: Layout, _ encoding: TextEncoding, _ blemishes: [Blemish] = []
    ) -> Row {
        Row(
            folder: "encodings", name: name, layout: layout, encoding: encoding,
            blemishes: blemishes)
    }

    /// A report for every irregularity that the reports of ``CommittedPlans`` do not have.
    private var blemishes: [Row] {
        let known = Set(CommittedPlans.all(seed: seed).flatMap(\.blemishes))
        let missing = Blemish.allCases.filter { !known.contains($0) && $0 != .ambiguousPlace }
        return missing.enumerated().map { index, blemish in
            let place = Self.settings.indices.map { Self.settings[(index + $0) % 12] }
            let setting = place.first { layout, year in
                let body = Body(place: .irregular[0], office: .education)
                return blemish.goesWith(ReportPlan(body: body, year: year, layout: layout))
            }
            return Row(
                folder: "blemishes", name: blemish.rawValue, layout: setting?.0 ?? .tabGrid,
                year: setting?.1 ?? 2022, template: index * 11, blemishes: [blemish])
        }
    }

    /// Layouts and years to choose from, one after the other.
    private static let settings: [(Layout, Int)] = [
        (.tabGrid, 2022), (.html, 2023), (.cellPerLine, 2021), (.word, 2024), (.tabGrid, 2020),
        (.markdown, 2022), (.html, 2020), (.tabGrid, 2019), (.cellPerLine, 2020), (.word, 2019),
        (.aligned, 2022), (.pdf, 2023),
    ]

    // MARK: Making it

    private func report(_ row: Row, _ index: Int) -> GeneratedReport {
        // Bodies with something to count, whose numbers are not all zero.
        let offices = Office.bulk.filter { $0.size != .quiet }
        let body = Body(
            place: .irregular[index / 3 % InventedPlace.irregular.count],
            office: offices[index % offices.count])
        var plan = ReportPlan(body: body, year: row.year, layout: row.layout)
        plan.template = row.template
        plan.encoding = row.encoding
        plan.topics.formUnion(Topic.problems)
        var generator = SeededGenerator(seed: seed, name: "irregular \(index)")
        for blemish in row.blemishes { plan.add(blemish, &generator) }
        return report(plan)
    }

    private func report(_ plan: ReportPlan) -> GeneratedReport {
        let history = BodyHistory(of: plan.body, seed: seed, plans: [plan])
        return ReportWriter(seed: seed).report(
            plan, figures: history[plan.year], before: history.received(before: plan.year)
        ).encodable()
    }

    private var comparison: CorpusFile {
        let body = Body(place: .irregular[0], office: .finance)
        let reports = [2022, 2023].map {
            report(ReportPlan(body: body, year: $0, layout: .tabGrid))
        }
        return ComparisonPrint.file(reports[0], reports[1], number: 0)
    }
}
