/// How a document is typed, apart from what it says.
struct DocumentStyle: Sendable {
    /// The brackets of row numbers.
    var halfWidthBrackets = false

    /// What follows the numbers of the lowest rows.
    var itemDot = "."

    /// Blanks inside labels.
    var splitLabels = false

    /// Whether the numbers 一、 and 二、 stand in a cell of their own.
    var numberApart = false

    /// What stands between a year or a number and its unit in the prose.
    var gap = ""

    /// Where table three is broken by the end of a page.
    var pageBreak = PageBreak.none

    /// Whether table four has one zero too many.
    var surplusZero = false

    /// How a page's end breaks table three.
    enum PageBreak: Sendable, CaseIterable {
        /// Not at all.
        case none
        /// A new page before （五）不予处理; its rows are a field shorter.
        case beforeGroup
        /// The label of the last row before the break slides to the left.
        case slidLabel
        /// The labels of the last rows slide to the left, and no line is left empty.
        case slidTail
    }

    /// Draws a style.
    init(_ generator: inout SeededGenerator) {
        halfWidthBrackets = false
        itemDot = generator.pick([".", ". ", "."])
        numberApart = generator.chance(25)
        gap = generator.pick(["", " "])
        pageBreak = generator.pick(PageBreak.allCases)
    }

    /// A label whose brackets and blanks are typed in this style.
    func label(_ text: String, splitEvery length: Int = 2) -> String {
        splitLabels && text.count < 10 ? blanks(in: text, every: length) : text
    }

    /// A number in brackets: (一) or （一）.
    func bracketed(_ number: String) -> String {
        halfWidthBrackets ? "(\(number)) " : "（\(number)）"
    }

    private func blanks(in text: String, every length: Int) -> String {
        var spaced = ""
        for (index, character) in text.enumerated() {
            if index > 0, index % length == 0 { spaced.append(" ") }
            spaced.append(character)
        }
        return spaced
    }
}
