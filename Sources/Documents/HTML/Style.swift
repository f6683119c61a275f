/// What a style says of whether and how text is shown: of each trait whether it is declared, and
/// whether the text has it.
struct Style: Equatable {
    /// What text may have.
    struct Traits: OptionSet {
        let rawValue: UInt32
        /// `display: none`.
        static let absent = Traits(rawValue: 1)
        /// `visibility: hidden`.
        static let invisible = Traits(rawValue: 1 << 1)
        /// Letters of size 0.
        static let sizeless = Traits(rawValue: 1 << 2)
        /// Letters without colour.
        static let colorless = Traits(rawValue: 1 << 3)
        /// `opacity: 0`.
        static let clear = Traits(rawValue: 1 << 4)
        /// Moved off the page by the indentation, by its left, its right, its top or its margin.
        static let outdented = Traits(rawValue: 1 << 5)
        static let farLeft = Traits(rawValue: 1 << 6)
        static let farRight = Traits(rawValue: 1 << 7)
        static let farUp = Traits(rawValue: 1 << 8)
        static let farAside = Traits(rawValue: 1 << 9)
        /// What goes beyond its box is cut off; the box has no height, or no width.
        static let cut = Traits(rawValue: 1 << 10)
        static let flat = Traits(rawValue: 1 << 11)
        static let low = Traits(rawValue: 1 << 12)
        static let thin = Traits(rawValue: 1 << 13)
        static let narrow = Traits(rawValue: 1 << 14)
        /// Nothing is left of it by `clip`, `clip-path`, `transform`.
        static let clipped = Traits(rawValue: 1 << 15)
        static let shorn = Traits(rawValue: 1 << 16)
        static let shrunk = Traits(rawValue: 1 << 17)
        /// Struck out.
        static let struck = Traits(rawValue: 1 << 18)
        /// Above or below the line.
        static let raised = Traits(rawValue: 1 << 19)
        /// Line ends count.
        static let preformatted = Traits(rawValue: 1 << 20)
        /// It stands at a place of its own on the page.
        static let placed = Traits(rawValue: 1 << 21)

        /// Those that an element has from the one around it, unless it says otherwise.
        static let inherited: Traits = [.invisible, .sizeless, .colorless, .outdented]
        /// Those that by themselves leave nothing of an element and all that is in it.
        static let removing: Traits = [
            .absent, .clear, .farLeft, .farRight, .farUp, .farAside, .clipped, .shorn, .shrunk,
            .struck,
        ]
        /// Those that leave nothing of a box that is cut.
        static let empty: Traits = [.flat, .low, .thin, .narrow]
    }

    /// The traits of which it says something.
    private(set) var declared: Traits = []
    /// Those of them that the text has.
    private(set) var traits: Traits = []
    /// Where it stands, and how large its letters are.
    var measures = StyleMeasures()

    /// Whether it says nothing that matters.
    var isEmpty: Bool { declared.isEmpty && measures == StyleMeasures() }

    /// Declares a trait, over what was declared before.
    mutating func declare(_ trait: Traits, _ isOn: Bool) {
        declared.insert(trait)
        if isOn { traits.insert(trait) } else { traits.remove(trait) }
    }

    /// Puts another style over it.
    mutating func overlay(_ other: Style) {
        traits = traits.subtracting(other.declared).union(other.traits)
        declared.formUnion(other.declared)
        measures.overlay(other.measures)
    }

    /// Shows what it hides whole, as a script does when the page has been loaded.
    mutating func reveal() { traits.subtract([.absent, .invisible, .clear]) }

    /// Whether nothing is left of a part of a page, or of one of a table, that has this style.
    func removes(partOfTable: Bool) -> Bool {
        if !traits.isDisjoint(with: .removing) { return true }
        // Cells and rows grow with what is in them, whatever is said of their size.
        return !partOfTable && traits.contains(.cut) && !traits.isDisjoint(with: .empty)
    }
}

/// The declarations of a style: those that rules of more weight override, and the important ones.
struct StyleDeclarations: Equatable {
    var usual = Style()
    var important = Style()

    var isEmpty: Bool { usual.isEmpty && important.isEmpty }

    /// All that is declared.
    var style: Style {
        var style = usual
        style.overlay(important)
        return style
    }

    /// Puts declarations of more weight over it.
    mutating func overlay(_ other: StyleDeclarations) {
        usual.overlay(other.usual)
        important.overlay(other.important)
    }
}
