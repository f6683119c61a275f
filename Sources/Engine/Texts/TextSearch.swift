import Answers
import CScan
import Deadlines
import Foundation
import Query
import Segmentation

/// Finds the reports in which texts occur: by the term index those that may contain them, by
/// their texts those that do.
///
/// The texts decide. The index only spares reading, and is not asked where it would name most
/// reports.
struct TextSearch: ~Copyable {
    private let columns: ColumnReader
    private let statistics: TermStatistics
    private let breaker = WordBreaker()

    /// Prepares to search the texts of an index.
    init(_ columns: ColumnReader) {
        self.columns = columns
        statistics = TermStatistics(columns.storage, reports: columns.count)
    }

    /// Where a text occurs.
    struct Occurrence {
        /// The reports that contain it as the query reads it.
        let found: Bitmap
        /// The reports that contain it literally.
        let literal: Bitmap
        /// How that was found out.
        let method: Explanation.Method
    }

    /// The reports of some in which a text occurs.
    ///
    /// - Parameter isRanked: whether it will be asked how often it occurs, which is found out at
    ///   the same time where the texts are read.
    func reports(
        with text: TextCondition, among wanted: Bitmap, isRanked: Bool
    ) throws -> Occurrence {
        let empty = Bitmap(count: columns.count)
        let needle = Needle(text, breaker: breaker)
        guard !wanted.isEmpty, !needle.terms.isEmpty else {
            return Occurrence(found: empty, literal: empty, method: .nothing)
        }
        if let terms = needle.decisive {
            var method = Explanation.Method.memory
            let known =
                try columns.memory.text(text)
                ?? {
                    method = .terms
                    let known = try KnownText(
                        found: named([terms]), literal: named([needle.terms[0]]))
                    columns.memory.keep(known, of: text)
                    return known
                }()
            if known.known == Bitmap(count: columns.count, filled: true) {
                return Occurrence(
                    found: known.found & wanted, literal: known.literal & wanted, method: method)
            }
        }
        let (known, method) = try read(text, needle, among: wanted, isWeighed: isRanked)
        return Occurrence(
            found: known.found & wanted, literal: known.literal & wanted, method: method)
    }

    /// How often a text occurs in some reports, weighed by the part it stands in, by slot.
    func frequencies(of text: TextCondition, among wanted: Bitmap) throws -> [UInt16] {
        let needle = Needle(text, breaker: breaker)
        let none = [UInt16](repeating: 0, count: columns.count)
        guard !needle.terms.isEmpty else { return none }
        return try read(text, needle, among: wanted, isWeighed: true).known.frequencies ?? none
    }

    /// What is known of a text, in some reports at least: what was found out before, and what is
    /// found out now.
    private func read(
        _ text: TextCondition, _ needle: Needle, among wanted: Bitmap, isWeighed: Bool
    ) throws -> (known: KnownText, method: Explanation.Method) {
        var known = KnownText(count: columns.count, isWeighed: isWeighed)
        if let kept = columns.memory.text(text), !isWeighed || kept.frequencies != nil {
            known = kept
        }
        let rest = wanted - known.known
        guard !rest.isEmpty else { return (known, .memory) }
        let (candidates, method) = try candidates(for: [needle], among: rest)
        var literal = known.literal
        var frequencies = known.frequencies
        let found = try Bitmap(count: columns.count) { found in
            literal = try Bitmap(count: columns.count) { literal in
                try scan(candidates) { reports in
                    needle.withScannable { needle in
                        guard frequencies != nil else {
                            return cscan_find(reports, needle, literal, found)
                        }
                        return frequencies?.withUnsafeMutableBufferPointer {
                            cscan_weigh(
                                reports, needle, SearchableText.Part.weights, $0.baseAddress,
                                literal, found)
                        } ?? CSCAN_OK
                    }
                }
            }
        }
        // What the index does not name does not have the text.
        known.known = known.known | rest
        known.found = known.found | found
        known.literal = known.literal | literal
        known.frequencies = frequencies
        columns.memory.keep(known, of: text)
        return (known, method)
    }

    /// Where two texts occur near each other.
    struct NearOccurrence {
        /// The reports in which they do as the query reads them.
        let found: Bitmap
        /// Those in which they do with the first text read literally.
        let firstLiterally: Bitmap
        /// Those in which they do with the second text read literally.
        let secondLiterally: Bitmap
        /// How that was found out.
        let method: Explanation.Method
    }

    /// The reports of some in which two texts occur near each other.
    func reports(with near: NearCondition, among wanted: Bitmap) throws -> NearOccurrence {
        let empty = Bitmap(count: columns.count)
        let first = Needle(near.first, breaker: breaker)
        let second = Needle(near.second, breaker: breaker)
        guard !wanted.isEmpty, !first.terms.isEmpty, !second.terms.isEmpty else {
            return NearOccurrence(
                found: empty, firstLiterally: empty, secondLiterally: empty, method: .nothing)
        }
        let (candidates, method) = try candidates(for: [first, second], among: wanted)
        var (firstLiterally, secondLiterally) = (empty, empty)
        let found = try Bitmap(count: columns.count) { found in
            firstLiterally = try Bitmap(count: columns.count) { firstFound in
                secondLiterally = try Bitmap(count: columns.count) { secondFound in
                    try scan(candidates) { reports in
                        first.withScannable { first in
                            second.withScannable { second in
                                cscan_find_near(
                                    reports, first, second, Int32(near.distance), found,
                                    firstFound, secondFound)
                            }
                        }
                    }
                }
            }
        }
        return NearOccurrence(
            found: found, firstLiterally: firstLiterally, secondLiterally: secondLiterally,
            method: method)
    }

