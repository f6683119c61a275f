import Reports

/// How a run of text is shown, as far as that tells whether it is read; nothing where it is not said.
struct RunFormat {
    /// Struck out, by one line or by two.
    var isStruck: Bool?
    var isDoublyStruck: Bool?
    /// Not shown at all.
    var isHidden: Bool?
    /// Above or below the line.
    var isRaised: Bool?
    /// Its style of characters.
    var style: String?

    /// Whether its text is no part of what the document says.
    var isLeftOut: Bool { isStruck == true || isDoublyStruck == true || isHidden == true }

    /// Reads the element `rPr`; what it was before a tracked change is left out.
    init(_ reader: XMLReader) throws(DocumentRefusal) {
        while let element = try reader.nextElement() {
            switch element {
            case .strike: isStruck = reader.isOn
            case .dstrike: isDoublyStruck = reader.isOn
            case .vanish: isHidden = reader.isOn
            case .vertAlign: isRaised = ["superscript", "subscript"].contains(reader.value ?? "")
            case .rStyle: style = reader.value
            default: break
            }
            try reader.skip()
        }
    }

    /// A run of which nothing is said.
    init() {}

    /// The format where another that says less of it lies below.
    func over(_ other: RunFormat) -> RunFormat {
        var format = self
        format.isStruck = isStruck ?? other.isStruck
        format.isDoublyStruck = isDoublyStruck ?? other.isDoublyStruck
        format.isHidden = isHidden ?? other.isHidden
        format.isRaised = isRaised ?? other.isRaised
        return format
    }

    /// The format of a style of characters on one of paragraphs: Word switches what both switch on
    /// off again.
    func combined(with other: RunFormat) -> RunFormat {
        var format = over(other)
        func both(_ place: KeyPath<RunFormat, Bool?>) -> Bool {
            self[keyPath: place] == true && other[keyPath: place] == true
        }
        if both(\.isStruck) { format.isStruck = false }
        if both(\.isDoublyStruck) { format.isDoublyStruck = false }
        if both(\.isHidden) { format.isHidden = false }
        return format
    }
}

/// The styles of a document, as far as they tell how runs are shown.
struct WordStyles {
    /// How deep styles may be based on one another.
    private static let depthLimit = 32

    private var formats: [String: RunFormat] = [:]
    private var bases: [String: String] = [:]
    private var usualParagraph: String?

    /// A document without styles.
    init() {}

    /// The styles of the part `styles.xml`; of a damaged one those before the damage.
    init(reading reader: XMLReader) throws(DocumentRefusal) {
        do {
            try read(reader)
        } catch {
            guard case .damaged = error else { throw error }
        }
    }

    private mutating func read(_ reader: XMLReader) throws(DocumentRefusal) {
        while let event = try reader.next() {
            guard event == .start(.style), let id = reader.attribute("styleId") else { continue }
            let isUsual = ["1", "true", "on"].contains(reader.attribute("default") ?? "")
            if isUsual, reader.attribute("type") == "paragraph" { usualParagraph = id }
            while let element = try reader.nextElement() {
                if element == .basedOn { bases[id] = reader.value }
                if element == .rPr {
                    formats[id] = try RunFormat(reader)
                } else {
                    try reader.skip()
                }
            }
        }
    }

    /// How a run is shown in a paragraph of a style.
    func format(of run: RunFormat, inParagraph style: String?) -> RunFormat {
        guard !formats.isEmpty else { return run }
        let paragraph = (style ?? usualParagraph).map(resolved) ?? RunFormat()
        let characters = run.style.map(resolved) ?? RunFormat()
        return run.over(characters.combined(with: paragraph))
    }

    /// What a style says, and those that it is based on.
    private func resolved(_ id: String) -> RunFormat {
        var format = formats[id] ?? RunFormat()
        var id = id
        for _ in 0..<Self.depthLimit {
            guard let base = bases[id] else { break }
            format = format.over(formats[base] ?? RunFormat())
            id = base
        }
        return format
    }
}
