/// What a report says of itself, where that is not what its plan says: parts of its truth as JSON.
struct StatedIdentity: Sendable {
    private(set) var fields: [(String, String)] = []

    /// Nothing but what the plan says.
    init() {}

    /// The name of the body, and its common form.
    mutating func agency(_ name: String?, kind: String?) {
        set("agency", name)
        set("kind", kind)
    }

    /// The name of the body is open.
    mutating func openAgency() { setRaw("agency", "\"*\"") }

    /// The common form of the body's name is open.
    mutating func openKind() { setRaw("kind", "\"*\"") }

    /// The place as it is printed, and its code where one can be told.
    mutating func region(_ name: String?, code: String?) {
        set("region", name)
        set("region_printed", name)
        set("region_code", code)
    }

    /// Which place is not said, or only by its level: no code can be told.
    mutating func openRegion() { setRaw("region", "\"*\"") }

    /// The title.
    mutating func title(_ title: String?) { set("title", title) }

    /// How its title is printed is open: whether a catchword belongs to it is a matter of taste.
    mutating func openTitle() { setRaw("title", "\"*\"") }

    /// Sections that must be found.
    mutating func sections(_ kinds: [String]) {
        setRaw("sections", "[" + kinds.map { "\"\($0)\"" }.joined(separator: ", ") + "]")
    }

    private mutating func set(_ name: String, _ value: String?) {
        setRaw(name, value.map { "\"\($0)\"" } ?? "null")
    }

    private mutating func setRaw(_ name: String, _ value: String) {
        fields.removeAll { $0.0 == name }
        fields.append((name, value))
    }
}
