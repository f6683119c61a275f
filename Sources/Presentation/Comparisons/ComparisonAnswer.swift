public import Answers
public import Comparisons
public import Deadlines
public import Foundation
import Numbers
public import Query
import Reports

/// A comparison with everything that is to be known about it.
public struct ComparisonAnswer: Sendable {
    /// The groups with their numbers.
    public let table: ComparisonTable

    /// The query that chose the reports; nil for all of them.
    public let query: CompiledQuery?

    /// What the condition left out for want of a figure.
    public let leftOut: [LeftOut]

    /// The names in the condition that no report has.
    public let unmatched: [UnmatchedName]

    /// Where the numbers come from.
    public let source: AnswerSource

    /// Until when it may be written or drawn: what is made of it behind that lacks groups, and
    /// nobody uses it.
    let deadline: Deadline

    /// A comparison with its query, what was left out, and its source.
    ///
    /// - Parameter deadline: until when it may be written or drawn; whoever hands out what was made
    ///   of it checks that there still was time.
    public init(
        table: ComparisonTable, query: CompiledQuery?, leftOut: [LeftOut],
        unmatched: [UnmatchedName], source: AnswerSource, within deadline: Deadline = .none
    ) {
        self.deadline = deadline
        self.table = table
        self.query = query
        self.leftOut = leftOut
        self.unmatched = unmatched
        self.source = source
    }
}

/// Which index and which program an answer comes from, so that it can be cited.
public struct AnswerSource: Equatable, Sendable {
    /// A name that no other state of an index has.
    public let generation: String

    /// When the index was written; nil if that is not known.
    public let written: Date?

    /// The version of the program that answers.
    public let program: String

    /// A source from its parts.
    public init(generation: String, written: Date?, program: String) {
        self.generation = generation
        self.written = written
        self.program = program
    }

    /// The day on which the index was written, in UTC.
    public var day: String? {
        written.map { date in
            let days = Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
            return CivilDate(daysSince1970: days).text
        }
    }
}

extension ComparisonAnswer {
    /// What a number is called.
    func caption(_ number: Int, in language: MessageLanguage) -> String {
        let compared = table.comparison.numbers[number]
        return compared.field.map { FieldCaption.text($0, in: language) }
            ?? SafeText.line(compared.text)
    }

    /// What the groups are called, each in its own way: of two with one name, the place is told.
    func labels(in language: MessageLanguage) -> [String] {
        let names = table.rows.within(deadline).map { SafeText.line($0.group.label) }
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        return zip(names, table.rows).within(deadline).map { name, row in
            guard !name.isEmpty else { return ComparisonPhrase.allReports.text(in: language) }
            guard counts[name] != 1 else { return name }
            let place = [row.group.province, row.group.city, row.group.county]
                .compactMap(\.self).filter { $0 != name }.map { SafeText.line($0) }
            let known = place.isEmpty ? row.group.code.map { [$0] } ?? [] : place
            return known.isEmpty ? name : "\(name) (\(known.joined(separator: " ")))"
        }
    }

    /// The query that finds the reports of a group, perhaps of a year.
    func query(of group: ReportGroup, year: Int? = nil) -> String {
        let parts =
            [table.comparison.condition, group.filter]
            + (year.map { [Condition.year([$0...$0])] } ?? [])
            + (table.comparison.isVerified ? [.verdict([.passed])] : [])
        let conditions = parts.filter { $0 != .everything }
        return ConditionPrinter().text(conditions.count == 1 ? conditions[0] : .all(conditions))
    }
}
