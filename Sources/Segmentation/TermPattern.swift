/// What the terms of a text must look like for a searched text to occur in it.
public enum TermPattern: Equatable, Sendable {
    /// Nothing is left of the text once it is folded; it occurs nowhere.
    case nothing

    /// A single character stands somewhere: a term begins with one of these.
    case anyBeginning(with: [String])

    /// One of the phrases occurs.
    case anyPhrase([TermPhrase])
}

/// Consecutive positions, each with the terms that may stand there.
public struct TermPhrase: Equatable, Sendable {
    /// For each position, the terms of which one must stand there; never empty.
    public let positions: [[String]]

    /// The phrase in the form the index's tokenizer takes.
    public var text: String {
        positions.map { $0.joined(separator: String(Term.alternativeEnd)) }
            .joined(separator: String(Term.end))
    }
}

extension TermPattern {
    /// The pattern of a text that must occur character by character.
    public init(literal text: FoldedText) {
        self.init(text.scalars) { _ in .either }
    }

    /// The pattern of a text that must occur as words do.
    ///
    /// No word of it is cut by a boundary of the searched text, and at least one of its ends lies
    /// on one; an end that is a Latin letter or a digit must. A single character occurs wherever
    /// it stands.
    ///
    /// - Parameters:
    ///   - text: the searched text.
    ///   - boundaries: its own word boundaries.
    public init(words text: FoldedText, boundaries: [Bool]) {
        let scalars = text.scalars
        guard let first = scalars.first, let last = scalars.last, scalars.count > 1 else {
            self.init(literal: text)
            return
        }
        let inner: (Int) -> Boundary = { boundaries[$0] ? .either : .absent }
        let startMust = first.isWordCharacter
        let endMust = last.isWordCharacter
        // An occurrence that begins on a boundary, or, where neither end has to, one that does
        // not but ends on one: each occurrence is in exactly one of the two.
        var shapes: [(start: Boundary, end: Boundary)] = []
        switch (startMust, endMust) {
        case (true, true): shapes = [(.present, .present)]
        case (true, false): shapes = [(.present, .either)]
        case (false, true): shapes = [(.either, .present)]
        case (false, false): shapes = [(.present, .either), (.absent, .present)]
        }
        let phrases = shapes.map { shape in
            TermPhrase(scalars) { offset in
                switch offset {
                case 0: shape.start
                case scalars.count: shape.end
                default: inner(offset)
                }
            }
        }
        self = .anyPhrase(Self.merged(phrases))
    }

    private init(_ scalars: [Unicode.Scalar], boundary: (Int) -> Boundary) {
        switch scalars.count {
        case 0:
            self = .nothing
        case 1:
            self = .anyBeginning(with: Term.Marks.all.map { "\($0.letter)\(scalars[0])" })
        default:
            self = .anyPhrase([TermPhrase(scalars, boundary: boundary)])
        }
    }

    /// Phrases of one position as one phrase.
    private static func merged(_ phrases: [TermPhrase]) -> [TermPhrase] {
        guard phrases.allSatisfy({ $0.positions.count == 1 }) else { return phrases }
        return [TermPhrase(positions: [phrases.flatMap { $0.positions[0] }])]
    }
}

/// What is asked of a place between two characters.
private enum Boundary {
    case present
    case absent
    case either

    func allows(_ isBoundary: Bool) -> Bool {
        switch self {
        case .present: isBoundary
        case .absent: !isBoundary
        case .either: true
        }
    }
}

extension TermPhrase {
    /// The phrase of at least two scalars, with what is asked of the place before each and behind
    /// the last.
    fileprivate init(_ scalars: [Unicode.Scalar], boundary: (Int) -> Boundary) {
        positions = (0..<(scalars.count - 1)).map { index in
            Term.Marks.all.filter { marks in
                boundary(index).allows(marks.contains(.before))
                    && boundary(index + 1).allows(marks.contains(.between))
                    && boundary(index + 2).allows(marks.contains(.behind))
            }
            .map { "\($0.letter)\(scalars[index])\(scalars[index + 1])" }
        }
    }
}
