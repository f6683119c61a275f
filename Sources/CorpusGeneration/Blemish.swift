/// An irregularity that real reports have and some of the corpus too.
///
/// What a report says is never changed by one but where it says so: `truth.json` holds what is
/// printed.
public enum Blemish: String, CaseIterable, Codable, Sendable {
    // MARK: The title

    /// The body on one line, the rest of the title on the next.
    case titleOnTwoLines = "title-on-two-lines"
    /// No title: the body stands in the first sentence only.
    case noTitle = "no-title"
    /// The title does not say of which place.
    case titleWithoutRegion = "title-without-region"
    /// The year stands before the body.
    case titleYearFirst = "title-year-first"

    // MARK: The cells

    /// The five cells of 行政复议 are empty.
    case blankReview = "blank-review"
    /// Table three has only its columns 自然人 and 总计 filled.
    case blankCells = "blank-cells"
    /// The row 本机关不掌握相关政府信息 is empty.
    case blankRow = "blank-row"
    /// The row 规章 is struck out.
    case struckOutRules = "struck-out-rules"
    /// Table four ends with one zero too many.
    case surplusZero = "surplus-zero"
    /// The amount of money has no unit.
    case amountWithoutUnit = "amount-without-unit"
    /// The amount is printed with 元 behind it.
    case amountInYuan = "amount-in-yuan"
    /// The amount is printed with 万元 behind it.
    case amountInTenThousandYuan = "amount-in-ten-thousand-yuan"
    /// 本年增/减 is negative.
    case negativeChange = "negative-change"
    /// A very large number.
    case largeNumber = "large-number"
    /// A very large number, its thousands separated.
    case thousandsSeparator = "thousands-separator"
    /// （七）总计 was left at zero although there are outcomes.
    case outcomeTotalLeftZero = "outcome-total-left-zero"

    // MARK: The words

    /// The prose gives another number of requests than the table.
    case contradictoryNarrative = "contradictory-narrative"
    /// Blanks inside labels.
    case splitLabels = "split-labels"
    /// Half-width brackets in labels.
    case halfWidthBrackets = "half-width-brackets"
    /// Another place's name in the text.
    case wrongPlace = "wrong-place"
    /// A trace of the word processor.
    case bookmark = "bookmark"
    /// An older year in the text.
    case staleYear = "stale-year"

    // MARK: The form and the file

    /// The form of 2019 in a later year.
    case formOf2019 = "form-of-2019"
    /// Lines end with a carriage return and a line feed.
    case carriageReturns = "carriage-returns"
    /// The file begins with a byte order mark.
    case byteOrderMark = "byte-order-mark"
}
