/// How many reports have which terms.
package struct TermStatistics {
    private let storage: any IndexStorage
    private let reports: Int

    /// The statistics of an index.
    ///
    /// - Parameter reports: how many reports it holds.
    init(_ storage: any IndexStorage, reports: Int) {
        self.storage = storage
        self.reports = reports
    }

    /// From how many reports on a term is kept in the table of common terms.
    package static func commonFrom(reports: Int) -> Int { max(16, reports / 64) }

    /// How many reports have one of some terms, at most.
    func frequency(ofAny terms: [String]) throws -> Int {
        // There are no more reports than there are.
        try terms.reduce(0) { sum, term in
            min(reports, sum + min(reports, max(0, try storage.frequency(of: term))))
        }
    }

    /// How many reports have one of the terms of each list, at most.
    ///
    /// The frequency of a text is taken as that of its rarest pair of characters: it must not
    /// depend on which reports a query happens to look at.
    func frequency(ofAll lists: [[String]]) throws -> Int {
        try lists.map { try frequency(ofAny: $0) }.min() ?? 0
    }
}
