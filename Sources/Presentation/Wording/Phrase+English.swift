import Query
import Reports

extension Phrase {
    /// The phrase in English.
    public var english: String {
        switch self {
        case .nothingFound(let time): "nothing found (\(time) ms)"
        case .shown(let first, let last, let total, let time):
            "\(Self.reports(total)), \(first)-\(last) shown (\(time) ms)"
        case .noneShown(let total, let time):
            "\(Self.reports(total)), none on this page (\(time) ms)"
        case .understood(let query): "query: \(query)"
        case .unmatched(let name, let suggestions):
            "no report of the index is from \"\(name)\""
                + (suggestions.isEmpty ? "" : "; is it \(Self.quoted(suggestions))?")
        case .listedRows(let count): "rows of the catalogue: \(count)"
        case .rowsWithoutFile(let count):
            "rows without a file of that name, or with several: \(count)"
        case .filesNotListed(let count): "files that the catalogue lacks: \(count)"
        case .renamed(let name, let names):
            "\"\(name)\" also found reports of \(Self.quoted(names)), the same place in other years"
        case .leftOut(let field, let reports):
            "left out for want of \"\(field)\": \(Self.reports(reports))"
        case .zeroDivisor(let divisor, let reports):
            "left out since the divisor \"\(divisor)\" is 0: \(Self.reports(reports))"
        case .readAsZero(let example): "to count a missing number as 0, write \(example)"
        case .literal(let term, let quoted, let more):
            "\"\(term)\" read literally finds \(more) more; put it in quotes: \(quoted)"
        case .unranked(let terms, true):
            "\(Self.quoted(terms)): too common to say which report matches best;"
                + " the newest reports stand first"
        case .unranked(let terms, false):
            "\(Self.quoted(terms)): too common to count in the order of the reports"
        case .sectionLine(let section, let line): "\(section), \(line.english)"
        case .missingFigure: "missing"
        case .tenThousandYuan(let amount): "\(amount) (in 10,000 yuan)"
        case .ofOtherYear(let label, .before): "\(label) (year before)"
        case .ofOtherYear(let label, .year(let year)): "\(label) (\(year))"
        case .titleOrAgency: "title or agency"
        case .label(let part): part.english
        case .scope(.own): "own"
        case .scope(.aggregated): "aggregated"
        case .edition(.form2019): "form of 2019"
        case .edition(.form2021): "form of 2021"
        case .edition(.mixed): "both forms mixed"
        case .edition(.none): "no tables"
        case .legend:
            "In the tables: · blank, / not applicable, ? unreadable, empty: not in the form, [1] note"
        case .table(.disclosure): "Table 2: disclosed on its own initiative"
        case .table(.requests): "Table 3: requests received and answered"
        case .table(.disputes): "Table 4: administrative review and litigation"
        case .unit(.count): "count"
        case .unit(.tenThousandYuan): "10,000 yuan"
        case .unit(.unstatedMoney): "money, no unit in the form"
        case .unit(.share): "share (0.25 is 25 %)"
        case .unit(.ratio): "ratio"
        case .unit(.change): "change (0.25 is 25 % more)"
        case .unit(.flag): "1 for yes, 0 for no"
        case .severity(.hard): "hard"
        case .severity(.soft): "soft"
        case .place(let line, let column): "\(line.english), column \(column)"
        case .resolution(let stated?, true): "stated as \(stated), in the division table"
        case .resolution(let stated?, false): "stated as \(stated), not resolved"
        case .resolution(nil, true): "not stated, told from the text"
        case .resolution(nil, false): "not stated"
        case .places(let isPaged):
            "Where the numbers stand\(isPaged ? "" : " (line:column)"), and what places them in their cells:"
        case .placement(.grid): "grid"
        case .placement(.order): "order"
        case .placement(.rule): "rule"
        case .unknownRegion: "region unknown"
        case .unknownAgency: "body not stated"
        case .none: "none"
        case .status(.noted): "noted"
        case .status(.failed): "failed"
        case .status(.undetermined): "undetermined"
        case .cell(let label, let printed, let implied):
            "\(label) reads \(printed)" + (implied.map { ", should be \($0)" } ?? "")
        case .line(let line): line.english
        case .moreCells(let count): "\(count) more cells"
        case .unchecked(let family, let rules, let message):
            "\(rules) rules \(family) could not be checked: \(message)"
        case .compared(let key): "compared with the year before, \(key)"
        case .onePlace(let name, let names):
            "\(Self.quoted([name] + names)) are names of one place in different years"
        case .notCompared(let keys):
            "not compared with the year before: several reports share the name, \(keys)"
        case .checkSummary(let reports, let counts):
            "\(Self.reports(reports)), \(counts.checked) rules checked: \(counts.passed) passed,"
                + " \(counts.failed) failed, \(counts.undetermined) undetermined"
        case .ruleCounts(let severity, let counts):
            "\(Phrase.severity(severity).english): \(counts.passed) passed,"
                + " \(counts.failed) failed, \(counts.undetermined) undetermined"
        case .printed: "printed"
        case .implied: "implied"
        case .noField(let text): "no field has a name with \"\(text)\""
        case .count(let thing): thing.english
        case .yearReports(let year, let reports): "\(year): \(Self.reports(reports))"
        case .verified(let pages, let tables, let rows, let columns):
            "verified: all \(pages) pages are as they were written;"
                + " \(tables) tables with \(rows) rows and \(columns) packed columns are complete"
        case .seconds(let seconds): "\(seconds) s"
        case .badLimit(let name): "\(name) must be 0 to 1000"
        case .badOffset(let name): "\(name) must not be negative"
        case .badJobs: "--jobs must be at least 1"
        case .noExplanation(let format):
            "--explain has the forms text and json, not \(format)"
        case .noOrderInCheck:
            "a check has no order and no limit: leave out sort: and limit:"
        case .noExplainedCount: "--explain and --count exclude each other"
        case .badPort: "--port must be 0 to 65535"
        case .foreignHost(let host):
            "to listen on \(host), where other machines can ask, --token-file is needed"
        case .badCount(let option, let least, let most): "\(option) must be \(least) to \(most)"
        case .badTime(let option): "\(option) must be a time up to 60s, such as 500ms or 1s"
        case .noTokenFile(let file): "the token file \(file) cannot be read"
        case .openTokenFile(let file):
            "the token file \(file) can be read by others; run: chmod 600 \(file)"
        case .badToken(let file, let least):
            "the token file \(file) must hold one line of at least \(least) visible ASCII characters"
        case .portInUse(let port):
            "another program listens on port \(port); choose another with --port"
        case .cannotListen(let host, let port, let reason):
            "cannot listen on \(host), port \(port): \(reason)"
        case .outOfBounds(let name, let most): "\(name) must be a whole number, 0 to \(most)"
        case .badSeverity(let name): "\(name) must be hard or soft"
        case .badFormat(let name): "\(name) must be json or csv"
        case .badChoice(let name, let choices):
            "\(name) must be one of \(choices.joined(separator: ", "))"
        case .missingNumber: "the parameter expr is missing: a number to compare"
        case .numbersTooLong(let most):
            "the numbers are longer than \(most) bytes together"
        case .tooManyCells(let most):
            "the comparison has more than \(most) cells; narrow it down, take fewer numbers, years or"
                + " groups, or use search compare on the command line"
        case .tooManyNumbers(let most): "at most \(most) numbers can be compared at once"
        case .noOrder: "there is no order and no limit here: leave out sort: and limit:"
        case .yearsTwice: "years are the groups already: leave out over"
        case .unknownParameter(let name): "there is no parameter \"\(name)\" here"
        case .repeatedParameter(let name): "the parameter \(name) is given twice"
        case .queryTooLong(let most): "the text is longer than \(most) bytes"
        case .addressTooLong(let most): "the address is longer than \(most) bytes"
        case .headersTooLarge(let most): "the headers are longer than \(most) bytes"
        case .bodyNotTaken: "requests have no body here"
        case .methodNotAllowed: "only GET and HEAD are answered here"
        case .foreignOrigin: "pages of other sites may not ask here"
        case .unauthorized: "the token is missing or wrong: Authorization: Bearer TOKEN"
        case .busy: "too many requests wait; try again in a second"
        case .misdirected:
            "the Host header does not name this machine; further names are allowed by --allow-host"
        case .unknownPath: "there is nothing here; search with /api/v1/search?q="
        case .missingQuery: "the parameter q is missing"
        case .badEncoding: "the parameters are not percent-encoded UTF-8"
        case .failure(let reason): "failed: \(reason)"
        }
    }

