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
    let code: String

    /// The modules it imports.
    let imports: Set<String>

    init(path: String, text: String) {
        self.path = path
        self.text = text
        code = CommentStripper.code(of: text)
        imports = Self.imports(of: code)
    }

    /// Whether a text stands in its code, compared by bytes.
    func says(_ text: String) -> Bool { code.utf8.firstRange(of: text.utf8) != nil }

    private static func imports(of code: String) -> Set<String> {
        Set(
            code.split(separator: "\n").lazy.filter { $0.contains("import ") }.compactMap { line in
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
        let bytes = Array(text.utf8)
        var code: [UInt8] = []
        code.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if stands("//", in: bytes, at: index) {
                index = bytes[index...].firstIndex(of: newline) ?? bytes.count
            } else if stands("/*", in: bytes, at: index) {
                index = endOfComment(in: bytes, from: index)
            } else if bytes[index] == quote {
                let end = endOfLiteral(in: bytes, from: index)
                code += bytes[index..<end]
                index = end
            } else {
                code.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: code, as: UTF8.self)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")

    private static func stands(_ mark: StaticString, in bytes: [UInt8], at index: Int) -> Bool {
        let count = mark.utf8CodeUnitCount
        guard index + count <= bytes.count, bytes[index] == mark.utf8Start.pointee else {
            return false
        }
        return (1..<count).allSatisfy { bytes[index + $0] == mark.utf8Start[$0] }
    }

    /// Behind the comment that starts at a place, and those inside it.
    private static func endOfComment(in bytes: [UInt8], from start: Int) -> Int {
        var index = start + 2
        var depth = 1
        while index < bytes.count, depth > 0 {
            let isStart = stands("/*", in: bytes, at: index)
            let isEnd = stands("*/", in: bytes, at: index)
            depth += isStart ? 1 : isEnd ? -1 : 0
            index += isStart || isEnd ? 2 : 1
        }
        return min(index, bytes.count)
    }

    /// Behind the literal that starts at a place; one of a line ends with it.
    private static func endOfLiteral(in bytes: [UInt8], from start: Int) -> Int {
        let isLong = stands("\"\"\"", in: bytes, at: start)
        var index = start + (isLong ? 3 : 1)
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 2
            case quote where !isLong: return index + 1
            case quote where stands("\"\"\"", in: bytes, at: index): return index + 3
            case newline where !isLong: return index
            default: index += 1
            }
        }
        return bytes.count
    }
}
