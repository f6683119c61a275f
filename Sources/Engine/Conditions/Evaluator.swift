import Answers
import Deadlines
import Query
import Reports

/// Judges a condition for all reports of an index.
///
/// The parts of a condition are judged one after the other, those that cost least first, and a
/// text is only looked for in the reports whose answer still depends on it. What it finds does not
/// depend on that order.
package final class Evaluator {
    /// What is asked first.
    package enum Strategy: CaseIterable, Sendable {
        /// What costs least.
        case cheapestFirst
        /// Texts, in all reports; for tests.
        case textsFirst
        /// Everything, in the order as written and in all reports; for tests.
        case asWritten
    }

    private let columns: ColumnReader
    private let names: NameColumns
    private let texts: TextLookup
    private let calculator: Calculator
    private let strategy: Strategy
    private let ranked: Set<TextCondition>
    private(set) var steps: [Explanation.Step] = []
    private let clock = ContinuousClock()

    /// A judge over the columns and the texts of an index.
    ///
    /// - Parameter ranked: the texts that hits will be ordered by.
    init(
        _ columns: ColumnReader, ranked: Set<TextCondition>,
        strategy: Strategy
    ) {
        self.ranked = ranked
        self.columns = columns
        self.strategy = strategy
        names = NameColumns(columns)
        let texts = TextLookup(TextSearch(columns))
        self.texts = texts
        calculator = Calculator(columns) { try texts.search.counts(of: $0) }
    }

    /// A condition with what was found out about its parts, so that it can be judged again with a
    /// word read in another way.
    indirect enum Judged {
        case all([Judged])
        case any([Judged])
        case not(Judged)
        /// What a part came to, and what it comes to where a bare word is read literally.
        case leaf(Truth, literally: [TextCondition: Truth])
    }

    /// Judges a condition.
    func judge(_ condition: Condition) throws -> Judged {
        try judge(condition, among: Bitmap(count: columns.count, filled: true)).judged
    }

    /// The numbers of the reports, for orders and answers.
    var numbers: Calculator { calculator }

    /// The texts of the reports.
    func search<Value>(_ use: (borrowing TextSearch) throws -> Value) rethrows -> Value {
        try use(texts.search)
    }

    // MARK: Judging

    /// What is known of a condition: how it was judged, and which reports it can hold for, or fail
    /// for, if words are read in another way.
    private struct Knowledge {
        let judged: Judged
        let canHold: Bitmap
        let canFail: Bitmap
    }

    /// Judges a condition for some reports; what it says of others means nothing.
    private func judge(_ condition: Condition, among wanted: Bitmap) throws -> Knowledge {
        switch condition {
        case .all(let parts): return try junction(parts, among: wanted, isAll: true)
        case .any(let parts): return try junction(parts, among: wanted, isAll: false)
        case .not(let part):
            let inner = try judge(part, among: wanted)
            return Knowledge(
                judged: .not(inner.judged), canHold: inner.canFail, canFail: inner.canHold)
        case .text(let text): return try judge(text, among: reach(wanted))
        case .near(let near): return try judge(near, among: reach(wanted))
        case .comparison(let left, let relation, let right):
            return try judge(condition, among: wanted) {
                (try self.calculator.compare(left, relation, right), .columns)
            } literally: { text, literal in
                try self.calculator.compare(
                    left.replacing(text, with: literal), relation,
                    right.replacing(text, with: literal))
            }
        default:
            return try judge(condition, among: wanted) {
                (try self.truth(of: condition), .columns)
            } literally: { _, _ in
                Truth(Bitmap(count: self.columns.count))
            }
        }
    }

    private func judge(_ text: TextCondition, among wanted: Bitmap) throws -> Knowledge {
        var literal = Truth(Bitmap(count: columns.count))
        return try judge(.text(text), among: wanted) {
            let found = try texts.search.reports(
                with: text, among: wanted, isRanked: ranked.contains(text))
            literal = Truth(found.literal)
            return (Truth(found.found), found.method)
        } literally: { _, _ in
            literal
        }
    }

    private func judge(_ near: NearCondition, among wanted: Bitmap) throws -> Knowledge {
        var occurrence: TextSearch.NearOccurrence?
        return try judge(.near(near), among: wanted) {
            let found = try texts.search.reports(with: near, among: wanted)
            occurrence = found
            return (Truth(found.found), found.method)
        } literally: { text, literal in
            if near.first == near.second {
                let both = NearCondition(literal, literal, distance: near.distance)
                return Truth(try texts.search.reports(with: both, among: wanted).found)
            }
            let empty = Bitmap(count: columns.count)
            let first = near.first == text ? occurrence?.firstLiterally : nil
            let second = near.second == text ? occurrence?.secondLiterally : nil
            return Truth((first ?? empty) | (second ?? empty))
        }
    }

    /// Judges a part without parts, and again with each of its bare words read literally.
    private func judge(
        _ condition: Condition, among wanted: Bitmap,
        _ judge: () throws -> (Truth, Explanation.Method),
        literally: (TextCondition, TextCondition) throws -> Truth
    ) throws -> Knowledge {
        try columns.deadline.check()
        let start = clock.now
        let (truth, method) = try judge()
        steps.append(
            Explanation.Step(
                .judge(condition, by: method),
                examined: wanted.cardinality, found: (truth.isTrue & wanted).cardinality,
                unknown: (truth.isUnknown & wanted).cardinality, duration: clock.now - start))
        var readings: [TextCondition: Truth] = [:]
        var canHold = truth.isTrue | truth.isUnknown
        var canFail = ~truth.isTrue
        for text in condition.texts where text.mode == .bare && readings[text] == nil {
            try columns.deadline.check()
            let reading = try literally(text, text.literal)
            readings[text] = reading
            canHold = canHold | reading.isTrue | reading.isUnknown
            canFail = canFail | ~reading.isTrue
        }
        return Knowledge(
            judged: .leaf(truth, literally: readings), canHold: canHold, canFail: canFail)
    }

    /// The reports in which texts are looked for.
    private func reach(_ wanted: Bitmap) -> Bitmap {
        strategy == .cheapestFirst ? wanted : Bitmap(count: columns.count, filled: true)
    }

    private func junction(
        _ parts: [Condition], among wanted: Bitmap, isAll: Bool
    ) throws -> Knowledge {
        var judged = [Judged?](repeating: nil, count: parts.count)
        let none = Bitmap(count: columns.count)
        let all = Bitmap(count: columns.count, filled: true)
        var canHold = isAll ? all : none
        var canFail = isAll ? none : all
        for index in try order(of: parts) {
            // An AND depends on a part only where the others may hold, an OR where they may fail.
            let among = wanted & (isAll ? canHold : canFail)
            let knowledge = try judge(parts[index], among: among)
            judged[index] = knowledge.judged
            canHold = isAll ? canHold & knowledge.canHold : canHold | knowledge.canHold
            canFail = isAll ? canFail | knowledge.canFail : canFail & knowledge.canFail
        }
        let known = judged.compactMap(\.self)
        return Knowledge(
            judged: isAll ? .all(known) : .any(known), canHold: canHold, canFail: canFail)
    }

    /// The positions of parts in the order in which to judge them.
    private func order(of parts: [Condition]) throws -> [Int] {
        switch strategy {
        case .asWritten: return Array(parts.indices)
        case .textsFirst:
            return parts.indices.sorted {
                (parts[$0].hasText ? 0 : 1, $0) < (parts[$1].hasText ? 0 : 1, $1)
            }
        case .cheapestFirst:
            guard parts.contains(where: \.hasText) else { return Array(parts.indices) }
            let costs = try parts.map { try cost(of: $0) }
            return parts.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
        }
    }

    /// About how many texts must be read to judge a condition.
    private func cost(of condition: Condition) throws -> Int {
        switch condition {
        case .all(let parts), .any(let parts): try parts.reduce(1) { try $0 + cost(of: $1) }
        case .not(let part): try cost(of: part)
        case .text(let text): try texts.search.frequency(of: text) + 1
        case .near(let near):
            try min(
                texts.search.frequency(of: near.first), texts.search.frequency(of: near.second)) + 1
        case .comparison(let left, _, let right):
            (left.countedTexts + right.countedTexts).isEmpty ? 0 : columns.count
        default: 0
        }
    }

    // MARK: Parts without parts

    private func truth(of condition: Condition) throws -> Truth {
        switch condition {
        case .presence(let presence): Truth(try reports(presence))
        case .everything: Truth(Bitmap(count: columns.count, filled: true))
        default: Truth(try names.reports(condition))
        }
    }

    private func reports(_ presence: PresenceCondition) throws -> Bitmap {
        if let reason = presence.reason {
            return try calculator.missing(presence.field, because: reason)
        }
        let missing = try calculator.column(presence.field).missing
        return presence.isMissing ? missing : ~missing
    }
}

