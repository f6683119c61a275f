/// A word that says a whole comparison in prose: `新收大于5`.
struct JoinedComparison {
    /// What stands before the relation.
    let name: String
    /// The relation in words.
    let word: String
    /// The relation.
    let relation: Relation
    /// The number behind it.
    let number: String

    /// The parts of a word; nil if it does not end with a relation and a number.
    init?(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        let number = scalars.reversed().prefix { scalar in
            let folded = ScalarFolding.folded(scalar)
            return folded.isDigit || folded == "%" || Keywords.magnitudes[folded] != nil
        }
        guard let first = number.last, ScalarFolding.folded(first).isDigit else { return nil }
        let rest = String.UnicodeScalarView(scalars.dropLast(number.count))
        let head = String(rest)
        guard
            let (word, relation) = Keywords.relationWords.first(where: { head.hasSuffix($0.word) }),
            head != word
        else {
            return nil
        }
        name = String(head.dropLast(word.count))
        self.word = word
        self.relation = relation
        self.number = String(String.UnicodeScalarView(number.reversed()))
    }
}
