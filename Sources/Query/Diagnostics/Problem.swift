public import Reports

/// What can be wrong with a query.
///
/// The words are in `Problem+English` and `Problem+Chinese`, one case each: a problem without
/// words in both does not compile.
public enum Problem: LocalizedText, Equatable, Sendable {
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
    /// Apostrophes stand around a text; they quote nothing.
    case singleQuotes
    /// The two signs of a relation stand in the wrong order, `=>`.
    case swappedRelation(String, meant: String)
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
    /// A minus directly before a comparison says NOT, where the negative may have been meant; a
    /// warning.
    case negatedComparison
    /// A minus before a number may be a difference or NOT.
    case ambiguousMinus
    /// A quoted text stands where a number is needed.
    case textForNumber(String)
    /// A condition stands where a number is needed.
    case conditionForNumber
    /// A number is written together with a unit or another word.
    case numberWithUnit(String)
    /// A part of a number stands behind a blank, `5 万`.
    case detachedMagnitude(String)
    /// A star stands where it neither marks a prefix nor multiplies.
    case misplacedStar
    /// A word stands in the place of an operator, `新收 大于 5`.
    case wordForOperator(String, meant: String)
    /// A word between blanks is taken for a text and may be meant for an operator; a warning.
    case wordLikeOperator(String, meant: String)
    /// OR stands beside blanks that mean AND, without brackets; a warning.
    case mixedOperators

    // MARK: Texts near each other

    /// Something other than a single text stands beside NEAR.
    case nearOperand
    /// NEAR follows upon NEAR.
    case nearChain
    /// NEAR stands behind a section and its text, without brackets.
    case nearBehindSection
    /// The distance of NEAR is no whole number within the limit.
    case badDistance(String, limit: Int)
    /// A number behind NEAR may be its distance or a text.
    case ambiguousDistance(String)

    // MARK: Functions

    /// The name before a bracket is no function.
    case unknownFunction(String, suggestions: [String])
    /// A blank stands between a function and its bracket.
    case detachedBracket(String)
    /// The brackets of a function hold something else than it takes.
    case badArguments(String, of: Function)

    // MARK: Order and number of hits

    /// An order or a limit stands elsewhere than at the top level.
    case misplacedDirective(String)
    /// An order or a limit is given twice.
    case repeatedDirective(String)
    /// The limit is no whole number within the limit of limits.
    case badLimit(String, limit: Int)
    /// The order is by a number that is the same for every report.
    case constantSort
    /// The order is by a property of reports, not by a number.
    case sortByProperty(String)
    /// The direction of an order is written as a word.
    case sortDirection(String)
    /// A minus before a sum turns the whole order, not its first number; a warning.
    case descendingSum

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
    /// Something other than the name of a field stands where one is needed.
    case fieldExpected
    /// `@` has no year behind it.
    case missingYear
    /// `@` does not stand directly between a field and a year.
    case detachedAt
    /// What stands behind `@` is no year.
    case badOtherYear(String)
    /// A dot has no column behind it.
    case missingColumn(String)
    /// A property of reports is compared as if it were a number; `example` says it rightly.
    case filterCompared(String, example: String)
    /// A figure is compared with a word for a missing one; `example` says it rightly.
    case missingCompared(String, example: String)
    /// Both sides of a comparison are the same.
    case identicalSides
    /// A comparison names no field.
    case constantComparison

    // MARK: Filters and sections

    /// The name before a colon is unknown.
    case unknownName(String, suggestions: [String])
    /// A colon has no value behind it.
    case missingValue(String)
    /// Values are divided by something else than commas.
    case listSeparator
    /// A year behind a blank is taken for a text and may be meant for a value; a warning.
    case looseYear(String)
    /// The value is no year.
    case badYear(String)
    /// A range ends before it starts.
    case reversedRange
    /// The value is no edition.
    case unknownEdition(String, suggestions: [String])
    /// The value is no scope.
    case unknownScope(String, suggestions: [String])
    /// The value is no verdict.
    case unknownVerdict(String, suggestions: [String])
    /// The value is no reason for which a figure is missing.
    case unknownReason(String, suggestions: [String])
    /// The figure is never missing for that reason.
    case impossibleReason(String, field: String)
    /// A reason is given for a figure that must be there; `missing` asks for the opposite.
    case reasonOfPresence(String, missing: String)
    /// A figure that must be there, or be missing, is compared with a number.
    case presenceCompared(String)
    /// Several figures, or several reasons, stand behind one name.
    case onePresenceField(String)
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

/// A function of the language.
public enum Function: String, CaseIterable, Equatable, Sendable {
    /// How often a text occurs.
    case occurrences
    /// A figure, or a number where it is missing.
    case substitute
}
