/// The number before a heading: `四、`, `（四）`, `4.`, `第四部分`.
struct HeadingNumber {
    /// How it is printed.
    enum Form {
        /// 四、
        case chinese
        /// 4.
        case arabic
        /// （四）
        case bracketed
        /// 第四部分
        case part
    }

    let value: Int
    let form: Form
    /// The number as printed, without what ends it.
    let printed: String
    /// What stands behind it.
    let rest: Substring

    /// The number that a text begins with.
    init?(_ text: some StringProtocol) {
        let text = Substring(text)
        guard let first = text.first else { return nil }
        switch first {
        case SectionVocabulary.ordinal:
            guard let number = text.dropFirst().first,
                let value = SectionVocabulary.numerals[number],
                let part = SectionVocabulary.parts.first(where: text.dropFirst(2).hasPrefix)
            else { return nil }
            self.init(value, .part, text, length: 2 + part.count)
        case "（", "(":
            guard let number = text.dropFirst().first, let closing = text.dropFirst(2).first,
                let value = SectionVocabulary.numerals[number], closing == "）" || closing == ")"
            else { return nil }
            self.init(value, .bracketed, text, length: 3)
        default:
            guard let value = SectionVocabulary.numerals[first],
                let ending = text.dropFirst().first,
                SectionVocabulary.numberEndings.contains(ending)
            else { return nil }
            self.init(value, first.isASCII ? .arabic : .chinese, text, length: 1)
        }
    }

    private init(_ value: Int, _ form: Form, _ text: Substring, length: Int) {
        self.value = value
        self.form = form
        printed = String(text.prefix(length))
        rest = text.dropFirst(length).drop { SectionVocabulary.numberEndings.contains($0) }
    }
}
