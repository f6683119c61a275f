/// The parameters of an address, written as forms write them.
///
/// A plus sign stands for a blank, a plus sign itself is `%2B`. The marks are sought among bytes:
/// browsers send a mark behind a `&` or a `+` as codes, others as it is.
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
        for pair in query.utf8.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.text(parts[0], plusIsBlank: true),
                let value = parts.count > 1
                    ? PercentEncoding.text(parts[1], plusIsBlank: true) : ""
            else {
                return nil
            }
            pairs.append(Pair(name: name, value: value))
        }
        self.pairs = pairs
    }
}

/// Texts in addresses.
enum PercentEncoding {
    /// The text that some bytes of an address stand for; nothing if a `%` does not begin a code, or
    /// the codes are none of a text.
    static func text(_ bytes: some Sequence<UInt8>, plusIsBlank: Bool = false) -> String? {
        var decoded: [UInt8] = []
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+") where plusIsBlank: decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(digit),
                    let low = iterator.next().flatMap(digit)
                else { return nil }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
