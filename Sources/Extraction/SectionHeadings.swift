import Documents
import Reports

/// Which paragraphs are headings of sections, by their words: numbers restart, repeat and change
/// their script.
struct SectionHeadings: Sendable {
    /// Whether the report follows no form, so that any numbered heading that speaks of a section's
    /// subject opens it: the outline before 2019.
    private let isOutline: Bool

    /// The sections of the form that no heading in its own words opens.
    private let missing: Set<SectionKind>

    /// The headings of a document.
    init(of document: Document) {
        var found: Set<SectionKind> = []
        for case .paragraph(let paragraph) in document.blocks {
            if let kind = Self.kindInForm(paragraph.text) { found.insert(kind) }
        }
        isOutline = found.count < 3
        missing = Set(SectionVocabulary.cores.map(\.kind)).subtracting(found)
    }

    /// The kind of section that a text opens; nil if it is no heading.
    func kind(of text: String) -> SectionKind? {
        if let kind = Self.kindInForm(text) { return kind }
        // A part (第四部分) is numbered like no cell.
        if !missing.isEmpty, let kind = Self.kindByWords(text), missing.contains(kind) {
            return kind
        }
        return isOutline ? Self.kindInOutline(text) : nil
    }

    /// Whether a text would be a heading in some report.
    static func mayBeHeading(_ text: String) -> Bool {
        (kindInForm(text) ?? kindByWords(text) ?? kindInOutline(text)) != nil
    }

    /// The kind of section that a heading of the form opens.
    private static func kindInForm(_ text: String) -> SectionKind? {
        // The longest heading seen has 30 characters.
        guard text.utf8.count <= 150, let first = text.first, first != "（", first != "(" else {
            return nil
        }
        let key = LabelKey(text)
        if let kind = kinds[key] { return kind }
        return startsWithNumeral(text)
            ? labels.similar(to: key.text).flatMap(SectionKind.init) : nil
    }

    /// The kind of section that a numbered text opens that is made of the words of headings alone.
    ///
    /// Numbers in brackets and Arabic ones stand before headings within a section and labels of
    /// rows, too: theirs must be the section's own.
    private static func kindByWords(_ text: String) -> SectionKind? {
        guard text.utf8.count <= 150, let number = HeadingNumber(text) else { return nil }
        let key = LabelKey(String(number.rest)).text
        guard key.count >= 2, isMadeOfHeadingWords(key),
            let core = SectionVocabulary.cores.first(where: {
                $0.words.contains { key.includes($0) }
            })
        else { return nil }
        switch number.form {
        case .chinese, .part: return core.kind
        case .bracketed, .arabic: return number.value == core.number ? core.kind : nil
        }
    }

    private static func isMadeOfHeadingWords(_ key: String) -> Bool {
        var rest = Substring(key)
        while !rest.isEmpty {
            guard let word = SectionVocabulary.words.first(where: rest.hasPrefix) else {
                return false
            }
            rest = rest.dropFirst(word.count)
        }
        return true
    }

    /// The kind of section that a numbered heading's words speak of.
    private static func kindInOutline(_ text: String) -> SectionKind? {
        guard text.utf8.count <= 90, startsWithNumeral(text),
            !text.contains(where: SectionVocabulary.sentenceMarks.contains)
        else { return nil }
        let key = LabelKey(text).text
        return Vocabulary.outlineHeadings.first { key.includes($0.word) }?.kind
    }

    /// Whether a text starts as headings of the first level do: 一、.
    private static func startsWithNumeral(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        let numeral = scalars.prefix { IdentityVocabulary.ordinalDigits.contains($0) }
        guard (1...3).contains(numeral.count) else { return false }
        let next = scalars.dropFirst(numeral.count).first
        return next.map { ["、", ".", "．", "，", ",", " ", "\u{3000}"].contains($0) } ?? false
    }

    private static let kinds: [LabelKey: SectionKind] = Dictionary(
        Vocabulary.sectionHeadings.flatMap { entry in
            entry.headings.map { (LabelKey($0), entry.kind) }
        }, uniquingKeysWith: { first, _ in first })

    private static let labels = LabelSet(
        Vocabulary.sectionHeadings.flatMap { entry in
            entry.headings.map { (id: entry.kind.rawValue, text: $0) }
        })
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
