import Foundation
import TestSupport
import Testing

@testable import Presentation

/// Every form of an answer, with every scalar beside each of its special characters.
///
/// Each form is taken apart again byte by byte, by rules of its own: the text must come back, and
/// nothing else may be in it.
@Suite struct EveryScalarTests {
    @Test func `enough scalars are tried`() {
        #expect(EveryScalar.count > (EveryScalar.isWhole ? 1_112_063 : 30_000))
    }

    @Test(arguments: EveryScalar.blocks)
    func `a text in markup is a text`(block: EveryScalar.Block) throws {
        let text = block.text(beside: "<>&\"'")
        let escaped = Array(Markup.escaped(text).utf8)
        #expect(try decoded(escaped, forbidden: "<>\"'", "&", ";", references) == Array(text.utf8))
        let markup: Markup = "<p title=\"\(text)\">\(text)</p>"
        let line = Markup.escaped(SafeText.line(text))
        #expect(markup.text.utf8.elementsEqual("<p title=\"\(line)\">\(line)</p>".utf8))
    }

    @Test(arguments: EveryScalar.blocks)
    func `JSON in a script is data and the same JSON`(block: EveryScalar.Block) throws {
        let text = block.text(beside: "<>&/!\"\\")
        let json = try JSONValue.array([.string(text)]).bytes(isPretty: false)
        let data = Array(Markup.data(String(decoding: json, as: UTF8.self)).utf8)
        #expect(!data.contains { "<>&".utf8.contains($0) })
        #expect(try string(inArray: data) == text.unicodeScalars.map(\.value))
    }

    @Test(arguments: EveryScalar.blocks)
    func `a string of JSON is read back, and steers nothing`(block: EveryScalar.Block) throws {
        let text = block.text(beside: "\"\\\n")
        let json = try JSONValue.array([.string(text)]).bytes(isPretty: false)
        #expect(try string(inArray: json) == text.unicodeScalars.map(\.value))
        let shown = String(decoding: json, as: UTF8.self).unicodeScalars
        #expect(!shown.contains { steers($0) })
        var lines = ByteText()
        lines.append(json: text)
        #expect(lines.bytes == Array(json.dropFirst().dropLast()))
    }

    @Test(arguments: EveryScalar.blocks)
    func `a field of CSV stays one field`(block: EveryScalar.Block) {
        let text = block.text(beside: "\",\n\r;=")
        let table = CSVTable(headings: ["a", "b"], rows: [[.text(text), .text("end")]])
        let rows = CSVReader.rows(in: table.text)
        #expect(rows.count == 2 && rows.last?.count == 2)
        let isSteering = { (code: UInt32) in
            code < 0x20 && ![0x9, 0xA, 0xD].contains(code) || (0x7F...0x9F).contains(code)
        }
        let read = rows.last?.first?.unicodeScalars.map(\.value) ?? []
        let wanted = text.unicodeScalars.map { isSteering($0.value) ? 0xFFFD : $0.value }
        // The text of a block may begin as a formula does.
        #expect(read == wanted || read == [0x27] + wanted)
        var lines = ByteText()
        lines.append(csv: text)
        #expect(table.text.utf8.dropFirst(5).starts(with: lines.bytes))
    }

    @Test(arguments: EveryScalar.blocks)
    func `a text in Markdown has no marks`(block: EveryScalar.Block) {
        let text = block.text(beside: "|`*_<[\\&~")
        let plain = Array(MarkdownText.plain(text).utf8)
        var (read, index) = ([UInt8](), 0)
        while index < plain.count {
            if plain[index] == UInt8(ascii: "\\"), index + 1 < plain.count {
                index += 1
            } else if "|`*_<[&~".utf8.contains(plain[index]) {
                Issue.record("a mark at \(index)")
            }
            read.append(plain[index])
            index += 1
        }
        #expect(read == Array(SafeText.line(text).utf8))
        let table = MarkdownTable(columns: [.init(heading: "a")], rows: [[text]])
        #expect(table.lines.count == 3)
        #expect(table.lines.allSatisfy { !$0.utf8.contains(UInt8(ascii: "\n")) })
    }

