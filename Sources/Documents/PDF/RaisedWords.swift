/// Takes the marks of notes from the numbers of a page: small words at the upper or lower end of the
/// word before them.
enum RaisedWords {
    /// How many words before and behind it in the file the word of a mark is looked for among.
    private static let reach = 4

    /// The words with marks taken from numbers, and joined to other words.
    static func settled(_ words: [PageWord]) -> [PageWord] {
        var settled: [PageWord?] = words
        for (index, word) in words.enumerated() where word.text.unicodeScalars.count <= 6 {
            let near = max(0, index - reach)..<min(words.count, index + reach + 1)
            guard
                let place = near.first(where: { place in
                    place != index && settled[place] != nil && isRaised(word, beside: words[place])
                }), RaisedText.isMark(word.text, beside: words[place].text)
            else { continue }
            settled[index] = nil
            guard let base = settled[place], base.text.last?.isNumber != true else { continue }
            settled[place]?.text += word.text
            settled[place]?.xMax = max(base.xMax, word.xMax)
        }
        return settled.compactMap(\.self)
    }

    /// Whether a word is smaller than another, begins where that ends, and does not stand on its line.
    private static func isRaised(_ word: PageWord, beside base: PageWord) -> Bool {
        let height = base.height
        guard word.height * 1.3 < height, abs(word.xMin - base.xMax) < 0.15 * height,
            word.yMin < base.yMax, word.yMax > base.yMin
        else { return false }
        return word.yMax < base.yMax - 0.25 * height || word.yMax > base.yMax + 0.05 * height
    }
}
