import Reports

/// What stands behind the number of a cell: marks of notes, a remark, a unit in brackets.
struct CellRemark {
    /// The text, as printed; nil where nothing stands there.
    var text: String?
    /// The unit of money that a bracket names: 5000（元）.
    private(set) var unit: AmountUnit?

    /// Takes what stands behind a number.
    init(takenFrom text: inout ArraySlice<Character>) {
        let whole = text
        // More than a few are none.
        for _ in 0..<4 {
            while text.last?.isWhitespace == true { text.removeLast() }
            guard takeMark(from: &text) || takeBracket(from: &text) else { break }
        }
        // A unit says nothing beside the number.
        if text.count < whole.count, unit == nil {
            self.text = String(whole[text.endIndex...])
        }
        while text.last?.isWhitespace == true { text.removeLast() }
    }

    /// Takes a mark of a single character, or a note's name: *, ①, ², 注1.
    private func takeMark(from text: inout ArraySlice<Character>) -> Bool {
        guard let last = text.last, text.count > 1 else { return false }
        if CellVocabulary.noteMarks.contains(last) {
            text.removeLast()
            return true
        }
        let digits = text.reversed().prefix(while: \.isASCIIDigit).count
        guard digits <= 2, text.dropLast(digits).last == CellVocabulary.note,
            text.count > digits + 1
        else { return false }
        text.removeLast(digits + 1)
        return true
    }

    /// Takes a bracket: the number of a note, a unit or a remark.
    ///
    /// A number alone in round brackets is a second number.
    private mutating func takeBracket(from text: inout ArraySlice<Character>) -> Bool {
        guard let last = text.last,
            let (opening, _) = CellVocabulary.noteBrackets.first(where: { $0.close == last }),
            let open = text.firstIndex(of: opening), open > text.startIndex
        else { return false }
        let inner = text[(open + 1)...].dropLast().filter { !$0.isWhitespace }
        let isNumber = !inner.isEmpty && inner.allSatisfy(\.isASCIIDigit)
        let isNote = isNumber || inner.first == CellVocabulary.note
        guard !inner.isEmpty, opening == "(" ? !isNumber : isNote else { return false }
        if unit == nil { unit = Self.unit(inner) }
        text = text[..<open]
        return true
    }

    /// The unit of money that is all a bracket says, its name before it or not.
    private static func unit(_ inner: [Character]) -> AmountUnit? {
        var rest = inner[...]
        if let name = CellVocabulary.unitNames.first(where: { rest.starts(with: $0) }) {
            rest.removeFirst(name.count)
        }
        let unit = AmountUnit.take(from: &rest)
        return rest.isEmpty ? unit : nil
    }
}
