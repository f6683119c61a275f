/// Turns a page upright whose text was written sideways, as wide tables are on pages that are not
/// turned themselves.
enum PageTurn {
    /// How many characters there must be to tell, and which share of them must lie sideways.
    private static let leastCharacters = 10
    private static let leastShare = 0.8

    /// The page with its text from left to right.
    static func upright(_ page: Page) -> Page {
        guard isSideways(page) else { return page }
        let rises = rises(page)
        var turned = Page(width: page.height, height: page.width)
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
    private static func isSideways(_ page: Page) -> Bool {
        var sideways = 0
        var upright = 0
        for word in page.words where word.text.count > 1 {
            let width = word.xMax - word.xMin
            if word.height > 1.5 * width { sideways += word.text.count }
            if width > 1.5 * word.height { upright += word.text.count }
        }
        return sideways >= leastCharacters
            && Double(sideways) >= leastShare * Double(sideways + upright)
    }

    /// Whether the text goes up the page: more of its words begin at the same height below than
    /// above, since lines and labels begin at a margin.
    private static func rises(_ page: Page) -> Bool {
        var lower: [Int: Int] = [:]
        var upper: [Int: Int] = [:]
        for word in page.words where word.text.count > 1 {
            lower[Int(word.yMax.rounded()), default: 0] += 1
            upper[Int(word.yMin.rounded()), default: 0] += 1
        }
        func alignment(_ counts: [Int: Int]) -> Int {
            counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
        }
        return alignment(lower) >= alignment(upper)
    }
}
