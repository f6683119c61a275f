import Documents
import Reports

/// Divides the prose of a document into its sections.
struct SectionSplitter {
    /// What its headings are.
    let headings: SectionHeadings

    /// The sections of a report's prose; what stands before the first heading is a preface.
    func sections(of prose: [Paragraph]) -> [Section] {
        var sections: [Section] = []
        var open = OpenSection(kind: .preface)
        for paragraph in prose {
            if let heading = heading(paragraph) {
                sections.append(contentsOf: open.closed())
                open = heading
            } else {
                open.paragraphs.append(paragraph)
            }
        }
        return sections + open.closed()
    }

    /// The section that a paragraph opens; nil if it is no heading.
    private func heading(_ paragraph: Paragraph) -> OpenSection? {
        guard let kind = headings.kind(of: paragraph.text) else { return nil }
        let parts = paragraph.text.split(maxSplits: 1) { numberEndings.contains($0) }
        guard parts.count == 2, parts[0].count <= 3 else {
            return OpenSection(kind: kind, heading: paragraph.text, line: paragraph.line)
        }
        return OpenSection(
            kind: kind, number: String(parts[0].trimmingBlanks),
            heading: String(parts[1].trimmingBlanks), line: paragraph.line)
    }
}

/// What ends the number of a heading.
private let numberEndings: Set<Character> = ["、", ".", "．", "，"]

/// A section whose paragraphs are still being gathered.
private struct OpenSection {
    let kind: SectionKind
    var number: String?
    var heading = ""
    var line: Int?
    var paragraphs: [Paragraph] = []

    /// The section; nothing for a preface without text.
    func closed() -> [Section] {
        guard let line = line ?? paragraphs.first?.line else { return [] }
        return [
            Section(
                kind: kind, number: number, heading: heading, line: line, paragraphs: paragraphs)
        ]
    }
}
