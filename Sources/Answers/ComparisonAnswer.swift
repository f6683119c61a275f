public import Comparisons
public import Deadlines
public import Foundation
public import Query

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
    public let deadline: Deadline

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
}
