/// A name and its letters as names are compared.
struct NamedText: Sendable {
    /// The name as shown to people.
    let text: String
    /// Its letters.
    let folded: [Unicode.Scalar]
    /// What the pinyin of each of its characters may start with; empty where one of them has no
    /// known pinyin.
    let initials: [LetterSet]

    /// A name as shown to people.
    init(_ text: String) {
        self.text = text
        folded = NameFolding.folded(text)
        let letters = folded.map { LetterSet(initialsOf: $0) }
        initials = letters.contains(LetterSet()) ? [] : letters
    }

    /// Whether its pinyin may start with some letters, one a character.
    func hasInitials(_ letters: [Unicode.Scalar]) -> Bool {
        letters.count <= initials.count && zip(initials, letters).allSatisfy { $0.contains($1) }
    }
}

/// Some of the letters from a to z.
struct LetterSet: Hashable, Sendable {
    private var bits: UInt32 = 0

    /// No letter.
    init() {}

    /// The first letters of a character's readings.
    init(initialsOf character: Unicode.Scalar) {
        self = Self.initials[character] ?? LetterSet()
    }

    /// Whether a letter is among them.
    func contains(_ letter: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(letter) && bits & Self.bit(of: letter) != 0
    }

    /// All of them, in their order.
    var letters: [Unicode.Scalar] {
        LetterSet.alphabet.filter { contains($0) }
    }

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)

    private static func bit(of letter: Unicode.Scalar) -> UInt32 { 1 << (letter.value - 0x61) }

    private static let initials: [Unicode.Scalar: LetterSet] = {
        var initials: [Unicode.Scalar: LetterSet] = [:]
        for (letter, characters) in CharacterVocabulary.initials {
            for character in characters.unicodeScalars {
                initials[character, default: LetterSet()].bits |= bit(of: letter)
            }
        }
        return initials
    }()
}

extension [Unicode.Scalar] {
    /// What has this name: what is called so exactly, else what has a name that starts with it,
    /// else what has one that contains it.
    ///
    /// - Parameter matching: what has a name of which something is so.
    func best<Named>(
        exactly exact: [Named], _ matching: (([Unicode.Scalar]) -> Bool) -> [Named]
    ) -> [Named] {
        guard exact.isEmpty else { return exact }
        let starting = matching { $0.starts(with: self) }
        return starting.isEmpty ? matching { $0.containsRun(self) } : starting
    }

    /// Whether a run of these scalars equals `other`.
    func containsRun(_ other: [Unicode.Scalar]) -> Bool {
        guard let first = other.first, other.count <= count else { return false }
        return (0...(count - other.count)).contains { start in
            self[start] == first && self[start...].starts(with: other)
        }
    }
}
