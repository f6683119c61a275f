import Comparisons
import Query
import Reports

/// What pages say beside answers.
///
/// Those without a value are named in templates; the words are in `PageText+Chinese` and
/// `PageText+English`, one case each.
enum PageText: LocalizedText, Equatable, Sendable {
    // MARK: Around every page
    case siteName
    case tagline
    case skip
    case navigation
    case search
    case checks
    case help
    case queryLabel
    case searchButton
    case completions
    case apiDescription
    case indexHolds(String)
    case indexWritten(String)
    case indexStale(String)

    // MARK: Search
    case examplesHeading
    case moreHelp
    case holdings
    case emptyIndex
    case meant
    case order
    case orderInQuery
    case apply
    case understood
    case filters
    case removeFilter
    case nothingFound
    case missing
    case pages
    case previousPage
    case nextPage
    case takeaway
    case commandLine
    case copy
    case narrow
    case found(String)
    case range(first: Int, last: Int, milliseconds: String)
    case time(milliseconds: String)
    case noneOnPage(milliseconds: String)
    case pageOf(page: Int, pages: Int)
    /// So many more documents have the report.
    case moreSources(Int)
    case byRelevance
    case newestFirst
    case greatestFirst(String)
    case smallestFirst(String)
    case findings(Int)
    case more(Int)
    case notListed(Int)
    case readAsZero
    case reportsWithout(String)
    case asPhrase(String)
    case didYouMean(String)
    case corrected
    case withoutFilter(String)
    case shorterWords
    case lineShort(Int)
    case csv
    case csvFirst(Int)
    case json
    case provinceFacet
    case cityFacet
    case countyFacet
    case kindFacet
    case checkFacet
    case passed
    case failed
    case undetermined

    // MARK: Reports
    case identity
    case otherYears
    case received
    case decided
    case year
    case edition
    case noReport
    case line
    case row
    case asPrinted
    case column(Int)
    case sourceOf(line: DocumentLine, column: Int, raw: String, placedBy: Placement?)
    case placesOf(Int)
    case neighbours(String)
    case allNeighbours
    case note(Int)
    case legend

    // MARK: Comparisons
    case compare
    case compareLead
    case `where`
    case groupBy
    case statistic
    case leastReports
    case yearByYear
    case onlyVerified
    case nothingToCompare
    case cite
    case allTogether
    case chart
    case bestChart
    case chartMissing
    case noReports
    case figure(Int)
    case fieldOfForm(String)
    case grouping(Grouping)
    case statisticName(Statistic)
    case groupsNotShown(Int)

    // MARK: Checks and help
    case checksLead
    case checksWithinReport
    case rule
    case everyRule
    case everySeverity
    case region
    case severity
    case filter
    case noBrokenRule
    case brokenIn(String)
    case contents
    case language
    case fields
    case rules
    case fieldSearch
    case fieldsFound(Int)
    case fieldName
    case fieldId
    case unit
    case formula
    case rulesLead
    case ruleSays
    case broken
    case columnsOf([String])

    // MARK: Failures
    case tryAgain
    case toSearch
    case notFoundText
    case failureHeading
    case notFoundHeading
    case busyHeading

    /// The texts that templates name.
    static let named: [String: PageText] = Dictionary(
        uniqueKeysWithValues: [
            siteName, tagline, skip, navigation, search, checks, help, queryLabel, searchButton,
            completions, apiDescription, examplesHeading, moreHelp, holdings, emptyIndex, meant,
            order, orderInQuery, apply, understood, filters, removeFilter, nothingFound, missing,
            pages, previousPage, nextPage, takeaway, commandLine, copy, narrow, identity,
            otherYears, year, edition, noReport, line, row, asPrinted, checksLead,
            checksWithinReport, rule, everyRule, region, severity, filter, noBrokenRule, contents,
            language, fields, rules, fieldSearch, fieldName, fieldId, unit, formula, rulesLead,
            ruleSays, broken, failed, tryAgain, toSearch, compare, compareLead, `where`, groupBy,
            statistic, leastReports, yearByYear, onlyVerified, nothingToCompare, cite, chart,
        ].map { ("\($0)", $0) })
}