extension Evaluator.Judged {
    /// What it comes to, with one text read literally if one is given.
    func truth(readingLiterally literal: TextCondition? = nil) -> Truth {
        switch self {
        case .all(let parts):
            parts.dropFirst().reduce(parts[0].truth(readingLiterally: literal)) {
                $0 & $1.truth(readingLiterally: literal)
            }
        case .any(let parts):
            parts.dropFirst().reduce(parts[0].truth(readingLiterally: literal)) {
                $0 | $1.truth(readingLiterally: literal)
            }
        case .not(let part): ~part.truth(readingLiterally: literal)
        case .leaf(let truth, let readings): literal.flatMap { readings[$0] } ?? truth
        }
    }
}

/// A search of texts that several own.
private final class TextLookup {
    let search: TextSearch

    init(_ search: consuming TextSearch) {
        self.search = search
    }
}

extension Condition {
    /// The texts that judging it looks for, without those of its parts' parts.
    fileprivate var texts: [TextCondition] {
        switch self {
        case .text(let text): [text]
        case .near(let near): [near.first, near.second]
        case .comparison(let left, _, let right): left.countedTexts + right.countedTexts
        case .everything, .all, .any, .not, .year, .region, .agency, .edition, .scope, .verdict,
            .presence:
            []
        }
    }

    /// Whether judging it may read texts.
    fileprivate var hasText: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains(where: \.hasText)
        case .not(let part): part.hasText
        default: !texts.isEmpty
        }
    }
}

extension TextCondition {
    /// The same text, read literally.
    fileprivate var literal: TextCondition {
        TextCondition(text: text, mode: .literal, section: section)
    }
}

extension NumericExpression {
    /// The same calculation with one text in place of another.
    fileprivate func replacing(_ text: TextCondition, with other: TextCondition) -> Self {
        switch self {
        case .occurrences(text): .occurrences(other)
        case .constant, .field, .occurrences, .substitute: self
        case .sum(let left, let right):
            .sum(left.replacing(text, with: other), right.replacing(text, with: other))
        case .difference(let left, let right):
            .difference(left.replacing(text, with: other), right.replacing(text, with: other))
        case .product(let left, let right):
            .product(left.replacing(text, with: other), right.replacing(text, with: other))
        case .quotient(let left, let right):
            .quotient(left.replacing(text, with: other), right.replacing(text, with: other))
        case .negative(let operand): .negative(operand.replacing(text, with: other))
        }
    }
}
