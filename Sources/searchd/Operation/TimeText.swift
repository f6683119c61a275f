/// A time as people write it: `500ms`, `1s`, `1.5s`.
struct TimeText {
    /// The time.
    let duration: Duration

    /// The time that a text says; nothing for what is none, or is not between 1 ms and 60 s.
    init?(_ text: String) {
        let (unit, milliseconds) = text.hasSuffix("ms") ? ("ms", 1.0) : ("s", 1000.0)
        guard text.hasSuffix(unit), text.first?.isNumber == true,
            let number = Double(text.dropLast(unit.count)),
            (1...60_000).contains(number * milliseconds)
        else { return nil }
        duration = .microseconds(Int64(number * milliseconds * 1000))
    }
}
