import CScan
import Query
import Reports
import Segmentation

/// A text of a query, ready to be looked for.
struct Needle {
    /// For each pair of its characters the terms of which a report must have one to contain it;
    /// empty for a text that occurs nowhere.
    let terms: [[String]]

    /// The terms of which a report must have one to contain the text as the query reads it, where
    /// that is all there is to know; nil where its text must be read.
    let decisive: [String]?

    private let units: [UInt16]
    private let boundaries: [UInt8]
    private let mode: cscan_mode
    private let starts: Bool
    private let ends: Bool
    private let parts: UInt32

    /// Prepares a text.
    ///
    /// - Parameters:
    ///   - text: the text, how it is compared, and where it must stand.
    ///   - breaker: finds its words.
    init(_ text: TextCondition, breaker: borrowing WordBreaker) {
        let folded = FoldedText(text.text)
        var units: [UInt16] = []
        var boundaries: [UInt8] = []
        let marks = breaker.boundaries(of: folded)
        for (index, scalar) in folded.scalars.enumerated() {
            let encoded = UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter
            for (offset, unit) in encoded.enumerated() {
                units.append(unit)
                boundaries.append(offset == 0 && marks[index] ? 1 : 0)
            }
        }
        boundaries.append(1)
        self.units = units
        self.boundaries = boundaries
        terms = Term.required(by: folded)
        // A single character is found wherever it stands.
        let isLiteral =
            text.mode == .literal || (text.mode == .bare && folded.scalars.count == 1)
        mode = isLiteral ? CSCAN_LITERAL : text.mode == .bare ? CSCAN_WORDS : CSCAN_PREFIX
        starts = folded.scalars.first?.isWordCharacter ?? false
        ends = folded.scalars.last?.isWordCharacter ?? false
        parts = SearchableText.Part.mask(of: text.section)
        let isPair = folded.scalars.count == 2
        decisive =
            if text.section != nil || folded.scalars.count > 2 || text.mode == .prefix {
                nil
            } else if isPair && !isLiteral {
                Term.words(folded, isCut: marks[1])
            } else {
                terms.first
            }
    }

    /// Calls a closure with the needle as the scanner takes it.
    func withScannable<Value>(
        _ body: (UnsafePointer<cscan_needle>) throws -> Value
    ) rethrows -> Value {
        try units.withUnsafeBufferPointer { units in
            try boundaries.withUnsafeBufferPointer { boundaries in
                var needle = cscan_needle(
                    units: units.baseAddress, count: Int32(units.count),
                    boundaries: boundaries.baseAddress, mode: mode, start_must: starts ? 1 : 0,
                    end_must: ends ? 1 : 0, parts: parts)
                return try body(&needle)
            }
        }
    }
}

extension SearchableText.Part {
    /// The parts that belong to a kind of section, a bit each; all of them for nil.
    fileprivate static func mask(of section: SectionKind?) -> UInt32 {
        allCases.enumerated().reduce(0) { mask, element in
            let (index, part) = element
            return section == nil || part.section == section ? mask | 1 << UInt32(index) : mask
        }
    }
}
