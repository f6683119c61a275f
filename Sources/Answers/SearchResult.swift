public import Foundation
public import Query
public import Reports

/// The answer to a query.
public struct SearchResult: Equatable, Sendable {
    /// How many reports fulfil the query, on all pages.
    public let total: Int

    /// The hits of the page, in order.
    public let hits: [Hit]

    /// How many reports were left out because a figure is missing or a divisor is zero; what
    /// costs no report is not listed.
    public let leftOut: [LeftOut]

    /// For each bare word, how many more reports its literal reading would find.
    public let literal: [LiteralReading]

    /// The texts that are too common to tell hits apart, so that they do not count in the order;
    /// empty where hits are not ordered by texts.
    public let unranked: [String]

    /// The names of regions and agencies in the query that no report of the index has.
    public let unmatched: [UnmatchedName]

    /// An answer from its parts.
    public init(
        total: Int, hits: [Hit], leftOut: [LeftOut], literal: [LiteralReading],
        unranked: [String] = [], unmatched: [UnmatchedName] = []
    ) {
        self.total = total
        self.hits = hits
        self.leftOut = leftOut
        self.literal = literal
        self.unranked = unranked
        self.unmatched = unmatched
    }
}

/// How many reports something kept out of an answer.
public struct LeftOut: Equatable, Sendable {
    /// What keeps reports out.
    public enum Cause: Equatable, Sendable {
        /// A field is missing.
        case missing(Field)
        /// A divisor of the query is zero.
        case zeroDivisor(NumericExpression)
    }

    /// What keeps them out.
    public let cause: Cause

    /// The reports whose answer is unknown and that have the cause.
    public let reports: Int

    /// What keeps them out, as a resolved query has it.
    public var id: String {
        switch cause {
        case .missing(let field): field.id
        case .zeroDivisor(let divisor): ConditionPrinter().text(divisor)
        }
    }

    /// A field and the reports that lack it.
    public init(field: Field, reports: Int) {
        cause = .missing(field)
        self.reports = reports
    }

    /// A divisor and the reports in which it is zero.
    public init(zeroDivisor divisor: NumericExpression, reports: Int) {
        cause = .zeroDivisor(divisor)
        self.reports = reports
    }

    /// What stands in a query for the field with a missing figure read as zero.
    ///
    /// Nil for a divisor of zero, which is not missing.
    public var readAsZero: String? {
        switch cause {
        case .missing(let field): QueryText.missingAsZero(field)
        case .zeroDivisor: nil
        }
    }
}

/// A name that no report of an index has.
public struct UnmatchedName: Equatable, Sendable {
    /// The name as typed.
    public let name: String

    /// The names in the index that are nearest to it, best first; three at most.
    public let suggestions: [String]

    /// The names of other years under which the index has reports of the place; where there are
    /// some, reports were found.
    public let otherNames: [String]

    /// A name with what was perhaps meant, or by what other names its reports were found.
    public init(_ name: String, suggestions: [String], otherNames: [String] = []) {
        self.name = name
        self.suggestions = suggestions
        self.otherNames = otherNames
    }
}

/// How many more reports a bare word would find in quotes.
public struct LiteralReading: Equatable, Sendable {
    /// The word as typed.
    public let term: String

    /// The reports that only the literal reading finds.
    public let more: Int

    /// A word and the reports that only its literal reading finds.
    public init(term: String, more: Int) {
        self.term = term
        self.more = more
    }

    /// The word in quotes, which asks for the literal reading.
    public var quoted: String { QueryText.quoted(term) }
}

/// A report that fulfils a query.
public struct Hit: Equatable, Sendable {
    /// Its name in the index: `410411-司法局-2020`.
    public let key: String
    /// Its title as printed; nothing if it has none.
    public let title: String?
    /// Where it is from.
    public let region: ReportRegion
    /// The agency's name with its region's; nothing where the report tells of none.
    public let agency: String?
    /// The agency's name without its region's.
    public let kind: String?
    /// Whether it speaks for one body or for a whole place.
    public let scope: Scope
    /// The reporting year.
    public let year: Int
    /// The form its tables follow.
    public let edition: Edition
    /// How well the texts match, higher is better; nothing where hits are not ordered by it.
    public let score: Double?
    /// The path of the document.
    public let source: String
    /// The figures the query compares, in its order; nil where one is missing.
    public let figures: [HitFigure]
    /// Where the texts stand, best first.
    public let snippets: [Snippet]
    /// How many findings the report has.
    public let findings: Int

    /// A hit from its parts.
    public init(
        key: String, title: String?, region: ReportRegion, agency: String?, kind: String?,
        scope: Scope, year: Int, edition: Edition, score: Double?, source: String,
        figures: [HitFigure], snippets: [Snippet], findings: Int
    ) {
        self.key = key
        self.title = title
        self.region = region
        self.agency = agency
        self.kind = kind
        self.scope = scope
        self.year = year
        self.edition = edition
        self.score = score
        self.source = source
        self.figures = figures
        self.snippets = snippets
        self.findings = findings
    }
}

/// A number that a query compared, as a hit has it.
public struct HitFigure: Equatable, Sendable {
    /// What was asked for.
    public let field: Field
    /// Its value; nothing where it is missing.
    public let value: Decimal?

    /// A field and its value.
    public init(field: Field, value: Decimal?) {
        self.field = field
        self.value = value
    }
}

/// A piece of a section around what was searched for.
public struct Snippet: Equatable, Sendable {
    /// The heading of the section; of the title and the agency, their names as sections.
    public let section: String

    /// The line of the document that the piece starts on, counted from 1 over all pages.
    public let line: Int

    /// The same line as people count it.
    public private(set) var shownLine: DocumentLine

    /// The text as printed.
    public let text: String

    /// What matched, as offsets in Unicode scalars of `text`; in order, never overlapping.
    public let highlights: [Range<Int>]

    /// Whether it may stand behind the first part of a report that is shown in parts.
    public let isFar: Bool

    /// A piece of text with its matches.
    public init(
        section: String, line: Int, text: String, highlights: [Range<Int>], isFar: Bool = false
    ) {
        self.isFar = isFar
        self.section = section
        self.line = line
        shownLine = DocumentLine(page: nil, number: line)
        self.text = text
        self.highlights = highlights
    }

    /// The piece in a document whose pages begin so.
    public func on(_ pages: PageStarts) -> Snippet {
        var snippet = self
        snippet.shownLine = pages.line(line)
        return snippet
    }
}
