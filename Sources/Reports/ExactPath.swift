/// A path by its bytes.
///
/// Two strings are equal in Swift where they are canonically equivalent, `é` in one scalar and in two;
/// to Linux those are the names of two files.
public struct ExactPath: Hashable, Comparable, Sendable {
    /// The path.
    public let text: String

    /// A path to be compared by its bytes.
    public init(_ text: String) { self.text = text }

    /// Whether two paths have the same bytes.
    public static func == (left: ExactPath, right: ExactPath) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Whether a path comes before another in the order of their bytes.
    public static func < (left: ExactPath, right: ExactPath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    /// Feeds the bytes into a hash.
    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }

    /// Whether it is a folder or stands below it.
    public func isAtOrBelow(_ folder: ExactPath) -> Bool {
        guard text.utf8.starts(with: folder.text.utf8) else { return false }
        let rest = text.utf8.dropFirst(folder.text.utf8.count)
        return rest.isEmpty || rest.first == UInt8(ascii: "/")
            || folder.text.utf8.last == UInt8(ascii: "/")
    }
}
