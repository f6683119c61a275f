extension Tabulator {
    /// What the cells of a table ask to be said of them.
    func remarks(
        _ rows: [ComparisonTable.Row], _ total: ComparisonTable.Row
    ) -> [ComparisonRemark] {
        var remarks: [ComparisonRemark] = []
        for (number, cells) in total.cells.enumerated() {
            let missing = cells.reduce(0) { $0 + $1.missing }
            if missing > 0 { remarks.append(.missing(number: number, reports: missing)) }
            let zeros = cells.reduce(0) { $0 + $1.zeroDivisors }
            if zeros > 0 { remarks.append(.zeroDivisor(number: number, reports: zeros)) }
        }
        let failed = failedReports
        if failed > 0 { remarks.append(.failedChecks(reports: failed)) }
        let nested = rows.count { $0.group.isNested }
        if nested > 0 { remarks.append(.nestedPlaces(groups: nested)) }
        let below = rows.count { row in
            row.cells.joined().contains { $0.value != nil && $0.n < minimum }
        }
        if below > 0, isRanked {
            remarks.append(.belowMinimum(groups: below, minimum: minimum))
        }
        return remarks + changedReports(rows)
    }

    /// Changes from year to year of groups that do not have the same number of reports.
    private func changedReports(_ rows: [ComparisonTable.Row]) -> [ComparisonRemark] {
        guard let first = rows.first else { return [] }
        return first.cells.indices.compactMap { number in
            let chains =
                isByYear
                ? [
                    rows.sorted { ($0.group.year ?? 0) < ($1.group.year ?? 0) }
                        .map { $0.cells[number][0] }
                ]
                : rows.map { $0.cells[number] }
            let changed = chains.reduce(0) { sum, chain in
                sum
                    + zip(chain, chain.dropFirst()).count { before, after in
                        after.growth != nil && before.n != after.n
                    }
            }
            return changed > 0 ? .changedReports(number: number, cells: changed) : nil
        }
    }
}
