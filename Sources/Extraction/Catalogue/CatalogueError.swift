/// What is wrong with a list of downloads.
///
/// The words are in `CatalogueError+Chinese` and `CatalogueError+English`.
public enum CatalogueError: Error, Equatable, Sendable {
    /// It cannot be read; the reason in the words of the operating system.
    case unreadable(reason: String)
    /// It is larger than any list.
    case tooLarge
    /// It is text in no encoding that is read.
    case encoding
    /// It has no line.
    case empty
    /// No column is called `path`.
    case withoutPath
    /// A column has no name.
    case namelessColumn(number: Int)
    /// Two columns have one name.
    case doubledColumn(name: String)
    /// A quote is not closed.
    case openQuote(line: Int)
    /// A row has too few or too many cells.
    case cells(line: Int, found: Int, expected: Int)
    /// A row has no path.
    case rowWithoutPath(line: Int)
    /// Two rows have one path.
    case doubled(path: String, first: Int, line: Int)
    /// A path leads out of the folder of the list.
    case outside(path: String, line: Int)
    /// A cell holds what its column cannot.
    case value(column: String, value: String, line: Int)

    /// The stable id of the error.
    public var id: String { "bad-catalogue" }
}
