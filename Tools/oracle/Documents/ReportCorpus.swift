import Foundation
import Reports

/// Every report that a query is asked of, each once, with everything the oracle knows of it.
final class ReportCorpus {
    /// The reports, in the order in which hits stand that nothing else orders: by year, newest
    /// first, then by key.
    let reports: [ReadReport]

    /// Their texts.
    let text: CorpusText

    /// How often texts stand where.
    let statistics: PairStatistics

    /// The position of the same body's report of a year; nil for none or several.
    private let positions: [[String]: [Int: [Int]]]

    /// Reads files and gives the reports in them their keys.
    init(paths: [String]) {
        let folding = TextFolding()
        var read = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .compactMap { path -> ReadReport? in
                let bytes = FileManager.default.contents(atPath: path) ?? Data()
                return ReadReport(path: path, bytes: Array(bytes))
            }
        var kept: [ReadReport] = []
        var copies: [ReadReport] = []
        var numbers: [String: Int] = [:]
        for index in read.indices {
            if kept.contains(where: { read[index].isCopy(of: $0, folding: folding) }) {
                copies.append(read[index])
                continue
            }
            let identity = read[index].identity
            let name = identity.key
            numbers[name, default: 0] += 1
            let number = numbers[name, default: 1]
            read[index].key = number == 1 ? name : "\(name)-\(number)"
            kept.append(read[index])
        }
        kept.sort { left, right in
            left.identity.year != right.identity.year
                ? left.identity.year > right.identity.year
                : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        }
        reports = kept
        text = CorpusText(kept.map(\.texts))
        statistics = PairStatistics(
            text, copies: CorpusText(copies.map(\.texts)), reports: kept.count)
        var positions: [[String]: [Int: [Int]]] = [:]
        for (position, report) in kept.enumerated() {
            guard let body = report.body else { continue }
            positions[body, default: [:]][report.identity.year, default: []].append(position)
        }
        self.positions = positions
    }

    /// The position of the report that a field with a year asks; nil for none or several.
    func position(of year: AskedField.AskedYear, from position: Int) -> Int? {
        guard year != .own else { return position }
        guard let body = reports[position].body, let years = positions[body] else { return nil }
        let own = reports[position].identity.year
        switch year {
        case .own: return position
        case .before:
            // Two reports of one year have no year before in common.
            guard years[own]?.count == 1, let found = years[own - 1], found.count == 1 else {
                return nil
            }
            return found[0]
        case .year(let year):
            guard let found = years[year], found.count == 1 else { return nil }
            return found[0]
        }
    }
}
