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
    /// Yes or no.
    case bool(Bool)
    /// Nothing.
    case null

    /// A text, or `null`.
    public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A whole number.
    public static func integer(_ number: Int) -> JSONValue { .number(Decimal(number)) }

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

extension JSONValue: Encodable {
    /// Writes the value itself, without a name for its case.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .object(let members): try container.encode(members)
        case .array(let values): try container.encode(values)
        case .string(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .bool(let isTrue): try container.encode(isTrue)
        case .null: try container.encodeNil()
        }
    }
}

extension JSONValue {
    /// The value as text, its keys in alphabetical order.
    ///
    /// - Parameter isPretty: whether people read it: then over several lines, else on one.
    public func text(isPretty: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
