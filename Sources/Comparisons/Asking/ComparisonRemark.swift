public import Query

/// What must be known to read a comparison rightly.
public enum ComparisonRemark: Equatable, Sendable {
    /// A number's meaning shifted from one form to the other.
    case editionShift(number: Int, field: Field, EditionShift)
    /// A number counts reviews or suits, and the years span the reform of 2024.
    case reviewReform(number: Int)
    /// Reports that belong to no group: those of a city in a comparison of counties.
    case ungrouped(reports: Int)
    /// Reports that were left out since a hard check fails or could not be made.
    case unverified(reports: Int)
    /// Reports of a body that has another one for the same year; only the first counts. The keys
    /// of some that were left out.
    case repeated(reports: Int, keys: [String])
    /// Reports whose body cannot be told, so that it may have several.
    case unknownBodies(reports: Int)
    /// Rows of the joined table whose place no report has; some of them.
    case unmatchedRows(rows: Int, places: [String])
    /// Reports whose place the joined table does not have; some of the places.
    case unmatchedReports(reports: Int, places: [String])
    /// Groups of a place that is known by its name only.
    case placesByName(groups: Int)
    /// Groups of a place that was renamed or moved between its reports.
    case renamedPlaces([RenamedPlace])
    /// Reports of whole places that lie in one another are added up.
    case nestedPlaces(groups: Int)
    /// Reports whose number is missing.
    case missing(number: Int, reports: Int)
    /// Reports that divide by zero, so that they have no number of their own.
    case zeroDivisor(number: Int, reports: Int)
    /// Reports that count although a hard check fails.
    case failedChecks(reports: Int)
    /// Groups that have too few reports to be ranked.
    case belowMinimum(groups: Int, minimum: Int)
    /// Changes from year to year that compare different numbers of reports.
    case changedReports(number: Int, cells: Int)
}

/// A place whose reports are one group although they name it differently.
public struct RenamedPlace: Hashable, Sendable {
    /// Its name in its latest report.
    public let name: String
    /// Its names in the others, the latest first.
    public let otherNames: [String]

    /// A place with its names.
    public init(_ name: String, otherNames: [String]) {
        self.name = name
        self.otherNames = otherNames
    }
}

extension ComparisonRemark {
    /// The stable name of the remark.
    public var id: String {
        switch self {
        case .editionShift: "edition-shift"
        case .reviewReform: "review-reform"
        case .ungrouped: "ungrouped"
        case .unverified: "unverified"
        case .repeated: "repeated-reports"
        case .unknownBodies: "unknown-bodies"
        case .unmatchedRows: "unmatched-rows"
        case .unmatchedReports: "unmatched-reports"
        case .placesByName: "places-by-name"
        case .renamedPlaces: "renamed-places"
        case .nestedPlaces: "nested-places"
        case .missing: "missing-figures"
        case .zeroDivisor: "zero-divisor"
        case .failedChecks: "failed-checks"
        case .belowMinimum: "below-minimum"
        case .changedReports: "changed-reports"
        }
    }
}

extension [ComparisonRemark] {
    /// Each remark once, in the order in which they first stand.
    var withoutRepetitions: [ComparisonRemark] {
        reduce(into: []) { found, remark in
            if !found.contains(remark) { found.append(remark) }
        }
    }
}
