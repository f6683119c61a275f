public import Deadlines
public import Foundation

/// A value of JSON.
///
/// Answers are built of it rather than of `Encodable` types because a missing value must be
/// printed as `null`, never left out: the keys of an answer are always the same.
public enum JSONValue: Equatable, Sendable {
    /// Names and values.
    case object([String: JSONValue])
    /// Values in order.
    case array([JSONValue])
    /// A text.
    case string(String)
    /// A number, printed digit by digit as it is.
    case number(Decimal)
    /// A whole number.
    case integer(Int)
    /// Yes or no.
    case bool(Bool)
    /// Nothing.
    case null

    /// A text, or `null`.
    public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A number, or `null`.
    public static func optional(_ number: Decimal?) -> JSONValue {
        number.map { .number($0) } ?? .null
    }

    /// A whole number, or `null`.
    public static func optional(_ number: Int?) -> JSONValue {
        number.map { .integer($0) } ?? .null
    }

    /// Texts in order.
    public static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    /// A measured number with a few decimals; `null` if it is no number.
    static func rounded(_ number: Double?, decimals: Int) -> JSONValue {
        .optional(number.flatMap { Decimal(measured: $0, decimals: decimals) })
    }
}

extension JSONValue {
    /// The value as UTF-8, its keys in alphabetical order.
    ///
    /// - Parameters:
    ///   - isPretty: whether people read it: then over several lines, else on one.
    ///   - deadline: behind it nothing more is written, and nobody uses what was.
    /// - Throws: that a number in it is none.
    public func bytes(
        isPretty: Bool, within deadline: Deadline = .none
    ) throws(JSONError) -> [UInt8] {
        var writer = JSONWriter(isPretty: isPretty, within: deadline)
        try writer.write(self)
        return writer.bytes
    }

    /// The value as text, as ``bytes(isPretty:within:)`` writes it.
    public func text(isPretty: Bool) throws(JSONError) -> String {
        String(decoding: try bytes(isPretty: isPretty), as: UTF8.self)
    }
}
