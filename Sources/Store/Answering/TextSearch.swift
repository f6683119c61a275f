import CScan
import GRDB
import Query
import Segmentation

/// Finds the reports in which texts occur: by the term index those that may contain them, by
/// their texts those that do.
///
/// The texts decide. The index only spares reading, and is not asked where it would name most
/// reports.
struct TextSearch: ~Copyable {
    private let database: Database
    private let columns: ColumnReader
    private let statistics: TermStatistics
    private let breaker: WordBreaker
    private let all: Statement
    private let one: Statement

    /// Prepares to search the texts of an index.
    init(_ database: Database, _ columns: ColumnReader) throws {
        let all = try database.makeStatement(sql: "SELECT report, text FROM texts")
        let one = try database.makeStatement(sql: "SELECT report, text FROM texts WHERE report = ?")
        self.database = database
        self.columns = columns
        self.all = all
        self.one = one
        statistics = TermStatistics(database, reports: columns.count)
        breaker = WordBreaker()
    }

    /// Where a text occurs.
    struct Occurrence {
        /// The reports that contain it as the query reads it.
        let found: Bitmap
        /// The reports that contain it literally.
        let literal: Bitmap
        /// How that was found out.
        let method: Explanation.Method
        /// How often it occurs in the reports that were looked at; nil where that was not asked.
        var weights: Weights?
    }

    /// How often a text occurs in some reports.
    struct Weights {
        /// The reports that are known.
        var known: Bitmap
        /// How often it occurs in each, weighed by the part it stands in, by slot.
        var frequencies: [Double]
        /// How long the texts of each are, in UTF-16 units, by slot.
        var lengths: [Double]
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
            let found = try named([terms]) & wanted
            let literal =
                terms == needle.terms[0] ? found : try named([needle.terms[0]]) & wanted
            return Occurrence(found: found, literal: literal, method: .terms)
        }
        let (candidates, method) = try candidates(for: [needle], among: wanted)
        if isRanked {
            var (weights, literal, found) = try weigh(needle, among: candidates)
            // What the index does not name does not have the text.
            weights.known = wanted
            return Occurrence(found: found, literal: literal, method: method, weights: weights)
        }
        var literal = empty
        let found = try Bitmap(count: columns.count) { found in
            literal = try Bitmap(count: columns.count) { literal in
                try scan(candidates) { reports in
                    needle.withScannable { cscan_find(reports, $0, literal, found) }
                }
            }
        }
        return Occurrence(found: found, literal: literal, method: method)
    }

    /// The reports of some in which two texts occur near each other.
    func reports(with near: NearCondition, among wanted: Bitmap) throws -> Occurrence {
        let empty = Bitmap(count: columns.count)
        let first = Needle(near.first, breaker: breaker)
        let second = Needle(near.second, breaker: breaker)
        guard !wanted.isEmpty, !first.terms.isEmpty, !second.terms.isEmpty else {
            return Occurrence(found: empty, literal: empty, method: .nothing)
        }
        let (candidates, method) = try candidates(for: [first, second], among: wanted)
        let found = try Bitmap(count: columns.count) { found in
            try scan(candidates) { reports in
                first.withScannable { first in
                    second.withScannable { second in
                        cscan_find_near(reports, first, second, Int32(near.distance), found)
                    }
                }
            }
        }
        return Occurrence(
            found: found, literal: found, method: method)
    }

    /// How often a text occurs in each of some reports; 0 for the others.
    func counts(of text: TextCondition, among wanted: Bitmap) throws -> [Double] {
        var counts = [Double](repeating: 0, count: columns.count)
        let needle = Needle(text, breaker: breaker)
        guard !wanted.isEmpty, !needle.terms.isEmpty else { return counts }
        let candidates = try candidates(for: [needle], among: wanted).reports
        try counts.withUnsafeMutableBufferPointer { counts in
            try scan(candidates) { reports in
                needle.withScannable { cscan_count(reports, $0, counts.baseAddress) }
            }
        }
        return counts
    }

    /// How often a text occurs in some reports.
    func weights(of text: TextCondition, among wanted: Bitmap) throws -> Weights {
        try weigh(Needle(text, breaker: breaker), among: wanted).weights
    }

    private func weigh(
        _ needle: Needle, among wanted: Bitmap
    ) throws -> (weights: Weights, literal: Bitmap, found: Bitmap) {
        let empty = Bitmap(count: columns.count)
        var frequencies = [Double](repeating: 0, count: columns.count)
        var lengths = frequencies
        var literal = empty
        guard !needle.terms.isEmpty else {
            return (
                Weights(known: wanted, frequencies: frequencies, lengths: lengths), empty, empty
            )
        }
        let weights = SearchableText.Part.allCases.map(\.weight)
        let found = try Bitmap(count: columns.count) { found in
            literal = try Bitmap(count: columns.count) { literal in
                try frequencies.withUnsafeMutableBufferPointer { frequencies in
                    try lengths.withUnsafeMutableBufferPointer { lengths in
                        try scan(wanted) { reports in
                            needle.withScannable {
                                cscan_weigh(
                                    reports, $0, weights, frequencies.baseAddress,
                                    lengths.baseAddress, literal, found)
                            }
                        }
                    }
                }
            }
        }
        return (Weights(known: wanted, frequencies: frequencies, lengths: lengths), literal, found)
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
        let expression: String = lists.map { terms -> String in
            let any = terms.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
            return "(\(any.joined(separator: " OR ")))"
        }.joined(separator: " AND ")
        let statement = try database.makeStatement(
            sql: "SELECT rowid FROM search_terms WHERE search_terms MATCH ?")
        try statement.setArguments([expression])
        return try Bitmap(count: columns.count) { found in
            try columns.slots.withUnsafeBufferPointer { slots in
                try Self.check(
                    cscan_mark(
                        statement.sqliteStatement, slots.baseAddress, Int64(slots.count), found))
            }
        }
    }

    // MARK: Reading

    private func scan(
        _ wanted: Bitmap, _ run: (UnsafePointer<cscan_reports>) -> Int32
    ) throws {
        let cardinality = wanted.cardinality
        guard cardinality > 0 else { return }
        try columns.ids.withUnsafeBufferPointer { ids in
            try columns.slots.withUnsafeBufferPointer { slots in
                try wanted.words.withUnsafeBufferPointer { words in
                    var reports = cscan_reports(
                        all: all.sqliteStatement, one: one.sqliteStatement, ids: ids.baseAddress,
                        slots: slots.baseAddress, slot_count: Int64(ids.count),
                        id_count: Int64(slots.count), wanted: words.baseAddress,
                        wanted_count: Int64(cardinality))
                    try Self.check(run(&reports))
                }
            }
        }
    }

    private static func check(_ status: Int32) throws {
        guard status == 0 else {
            throw DatabaseError(resultCode: ResultCode(rawValue: status))
        }
    }
}

/// More terms than this leave hardly any more reports out.
private let maximalTerms = 4
