public import Presentation
public import Query
public import Store

extension StatusView {
    /// The status of an index, its reasons in a language.
    public init(_ status: IndexStatus, language: MessageLanguage) {
        self.init(
            path: status.path, bytes: status.bytes, schema: status.schema,
            segmentation: status.segmentation, program: status.program, reports: status.reports,
            duplicates: status.duplicates,
            years: status.years, numbers: status.numbers, findings: status.findings,
            refusedCount: status.refusedCount,
            refused: status.refused.map { source in
                RefusalView(
                    path: source.path, refusal: source.refusal,
                    reason: language == .chinese ? source.chinese : source.english)
            })
    }
}
