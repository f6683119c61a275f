/// Markup of a page (HTML), in which every text stands as a text.
///
/// A literal is markup; a text interpolated into one is escaped, so that no caller can forget it.
/// Only other markup goes in as it is.
struct Markup: Sendable, ExpressibleByStringInterpolation {
    /// The markup as a browser gets it.
    let text: String

    fileprivate init(text: String) { self.text = text }

    init(stringLiteral value: String) { text = value }

    init(stringInterpolation pieces: Interpolation) { text = pieces.text }

    /// Collects the pieces of a literal.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity * 2)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }

        /// Appends a text on one line, for an element or an attribute in quotes.
        mutating func appendInterpolation(_ text: String) {
            self.text += Markup.escaped(SafeText.line(text))
        }

        /// Appends markup as it is.
        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }

        /// Appends JSON for a script element that holds data.
        mutating func appendInterpolation(data json: String) { text += Markup.data(json) }

        /// Appends a script of the installation, never a text from elsewhere.
        mutating func appendInterpolation(trustedScript: String) { text += trustedScript }
    }
}

extension [Markup] {
    /// The pieces one behind the other.
    func joined(separator: Markup = "") -> Markup {
        Markup(text: map(\.text).joined(separator: separator.text))
    }
}
