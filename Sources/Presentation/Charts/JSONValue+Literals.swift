extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByFloatLiteral, ExpressibleByNilLiteral
{
    /// A text as it is written in a source.
    public init(stringLiteral text: String) { self = .string(text) }

    /// A whole number as it is written in a source.
    public init(integerLiteral number: Int) { self = .integer(number) }

    /// A number with few decimals as it is written in a source.
    public init(floatLiteral number: Double) { self = .rounded(number, decimals: 6) }

    /// Yes or no as it is written in a source.
    public init(booleanLiteral isTrue: Bool) { self = .bool(isTrue) }

    /// Values as they are written in a source.
    public init(arrayLiteral values: JSONValue...) { self = .array(values) }

    /// Names and values as they are written in a source; of two with one name the last counts.
    public init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(Dictionary(members, uniquingKeysWith: { $1 }))
    }

    /// Nothing.
    public init(nilLiteral: ()) { self = .null }
}

extension JSONValue {
    /// An object with the members of another, which count more.
    func merging(_ other: JSONValue) -> JSONValue {
        guard case .object(let own) = self, case .object(let others) = other else { return other }
        return .object(own.merging(others, uniquingKeysWith: { $1 }))
    }
}
