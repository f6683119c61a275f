/// How well names begin with what was typed.
struct NameMatch {
    /// How well a name matches; less is better.
    struct Rank: Comparable {
        let way: Way
        /// How many letters remain to be typed.
        let missing: Int

        static func < (left: Rank, right: Rank) -> Bool {
            left.way == right.way ? left.missing < right.missing : left.way < right.way
        }
    }

    /// The ways to match, the best first.
    enum Way: Int, Comparable {
        case exactly
        case fromStart
        case byInitials
        case inside

        static func < (left: Way, right: Way) -> Bool { left.rawValue < right.rawValue }
    }

    private let typed: [Unicode.Scalar]

    init(_ typed: String) {
        self.typed = NameFolding.folded(typed)
    }

    /// How well a name matches, nil if it does not; every name does where nothing was typed.
    func rank(of name: NamedText) -> Rank? {
        guard !typed.isEmpty else { return Rank(way: .fromStart, missing: 0) }
        let missing = name.folded.count - typed.count
        guard missing >= 0 else { return nil }
        if name.folded.starts(with: typed) {
            return Rank(way: missing == 0 ? .exactly : .fromStart, missing: missing)
        }
        if name.hasInitials(typed) { return Rank(way: .byInitials, missing: missing) }
        return name.folded.containsRun(typed) ? Rank(way: .inside, missing: missing) : nil
    }
}
