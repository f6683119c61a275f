import Foundation

/// The parameters of an address, written as forms write them.
///
/// A plus sign stands for a blank, a plus sign itself is `%2B`; of a name that stands twice the
/// first value counts.
struct FormParameters: Equatable, Sendable {
    private let values: [String: String]

    /// The parameters behind the question mark of an address.
    init(_ query: String) {
        let pairs = query.split(separator: "&").map { pair in
            let parts = pair.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
        }
        values = Dictionary(pairs) { first, _ in first }
    }

    /// The value of a name; nothing where it is missing.
    subscript(name: String) -> String? { values[name] }

    /// A text as it was typed; as it stands if it is not encoded as it should be.
    private static func decoded(_ text: Substring) -> String {
        let spaced = String(text.map { $0 == "+" ? " " : $0 })
        return spaced.removingPercentEncoding ?? spaced
    }
}
