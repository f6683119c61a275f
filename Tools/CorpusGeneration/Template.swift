/// A sentence with places for words, ready to be filled in many times.
struct Template: Sendable {
    private let pieces: [Piece]

    private enum Piece: Sendable {
        case text(String)
        case fact(Fact)
        case choice([String])
    }

    /// What a sentence takes from its report.
    enum Fact: String, Sendable {
        case ownName = "self"
        case body, place, mark, subject, year, next, few, many, percent, gap
    }

    /// Reads a template; what stands in braces is a fact or a list of words.
    ///
    /// - Precondition: every name in braces is one or the other.
    init(_ text: String) {
        pieces = text.split(separator: "{").flatMap { part -> [Piece] in
            let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else { return [.text(String(part))] }
            return [Template.place(named: String(halves[0])), .text(String(halves[1]))]
        }
    }

    private static func place(named name: String) -> Piece {
        if let fact = Fact(rawValue: name) { return .fact(fact) }
        guard let words = Phrases.words[name] else {
            preconditionFailure("no list of words is called \(name)")
        }
        return .choice(words)
    }

    /// Appends the sentence with its places filled.
    func append(to text: inout String, of speaker: Speaker, _ generator: inout SeededGenerator) {
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .fact(let fact): text += speaker.says(fact, &generator)
            case .choice(let words): text += generator.pick(words)
            }
        }
    }

    /// The templates of a topic.
    static func about(_ topic: Topic) -> [Template] {
        compiled[topic] ?? []
    }

    private static let compiled = Phrases.sentences.mapValues { $0.map { Template($0) } }
}

/// Who speaks in the prose of a report, and about which year.
struct Speaker: Sendable {
    /// The body that reports.
    let body: Body

    /// The year the text speaks of.
    let year: Int

    /// What stands between a number and its unit: a blank or nothing.
    let gap: String

    /// What the speaker says in a place of a sentence.
    func says(_ fact: Template.Fact, _ generator: inout SeededGenerator) -> String {
        switch fact {
        case .ownName: body.ownName
        case .body: body.name
        case .place: body.place.name
        case .mark: body.place.mark
        case .subject: generator.pick(body.office.subjects)
        case .year: String(year)
        case .next: String(year + 1)
        case .few: String(generator.number(in: 2...12))
        case .many: String(generator.number(in: 26...980))
        case .percent: "\(generator.number(in: 12...78)).\(generator.number(in: 1...9))"
        case .gap: gap
        }
    }
}
