import Answers
import Deadlines
import Query
import Reports
import Segmentation

/// Finds where the texts of a query stand in a report, to show it.
struct SnippetFinder: ~Copyable {
    /// How many pieces are shown of a report.
    private let limit = 3
    /// How many scalars are shown before the first match and behind it.
    private let context = (before: 24, behind: 60)

    private let matchers: [(matcher: TextMatcher, section: SectionKind?)]
    private let breaker: WordBreaker
    /// How far around a match the text decides whether it is one and how it is shown, in scalars.
    private let margin: Int

    /// Prepares to look for some texts.
    init(_ texts: [TextCondition]) {
        let breaker = WordBreaker()
        matchers = texts.map { text in
            let folded = FoldedText(text.text)
            let matcher =
                switch text.mode {
                case .literal: TextMatcher(literal: folded)
                case .bare: TextMatcher(words: folded, boundaries: breaker.boundaries(of: folded))
                case .prefix:
                    TextMatcher(prefix: folded, boundaries: breaker.boundaries(of: folded))
                }
            return (matcher, text.section)
        }
        self.breaker = breaker
        // Folding may make one scalar of several, and several of one.
        margin = 256 + 2 * (texts.map(\.text.unicodeScalars.count).max() ?? 0)
    }

    /// Whether there is nothing to look for.
    var isEmpty: Bool { matchers.isEmpty }

    /// Pieces of the sections of a report that match: the prose first, the title only where nothing
    /// else does.
    ///
    /// - Throws: ``TimeOver`` behind the deadline.
    func snippets(
        of report: Int64, pages: PageStarts, in rows: StoredRows, within deadline: Deadline
    ) throws -> [Snippet] {
        guard !matchers.isEmpty else { return [] }
        let pace = Pace(deadline, every: 1 << 14)
        var (snippets, titles): ([Snippet], [Snippet]) = ([], [])
        var (bytes, count) = (0, 0)
        try rows.forEachSection(of: report) { head, paragraphs in
            let isTitle = head.kind == .title
            if !isTitle {
                bytes += paragraphs.byteCount
                count += paragraphs.mostCount
            }
            let isFar = bytes > ReportPortion.bytes || count > ReportPortion.paragraphs
            guard isTitle ? titles.isEmpty : snippets.count < limit else { return !isTitle }
            if let snippet = try snippet(in: head, &paragraphs, isFar: isFar, pace) {
                if isTitle { titles.append(snippet) } else { snippets.append(snippet) }
            }
            return true
        }
        return (snippets.isEmpty ? titles : snippets).map { $0.on(pages) }
    }

    /// The first paragraph of a section that matches: nothing matches across paragraphs.
    private func snippet(
        in section: StoredSectionHead, _ paragraphs: inout ParagraphBytes, isFar: Bool,
        _ pace: Pace
    ) throws -> Snippet? {
        while let paragraph = paragraphs.next() {
            try pace.step(paragraph.bytes.count)
            var windows = TextWindows(paragraph.bytes, margin: margin)
            while let window = windows.next() {
                if let piece = try snippet(
                    in: section, paragraph.line, window, isFar: isFar, pace)
                {
                    return piece
                }
            }
        }
        return nil
    }

    /// The piece of a window around its first match.
    private func snippet(
        in section: StoredSectionHead, _ line: Int, _ window: TextWindows.Window, isFar: Bool,
        _ pace: Pace
    ) throws -> Snippet? {
        let folded = FoldedText(window.text)
        var boundaries: [Bool]?
        var matches: [Range<Int>] = []
        for (matcher, kind) in matchers where kind == nil || kind == section.kind {
            matches += try matcher.matches(in: folded, pace) {
                let known = boundaries ?? breaker.boundaries(of: folded)
                boundaries = known
                return known
            }
        }
        let origins = matches.map(folded.origin).sorted { $0.lowerBound < $1.lowerBound }
        guard let first = origins.first(where: { window.own.contains($0.lowerBound) })
        else { return nil }
        return piece(
            of: window, in: section, line, isFar: isFar, around: first, matches: origins)
    }

    /// The piece of a window of a paragraph around its first match.
    private func piece(
        of window: TextWindows.Window, in section: StoredSectionHead, _ line: Int,
        isFar: Bool, around first: Range<Int>, matches: [Range<Int>]
    ) -> Snippet {
        let scalars = Array(window.text.unicodeScalars)
        let start = scalars.wholeNumber(from: max(0, first.lowerBound - context.before), by: -1)
        let end = scalars.wholeNumber(
            from: min(scalars.count, first.upperBound + context.behind), by: 1)
        var text = String.UnicodeScalarView()
        let isCutBefore = start > 0 || !window.isFirst
        if isCutBefore { text.append("\u{2026}") }
        text.append(contentsOf: scalars[start..<end])
        if end < scalars.count || !window.isLast { text.append("\u{2026}") }
        let shift = (isCutBefore ? 1 : 0) - start
        return Snippet(
            section: section.displayName, line: line, text: String(text),
            highlights: Self.merged(
                matches.filter { $0.lowerBound >= start && $0.upperBound <= end }
            )
            .map { ($0.lowerBound + shift)..<($0.upperBound + shift) }, isFar: isFar)
    }

    /// Ranges in order, those that touch or overlap as one.
    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.reduce(into: []) { merged, range in
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
    }
}

extension [Unicode.Scalar] {
    /// The next place at which the text can be cut without cutting a number or a Latin word in
    /// two: the rest of a number looks like another one.
    fileprivate func wholeNumber(from place: Int, by step: Int) -> Int {
        var place = place
        while place > startIndex, place < endIndex,
            self[place - 1].belongsToNumber, self[place].belongsToNumber
        {
            place += step
        }
        return place
    }
}

extension Unicode.Scalar {
    /// Whether it may stand within a number, its mark of percent included, or a Latin word; in full
    /// width, too.
    fileprivate var belongsToNumber: Bool {
        let narrow = (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
        switch narrow {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x25, 0x2C, 0x2E: return true
        default: return false
        }
    }
}

extension StoredSectionHead {
    /// What a person calls the section: its heading, or the name of its kind where it has none.
    fileprivate var displayName: String {
        guard heading.isEmpty else { return heading }
        return kind == .preface
            ? Vocabulary.prefaceName : Vocabulary.sectionNames[kind]?.first ?? kind.rawValue
    }
}
