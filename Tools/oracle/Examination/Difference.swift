/// Something that the program answers otherwise than the oracle.
struct Difference: CustomStringConvertible {
    /// What differs: one word, the same for all differences of a kind.
    let kind: String
    /// What the program says and what is right.
    let detail: String

    var description: String { "\(kind): \(detail)" }

    init(_ kind: String, program: some Any, right: some Any) {
        self.kind = kind
        detail = "\(program) is answered, \(right) is right"
    }

    init(_ kind: String, _ detail: String) {
        self.kind = kind
        self.detail = detail
    }
}
