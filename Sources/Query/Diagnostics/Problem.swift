public import Reports

/// What can be wrong with a query.
///
/// The words are in `Problem+English` and `Problem+Chinese`, one case each: a problem without
/// words in both does not compile.
public enum Problem: Equatable, Sendable {
    // MARK: Text

    /// There is nothing to search for.
    case emptyQuery
    /// The query has more bytes of UTF-8 than a query may have.
    case queryTooLong(limit: Int)
    /// Brackets, negations or calculations are nested too deeply.
    case tooDeep(limit: Int)
    /// The query has more conditions than a query may have.
    case tooManyClauses(limit: Int)
    /// A control character stands in the query.
    case controlCharacter(code: UInt32)
    /// A quote was opened and never closed.
    case unterminatedQuote
    /// A quote is closed that was never opened.
    case unmatchedClosingQuote
    /// The quotes hold no text.
    case emptyText
    /// `&` or `|` stands alone.
    case singleMark(String)
    /// A number has more digits than can be kept exactly.
    case numberTooLong(limit: Int)

    // MARK: Grammar

    /// A bracket has no partner.
    case unmatchedBracket(opening: Bool)
    /// The brackets hold nothing.
    case emptyBrackets
    /// AND, OR or NOT has nothing on one side.
    case missingOperand(String, Side)
    /// A relation or a calculation has nothing on one side.
    case missingNumber(String, Side)
    /// Something stands where it means nothing.
    case unexpectedToken(String)
    /// A number is named or calculated but not compared.
    case missingComparison
    /// Words are joined by hyphens, which is neither a text nor a comparison.
    case hyphenInText(String)
    /// A minus has blanks on both sides and nothing to subtract from.
    case detachedMinus
    /// A minus before a number may be a difference or NOT.
    case ambiguousMinus
    /// A quoted text stands where a number is needed.
    case textForNumber(String)
    /// A condition stands where a number is needed.
    case conditionForNumber
    /// A number is written together with a unit or another word.
    case numberWithUnit(String)
    /// A construct of the language that this version does not answer.
    case notYetSupported(Construct)
    /// OR stands beside blanks that mean AND, without brackets; a warning.
    case mixedOperators

    // MARK: Fields

    /// The name is no field.
    case unknownField(String, suggestions: [String])
    /// Several fields have the name.
    case ambiguousField(String, candidates: [FieldEntry])
    /// The row has no such column, nor has any other.
    case unknownColumn(String, row: String, columns: [String], suggestions: [String])
    /// The column is one of other rows.
    case columnOfOtherRow(String, row: String, columns: [String])
    /// A column behind an indicator, which has none.
    case columnOfIndicator(String, indicator: FieldEntry)
    /// The number needs what no report states, such as the population.
    case needsOutsideData(String, OutsideIndicator)
    /// A dot has no column behind it.
    case missingColumn(String)
    /// A property of reports is compared as if it were a number; `example` says it rightly.
    case filterCompared(String, example: String)
    /// Both sides of a comparison are the same.
    case identicalSides
    /// A comparison names no field.
    case constantComparison

    // MARK: Filters and sections

    /// The name before a colon is unknown.
    case unknownName(String, suggestions: [String])
    /// A colon has no value behind it.
    case missingValue(String)
    /// The value is no year.
    case badYear(String)
    /// A range ends before it starts.
    case reversedRange
    /// The value is no edition.
    case unknownEdition(String, suggestions: [String])
    /// The value is no scope.
    case unknownScope(String, suggestions: [String])
    /// A range of names means nothing.
    case rangeOfNames(String)
    /// Something other than texts stands in a section.
    case onlyTextsInSection
}

/// A side of an operator.
public enum Side: Equatable, Sendable {
    /// What stands before it.
    case before
    /// What stands behind it.
    case after
}

/// A construct of the language that is read but not answered yet.
public enum Construct: String, CaseIterable, Equatable, Sendable {
    /// `有:` and `缺:`.
    case presence
    /// NEAR.
    case near
    /// `word*`.
    case prefix
    /// 次数("…").
    case occurrences
    /// 缺省(field, number).
    case substitute
    /// `@` and a year.
    case otherYear
    /// `sort:`.
    case sorting
    /// `limit:`.
    case limit
    /// `check:`.
    case check
}
