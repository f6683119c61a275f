package import Answers
package import Deadlines
package import Foundation
package import Query
import Reports

/// What the engine asks of an index: its columns, texts, names and rows.
///
/// The engine decides which reports fulfil a condition and in which order they come; a storage
/// fetches. It belongs to one state of an index and is used by one task at a time.
///
/// Every requirement throws what is wrong with the index; ``IndexDamage`` where it is not as it
/// was written.
package protocol IndexStorage {
    // MARK: Columns

    /// How many reports there are, each once.
    func reportCount() throws -> Int

    /// A number above all ids that reports may have: a table of that many takes no more memory than
    /// the index itself.
    func idLimit() throws -> Int

    /// The parts of a packed column, in the order of slots.
    func parts(of column: ColumnName) throws -> [Data]

    // MARK: Texts

    /// The mean length of the texts of a report, in UTF-16 units.
    func meanLength() throws -> Double

    /// How many reports have a term, at most.
    func frequency(of term: String) throws -> Int

    /// Marks the reports that have, of each list, one of its terms.
    ///
    /// - Parameters:
    ///   - slots: for each id its slot; -1 for none.
    ///   - marks: a bit for each slot.
    func mark(
        reportsWith terms: [[String]], slots: UnsafeBufferPointer<Int32>,
        in marks: UnsafeMutablePointer<UInt64>) throws

    /// Gives the texts of some reports, maybe among others, to a scanner.
    ///
    /// - Returns: what the scanner returns.
    func scan(_ wanted: WantedTexts, _ scanner: (TextSource) -> ScanStatus) throws -> ScanStatus

    // MARK: Names

    /// The codes of the regions or agencies that have a name, spelled exactly so.
    func codes(of kind: NameKind, named name: String) throws -> [Int]

    /// The names of a kind, each once.
    func names(of kind: NameKind) throws -> [String]

    /// The place with a code.
    func place(_ code: Int32) throws -> IndexedPlace?

    /// Calls a closure with each place and its code.
    func forEachPlace(_ body: (Int32, IndexedPlace) throws -> Void) throws

    /// Calls a closure with each agency and its code.
    func forEachAgency(_ body: (Int32, IndexedAgency) throws -> Void) throws

    // MARK: Rows

    /// The key of a report; nil where there is none.
    func key(of id: Int32) throws -> String?

    /// The hits of a page, with pieces of their prose around what was searched.
    ///
    /// - Parameters:
    ///   - rows: the reports, with what the engine found out of them.
    ///   - texts: what was searched.
    /// - Throws: ``TimeOver`` behind the deadline.
    func hits(
        _ rows: [RankedReport], around texts: [TextCondition], within deadline: Deadline
    ) throws -> [Hit]
}

/// A report of a page of hits.
package struct RankedReport: Sendable {
    /// Its id in the index.
    package let id: Int32
    /// How well it matches; nil where hits are not in that order.
    package let score: Double?
    /// The figures that the answer shows.
    package let figures: [HitFigure]
}

/// The reports whose texts are scanned.
package struct WantedTexts {
    /// Their slots.
    let slots: Bitmap
    /// For each slot the id of its report.
    let ids: [Int32]
    /// How many they are.
    package let count: Int

    /// How many reports there are.
    package var reportCount: Int { ids.count }

    /// Their ids, least first.
    package func sortedIDs() -> [Int32] {
        slots.slots(offset: 0, limit: count).map { ids[$0] }.sorted()
    }
}

/// An agency as the index knows it.
package struct IndexedAgency: Hashable, Sendable {
    /// Its name; nil where the reports do not state it.
    package let name: String?
    /// Its kind, likewise.
    package let kind: String?

    /// An agency.
    package init(name: String?, kind: String?) {
        self.name = name
        self.kind = kind
    }
}
