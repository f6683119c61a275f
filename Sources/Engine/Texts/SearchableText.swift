import CScan
public import Reports
public import Segmentation

/// The texts of a report as they are stored to be searched: folded, with word boundaries, and as
/// terms.
public struct SearchableText: Sendable {
    /// The parts of a report that can be searched apart: the title, the agency's name, and the
    /// sections of each kind.
    package enum Part: Equatable, CaseIterable {
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

        /// How many parts there are, as the scanner takes it.
        package static let count: Int32 = {
            let count = Int32(allCases.count)
            precondition(count <= CSCAN_MOST_PARTS, "the scanner names parts in 32 bits")
            return count
        }()
    }

    /// The texts with their word boundaries.
    package let encoded: EncodedText

    /// The terms for the index, in the form its tokenizer takes.
    package let terms: String

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
