/// The ids of rows and columns of the forms that code asks for by name.
///
/// An id is a part of the addresses of cells: it never changes. The labels are in ``Vocabulary``.
package enum FormID {
    /// Requests received in the year, and those of the year before.
    package static let received = "new"
    package static let carriedIn = "carryin"
    /// Requests answered in the year, and those left for the next.
    package static let answered = "done"
    package static let carriedOut = "carryout"
    /// The rows of table three that are no outcome of a request.
    package static let flows = [received, carriedIn, answered, carriedOut]

    /// Other handling: one row of the form of 2019, three of that of 2021.
    package static let other = "other"
    package static let otherNotFixed = "other_nofix"
    package static let otherNotPaid = "other_nofee"
    package static let otherRest = "other_misc"

    /// The sum of a group of outcomes where a report prints one.
    package static let subtotal = "subtotal"

    /// Columns of table three: who asked.
    package static let naturalPersons = "natural"
    package static let businesses = "business"
    /// The column of a row's total, in tables three and four.
    package static let total = "total"

    /// The column of table two that all editions have.
    package static let decisions = "decisions"

    /// The two blocks of suits in table four.
    package static let suits = ["suit_direct", "suit_after"]
}
