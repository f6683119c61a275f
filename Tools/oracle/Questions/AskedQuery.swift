/// What a query asks for, in the oracle's own terms.
struct AskedQuery {
    /// What a report must fulfil; nil for every report.
    var condition: Asked?
    /// What hits are ordered by; nil for the usual order.
    var sort: AskedOrder?
    /// How many hits are asked for; nil for the usual number.
    var limit: Int?
}

/// A number that hits are ordered by.
struct AskedOrder: Equatable {
    var number: AskedNumber
    var isDescending: Bool
}

/// A condition on a report.
indirect enum Asked: Equatable {
    case all([Asked])
    case any([Asked])
    case not(Asked)
    /// Texts, and what joins them, in one section.
    case inSection(PartKind, Asked)
    case text(AskedText)
    /// Two texts at most so many characters apart; nil for the usual distance of ten.
    case near(AskedText, AskedText, Int?)
    /// A chain: each number compared with the next.
    case compare(AskedNumber, [AskedLink])
    case years([AskedYears])
    case region(AskedLevel, [String])
    case agency([String])
    case edition([String])
    case scope([String])
    case verdict([AskedVerdict])
    case has(AskedField)
    case lacks(AskedField, AskedReason?)
}

/// One step of a chain.
struct AskedLink: Equatable {
    var relation: AskedRelation
    var number: AskedNumber
}

enum AskedRelation: CaseIterable {
    case greater, atLeast, less, atMost, equal, different
}

/// Years from one to another; nil for no end.
struct AskedYears: Equatable {
    var first: Int?
    var last: Int?
}

/// What a region's name is the name of.
enum AskedLevel: CaseIterable {
    case province, city, county, any
}

enum AskedVerdict: CaseIterable {
    case passed, failed, undetermined
}

/// Why a number may be missing.
enum AskedReason: CaseIterable {
    case blank, notApplicable, unreadable, absent, unitUnknown, noReport, zeroDivisor
}

/// A text and how it is read.
struct AskedText: Hashable {
    enum Reading: Hashable {
        case bare, quoted, prefix
    }

    var text: String
    var reading: Reading
    /// The part it must stand in; nil for all.
    var section: PartKind?
}

/// A number of a report.
struct AskedField: Hashable {
    /// The id: `t3.new.total`, `growth`.
    var id: String
    /// Whose report is asked.
    var year = AskedYear.own

    enum AskedYear: Hashable {
        case own, before, year(Int)
    }
}

/// A calculation.
indirect enum AskedNumber: Equatable {
    /// A number as digits: `-12.5`.
    case constant(String)
    case field(AskedField)
    case calculation(Operation, AskedNumber, AskedNumber)
    case negative(AskedNumber)
    case count(AskedText)
    case orElse(AskedField, String)

    enum Operation: CaseIterable {
        case plus, minus, times, over
    }
}
