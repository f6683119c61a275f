/// A value of JSON with where in the source it stands.
enum JSONValue {
    /// A text, escapes resolved.
    case text(MarkupSource)
    /// A number, `true` or `false` as written, and where it starts.
    case bare(String, at: Int)
    /// `null`, and where it stands.
    case null(at: Int)
    case list([JSONValue])
    /// The values of an object's members, in their order; what they are called tells nothing.
    case object([JSONValue])

    /// Whether it is neither a list nor an object.
    var isScalar: Bool {
        switch self {
        case .text, .bare, .null: true
        case .list, .object: false
        }
    }
}

/// Reads a source as JSON.
struct JSONParser {
    /// How deep lists and objects may be nested; a platform's answers reach ten.
    private static let depthLimit = 64

    private let source: MarkupSource
    private var index = 0
    private var parts = 0

    /// The value of a source; nil where it is not JSON, or nested or divided beyond all measure.
    static func value(of source: MarkupSource) -> JSONValue? {
        var parser = JSONParser(source: source)
        guard let value = parser.value(depth: 0) else { return nil }
        parser.skipBlanks()
        return parser.index == source.bytes.count ? value : nil
    }

    private init(source: MarkupSource) { self.source = source }

    private mutating func value(depth: Int) -> JSONValue? {
        skipBlanks()
        parts += 1
        guard depth < Self.depthLimit, parts <= DocumentReader.partLimit,
            index < source.bytes.count
        else { return nil }
        switch source.bytes[index] {
        case UInt8(ascii: "\""): return text().map { .text($0) }
        case UInt8(ascii: "["): return list(depth)
        case UInt8(ascii: "{"): return object(depth)
        default: return bare()
        }
    }

    private mutating func list(_ depth: Int) -> JSONValue? {
        var values: [JSONValue] = []
        index += 1
        if take("]") { return .list([]) }
        repeat {
            guard let value = value(depth: depth + 1) else { return nil }
            values.append(value)
        } while take(",")
        return take("]") ? .list(values) : nil
    }

    private mutating func object(_ depth: Int) -> JSONValue? {
        var members: [JSONValue] = []
        index += 1
        if take("}") { return .object([]) }
        repeat {
            skipBlanks()
            guard text() != nil, take(":"), let value = value(depth: depth + 1) else { return nil }
            members.append(value)
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    /// The text at a quote.
    private mutating func text() -> MarkupSource? {
        guard index < source.bytes.count, source.bytes[index] == UInt8(ascii: "\"") else {
            return nil
        }
        let start = index
        index += 1
        while index < source.bytes.count, source.bytes[index] != UInt8(ascii: "\"") {
            index += source.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard index < source.bytes.count else { return nil }
        index += 1
        return StringLiterals.all(in: source, range: start..<index).first
            ?? MarkupSource(bytes: [], origins: [])
    }

    private mutating func bare() -> JSONValue? {
        let start = index
        while index < source.bytes.count, Self.isOfWord(source.bytes[index]) { index += 1 }
        let word = String(decoding: source.bytes[start..<index], as: UTF8.self)
        if word == "null" { return .null(at: start) }
        guard word == "true" || word == "false" || Double(word) != nil else { return nil }
        return .bare(word, at: start)
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard index < source.bytes.count, source.bytes[index] == UInt8(ascii: mark) else {
            return false
        }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < source.bytes.count, source.bytes[index] <= 0x20 { index += 1 }
    }
}
