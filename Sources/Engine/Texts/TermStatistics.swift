import GRDB

/// How many reports have which terms.
struct TermStatistics {
    private let database: Database
    private let reports: Int

    /// The statistics of an index.
    ///
    /// - Parameter reports: how many reports it holds.
    init(_ database: Database, reports: Int) {
        self.database = database
        self.reports = reports
    }

    /// From how many reports on a term is kept in the table of common terms.
    static func commonFrom(reports: Int) -> Int { max(16, reports / 64) }

    /// How many reports have one of some terms, at most.
    func frequency(ofAny terms: [String]) throws -> Int {
        let common = try database.cachedStatement(
            sql: "SELECT reports FROM common_terms WHERE term = ?")
        let other = try database.cachedStatement(
            sql: "SELECT doc FROM search_terms_vocabulary WHERE term = ?")
        let sum = try terms.reduce(0) { sum, term in
            let known = try Int.fetchOne(common, arguments: [term])
            let count = try known ?? Int.fetchOne(other, arguments: [term]) ?? 0
            // There are no more reports than there are.
            return min(reports, sum + min(reports, max(0, count)))
        }
        return sum
    }

    /// How many reports have one of the terms of each list, at most.
    ///
    /// The frequency of a text is taken as that of its rarest pair of characters: it must not
    /// depend on which reports a query happens to look at.
    func frequency(ofAll lists: [[String]]) throws -> Int {
        try lists.map { try frequency(ofAny: $0) }.min() ?? 0
    }
}
