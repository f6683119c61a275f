import Foundation
import TestSupport
import Testing

/// A source file as the rules see it.
struct SourceFile: Sendable, CustomTestStringConvertible {
    /// The path below `Sources` or `Tools`.
    let path: String
    let text: String

    var testDescription: String { path }

    /// The text without its comments.
    var code: String { CommentStripper.code(of: text) }

    /// The modules it imports.
    var imports: Set<String> {
        Set(
            code.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                guard let place = words.prefix(3).firstIndex(of: "import"),
                    place + 1 < words.count
                else { return nil }
                return String(words[words.index(after: place)])
            })
    }

    /// Every Swift file of the product.
    static let product = below("Sources")
    /// Every Swift file of the tools.
    static let tools = below("Tools")
    static let all = product + tools

    private static func below(_ folder: String) -> [SourceFile] {
        let root = Repository.root.appendingPathComponent(folder)
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
        return (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let file = root.appendingPathComponent(path)
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            return SourceFile(path: path, text: text)
        }
    }
}

/// Takes comments out of Swift code; knows string literals, so that `"//"` stays.
enum CommentStripper {
    static func code(of text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var code = String.UnicodeScalarView()
        var index = 0
        var depth = 0
        var quote: [Unicode.Scalar] = []
        func stands(_ mark: String) -> Bool {
            scalars[index...].prefix(mark.unicodeScalars.count).elementsEqual(mark.unicodeScalars)
        }
        while index < scalars.count {
            if depth > 0 {
                if stands("/*") || stands("*/") {
                    depth += stands("/*") ? 1 : -1
                    index += 1
                }
                index += 1
                continue
            }
            if quote.isEmpty {
                if stands("//") {
                    while index < scalars.count, scalars[index] != "\n" { index += 1 }
                    continue
                }
                if stands("/*") {
                    depth = 1
                    index += 2
                    continue
                }
                if scalars[index] == "\"" {
                    quote = Array(repeating: "\"", count: stands("\"\"\"") ? 3 : 1)
                    code.append(contentsOf: quote)
                    index += quote.count
                    continue
                }
            } else if scalars[index] == "\\", index + 1 < scalars.count {
                code.append(contentsOf: scalars[index...index + 1])
                index += 2
                continue
            } else if scalars[index...].starts(with: quote) {
                code.append(contentsOf: quote)
                index += quote.count
                quote = []
                continue
            } else if quote.count == 1, scalars[index] == "\n" {
                quote = []
            }
            code.append(scalars[index])
            index += 1
        }
        return String(code)
    }
}
