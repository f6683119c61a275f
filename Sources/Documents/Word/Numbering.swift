import Reports

/// The automatic numbers of a document's paragraphs: what Word shows but does not write.
struct Numbering {
    /// A level of a list.
    struct Level {
        var start = 1
        var format = "decimal"
        var pattern = ""
        /// Whether a paragraph of a higher level starts it again.
        var restarts = true
    }

    /// A list as a paragraph refers to it.
    struct List {
        var definition = ""
        var levels: [Int: Level] = [:]
        var starts: [Int: Int] = [:]
    }

    /// A paragraph's or a style's reference to a list.
    struct Reference {
        var list: String?
        var level: Int?
    }

    /// The levels that a list has in Word.
    private static let places = 0..<9

    private(set) var definitions: [String: [Int: Level]] = [:]
    private var lists: [String: List] = [:]
    private var links: [String: String] = [:]
    private var styles: [String: (reference: Reference, basedOn: String?)] = [:]
    private var counters: [String: [Int: Int]] = [:]
    private var started: Set<String> = []

    /// A document without lists.
    init() {}

    /// The lists of the part `numbering.xml`.
    init(reading reader: XMLReader) throws(DocumentRefusal) {
        while let event = try reader.next() {
            switch event {
            case .start(.abstractNum): try readDefinition(reader)
            case .start(.num): try readList(reader)
            default: break
            }
        }
    }

    /// Takes from the part `styles.xml` which styles number their paragraphs.
    mutating func readStyles(_ reader: XMLReader) throws(DocumentRefusal) {
        guard !lists.isEmpty else { return }
        while let event = try reader.next() {
            guard event == .start(.style), let id = reader.attribute("styleId") else { continue }
            var reference = Reference()
            var basedOn: String?
            while let element = try reader.nextElement() {
                if element == .basedOn { basedOn = reader.value }
                if element == .pPr {
                    reference = try Self.reference(inProperties: reader)
                } else {
                    try reader.skip()
                }
            }
            styles[id] = (reference, basedOn)
        }
    }

    /// Reads the properties of a paragraph as far as they number it.
    private static func reference(
        inProperties reader: XMLReader
    ) throws(DocumentRefusal) -> Reference {
        var reference = Reference()
        while let element = try reader.nextElement() {
            if element == .numPr {
                reference = try Self.reference(reader)
            } else {
                try reader.skip()
            }
        }
        return reference
    }

    /// Reads the element `numPr`.
    static func reference(_ reader: XMLReader) throws(DocumentRefusal) -> Reference {
        var reference = Reference()
        while let element = try reader.nextElement() {
            if element == .numId { reference.list = reader.value }
            if element == .ilvl { reference.level = reader.number }
            try reader.skip()
        }
        return reference
    }

    private mutating func readDefinition(_ reader: XMLReader) throws(DocumentRefusal) {
        let id = reader.attribute("abstractNumId") ?? ""
        var levels: [Int: Level] = [:]
        while let element = try reader.nextElement() {
            if element == .numStyleLink { links[id] = reader.value }
            guard element == .lvl else {
                try reader.skip()
                continue
            }
            let place = Self.place(reader)
            let level = try Self.level(reader)
            if Self.places.contains(place) { levels[place] = level }
        }
        definitions[id] = levels
    }

    /// Which level of its list the element is, or overrides.
    private static func place(_ reader: XMLReader) -> Int {
        reader.attribute("ilvl").flatMap { Int($0) } ?? 0
    }

    private static func level(_ reader: XMLReader) throws(DocumentRefusal) -> Level {
        var level = Level()
        try fill(&level, reader)
        return level
    }

    private static func fill(
        _ level: inout Level, _ reader: XMLReader
    ) throws(DocumentRefusal) {
        while let element = try reader.nextElement() {
            switch element {
            case .start: level.start = reader.number ?? 1
            case .numFmt: level.format = reader.value ?? "decimal"
            // A newer format stands in a choice; the fallback, which comes later, is always known.
            case .alternateContent, .choice, .fallback:
                try fill(&level, reader)
                continue
            case .lvlText: level.pattern = reader.value ?? ""
            case .lvlRestart: level.restarts = reader.number != 0
            default: break
            }
            try reader.skip()
        }
    }

