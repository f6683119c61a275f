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
    /// The title stands there twice.
    case titleTwice = "title-twice"
    /// Blanks between the characters of the title.
    case titleSpaced = "title-spaced"
    /// Another name for the report: 年报, 工作报告, 政务公开年度报告.
    case titleVariant = "title-variant"

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
    /// Zeros are left out, a no-break space in their cells.
    case noBreakSpaces = "no-break-spaces"
    /// Zeros are left out, ideographic blanks in their cells.
    case ideographicBlanks = "ideographic-blanks"
    /// A dash for every zero of an organisation.
    case dashes = "dashes"
    /// The column 总计 of table three is empty.
    case blankTotalColumn = "blank-total-column"
    /// 本年收费金额 in 元, although its heading says 万元.
    case feeInYuan = "fee-in-yuan"
    /// A remark behind a number: 22（其中修订16件）.
    case remarkInCell = "remark-in-cell"
    /// A remark below table four.
    case footnote = "footnote"
    /// The last cell of a short row of table two is not there.
    case missingLastCell = "missing-last-cell"
    /// Amounts with four decimals, the last a zero.
    case longDecimals = "long-decimals"
    /// A blank between the digits of a number.
    case splitNumber = "split-number"
    /// Ideographic blanks before digits.
    case blanksBeforeDigits = "blanks-before-digits"
    /// Digits of double width.
    case fullWidthDigits = "full-width-digits"
    /// Numbers of table two in Chinese: 十二.
    case chineseNumerals = "chinese-numerals"
    /// Counts of eight digits.
    case hugeCounts = "huge-counts"
    /// The numbers of a row are gone.
    case lostRow = "lost-row"
    /// （七）总计 was left at zero although there are outcomes.
    case outcomeTotalLeftZero = "outcome-total-left-zero"

    // MARK: The labels

    /// Half- and full-width brackets, straight and curly quotes, and all kinds of dots.
    case mixedPunctuation = "mixed-punctuation"
    /// Shortened labels: 逾期不补正, 对外公开总数.
    case shortenedLabels = "shortened-labels"
    /// A typing error: 处理绝对数量.
    case typoInLabel = "typo-in-label"
    /// The year in a label: 本年(2023)制发件数.
    case yearInLabel = "year-in-label"
    /// The row 行政规范性文件 has its name of 2019.
    case oldRowName = "old-row-name"
    /// Traditional characters.
    case traditional = "traditional"
    /// Traditional characters with wrong conversions and Taiwan's terms.
    case convertedTwice = "converted-twice"

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

    /// Words of before 2019 for outcomes: 信息不存在, 告知其他途径.
    case oldStyleWords = "old-style-words"
    /// The period of the figures is that of the year before.
    case stalePeriod = "stale-period"
    /// Digits and marks of dates were dropped.
    case droppedDigits = "dropped-digits"
    /// Navigation, particulars and links around the report.
    case siteNavigation = "site-navigation"
    /// The report is the annex of a notice.
    case wrappedInNotice = "wrapped-in-notice"
    /// Advertising around the report, words of it masked.
    case spamMirror = "spam-mirror"
    /// Pinyin in brackets behind characters.
    case pinyinNoise = "pinyin-noise"
    /// Runs of question marks and characters that mean nothing.
    case mojibake = "mojibake"

    // MARK: The form and the file

    /// Table two mixes the forms of 2019 and 2021.
    case mixedForm = "mixed-form"
    /// Rows and a column of subtotals.
    case extendedForm = "extended-form"
    /// The headings of the tables are there, the tables are not.
    case tablesMissing = "tables-missing"
    /// The outline of before 2019, without tables.
    case oldOutline = "old-outline"
    /// A bar for every column that a cell spans.
    case barRuns = "bar-runs"
    /// A small table for every row, under invented headings.
    case tablePerRow = "table-per-row"
    /// The place's name stands for several real places.
    case ambiguousPlace = "ambiguous-place"
    /// The same report from another host, with other noise.
    case duplicate = "duplicate"

    /// The form of 2019 in a later year.
    case formOf2019 = "form-of-2019"
    /// Lines end with a carriage return and a line feed.
    case carriageReturns = "carriage-returns"
    /// The file begins with a byte order mark.
    case byteOrderMark = "byte-order-mark"
}
