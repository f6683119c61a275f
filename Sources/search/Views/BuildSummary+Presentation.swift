import Indexer
import Presentation
import Query

extension BuildView {
    /// What a run did, its reasons in a language.
    init(_ summary: BuildSummary, language: MessageLanguage) {
        self.init(
            files: summary.files, added: summary.added, changed: summary.changed,
            unchanged: summary.unchanged, forgotten: summary.forgotten,
            refused: summary.refused.map { file in
                RefusalView(
                    path: file.path, refusal: file.refusal,
                    reason: language == .chinese ? file.chinese : file.english)
            },
            reports: summary.reports, duplicates: summary.duplicates, cells: summary.cells,
            findings: summary.findings, duration: summary.duration,
            catalogue: summary.catalogue.map { ($0.rows, $0.missing, $0.unlisted) })
    }
}
