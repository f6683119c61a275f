import Foundation

/// A shape of a clause that states a number, as a list of pieces in order.
///
/// Patterns are run over every sentence of every report: a small matcher over scalars is some
/// thirty times faster than regular expressions of the library.
struct SentencePattern: Sendable {
    /// A piece of a pattern.
    enum Piece: Sendable {
        /// The clause begins here.
        case start
        /// The clause ends here.
        case end
        /// One of these words, the first that leads to a match.
        case word([[Unicode.Scalar]])
        /// One of these words or nothing.
        case maybe([[Unicode.Scalar]])
        /// At most so many characters, none of them a digit; as few as possible.
        case gap(Int)
        /// A number that is stated exactly.
        case number
        /// One of these characters stands before, or nothing does.
        case boundary(Set<Unicode.Scalar>)
    }

    let pieces: [Piece]
    /// Words that must not stand in what matches.
    let without: [[Unicode.Scalar]]
    /// What a match can begin with; nil where that may be anything.
    private let firsts: Set<Unicode.Scalar>?
    /// Whether it stands only where the clause begins.
    private let isAtStart: Bool

    init(_ pieces: [Piece], without: [String] = []) {
        self.pieces = pieces
        self.without = without.map { Array($0.unicodeScalars) }
        firsts = Self.firsts(of: pieces)
        isAtStart = if case .start? = pieces.first { true } else { false }
    }

    private static func firsts(of pieces: [Piece]) -> Set<Unicode.Scalar>? {
        for piece in pieces {
            switch piece {
            case .boundary: continue
            case .word(let words): return Set(words.compactMap(\.first))
            case .start, .end, .maybe, .gap, .number: return nil
            }
        }
        return nil
    }

    /// What a pattern found: where, the words that were chosen, and the number.
    struct Match {
        var range: Range<Int>
        var words: [String] = []
        var number: StatedNumber?
    }

    /// The first match in a clause.
    func firstMatch(in clause: [Unicode.Scalar]) -> Match? { matches(in: clause).first }

    /// All matches in a clause, in order, none overlapping another.
    func matches(in clause: [Unicode.Scalar]) -> [Match] {
        var matches: [Match] = []
        var start = 0
        while start < (isAtStart ? min(1, clause.count) : clause.count) {
            if let firsts, !firsts.contains(clause[start]) {
                start += 1
                continue
            }
            var match = Match(range: start..<start)
            guard let end = self.end(of: 0, at: start, in: clause, &match),
                !without.contains(where: { clause[start..<end].contains($0) })
            else {
                start += 1
                continue
            }
            match.range = start..<end
            matches.append(match)
            start = max(end, start + 1)
        }
        return matches
    }

    /// The end of what the pieces from `index` match at a place.
    private func end(
        of index: Int, at place: Int, in clause: [Unicode.Scalar], _ match: inout Match
    ) -> Int? {
        guard index < pieces.count else { return place }
        switch pieces[index] {
        case .start:
            return place == 0 ? end(of: index + 1, at: place, in: clause, &match) : nil
        case .end:
            return place == clause.count ? end(of: index + 1, at: place, in: clause, &match) : nil
        case .boundary(let marks):
            guard place == 0 || marks.contains(clause[place - 1]) else { return nil }
            return end(of: index + 1, at: place, in: clause, &match)
        case .word(let words):
            return end(of: words, index, at: place, in: clause, &match)
        case .maybe(let words):
            return end(of: words, index, at: place, in: clause, &match)
                ?? end(of: index + 1, at: place, in: clause, &match)
        case .gap(let longest):
            for next in place...min(place + longest, clause.count) {
                if let end = end(of: index + 1, at: next, in: clause, &match) { return end }
                if next < clause.count, clause[next].isDecimalDigit { return nil }
            }
            return nil
        case .number:
            guard let number = StatedNumber(in: clause, at: place),
                let end = end(of: index + 1, at: number.range.upperBound, in: clause, &match)
            else { return nil }
            match.number = number
            return end
        }
    }

    private func end(
        of words: [[Unicode.Scalar]], _ index: Int, at place: Int, in clause: [Unicode.Scalar],
        _ match: inout Match
    ) -> Int? {
        for word in words where clause[place...].starts(with: word) {
            let count = match.words.count
            match.words.append(String(String.UnicodeScalarView(word)))
            if let end = end(of: index + 1, at: place + word.count, in: clause, &match) {
                return end
            }
            match.words.removeLast(match.words.count - count)
        }
        return nil
    }
}

extension SentencePattern.Piece {
    /// One of these words.
    static func any(_ words: String...) -> Self { .word(words.map { Array($0.unicodeScalars) }) }

    /// One of these words or nothing.
    static func maybe(_ words: String...) -> Self { .maybe(words.map { Array($0.unicodeScalars) }) }
}

extension Unicode.Scalar {
    /// Whether it is one of 0 to 9.
    var isDecimalDigit: Bool { ("0"..."9").contains(self) }
}
