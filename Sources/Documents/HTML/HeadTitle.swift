import Reports

/// The title of a page's head, without the name of its site.
enum HeadTitle {
    /// The part of a head's title that is the document's.
    static func documentTitle(in title: String, siteName: String?) -> String {
        let parts = parts(of: title).filter { $0 != siteName?.trimmed }
        guard parts.count > 1 else { return parts.first ?? title }
        let named = parts.first { part in
            IdentityVocabulary.subjects.contains { part.contains($0) }
                && IdentityVocabulary.titleEndings.contains { part.hasSuffix($0) }
        }
        return named ?? parts[0]
    }

    /// A title divided at the marks that stand before a site's name; a hyphen between digits is
    /// one of a number.
    private static func parts(of title: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var last: Character?
        for (index, character) in zip(title.indices, title) {
            let next = title[index...].dropFirst().first
            let isOfNumber = last?.isNumber == true && next?.isNumber == true
            if separators.contains(character), !isOfNumber {
                parts.append(part)
                part = ""
            } else {
                part.append(character)
            }
            last = character
        }
        return (parts + [part]).map(\.trimmed).filter { !$0.isEmpty }
    }
}

private let separators: Set<Character> = ["-", "_", "|", "—", "–", "｜", "－"]

extension String {
    fileprivate var trimmed: String { String(self[...].trimmingBlanks) }
}
