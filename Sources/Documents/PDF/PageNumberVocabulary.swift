/// How pages are numbered.
enum PageNumberVocabulary {
    /// How a number is marked as a page's.
    enum Kind {
        /// By dashes or words: — 5 —, 第 3 页.
        case marked
        /// Not at all.
        case bare
    }

    /// How a line numbers its page; nil if it does not.
    static func kind(of line: String) -> Kind? {
        let text = line.filter { !$0.isWhitespace }
        guard text.count <= 16, text.contains(where: \.isNumber) else { return nil }
        if text.allSatisfy({ $0.isWholeNumber && $0.isASCII || fullWidth.contains($0) }) {
            return text.count <= 4 ? .bare : nil
        }
        let isMarked = text.allSatisfy { $0.isNumber || marks.contains($0) }
        guard isMarked, let first = text.first, let last = text.last else { return nil }
        let isFramed = dashes.contains(first) && dashes.contains(last)
        return isFramed || first == "第" || last == "页" || text.contains("/") ? .marked : nil
    }

    private static let fullWidth: Set<Character> = Set("０１２３４５６７８９")
    private static let dashes: Set<Character> = Set("—-–－~·―─•〜")
    private static let marks: Set<Character> = dashes.union("第页頁共/／，,")
}