    private mutating func readList(_ reader: XMLReader) throws(DocumentRefusal) {
        let id = reader.attribute("numId") ?? ""
        var list = List()
        while let element = try reader.nextElement() {
            if element == .abstractNumId { list.definition = reader.value ?? "" }
            if element == .lvlOverride {
                try readOverride(of: &list, reader)
            } else {
                try reader.skip()
            }
        }
        lists[id] = list
    }

    private func readOverride(
        of list: inout List, _ reader: XMLReader
    ) throws(DocumentRefusal) {
        let place = Self.place(reader)
        let isPlace = Self.places.contains(place)
        while let element = try reader.nextElement() {
            if element == .startOverride, isPlace { list.starts[place] = reader.number }
            guard element == .lvl else {
                try reader.skip()
                continue
            }
            let level = try Self.level(reader)
            if isPlace { list.levels[place] = level }
        }
    }
}

extension Numbering {
    /// The number of the next paragraph, "（一）"; empty if it has none.
    ///
    /// - Parameters:
    ///   - own: the list the paragraph itself refers to.
    ///   - style: the id of its style, which may refer to one.
    mutating func next(own: Reference, style: String?) -> String {
        guard !lists.isEmpty else { return "" }
        let inherited = inheritedReference(style)
        guard let id = own.list ?? inherited.list, let list = lists[id] else { return "" }
        let level = own.level ?? inherited.level ?? 0
        let levels = levels(of: list)
        guard levels[level] != nil else { return "" }
        count(level, in: list, named: id, levels)
        return text(level, levels, counters[list.definition] ?? [:])
    }

    /// What a style and those it is based on say.
    private func inheritedReference(_ style: String?) -> Reference {
        var reference = Reference()
        var next = style
        // Styles that are based on one another in a circle end here, too.
        for _ in 0..<16 {
            guard let id = next, let style = styles[id] else { break }
            reference.list = reference.list ?? style.reference.list
            reference.level = reference.level ?? style.reference.level
            next = style.basedOn
        }
        return reference
    }

    private func levels(of list: List) -> [Int: Level] {
        var levels = definitions[list.definition] ?? [:]
        if levels.isEmpty, let style = links[list.definition],
            let target = styles[style]?.reference.list, let linked = lists[target]
        {
            levels = definitions[linked.definition] ?? [:]
        }
        return levels.merging(list.levels) { _, own in own }
    }

    /// Counts a paragraph; lists of one definition count on together.
    private mutating func count(
        _ level: Int, in list: List, named id: String, _ levels: [Int: Level]
    ) {
        var counts = counters[list.definition] ?? [:]
        if let start = list.starts[level], started.insert("\(id)/\(level)").inserted {
            counts[level] = start
        } else {
            counts[level] = counts[level].map { $0 &+ 1 } ?? levels[level]?.start ?? 1
        }
        for deeper in counts.keys where deeper > level && levels[deeper]?.restarts != false {
            counts[deeper] = nil
        }
        counters[list.definition] = counts
    }

    /// The pattern of a level with the numbers in it.
    private func text(_ level: Int, _ levels: [Int: Level], _ counts: [Int: Int]) -> String {
        guard let own = levels[level], own.format != "bullet" else { return "" }
        var text = ""
        var characters = own.pattern.makeIterator()
        while let character = characters.next() {
            guard character == "%" else {
                text.append(character)
                continue
            }
            guard let place = characters.next()?.wholeNumberValue, let other = levels[place - 1]
            else { continue }
            let number = counts[place - 1] ?? other.start
            guard let written = NumberVocabulary.text(number, format: other.format) else {
                return ""
            }
            text += written
        }
        return text
    }
}
