package import Documents
public import Reports
import Segmentation

/// Turns the bytes of a file into a report: the same bytes always make the same report.
public struct ReportReader: Sendable {
    /// The version of the reading; a file read by another version is read again.
    public static let version = 2

    /// The most bytes a file may have.
    public static let sizeLimit = DocumentReader.sizeLimit

    private let documents = DocumentReader()
    private let titles = TitleParser()
    private let regions = RegionResolver()

    /// A reader of every format and layout this version knows.
    public init() {}

    /// Reads the bytes of a file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the file's name.
    /// - Throws: why the file is not a report, or not one that can be read.
    public func read(_ bytes: [UInt8], named name: String) throws(DocumentRefusal) -> Report {
        try read(documents.read(bytes, named: name))
    }

    /// Reads a document.
    ///
    /// - Throws: why it is not a report.
    package func read(_ document: Document) throws(DocumentRefusal) -> Report {
        let headings = SectionHeadings(of: document)
        let scan = FormScanner(headings: headings).scan(document)
        let sections = SectionSplitter(headings: headings).sections(of: scan.prose)
        let tables = try FigureReader().read(scan.rows)
        try refuseOthers(sections, tables)
        let (identity, findings, title) = try identity(sections, edition: tables.edition)
        return Report(
            identity: identity, layout: scan.layout(of: document),
            sections: divideTitle(title, from: sections), figures: tables.figures,
            findings: findings + tables.findings)
    }

    /// Refuses what has neither the sections nor the tables of a report.
    private func refuseOthers(
        _ sections: [Section], _ tables: FigureReader.Result
    ) throws(DocumentRefusal) {
        let headings = Set(sections.map(\.kind)).subtracting([.preface]).count
        guard headings < 2, tables.edition == .none || headings == 0 else { return }
        let preface = sections.first?.paragraphs ?? []
        if let title = titles.lookAlike(in: preface) { throw .lookAlike(title: title) }
        if tables.edition == .none { throw .notAReport }
    }

    /// Tells whose report it is, and for which year.
    private func identity(
        _ sections: [Section], edition: Edition
    ) throws(DocumentRefusal) -> (Identity, [Finding], ParsedTitle) {
        let preface = sections.first { $0.kind == .preface }?.paragraphs ?? []
        let overview = sections.first { $0.kind == .overview }?.paragraphs ?? []
        var findings: [Finding] = []
        let title = titles.title(in: preface)
        if title == nil { findings.append(Finding(.missingTitle)) }
        let statement = titles.statement(in: preface + overview.prefix(3))
        guard let source = title ?? statement else { throw .unknownAgency }
        let stated = source.agency.isEmpty ? statement?.agency ?? "" : source.agency
        guard !stated.isEmpty else { throw .unknownAgency }
        guard let year = source.year ?? statement?.year else { throw .unknownYear }

        let text = sections.map { FoldedText($0.text).string }.joined(separator: "\n")
        let resolved = regions.resolve(stated, text: text)
        findings += resolved.findings
        if let period = period(in: text), period != year {
            findings.append(Finding(.contradictoryYear(title: year, text: period)))
        }
        let isAggregated =
            resolved.isWholePlace
            || IdentityVocabulary.aggregations.contains { text.contains($0) }
        let identity = Identity(
            title: title?.title, region: resolved.region, agency: resolved.agency,
            scope: isAggregated ? .aggregated : .own, year: year, edition: edition)
        return (identity, findings, source)
    }

    /// The year of the statistics, where the text states from when to when they run.
    private func period(in text: String) -> Int? {
        text.firstMatch(of: IdentityVocabulary.period).flatMap { Int($0.1) }
    }

    /// The sections with the title as one of its own, taken out of the preface.
    private func divideTitle(_ title: ParsedTitle, from sections: [Section]) -> [Section] {
        guard let printed = title.title else { return sections }
        let titleSection = Section(
            kind: .title, number: nil, heading: "", line: title.line,
            paragraphs: [Paragraph(text: printed, line: title.line)])
        let rest = sections.compactMap { section -> Section? in
            guard section.kind == .preface else { return section }
            let paragraphs = section.paragraphs.filter { !printed.contains($0.text) }
            guard let first = paragraphs.first else { return nil }
            return Section(
                kind: .preface, number: nil, heading: "", line: first.line, paragraphs: paragraphs)
        }
        return [titleSection] + rest
    }
}
