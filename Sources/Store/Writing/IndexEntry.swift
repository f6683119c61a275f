public import Reports
public import Segmentation

/// A file as an index knows it.
public struct SourceFile: Equatable, Sendable {
    /// The path, absolute.
    public let path: String
    /// The SHA-256 of its bytes, in hexadecimal digits.
    public let sha256: String
    /// Its size.
    public let bytes: Int
    /// The version of the reading it was read by.
    public let reader: Int

    /// A file by its path, its content and the version it was read by.
    public init(path: String, sha256: String, bytes: Int, reader: Int) {
        self.path = path
        self.sha256 = sha256
        self.bytes = bytes
        self.reader = reader
    }
}

/// A file that was looked at, ready to be written.
public struct IndexEntry: Sendable {
    /// What a file turned out to be.
    public enum Content: Sendable {
        /// A report, with its prose as terms.
        case report(Report, SearchableText)
        /// No report: the id of the reason, and the reason in Chinese and English.
        case refused(id: String, chinese: String, english: String)
    }

    /// The file.
    public let source: SourceFile
    /// What it is.
    public let content: Content

    /// A file and what it is.
    public init(source: SourceFile, content: Content) {
        self.source = source
        self.content = content
    }
}

/// The texts of a report as they are stored to be searched: folded, with word boundaries, and as
/// terms.
public struct SearchableText: Sendable {
    /// The parts of a report that can be searched apart: the title, the agency's name, and the
    /// sections of each kind.
    enum Part: Equatable, CaseIterable {
        case title, agency, preface, overview, disclosure, requests, review, problems, other

        /// The kind of section; nil for the agency's name.
        var section: SectionKind? {
            switch self {
            case .agency: nil
            case .title: .title
            case .preface: .preface
            case .overview: .overview
            case .disclosure: .disclosure
            case .requests: .requests
            case .review: .review
            case .problems: .problems
            case .other: .other
            }
        }

        /// What an occurrence in it counts in the order of hits.
        var weight: Int64 {
            switch self {
            case .title: 8
            case .agency: 6
            default: 1
            }
        }

        /// The weights of all parts.
        static let weights = allCases.map(\.weight)
    }

    /// The texts with their word boundaries.
    let encoded: EncodedText

    /// The terms for the index, in the form its tokenizer takes.
    let terms: String

    /// The texts of a report.
    ///
    /// The same report always has the same terms: they are also needed to take a report out of
    /// the index.
    ///
    /// - Parameters:
    ///   - agency: the agency's name.
    ///   - sections: its sections, with the title as one.
    ///   - breaker: finds the words.
    public init(agency: String, sections: [Section], breaker: borrowing WordBreaker) {
        var parts: [EncodedText.Part] = []
        for part in Part.allCases {
            let text =
                part.section.map { kind in
                    sections.lazy.filter { $0.kind == kind }.map(\.text).joined(separator: "\n")
                } ?? agency
            let folded = FoldedText(text)
            parts.append(
                EncodedText.Part(text: folded, boundaries: breaker.boundaries(of: folded)))
        }
        encoded = EncodedText(parts)
        terms = TermSet(parts).list
    }
}
