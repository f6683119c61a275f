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

/// The texts of a report as lists of terms, one for each text column of the index.
public struct SearchableText: Sendable {
    /// The terms, in the order of the index's text columns.
    let columns: [String]

    /// The terms of a report's agency, title and sections.
    ///
    /// The same report always has the same terms: they are also needed to take a report out of
    /// the index.
    ///
    /// - Parameters:
    ///   - agency: the agency's name.
    ///   - sections: its sections, with the title as one.
    ///   - breaker: finds the words.
    public init(agency: String, sections: [Section], breaker: borrowing WordBreaker) {
        var columns: [String] = []
        for (column, _) in Schema.textColumns {
            switch column {
            case .agency:
                columns.append(Self.terms(agency, breaker))
            case .section(let kind):
                let text = sections.lazy.filter { $0.kind == kind }.map(\.text)
                    .joined(separator: "\n")
                columns.append(Self.terms(text, breaker))
            }
        }
        self.columns = columns
    }

    private static func terms(_ text: String, _ breaker: borrowing WordBreaker) -> String {
        guard !text.isEmpty else { return "" }
        let folded = FoldedText(text)
        let terms = TermList(folded, boundaries: breaker.boundaries(of: folded))
        return String(decoding: terms.utf8, as: UTF8.self)
    }
}
