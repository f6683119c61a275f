/// Turns a page upright whose text was written sideways, as wide tables are on pages that are not
/// turned themselves.
enum PageTurn {
    /// How many characters there must be to tell, and which share of them must lie sideways.
    private static let leastCharacters = 10
    private static let leastShare = 0.8

    /// The page with its text from left to right.
    static func upright(_ page: PDFPage) -> PDFPage {
        guard isSideways(page) else { return page }
        let falling = runs(turned(page, rises: false))
        return rises(falling) ? runs(turned(page, rises: true)) : falling
    }

    private static func turned(_ page: PDFPage, rises: Bool) -> PDFPage {
        var turned = PDFPage(width: page.height, height: page.width)
        turned.words = page.words.map { word in
            rises
                ? PageWord(
                    text: word.text, xMin: page.height - word.yMax, xMax: page.height - word.yMin,
                    yMin: word.xMin, yMax: word.xMax)
                : PageWord(
                    text: word.text, xMin: word.yMin, xMax: word.yMax,
                    yMin: page.width - word.xMax, yMax: page.width - word.xMin)
        }
        return turned
    }

    /// Whether most of its text is in words that are higher than they are wide.
    private static func isSideways(_ page: PDFPage) -> Bool {
        var sideways = 0
        var upright = 0
        for word in page.words where isTelling(word) {
            let width = word.width
            if word.text.count == 1 {
                // Poppler may tell sideways text a character at a time: digits are narrow.
                if width > 1.5 * word.height { sideways += 1 } else { upright += 1 }
                continue
            }
            if word.height > 1.5 * width { sideways += word.text.count }
            if width > 1.5 * word.height { upright += word.text.count }
        }
        return sideways >= leastCharacters
            && Double(sideways) >= leastShare * Double(sideways + upright)
    }

    /// Whether the shape of a word tells how it lies: one of several characters, or a digit.
    private static func isTelling(_ word: PageWord) -> Bool {
        word.text.count > 1 || word.text.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// The page with single characters that touch one another put together to words.
    private static func runs(_ page: PDFPage) -> PDFPage {
        let lines = Dictionary(grouping: page.words) { $0.yMin.rounded() }
        var runs = PDFPage(width: page.width, height: page.height)
        for line in lines.sorted(by: { $0.key < $1.key }) {
            var last: PageWord?
            for word in line.value.sorted(by: { $0.xMin < $1.xMin }) {
                let gap = 0.2 * word.width
                if let end = last, end.text.count == 1, word.text.count == 1,
                    word.xMin - end.xMax < gap, var run = runs.words.popLast()
                {
                    run.text += word.text
                    run.xMax = word.xMax
                    runs.words.append(run)
                } else {
                    runs.words.append(word)
                }
                last = word
            }
        }
        return runs
    }

    /// Whether the text of a page turned as if it went down goes up: more of its words end at the
    /// same place than begin there, since lines and labels begin at a margin.
    private static func rises(_ page: PDFPage) -> Bool {
        var starts: [Int: Int] = [:]
        var ends: [Int: Int] = [:]
        for word in page.words where word.text.count > 1 {
            starts[Int(word.xMin.rounded()), default: 0] += 1
            ends[Int(word.xMax.rounded()), default: 0] += 1
        }
        func alignment(_ counts: [Int: Int]) -> Int {
            counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
        }
        return alignment(ends) >= alignment(starts)
    }
}
