import CICU
import Foundation
import Reports
import Store

/// What a text search must find, by looking at every character of every report.
///
/// It follows docs/query-language.md and shares nothing with the program but ICU's word breaker,
/// which the rule for bare words is defined by.
struct TextOracle {
    /// The texts of a report: the agency, the title, and each kind of section.
    let texts: [[Unicode.Scalar]]
    private let marks: [[Bool]]

    init(_ report: StoredReport) {
        let kinds = SectionKind.allCases.map { kind in
            report.sections.filter { $0.kind == kind }
                .flatMap(\.paragraphs).map(\.text).joined(separator: "\n")
        }
        texts = ([report.agency.name, report.title ?? ""] + kinds).map(Self.normalised)
        marks = texts.map(Self.boundaries)
    }

    /// Whether a text occurs literally.
    func contains(_ needle: String) -> Bool {
        let needle = Self.normalised(needle)
        return texts.contains { !Self.starts(of: needle, in: $0).isEmpty }
    }

    /// Whether a text occurs as words do.
    func containsWord(_ word: String) -> Bool {
        let needle = Self.normalised(word)
        let cuts = Self.boundaries(needle)
        return zip(texts, marks).contains { text, marks in
            Self.starts(of: needle, in: text).contains { start in
                if needle.count == 1 { return true }
                let inside = (1..<needle.count).allSatisfy { !marks[start + $0] || cuts[$0] }
                let begins = marks[start]
                let ends = marks[start + needle.count]
                let startHolds = !Self.isLatin(needle[0]) || begins
                let endHolds = !Self.isLatin(needle[needle.count - 1]) || ends
                return inside && startHolds && endHolds && (begins || ends)
            }
        }
    }

    /// The text with compatibility forms, case and blanks as the manual says; no report of the
    /// corpus has traditional characters.
    static func normalised(_ text: String) -> [Unicode.Scalar] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line.precomposedStringWithCompatibilityMapping.lowercased()
                .replacing(/\s+/, with: " ").trimmingCharacters(in: .whitespaces)
            for pattern in ["(?<=\\p{Han}) (?=[\\p{Han}0-9])", "(?<=[0-9]) (?=\\p{Han})"] {
                line = line.replacingOccurrences(
                    of: pattern, with: "", options: .regularExpression)
            }
            return line
        }
        return Array(lines.filter { !$0.isEmpty }.joined(separator: "\n").unicodeScalars)
    }

    private static func starts(
        of needle: [Unicode.Scalar], in text: [Unicode.Scalar]
    ) -> [Int] {
        guard !needle.isEmpty, needle.count <= text.count else { return [] }
        return (0...(text.count - needle.count)).filter {
            Array(text[$0..<($0 + needle.count)]) == needle
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar)
    }

    /// The word boundaries of a text without characters outside the basic plane.
    private static func boundaries(_ text: [Unicode.Scalar]) -> [Bool] {
        guard let breaker = cicu_breaker_open() else { return [] }
        defer { cicu_breaker_close(breaker) }
        let units = text.map { UInt16($0.value) }
        var marks = [Bool](repeating: false, count: units.count + 1)
        _ = cicu_breaker_mark(breaker, units, Int32(units.count), &marks)
        return marks
    }
}
