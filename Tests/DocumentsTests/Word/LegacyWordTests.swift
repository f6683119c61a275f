import Documents
import Foundation
import Reports
import TestSupport
import Testing

@Suite(.startsPrograms) struct LegacyWordTests {
    /// The beginning of an OLE file with a directory of these streams.
    private static func file(_ streams: [String]) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += Array(repeating: 0, count: 504)
        bytes[30] = 9
        for name in streams {
            var entry: [UInt8] = []
            for unit in name.utf16 { entry += [UInt8(unit & 255), UInt8(unit >> 8)] }
            entry += [0, 0]
            let length = UInt8(entry.count)
            entry += [UInt8](repeating: 0, count: 128 - entry.count)
            entry[64] = length
            entry[66] = 2
            bytes += entry
        }
        return bytes
    }

    /// A file whose Word document says that it is encrypted, or how long its text is.
    private static func word(isEncrypted: Bool = false, length: Int = 0) -> [UInt8] {
        var bytes = file(["WordDocument"])
        bytes[512 + 116] = 1
        bytes += Array(repeating: 0, count: 1536 - bytes.count)
        let header: [UInt8] = [0xEC, 0xA5, 0xC1, 0]
        bytes.replaceSubrange(1024..<1028, with: header)
        bytes[1024 + 11] = isEncrypted ? 1 : 0
        bytes[1024 + 0x4C] = UInt8(length & 255)
        bytes[1024 + 0x4D] = UInt8(length >> 8)
        return bytes
    }

    @Test(
        arguments: [
            (["Workbook"], "a.xls", .unsupportedFormat(name: "XLS")),
            (["PowerPoint Document"], "a.ppt", .unsupportedFormat(name: "PPT")),
            (["Other"], "a.doc", .unsupportedFormat(name: "OLE")),
            (["EncryptionInfo", "EncryptedPackage"], "a.docx", .encrypted(format: "DOCX")),
            (["EncryptedPackage"], "a.XLSX", .encrypted(format: "XLSX")),
            (
                ["WordDocument"], "a.wps",
                .missingTool(format: "DOC", tools: ["libreoffice-writer", "antiword"])
            ),
        ] as [([String], String, DocumentRefusal)])
    func `an OLE file is told by its streams`(
        streams: [String], name: String, expected: DocumentRefusal
    ) throws {
        let reader = try ToolFolder().readerWithoutOthers
        #expect(refusal(of: Self.file(streams), named: name, reader) == expected)
    }

    @Test func `a file that breaks off is damaged, whatever a program would make of it`() throws {
        var bytes = Self.word()
        // One sector of the table of sectors, the last in the file; it counts sectors up to itself.
        bytes[44] = 1
        bytes[76] = 2
        bytes += [UInt8](repeating: 0xFF, count: 512)
        for entry in 0..<3 { bytes[1536 + 4 * entry] = 0xFE }
        let tools = try antiword("文")
        defer { withExtendedLifetime(tools) {} }
        let reader = tools.readerWithoutOthers
        #expect(try reader.read(bytes, named: "a.doc").lines == ["文"])
        bytes[1536 + 4 * 3] = 0xFE
        #expect(refusal(of: bytes, named: "a.doc", reader) == .damaged(format: "DOC"))
        for length in stride(from: 8, to: 2048, by: 100) {
            let part = Array(bytes[..<length])
            #expect(refusal(of: part, named: "a.doc", reader) == .damaged(format: "DOC"))
        }
    }

    @Test func `a document with a password needs no program to be refused`() throws {
        let reader = try ToolFolder().readerWithoutOthers
        #expect(
            refusal(of: Self.word(isEncrypted: true), named: "a.doc", reader)
                == .encrypted(format: "DOC"))
    }

    @Test func `RTF needs LibreOffice`() throws {
        let reader = try ToolFolder().readerWithoutOthers
        #expect(
            refusal(of: Array("{\\rtf1}".utf8), named: "a.rtf", reader)
                == .missingTool(format: "RTF", tools: ["libreoffice-writer"]))
    }

    /// A folder with an antiword that prints this.
    private func antiword(_ output: String) throws -> ToolFolder {
        let tools = try ToolFolder()
        try output.write(
            toFile: tools.path("output"), atomically: true, encoding: .utf8)
        try tools.add("antiword", "exec /bin/cat '\(tools.path("output"))'")
        return tools
    }

    @Test func `tables of antiword are rows, their wrapped cells joined`() throws {
        let tools = try antiword(
            """
            二、主动公开
            |信息内容      |本年制发 |
            |              |件数     |
            |行政规范性文 |3        |
            |件            |         |
            |规章          |0        |
            |行政许可      |         |

            三、收到
            """)
        let document = try tools.readerWithoutOthers.read(Self.word(), named: "a.doc")
        #expect(
            document.lines == [
                "二、主动公开", "|信息内容|本年制发件数", "|行政规范性文件|3", "|规章|0", "|行政许可|", "三、收到",
            ])
        #expect(document.layout == .legacyWord)
    }

    @Test func `what antiword leaves out is not passed over`() throws {
        let tools = try antiword(String(repeating: "文", count: 80))
        let reader = tools.readerWithoutOthers
        #expect(refusal(of: Self.word(length: 90), named: "a.doc", reader) == nil)
        guard
            case .toolFailed(tool: "antiword", _) = refusal(
                of: Self.word(length: 120), named: "a.doc", reader)
        else {
            Issue.record("a third of the text is missing")
            return
        }
    }

    @Test func `LibreOffice comes first, and its folder goes`() throws {
        let tools = try antiword("错")
        let converted = WordFile.bytes(
            body: WordFile.table(WordFile.cell("规章") + WordFile.cell("7")))
        try Data(converted).write(to: URL(fileURLWithPath: tools.path("converted")))
        try tools.add(
            "soffice",
            "/bin/mkdir out; /bin/cp '\(tools.path("converted"))' out/report.docx; "
                + "/bin/pwd > '\(tools.path("folder"))'")
        let document = try tools.readerWithoutOthers.read(Self.word(), named: "a.doc")
        #expect(document.lines == ["|规章|7"])
        #expect(document.layout == .legacyWord)
        let folder = try String(contentsOfFile: tools.path("folder"), encoding: .utf8)
            .trimmingCharacters(in: .newlines)
        #expect(!folder.isEmpty && !FileManager.default.fileExists(atPath: folder))
    }

    @Test func `a conversion that leaves nothing is a failure in the program's words`() throws {
        let tools = try ToolFolder()
        try tools.add("soffice", "echo 'source file could not be loaded' >&2; exit 0")
        #expect(
            refusal(of: Self.word(), named: "a.doc", tools.readerWithoutOthers)
                == .toolFailed(tool: "soffice", reason: "source file could not be loaded"))
    }
}
