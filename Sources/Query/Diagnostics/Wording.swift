/// What to say about a problem, in one language.
public struct Wording: Equatable, Sendable {
    /// What is wrong, as a sentence without a full stop.
    public let message: String

    /// What to do about it.
    public let help: String

    /// A message and its help.
    public init(message: String, help: String) {
        self.message = message
        self.help = help
    }
}

/// A number as Unicode writes code points, four digits at least.
func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
