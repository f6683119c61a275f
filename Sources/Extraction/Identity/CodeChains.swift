import Reports

/// Knows which codes one place had after one another.
///
/// A code follows another where one place became one: the former has no other successor and has
/// ended, the later has no other predecessor and was not there before. What was divided or merged
/// is joined to nothing, so that no two places of the same time are ever taken for one.
struct CodeChains: Sendable {
    /// The code that follows each.
    private let next: [String: String]

    /// The code that each follows.
    private let former: [String: String]

    /// The chains of all divisions.
    init(_ divisions: [Division]) {
        let rows = Dictionary(grouping: divisions, by: \.code)
        let predecessors = divisions.reduce(into: [String: Set<String>]()) { found, division in
            for code in division.successors where code != division.code {
                found[code, default: []].insert(division.code)
            }
        }
        next = rows.reduce(into: [:]) { next, entry in
            let (code, own) = entry
            let others = Set(own.flatMap(\.successors)).subtracting([code])
            guard let end = Self.end(of: own), let other = others.first, others.count == 1,
                predecessors[other] == [code], let later = rows[other],
                later.allSatisfy({ ($0.years.first ?? 0) >= end })
            else { return }
            next[code] = other
        }
        former = Dictionary(next.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The year in which a code ended; nil where it is in force.
    private static func end(of rows: [Division]) -> Int? {
        let ends = rows.compactMap(\.years.last)
        return ends.count == rows.count ? ends.max() : nil
    }

    /// The last code of the place that has or had a code.
    func lastCode(of code: String) -> String { last(following: next, from: code) }

    /// All codes that a place had after one another, oldest first.
    func codes(of code: String) -> [String] {
        var codes = [last(following: former, from: code)]
        while let code = codes.last.flatMap({ next[$0] }), !codes.contains(code) {
            codes.append(code)
        }
        return codes
    }

    private func last(following links: [String: String], from code: String) -> String {
        var code = code
        // A table that runs in a circle ends nowhere.
        for _ in links.indices {
            guard let other = links[code] else { return code }
            code = other
        }
        return code
    }
}
