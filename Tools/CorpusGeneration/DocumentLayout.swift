internal import Reports

/// A way in which reports are laid out as a document.
///
/// A new layout is one more type and one more line in ``DocumentLayouts``.
protocol DocumentLayout: Sendable {
    /// Returns the bytes of the file.
    func bytes(_ report: GeneratedReport) -> [UInt8]
}

/// A layout whose files are text.
protocol TextLayout: DocumentLayout {
    /// Returns the whole document, its lines ended by line feeds.
    func document(_ report: GeneratedReport) -> String
}

extension TextLayout {
    func bytes(_ report: GeneratedReport) -> [UInt8] {
        var text = document(report)
        if report.blemishes.contains(.carriageReturns) {
            text = text.split(separator: "\n", omittingEmptySubsequences: false)
                .joined(separator: "\r\n")
        }
        return report.encoding.bytes(of: text)
    }
}

/// The layouts there are.
enum DocumentLayouts {
    /// Returns the type that writes a layout.
    static func writer(of layout: Layout) -> any DocumentLayout {
        switch layout {
        case .tabGrid: TabGridLayout()
        case .markdown: MarkdownLayout()
        case .cellPerLine: CellPerLineLayout()
        case .lines: LinesLayout()
        case .aligned: AlignedLayout()
        case .html: HTMLLayout()
        case .word: WordLayout()
        case .prose: TabGridLayout()
        case .pdf: PDFLayout()
        // What a word processor makes a DOC of.
        case .legacyWord: WordLayout()
        }
    }
}

extension GeneratedReport {
    /// The document as the bytes of its file.
    public var bytes: [UInt8] { DocumentLayouts.writer(of: layout).bytes(self) }

    /// The document with an empty line between its parts, tables set by `table`.
    func spacedDocument(table: (FormTable) -> [String]) -> String {
        var text = "\n\n"
        text += (linesBefore + printedTitle).joined(separator: "\n\n")
        for part in parts {
            if text.count > 2 { text += "\n\n" }
            switch part {
            case .heading(let line), .paragraph(let line): text += line
            case .table(let kind): text += table(kind).joined(separator: "\n")
            }
        }
        for line in linesAfter { text += "\n\n" + line }
        return text
    }
}
