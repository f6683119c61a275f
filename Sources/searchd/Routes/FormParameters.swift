import Foundation

/// The parameters of an address, written as forms write them.
///
/// A plus sign stands for a blank, a plus sign itself is `%2B`; of a name that stands twice the
/// first value counts.
struct FormParameters: Equatable, Sendable {
    private let values: [String: String]

    /// The parameters behind the question mark of an address; nothing if a `%` in it does not
    /// begin the code of a text.
    init?(_ query: String) {
        var values: [String: String] = [:]
        for pair in query.split(separator: "&") {
            let parts = pair.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]),
                let value = Self.decoded(parts.count > 1 ? parts[1] : "")
            else {
                return nil
            }
            if values[name] == nil { values[name] = value }
        }
        self.values = values
    }

    /// The value of a name; nothing where it is missing.
    subscript(name: String) -> String? { values[name] }

    /// A text as it was typed.
    private static func decoded(_ text: Substring) -> String? {
        String(text.map { $0 == "+" ? " " : $0 }).removingPercentEncoding
    }
}