    @Test(arguments: EveryScalar.blocks)
    func `code in Markdown ends where it ends`(block: EveryScalar.Block) {
        let text = block.text(beside: "```")
        let code = Array(MarkdownText.code(text).utf8)
        let fence = code.prefix { $0 == UInt8(ascii: "`") }.count
        let runs = code.split { $0 != UInt8(ascii: "`") }.map(\.count)
        #expect(runs.count { $0 == fence } == 2)
    }

    @Test(arguments: EveryScalar.blocks)
    func `a line for a terminal is one line that steers nothing`(block: EveryScalar.Block) {
        let text = block.text(beside: "\u{1B}\u{9B}\n\u{202E}\u{7}")
        let line = SafeText.line(text).unicodeScalars
        #expect(!line.contains { steers($0) || $0.value == 0xFEFF || $0.value == 0x200B })
        // Nothing that is seen is lost.
        let wanted = block.scalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .unassigned, .lineSeparator, .paragraphSeparator: false
            default: scalar != "\u{34F}"
            }
        }
        #expect(Set(wanted).isSubset(of: Set(line)))
        #expect(SafeText.line(String(String.UnicodeScalarView(line))).utf8.count == line.utf8Count)
    }

    @Test(arguments: EveryScalar.blocks)
    func `a word of a command is one word to a shell`(block: EveryScalar.Block) {
        let text = block.text(beside: "'\"$`\\ ;")
        let command = Array(ShellCommand.text(["search", text]).utf8.dropFirst(7))
        // Within quotes a shell reads nothing but the quote.
        var (read, isQuoted, index) = ([UInt8](), false, 0)
        while index < command.count {
            if command[index] == UInt8(ascii: "'") {
                isQuoted.toggle()
            } else if isQuoted {
                read.append(command[index])
            } else {
                #expect(command[index] == UInt8(ascii: "\\"))
                index += 1
                read.append(command[index])
            }
            index += 1
        }
        #expect(!isQuoted && read == Array(SafeText.line(text).utf8))
    }

    @Test(arguments: EveryScalar.blocks)
    func `a text in an address is letters and codes`(block: EveryScalar.Block) {
        let text = block.text(beside: "/?#&%+\"<")
        let encoded = PageAddress.encoded(text)
        #expect(encoded.utf8.allSatisfy { $0 < 0x80 && !"/?#&+\"<>' ".utf8.contains($0) })
        #expect(encoded.removingPercentEncoding.map { Array($0.utf8) } == Array(text.utf8))
    }

    // MARK: Taking apart

    private let references: [String: UInt8] = [
        "lt": 0x3C, "gt": 0x3E, "amp": 0x26, "quot": 0x22, "#39": 0x27,
    ]

    /// Bytes with references between two marks read; an error for a byte that may not be there.
    private func decoded(
        _ bytes: [UInt8], forbidden: String, _ start: Unicode.Scalar, _ end: Unicode.Scalar,
        _ references: [String: UInt8]
    ) throws -> [UInt8] {
        let forbidden = Set(forbidden.utf8)
        var (read, index) = ([UInt8](), 0)
        while index < bytes.count {
            try #require(!forbidden.contains(bytes[index]))
            if bytes[index] == UInt8(ascii: start) {
                let name = bytes[(index + 1)...].prefix { $0 != UInt8(ascii: end) }
                read.append(
                    try #require(references[String(decoding: name, as: UTF8.self)]))
                index += name.count + 1
            } else {
                read.append(bytes[index])
            }
            index += 1
        }
        return read
    }

    /// The scalars of the only string in an array of JSON.
    private func string(inArray json: [UInt8]) throws -> [UInt32] {
        let array = try JSONSerialization.jsonObject(with: Data(json)) as? [String]
        return try #require(array?.first).unicodeScalars.map(\.value)
    }

    /// Whether a scalar ends a line, moves a cursor or turns the direction of writing.
    private func steers(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || [0x61C, 0x200E, 0x200F, 0x2028, 0x2029].contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}

extension String.UnicodeScalarView {
    fileprivate var utf8Count: Int { String(self).utf8.count }
}
