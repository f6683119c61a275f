/// Words and what each of them means, found whatever their case, width and script.
struct FoldedNames<Value: Sendable>: Sendable {
    private let values: [[Unicode.Scalar]: Value]

    /// The first of several equal words counts.
    init(_ names: [(String, Value)]) {
        values = Dictionary(
            names.map { (NameFolding.folded($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a word means; nil if it is not among them.
    subscript(_ name: String) -> Value? { values[NameFolding.folded(name)] }
}
