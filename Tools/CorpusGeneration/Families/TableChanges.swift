internal import Reports

/// What a family changes in the setting of a report's tables, and on its pages.
struct TableChanges: Sendable {
    /// How the spans of a table are set anew.
    typealias Spans = @Sendable (FormTable, SpanTable) -> SpanTable

    /// Parts of labels and what is printed for them.
    var labels: [(part: String, printed: String)] = []

    /// How the spans of a table are set anew, if they are.
    var spans: Spans?

    /// What is printed across every page of a PDF, if anything is.
    var watermark: String?

    /// Whether the pages of a PDF lie on their side and are turned when shown.
    var isRotated = false

    /// Changes one label.
    func label(_ text: String) -> String {
        labels.reduce(text) { $0.replacing($1.part, with: $1.printed) }
    }
}
