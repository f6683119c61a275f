import Documents
import Reports

/// Which paragraphs are headings of sections, by their words: numbers restart, repeat and change
/// their script.
struct SectionHeadings: Sendable {
    private let kinds: [LabelKey: SectionKind]

    /// The headings of the form and of the outline before it.
    static let standard = SectionHeadings()

    private init() {
        kinds = Dictionary(
            Vocabulary.sectionHeadings.flatMap { entry in
                entry.headings.map { (LabelKey($0), entry.kind) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The kind of section that a text opens; nothing if it is no heading.
    func kind(of text: String) -> SectionKind? {
        // The longest heading seen has 30 characters.
        guard text.utf8.count <= 150, let first = text.first, first != "（", first != "(" else {
            return nil
        }
        return kinds[LabelKey(text)]
    }
}

extension SectionKind {
    /// The statutory table that a section of the form holds.
    var table: FormTable? {
        switch self {
        case .disclosure: .disclosure
        case .requests: .requests
        case .review: .disputes
        default: nil
        }
    }
}
