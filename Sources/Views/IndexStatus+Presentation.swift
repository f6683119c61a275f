public import Presentation
public import Query
public import Store

extension StatusView {
    /// The status of an index, its reasons in a language.
    ///
    /// - Parameter verification: what was compared, if the whole index was verified.
    public init(
        _ status: IndexStatus, verification: IndexVerification? = nil, language: MessageLanguage
    ) {
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
        verified = verification.map {
            VerifiedParts(
                pages: $0.pages, tables: $0.tables, rows: $0.rows, columns: $0.columns)
        }
    }
}