    private static func quoted(_ terms: [String]) -> String {
        terms.map { "\"\($0)\"" }.joined(separator: ", ")
    }

    private static func reports(_ count: Int) -> String {
        count == 1 ? "1 report" : "\(count) reports"
    }
}

extension ReportPart {
    fileprivate var english: String {
        switch self {
        case .key: "key"
        case .agency: "agency"
        case .region: "region"
        case .year: "year"
        case .edition: "edition"
        case .scope: "scope"
        case .layout: "layout"
        case .source: "source"
        case .findings: "findings"
        case .formula: "formula"
        case .otherwise: "else"
        case .name: "name"
        case .aliases: "aliases"
        case .note: "note"
        case .unit: "unit"
        case .row: "row"
        }
    }
}

extension CountedThing {
    fileprivate var english: String {
        switch self {
        case .files: "files read"
        case .added: "added"
        case .changed: "changed"
        case .unchanged: "unchanged"
        case .forgotten: "forgotten"
        case .refused: "refused"
        case .reports: "reports"
        case .duplicates: "duplicate files"
        case .cells: "cells"
        case .findings: "findings"
        case .time: "time"
        case .index: "index"
        case .bytes: "bytes"
        case .schema: "schema"
        case .segmentation: "segmentation"
        case .program: "program"
        }
    }
}

extension DocumentLine {
    /// `line 12`, or `page 3, line 12`.
    var english: String { (page.map { "page \($0), " } ?? "") + "line \(number)" }
}
