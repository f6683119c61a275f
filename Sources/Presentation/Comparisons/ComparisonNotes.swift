public import Answers
public import Query
import Comparisons

/// What is said below the tables of a comparison: what was compared, what must be known, where the
/// numbers come from.
///
/// Each form of an answer that cannot hold these lines sends them elsewhere.
public struct ComparisonNotes: Sendable {
    private let answer: ComparisonAnswer
    private let language: MessageLanguage

    /// The notes of a comparison in a language.
    public init(_ answer: ComparisonAnswer, language: MessageLanguage) {
        self.answer = answer
        self.language = language
    }

    /// All notes, a line each, safe for a terminal.
    public var lines: [String] { legend + sources + remarks }

    /// What the marks in the tables mean; nothing where there are none.
    var legend: [String] {
        let cells = answer.table.rows.lazy.flatMap { $0.cells.joined() }
        let marks = Set(cells.map(\.marks).joined())
        guard !marks.isEmpty else { return [] }
        return [
            ComparisonPhrase.legend(
                missing: marks.contains("*"), failed: marks.contains("!"),
                repeated: marks.contains("+")
            ).text(in: language)
        ]
    }

    /// Which reports were compared, what the numbers mean, which index they come from.
    public var sources: [String] {
        let table = answer.table
        let query = SafeText.line(answer.query?.resolved ?? "")
        let chosen: ComparisonPhrase =
            query.isEmpty
            ? .chosenAll(reports: table.reports) : .chosen(reports: table.reports, query: query)
        let definitions = table.comparison.numbers.indices.map { index in
            ComparisonPhrase.definition(
                caption: answer.caption(index, in: language),
                resolved: SafeText.line(table.comparison.numbers[index].resolved))
        }
        return ([chosen] + definitions + [.source(answer.source)])
            .map { SafeText.line($0.text(in: language)) }
    }

    /// Which reports were compared and which index they come from.
    var selectionAndIndex: [String] { [sources.first, sources.last].compactMap(\.self) }

    /// What must be known to read the numbers rightly.
    public var remarks: [String] {
        answer.table.remarks.map { SafeText.line(text(of: $0)) }
            + SelectionNotes(
                leftOut: answer.leftOut, unmatched: answer.unmatched, language: language
            ).lines
    }

    /// A remark in words.
    func text(of remark: ComparisonRemark) -> String {
        let caption = remark.number.map { answer.caption($0, in: language) } ?? ""
        return ComparisonPhrase.remark(remark, caption: caption).text(in: language)
    }
}

extension ComparisonRemark {
    /// The number it is about; nil where it is about the reports.
    var number: Int? {
        switch self {
        case .editionShift(let number, _, _), .reviewReform(let number), .missing(let number, _),
            .zeroDivisor(let number, _), .changedReports(let number, _):
            number
        case .ungrouped, .unverified, .repeated, .unknownBodies, .unmatchedRows, .unmatchedReports,
            .placesByName, .renamedPlaces, .nestedPlaces, .failedChecks, .belowMinimum:
            nil
        }
    }

    /// How many reports, groups or cells it is about; nil where it counts nothing.
    var count: Int? {
        switch self {
        case .editionShift, .reviewReform: nil
        case .renamedPlaces(let places): places.count
        case .ungrouped(let count), .unverified(let count), .repeated(let count, _),
            .unknownBodies(let count), .unmatchedRows(let count, _),
            .unmatchedReports(let count, _), .placesByName(let count), .nestedPlaces(let count),
            .missing(_, let count), .zeroDivisor(_, let count), .failedChecks(let count),
            .belowMinimum(let count, _), .changedReports(_, let count):
            count
        }
    }
}

extension ComparisonRemark {
    /// So many renamed places are named in a sentence.
    static var shownPlaces: Int { 20 }

    /// The names of renamed places: 赣榆区 = 赣榆县.
    static func names(of places: [RenamedPlace]) -> String {
        places.prefix(shownPlaces).map { ([$0.name] + $0.otherNames).joined(separator: " = ") }
            .joined(separator: ", ")
    }
}
