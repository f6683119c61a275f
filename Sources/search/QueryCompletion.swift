import Foundation
import Presentation
import Query
import Store

/// What a shell may offer for the word of a query that is being typed.
enum QueryCompletion {
    /// The words that may stand in the place of the one at the cursor.
    ///
    /// Without an index, or with one that cannot be read, names of regions and agencies are not
    /// offered: a shell has no place for an error.
    ///
    /// - Parameters:
    ///   - words: the words of the command line, the program's name first.
    ///   - index: which of them the cursor is in.
    ///   - prefix: the part of that word before the cursor.
    static func completions(_ words: [String], at index: Int, prefix: String) -> [String] {
        let before = queryWords(words.prefix(max(0, index)))
        let text = (before + [prefix]).joined(separator: " ")
        let start = text.unicodeScalars.count - prefix.unicodeScalars.count
        let completions = Completer.forms.completions(
            of: text, at: text.unicodeScalars.count, names: names(words))
        // A shell replaces the whole word, so what stands in it before the completed part stays.
        return completions.filter { $0.span.start >= start }.map { completion in
            let kept = prefix.unicodeScalars.prefix(completion.span.start - start)
            return String(String.UnicodeScalarView(kept)) + completion.text
        }.filter(isHarmless)
    }

    /// Whether every shell takes a completion for the word that it is.
    ///
    /// Bash expands what it is offered as it expands what is typed: the name of an agency must not
    /// be a command. Zsh and fish read more after a line's end or a tab.
    static func isHarmless(_ completion: String) -> Bool {
        SafeText.line(completion).utf8.elementsEqual(completion.utf8)
            && !completion.utf8.contains { expanded.contains($0) }
            && completion.utf8.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
            && !zip(completion.utf8, completion.utf8.dropFirst()).contains { first, second in
                (first == UInt8(ascii: "<") || first == UInt8(ascii: ">"))
                    && second == UInt8(ascii: "(")
            }
    }

    private static let expanded = Set("$`\\'".utf8)

    /// The words that belong to the query: neither the program, nor a command, nor an option with
    /// its value.
    private static func queryWords(_ words: ArraySlice<String>) -> [String] {
        var query: [String] = []
        var rest = words.dropFirst()
        if let first = rest.first, commands.contains(first) { rest = rest.dropFirst() }
        while let word = rest.popFirst() {
            if word == "--" { continue }
            guard word.hasPrefix("--") else {
                query.append(word)
                continue
            }
            if !flags.contains(word) && !word.contains("=") { rest = rest.dropFirst() }
        }
        return query
    }

    private static let commands: Set<String> = ["query", "check", "compare", "export"]
    private static let flags: Set<String> = [
        "--count", "--explain", "--rules", "--verified", "--bom", "--codebook",
    ]

    private static func names(_ words: [String]) -> NameSource {
        var file: String?
        for (index, word) in words.enumerated() {
            if word == "--index", index + 1 < words.count { file = words[index + 1] }
            if word.hasPrefix("--index=") { file = String(word.dropFirst("--index=".count)) }
        }
        let path = IndexLocation.path(
            named: file, environment: ProcessInfo.processInfo.environment)
        do {
            return try IndexReader(path: path).names()
        } catch {
            return NameSource()
        }
    }
}
