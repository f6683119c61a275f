/// What is wrong with an index that is not as it was written.
///
/// The words are in `IndexDamage+Chinese` and `IndexDamage+English`.
public enum IndexDamage: Error, Equatable, Sendable {
    /// A page of the file is not the one that was written.
    case page(Int)
    /// The end of the file, where the digests of its pages are, is missing or is another's.
    case seal
    /// The pages are as they were written, but SQLite finds no database in them.
    case structure
    /// A table, view, index or trigger is not one that this program makes, or one is missing.
    case schema(name: String)
    /// A column of a table holds a value that does not belong there.
    case value(column: String)
    /// A packed column of numbers is missing or does not fit the others.
    case column(name: String)
    /// A table has more or fewer rows than it had.
    case count(table: String, found: Int, expected: Int)
}
