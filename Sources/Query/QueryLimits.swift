/// How large a query may be.
///
/// The limits keep every later stage small enough to recurse over a tree without care.
struct QueryLimits: Equatable, Sendable {
    /// Bytes of UTF-8.
    var bytes = 4096

    /// Levels of brackets and negations; and of operations within one calculation.
    var depth = 64

    /// Texts, comparisons and filters.
    var clauses = 200

    /// Hits that a query may ask for at once.
    var hits = 1000

    /// Characters between two texts that are called near each other.
    var distance = 1000

    /// Unknown names for which the nearest known ones are looked for, in the parser and in the
    /// binder each: looking for them takes longer than all the rest.
    var suggestions = 20

    /// Problems with names, behind which no further field is looked up: the query is not run, and
    /// nobody reads more.
    var nameProblems = 100

    /// Problems that are reported at most, the first ones.
    var problems = 100

    /// Bytes up to which a query that is too long is still checked against the other limits.
    var examinedBytes = 65_536
}
