import Reports
import Segmentation

/// The labels of the forms that stand in a line of text, with where they stand.
struct LabelScan {
    /// A label and the range of the text's scalars that it takes.
    struct Token {
        /// What it is.
        let label: Label
        /// Its scalars in the text.
        let range: Range<Int>
    }

    /// What a part of a line may be.
    enum Label: Equatable {
        /// The heading of a section.
        case section(SectionKind)
        /// The label of a row of a table.
        case row(FormTable, id: String)
        /// A label above columns or rows of a table; one of a column of table two has its id.
        case heading(FormTable, column: String?)
    }

    /// The scalars of the text.
    let scalars: [Unicode.Scalar]

    /// The labels, in order, the longest where several begin at one place.
    let tokens: [Token]

    /// Goes over a text once.
    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        self.scalars = scalars
        let folded = FoldedText(text)
        let kept = folded.scalars.indices.filter { folded.scalars[$0].isLabelCharacter }
        let key = kept.map { folded.scalars[$0] }
        var tokens: [Token] = []
        var index = 0
        while index < key.count {
            let patterns = Self.patterns[key[index]] ?? []
            let found = patterns.first { pattern in
                key[index...].starts(with: pattern.key)
                    && (!pattern.label.isSection
                        || Self.isNumbered(scalars, before: folded.origins[kept[index]].lowerBound))
            }
            guard let found else {
                index += 1
                continue
            }
            let last = kept[index + found.key.count - 1]
            tokens.append(
                Token(
                    label: found.label,
                    range: folded.origins[kept[index]].lowerBound..<folded.origins[last].upperBound)
            )
            index += found.key.count
        }
        self.tokens = tokens
    }

    /// Whether the number of a section stands before a place: 二、.
    private static func isNumbered(_ scalars: [Unicode.Scalar], before place: Int) -> Bool {
        guard place >= 2, LabelKey.isNumberMark(Character(scalars[place - 1])) else { return false }
        return IdentityVocabulary.ordinalDigits.contains(scalars[place - 2])
    }

    // MARK: Patterns

    private struct Pattern {
        let key: [Unicode.Scalar]
        let label: Label
    }

    /// Everything that forms print, by its first character, the longest first.
    private static let patterns: [Unicode.Scalar: [Pattern]] = {
        var patterns: [Pattern] = []
        func add(_ text: String, _ label: Label) {
            let key = Array(LabelKey(text).text.unicodeScalars)
            if key.count >= 2 { patterns.append(Pattern(key: key, label: label)) }
        }
        for (kind, headings) in Vocabulary.sectionHeadings {
            for heading in headings { add(heading, .section(kind)) }
        }
        let rows: [(FormTable, [FormLabel])] = [
            (.disclosure, Vocabulary.disclosureRows), (.requests, Vocabulary.requestRows),
        ]
        for (table, labels) in rows {
            for label in labels {
                for text in [label.label] + label.variants { add(text, .row(table, id: label.id)) }
            }
        }
        for column in Vocabulary.disclosureColumns {
            for text in [column.label] + column.variants {
                add(text, .heading(.disclosure, column: column.id))
            }
        }
        for text in Vocabulary.disclosureHeadings { add(text, .heading(.disclosure, column: nil)) }
        for text in Vocabulary.requestHeadings + Vocabulary.requestColumns.map(\.label) {
            add(text, .heading(.requests, column: nil))
        }
        for label in Vocabulary.disputeGroups + [Vocabulary.suits] + Vocabulary.disputeColumns {
            add(label.label, .heading(.disputes, column: nil))
        }
        return Dictionary(grouping: patterns) { $0.key[0] }
            .mapValues { $0.sorted { $0.key.count > $1.key.count } }
    }()
}

extension LabelScan.Label {
    /// Whether it heads a section.
    var isSection: Bool {
        if case .section = self { true } else { false }
    }
}
