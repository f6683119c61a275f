/// A place in a document as it was decoded.
public struct Place: Hashable, Codable, Sendable {
    /// The line, counted from 1.
    public let line: Int

    /// The column, in Unicode scalars from the start of the line, counted from 1.
    public let column: Int

    /// A place at a line and a column, both counted from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
