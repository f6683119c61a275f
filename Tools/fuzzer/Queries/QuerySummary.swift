/// What several processes found together.
struct QuerySummary {
    let ledgers: [Ledger]
    let seed: UInt64
    let duration: Duration

    /// Whether no query broke what must hold.
    var isFaultless: Bool { sum(.faults) == 0 }

    /// The numbers of all, the longest times, and how fast it went.
    var text: String {
        let seconds = duration / .seconds(1)
        let done = sum(.done)
        return """
            \(done) queries, seed \(seed): \(sum(.compiled)) compiled, \(sum(.searched)) run, \
            \(sum(.found)) of them with hits, \(sum(.slow)) slow, \(sum(.faults)) faults
            \(sum(.numbers)) numbers and \(sum(.tables)) tables: \(sum(.compared)) comparisons
            longest: \(longest(.compilation, .compilationInput, "compilation")), \
            \(longest(.completion, .completionInput, "completion")), \
            \(longest(.search, .searchInput, "search")), \
            \(longest(.comparison, .comparisonInput, "comparison"))
            \(Int(seconds)) s, \(Int(Double(done) / max(seconds, 0.001))) queries a second
            """
    }

    private func sum(_ entry: Ledger.Entry) -> Int { ledgers.reduce(0) { $0 + $1[entry] } }

    private func longest(
        _ entry: Ledger.Entry, _ holder: Ledger.Entry, _ name: String
    ) -> String {
        let worst = ledgers.max { $0[entry] < $1[entry] }
        return "\(name) \(worst?[entry] ?? 0) µs (query \(worst?[holder] ?? 0))"
    }
}
