internal import Reports

extension GeneratedReport {
    /// The format of its file: what its name ends with.
    public var format: String {
        switch layout {
        case .markdown: "md"
        case .html: HTMLTemplate(self) == .json ? "json" : "html"
        case .word: "docx"
        case .pdf: "pdf"
        case .legacyWord: "doc"
        case .tabGrid, .cellPerLine, .lines, .aligned, .prose: "txt"
        }
    }
}
