import Reports

/// Works out numbers, report by report, with no columns and no rounding.
final class NumberJudge {
    private let corpus: ReportCorpus
    private var cells: [[String: Rational]] = []
    private var known: [AskedField: [Rational?]] = [:]
    private var counts: [AskedText: [Int]] = [:]

    init(_ corpus: ReportCorpus) {
        self.corpus = corpus
        cells = corpus.reports.map { report in
            report.cells.compactMapValues { cell in
                if case .number(let text) = cell { Rational(text) } else { nil }
            }
        }
    }

    // MARK: Calculations

    /// A number of a report; nil where it is missing.
    func value(_ number: AskedNumber, at position: Int) -> Rational? {
        switch number {
        case .constant(let text): return Rational(text)
        case .field(let field): return value(field, at: position)
        case .negative(let operand): return value(operand, at: position).map { -$0 }
        case .count(let text): return Rational(count(text)[position])
        case .orElse(let field, let text): return value(field, at: position) ?? Rational(text)
        case .calculation(let operation, let left, let right):
            guard let left = value(left, at: position), let right = value(right, at: position)
            else { return nil }
            switch operation {
            case .plus: return left + right
            case .minus: return left - right
            case .times: return left * right
            case .over: return left / right
            }
        }
    }

    /// A field of a report, perhaps that of another year.
    func value(_ field: AskedField, at position: Int) -> Rational? {
        if let values = known[field] { return values[position] }
        let meaning = Meanings.all[field.id]
        let values = corpus.reports.indices.map { position in
            corpus.position(of: field.year, from: position).flatMap { source in
                meaning.flatMap { value($0, at: source) }
            }
        }
        known[field] = values
        return values[position]
    }

    /// In how many places a text stands in each report.
    func count(_ text: AskedText) -> [Int] {
        if let known = counts[text] { return known }
        var result = [Int](repeating: 0, count: corpus.reports.count)
        for occurrence in corpus.text.occurrences(of: text) {
            result[corpus.text.parts[occurrence.part].report] += 1
        }
        if counts.count > 4_000 { counts = [:] }
        counts[text] = result
        return result
    }

    private func value(_ meaning: Meaning, at position: Int) -> Rational? {
        switch meaning {
        case .cell(let id): return cells[position][id]
        case .count(let counted): return Rational(count(counted, at: position))
        case .one: return Rational(1)
        case .sum(let parts):
            return parts.reduce(Rational(0)) { sum, part in
                guard let sum, let next = value(part, at: position) else { return nil }
                return sum + next
            }
        case .difference(let left, let right):
            guard let left = value(left, at: position), let right = value(right, at: position)
            else { return nil }
            return left - right
        case .quotient(let left, let right):
            guard let left = value(left, at: position), let right = value(right, at: position)
            else { return nil }
            return left / right
        case .first(let parts): return parts.lazy.compactMap { self.value($0, at: position) }.first
        case .isZero(let operand):
            return value(operand, at: position).map { Rational($0.sign == 0 ? 1 : 0) }
        case .yearBefore(let operand):
            return corpus.position(of: .before, from: position).flatMap { value(operand, at: $0) }
        }
    }

    private func count(_ counted: Meaning.Counted, at position: Int) -> Int {
        let report = corpus.reports[position]
        return switch counted {
        case .cells: report.cells.count
        case .blank: report.cells.values.count { $0 == .missing(.blank) }
        case .unreadable: report.cells.values.count { $0 == .missing(.unreadable) }
        case .passed: report.passed
        case .failed: report.failed
        }
    }

    // MARK: Reasons

    /// Why a report lacks a field; empty where it has it.
    func reasons(_ field: AskedField, at position: Int) -> Set<AskedReason> {
        guard let source = corpus.position(of: field.year, from: position) else {
            return [.noReport]
        }
        return Meanings.all[field.id].map { reasons($0, at: source) } ?? []
    }

    private func reasons(_ meaning: Meaning, at position: Int) -> Set<AskedReason> {
        switch meaning {
        case .cell(let id): return corpus.reports[position].missing(id).map { [$0] } ?? []
        case .count, .one: return []
        case .sum(let parts):
            return parts.reduce([]) { $0.union(reasons($1, at: position)) }
        case .difference(let left, let right):
            return reasons(left, at: position).union(reasons(right, at: position))
        case .quotient(let left, let right):
            let own = value(right, at: position)?.sign == 0 ? [AskedReason.zeroDivisor] : []
            return reasons(left, at: position).union(reasons(right, at: position)).union(own)
        case .first(let parts):
            let all = parts.map { reasons($0, at: position) }
            if all.contains([]) { return [] }
            // What the form does not have is passed over, unless it has none.
            let own = all.filter { !$0.contains(.absent) }
            return (own.isEmpty ? all : own).reduce([]) { $0.union($1) }
        case .isZero(let operand): return reasons(operand, at: position)
        case .yearBefore(let operand):
            guard let source = corpus.position(of: .before, from: position) else {
                return [.noReport]
            }
            return reasons(operand, at: source)
        }
    }
}
