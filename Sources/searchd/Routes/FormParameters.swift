import Foundation

/// The parameters of an address, written as forms write them.
///
/// A plus sign stands for a blank, a plus sign itself is `%2B`.
struct FormParameters: Equatable, Sendable {
    /// The parameters in their order, those without a value with an empty one.
    let pairs: [Pair]

    /// A parameter.
    struct Pair: Equatable, Sendable {
        /// Its name.
        let name: String
        /// Its value.
        let value: String
    }

    /// The parameters behind the question mark of an address; nothing if a `%` in it does not
    /// begin the code of a text.
    init?(_ query: String) {
        var pairs: [Pair] = []
        // By scalars: a mark behind `&` or `=` must not make another character of it.
        for pair in query.unicodeScalars.split(separator: "&") {
            let parts = pair.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]),
                let value = Self.decoded(parts.count > 1 ? parts[1] : Substring().unicodeScalars)
            else {
                return nil
            }
            pairs.append(Pair(name: name, value: value))
        }
        self.pairs = pairs
    }

    /// A text as it was typed.
    private static func decoded(_ text: Substring.UnicodeScalarView) -> String? {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.lazy.map { $0 == "+" ? " " : $0 })
        return String(view).removingPercentEncoding
    }
}