    /// How often a text occurs in every report, as the query reads it and literally.
    func counts(of text: TextCondition) throws -> KnownCounts {
        if let known = columns.memory.counts(of: text) { return known }
        let bare = TextCondition(text: text.text, mode: .bare, section: text.section)
        if text.mode == .literal, let known = columns.memory.counts(of: bare) {
            return KnownCounts(counts: known.literal, literal: known.literal)
        }
        let none = [UInt32](repeating: 0, count: columns.count)
        var (counts, literal) = (none, none)
        let needle = Needle(text, breaker: breaker)
        guard !needle.terms.isEmpty else { return KnownCounts(counts: none, literal: none) }
        let everything = Bitmap(count: columns.count, filled: true)
        let candidates = try candidates(for: [needle], among: everything).reports
        try counts.withUnsafeMutableBufferPointer { counts in
            try literal.withUnsafeMutableBufferPointer { literal in
                try scan(candidates) { reports in
                    needle.withScannable {
                        cscan_count(reports, $0, counts.baseAddress, literal.baseAddress)
                    }
                }
            }
        }
        let found = KnownCounts(counts: counts, literal: literal)
        columns.memory.keep(found, of: text)
        return found
    }

    /// How many reports contain a text at most; the same whatever else is asked.
    func frequency(of text: TextCondition) throws -> Int {
        let terms = Needle(text, breaker: breaker).terms
        return try statistics.frequency(ofAll: terms)
    }

    // MARK: Candidates

    /// The reports of some that may contain all of some texts, and how they are to be judged.
    private func candidates(
        for needles: [Needle], among wanted: Bitmap
    ) throws -> (reports: Bitmap, method: Explanation.Method) {
        let terms = try selective(needles.flatMap(\.terms), among: wanted.cardinality)
        guard !terms.isEmpty else { return (wanted, .text) }
        return (try named(terms) & wanted, .termsThenText)
    }

    /// The lists of terms worth asking the index for: those that leave many reports out.
    private func selective(_ lists: [[String]], among wanted: Int) throws -> [[String]] {
        // Looking a term up takes about as long as reading some texts.
        guard wanted > 64 else { return [] }
        let frequencies = try lists.map { try statistics.frequency(ofAny: $0) }
        // The index names some six reports in the time of reading one.
        let known = zip(lists, frequencies).filter { $0.1 * 6 < wanted * 5 }
            .sorted { $0.1 < $1.1 }
        guard let rarest = known.first else { return [] }
        // A further list is worth its time if it is not much more common.
        return known.prefix(maximalTerms).filter { $0.1 < 4 * rarest.1 + 64 }.map(\.0)
    }

    /// The reports that have, of each list, one of its terms.
    private func named(_ lists: [[String]]) throws -> Bitmap {
        try Bitmap(count: columns.count) { found in
            try columns.slots.withUnsafeBufferPointer { slots in
                try columns.storage.mark(reportsWith: lists, slots: slots, in: found)
            }
        }
    }

    // MARK: Reading

    private func scan(
        _ wanted: Bitmap, _ run: (UnsafePointer<cscan_reports>) -> ScanStatus
    ) throws {
        let texts = WantedTexts(slots: wanted, ids: columns.ids, count: wanted.cardinality)
        guard texts.count > 0 else { return }
        try columns.slots.withUnsafeBufferPointer { slots in
            try wanted.words.withUnsafeBufferPointer { words in
                try withPace { pace in
                    let status = try columns.storage.scan(texts) { source in
                        var reports = cscan_reports(
                            next: source.next, text: source.text, source: source.state,
                            slots: slots.baseAddress, id_count: Int64(slots.count),
                            wanted: words.baseAddress, wanted_count: Int64(texts.count),
                            part_count: SearchableText.Part.count, pace: pace)
                        return run(&reports)
                    }
                    guard status != CSCAN_OVER else { return }
                    guard status != CSCAN_NO_MEMORY else { throw POSIXError(.ENOMEM) }
                    guard status == CSCAN_OK else { throw IndexDamage.structure }
                }
            }
        }
    }

    /// Calls a closure with what looks at the clock for the scanner; nothing where there is no
    /// deadline.
    private func withPace(
        _ body: (UnsafeMutablePointer<cscan_pace>?) throws -> Void
    ) throws {
        guard columns.deadline.isLimited else { return try body(nil) }
        try withUnsafePointer(to: columns.deadline) { deadline in
            var pace = cscan_pace(
                left: Int64(CSCAN_STEPS),
                is_over: { context in
                    context?.assumingMemoryBound(to: Deadline.self).pointee.isOver == true ? 1 : 0
                }, context: UnsafeRawPointer(deadline))
            try body(&pace)
        }
        try columns.deadline.check()
    }
}

/// More terms than this leave hardly any more reports out.
private let maximalTerms = 4
