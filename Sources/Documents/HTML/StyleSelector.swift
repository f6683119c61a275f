/// Tells which elements a rule of a style sheet is for: by name, id, classes and what they stand in.
///
/// Selectors with attributes, states and neighbours are not read.
struct StyleSelector {
    /// What is asked of one element.
    struct Part {
        var name: String?
        var id: String?
        var classes: [String] = []

        /// Whether an element is what is asked.
        func matches(_ element: StyledElement) -> Bool {
            (name == nil || name == element.name) && (id == nil || id == element.id)
                && classes.allSatisfy(element.classes.contains)
        }
    }

    /// What is asked of the element itself.
    let part: Part
    /// What is asked of those around it, the innermost first; whether it must be the next one.
    let outer: [(part: Part, isParent: Bool)]

    /// How much it weighs against others: ids, then classes, then names.
    var weight: Int {
        ([part] + outer.map(\.part)).reduce(0) { weight, part in
            weight + (part.id == nil ? 0 : 10_000) + part.classes.count * 100
                + (part.name == nil ? 0 : 1)
        }
    }

    /// How many parts a selector may have; that of a site has four.
    private static let partLimit = 12

    /// The selector that a text is; nil where it has what is not read.
    init?(_ text: Substring) {
        var parts: [(part: Part, isParent: Bool)] = []
        var current = Part()
        var isOpen = false
        var isParent = false
        var rest = text[...]
        func word() -> String {
            let word = rest.prefix {
                $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
            }
            rest = rest.dropFirst(word.count)
            return String(word)
        }
        while let mark = rest.first {
            if mark.isWhitespace || mark == ">" {
                if isOpen { parts.append((current, isParent)) }
                if isOpen { isParent = false }
                isOpen = false
                current = Part()
                if mark == ">" { isParent = true }
                rest = rest.dropFirst()
                continue
            }
            switch mark {
            case "*":
                guard !isOpen else { return nil }
                rest = rest.dropFirst()
            case ".", "#":
                rest = rest.dropFirst()
                let name = word()
                guard !name.isEmpty, mark == "." || current.id == nil else { return nil }
                if mark == "." { current.classes.append(name) } else { current.id = name }
            default:
                let name = word()
                guard !name.isEmpty, !isOpen else { return nil }
                current.name = name.lowercased()
            }
            isOpen = true
        }
        if isOpen { parts.append((current, isParent)) }
        guard let last = parts.popLast(), parts.count < Self.partLimit else { return nil }
        part = last.part
        // How each part stands to the one inside it is noted with that.
        var inner = last.isParent
        outer = parts.reversed().map { outer in
            defer { inner = outer.isParent }
            return (outer.part, inner)
        }
    }

    /// Whether an element's ancestors are what is asked, the innermost last in the list.
    ///
    /// - Parameter steps: counts the ancestors that were looked at.
    func matches(ancestors: [StyledElement], steps: inout Int) -> Bool {
        var place = ancestors.count - 1
        for (index, asked) in outer.enumerated() {
            if asked.isParent {
                steps += 1
                guard place >= 0, asked.part.matches(ancestors[place]) else { return false }
            } else {
                // The nearest that fits does, but for a parent that is asked further out.
                let needsParent = index + 1 < outer.count && outer[index + 1].isParent
                while place >= 0 {
                    steps += 1
                    if asked.part.matches(ancestors[place]),
                        !needsParent
                            || place > 0
                                && outer[index + 1].part.matches(ancestors[place - 1])
                    {
                        break
                    }
                    place -= 1
                }
                guard place >= 0 else { return false }
            }
            place -= 1
        }
        return true
    }
}

/// What style sheets tell elements by.
struct StyledElement {
    let name: String
    var id: String?
    var classes: [String] = []
}
