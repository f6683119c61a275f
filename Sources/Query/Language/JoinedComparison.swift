/// A word that ends like a comparison in prose: `新收大于5`, `大于5件`.
struct JoinedComparison {
    /// What stands before the relation; empty where the word starts with it.
    let name: String
    /// The relation in words.
    let word: String
    /// The relation.
    let relation: Relation
    /// The number behind it, without a unit.
    let number: String

    /// The parts of a word; nil if it does not end with a relation and a number.
    init?(_ text: String) {
        var scalars = Array(text.unicodeScalars)
        if let last = scalars.last, Keywords.countUnits.contains(String(last)) {
            scalars.removeLast()
        }
        let isNumber: (Unicode.Scalar) -> Bool = { scalar in
            let folded = ScalarFolding.folded(scalar)
            return folded.isDigit || folded == "%" || Keywords.magnitudes[folded] != nil
        }
        guard let last = scalars.last, isNumber(last) else { return nil }
        let start = scalars.lastIndex { !isNumber($0) }.map { $0 + 1 } ?? 0
        let head = scalars[..<start]
        guard ScalarFolding.folded(scalars[start]).isDigit, let word = RelationWord.end(of: head)
        else { return nil }
        name = String(scalars: head.dropLast(word.length))
        self.word = String(scalars: head.suffix(word.length))
        relation = word.relation
        number = String(scalars: scalars[start...])
    }
}
