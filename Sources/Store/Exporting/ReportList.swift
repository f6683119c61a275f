import Engine
public import Deadlines
import GRDB
public import Query

/// The reports that fulfil a condition, by key, of which some are taken at a time.
///
/// A table may be sent to hundreds of clients at once, slowly: a list takes a bit for each report of
/// the index, whose order is kept once for all lists.
public struct ReportList: Sendable {
    private let hits: Bitmap
    private let order: [Int32]
    private let table: ReaderMemory.SlotTable
    /// How many reports of the order have been looked at.
    private var looked = 0

    /// How many reports there are.
    public let count: Int

    fileprivate init(hits: Bitmap, order: [Int32], table: ReaderMemory.SlotTable) {
        self.hits = hits
        self.order = order
        self.table = table
        count = hits.cardinality
    }

    /// The numbers in the index's file of the next reports, at most so many; none at the end.
    public mutating func next(_ most: Int) -> [Int64] {
        var found: [Int64] = []
        while found.count < most, looked < order.count {
            let id = order[looked]
            looked += 1
            guard table.slots.indices.contains(Int(id)) else { continue }
            let slot = table.slots[Int(id)]
            if slot >= 0, hits[Int(slot)] { found.append(Int64(id)) }
        }
        return found
    }
}

extension IndexReader {
    /// The reports that fulfil a plan's condition, by key, to be taken some at a time.
    ///
    /// - Throws: ``IndexError/tooSlow(limit:)`` behind the deadline.
    public func list(
        fulfilling plan: Plan, within deadline: Deadline = .none
    ) throws(IndexError) -> ReportList {
        try read(within: deadline) { database in
            let run = try QueryRun(plan, StoredIndex(database), memory, within: deadline)
            let hits = try run.selection().hits
            let order = try memory.keyOrder {
                let pace = Pace(deadline, every: 1024)
                let ids = try Int32.fetchCursor(
                    database, sql: "SELECT id FROM reports WHERE duplicate_of IS NULL ORDER BY key")
                var order: [Int32] = []
                while let id = try ids.next() {
                    try pace.step()
                    order.append(id)
                }
                return order
            }
            return ReportList(hits: hits, order: order, table: run.columns.table)
        }
    }
}
