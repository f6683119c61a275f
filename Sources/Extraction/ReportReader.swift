package import Documents
public import Reports

/// Turns the bytes of a file into a report: the same bytes under the same names always make the same
/// report.
public struct ReportReader: Sendable {
    /// The version of the reading; a file read by another version is read again.
    public static let version = 7

    /// The most bytes a file may have.
    public static let sizeLimit = DocumentReader.sizeLimit

    private let documents = DocumentReader()
    private let identities = IdentityReader()

    /// A reader of every format and layout this version knows.
    public init() {}

    /// Reads the bytes of a file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the file's name.
    ///   - path: the names of the folders that a person gave, and the file's; asked for what the
    ///     report leaves open.
    ///   - catalogue: what a list of downloads states of the file.
    /// - Throws: why the file is not a report, or not one that can be read.
    public func read(
        _ bytes: [UInt8], named name: String, path: [String] = [],
        catalogue: CatalogueEntry? = nil
    ) throws(DocumentRefusal) -> Report {
        try read(documents.read(bytes, named: name), path: path, catalogue: catalogue)
    }

    /// Reads a document.
    ///
    /// - Throws: why it is not a report.
    package func read(
        _ document: Document, path: [String] = [], catalogue: CatalogueEntry? = nil
    ) throws(DocumentRefusal) -> Report {
        let document = InlineHeadings.parted(document)
        let headings = SectionHeadings(of: document)
        let scan = FormScanner(headings: headings).scan(document)
        let sections = SectionSplitter(headings: headings).sections(of: scan.prose)
        let tables = try FigureReader().read(scan.rows)
        let found = try identities.read(
            document, sections: sections, edition: tables.edition,
            tables: tables.tables,
            hasNumbers: tables.figures.all.contains { $0.figure.reading.value != nil },
            path: path, catalogue: catalogue)
        return Report(
            identity: found.identity, layout: scan.layout(of: document),
            sections: divideTitle(found.title, from: sections), figures: tables.figures,
            findings: found.findings
                + MissingParts.told(
                    tables.findings, of: tables.figures, year: found.identity.year),
            printedSums: tables.printedSums, pages: document.pages, catalogue: catalogue)
    }

    /// The sections with the title as one of its own, taken out of the preface.
    private func divideTitle(_ title: FoundTitle?, from sections: [Section]) -> [Section] {
        guard let title, let line = title.lines.first?.line else { return sections }
        let printed = title.printed
        let titleSection = Section(
            kind: .title, number: nil, heading: "", line: line,
            paragraphs: [Paragraph(text: printed, line: line)])
        let rest = sections.compactMap { section -> Section? in
            guard section.kind == .preface else { return section }
            let paragraphs = section.paragraphs.filter {
                !printed.includes($0.text) && !title.lines.contains($0)
            }
            guard let first = paragraphs.first else { return nil }
            return Section(
                kind: .preface, number: nil, heading: "", line: first.line, paragraphs: paragraphs)
        }
        return [titleSection] + rest
    }
}
