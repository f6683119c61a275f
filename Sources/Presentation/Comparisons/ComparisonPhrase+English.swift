import Answers
import Comparisons
import Query
import Reports

extension ComparisonPhrase {
    /// The phrase in English.
    var english: String {
        switch self {
        case .allReports: "all reports"
        case .total: "all groups"
        case .statistic(.sum): "sum"
        case .statistic(.mean): "mean of reports"
        case .statistic(.median): "median of reports"
        case .value(.sum): "value"
        case .value(.mean): "mean"
        case .value(.median): "value"
        case .rank: "rank"
        case .share: "share"
        case .growth: "change"
        case .lowerQuartile: "quartile 1"
        case .median: "median"
        case .upperQuartile: "quartile 3"
        case .n: "n"
        case .reports: "reports"
        case .missingReports: "missing"
        case .zeroDivisors: "divisor 0"
        case .failedReports: "failing"
        case .repeatedReports: "repeated"
        case .missing: "missing"
        case .tableSheet: "Table"
        case .dataSheet: "Data"
        case .shaded:
            "shaded: some reports lack the number, fail a hard check, or were left out as repeated;"
                + " the sheet Data has how many"
        case .sourceSheet: "Sources"
        case .remarkSheet: "Remarks"
        case .legend(let missing, let failed, let repeated):
            "marks: "
                + [
                    missing ? "* some reports lack the number" : nil,
                    failed ? "! some reports fail a hard check" : nil,
                    repeated ? "+ a repeated report was left out" : nil,
                ].compactMap(\.self).joined(separator: "; ")
        case .chosen(let reports, let query): "\(Self.count(reports)): \(query)"
        case .chosenAll(let reports): "\(Self.count(reports)): all of the index"
        case .definition(let caption, let resolved): "\(caption) = \(resolved)"
        case .source(let source):
            "index \(source.generation)\(source.day.map { " of \($0)" } ?? ""), "
                + "nianbao \(source.program)"
        case .remark(let remark, let caption): remark.english(caption)
        }
    }

    fileprivate static func count(_ reports: Int) -> String {
        reports == 1 ? "1 report" : "\(reports) reports"
    }
}

extension ComparisonUsage {
    /// What is wrong and what to do, in English.
    public var english: String {
        switch self {
        case .nothing: "no report that was chosen has what is compared"
        case .noOrder:
            "the query of --where has an order or a limit, which a comparison cannot have"
        case .badMinimum: "--min must be at least 1"
        case .yearsTwice: "--by year already has a row a year; leave --over out"
        case .markOnlyForCSV: "--bom goes with --format csv only"
        case .workbookNeedsFile: "a workbook is written to a file; name it with --output"
        }
    }
}

extension ComparisonRemark {
    fileprivate func english(_ caption: String) -> String {
        switch self {
        case .editionShift(_, let field, .decisions):
            "\(FieldCaption.text(field, in: .english)): forms of 2019 and 2020 often count items"
                + " instead of decisions; compare years across 2021 with care"
        case .editionShift(_, let field, .continued(let cell)):
            "\(FieldCaption.text(field, in: .english)): in reports of the other form,"
                + " \(FieldNames.label(of: Field(cell))) stands for it; the two do not mean quite the same"
        case .reviewReform:
            "\(caption): since 2024 a refusal must go to review before it may go to court; a break"
                + " between 2023 and 2024 is the law's, not the bodies'"
        case .ungrouped(let reports): "in no group: \(ComparisonPhrase.count(reports))"
        case .unverified(let reports):
            "left out by --verified: \(ComparisonPhrase.count(reports)) with checks that fail or"
                + " could not be made"
        case .repeated(let reports, let keys):
            "left out, since their body has another report of the year:"
                + " \(ComparisonPhrase.count(reports)) (\(keys.joined(separator: ", "))"
                + (reports > keys.count ? ", …)" : ")")
        case .unknownBodies(let reports):
            "whose body cannot be told, so that it may count twice:"
                + " \(ComparisonPhrase.count(reports))"
        case .unmatchedRows(let rows, let places):
            "rows of the joined table whose place no report has: \(rows)"
                + " (\(places.joined(separator: ", "))" + (rows > places.count ? ", …)" : ")")
        case .unmatchedReports(let reports, let places):
            "whose place the joined table does not have: \(ComparisonPhrase.count(reports))"
                + " (\(places.joined(separator: ", ")))"
        case .placesByName(let groups):
            "known by name only, so that places with one name fall together:"
                + " \(groups) of the groups"
        case .renamedPlaces(let places):
            "places with several names, each compared as one: \(places.count)"
                + " (\(Self.names(of: places))"
                + (places.count > Self.shownPlaces ? ", …)" : ")")
        case .nestedPlaces(let groups):
            "reports of whole places that may lie in one another are added up in"
                + " \(groups) of the groups; choose one level, for instance --by county"
        case .missing(_, let reports):
            "\(caption): missing in \(ComparisonPhrase.count(reports))"
        case .zeroDivisor(_, let reports):
            "\(caption): \(ComparisonPhrase.count(reports)) divide by zero and have no number of"
                + " their own"
        case .failedChecks(let reports):
            "with a hard check that fails: \(ComparisonPhrase.count(reports)); --verified leaves"
                + " them out"
        case .belowMinimum(let groups, let minimum):
            "not ranked for having fewer than \(minimum) reports: \(groups) of the groups"
        case .changedReports(_, let cells):
            "\(caption): \(cells) of the changes compare different numbers of reports"
        }
    }
}
