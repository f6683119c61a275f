import Documents
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct TextDecoderTests {
    static let simplified = "云泽县司法局2023年政府信息公开工作年度报告\n一、总体情况\n全年未收到申请。\n"
    static let traditional = "雲澤縣司法局2023年政府信息公開工作年度報告\n一、總體情況\n全年未收到申請。\n"

    @Test(
        .startsPrograms,
        arguments: [
            ("GB18030", simplified), ("GB18030", traditional), ("GBK", simplified),
            ("GB2312", simplified), ("BIG5", traditional), ("BIG5-HKSCS", traditional),
            ("UTF-16", simplified), ("UTF-16LE", simplified), ("UTF-16BE", simplified),
            ("UTF-16BE", traditional), ("UTF-8", simplified), ("GB18030", "政府信息公开"),
            ("BIG5", "政府資訊公開"),
        ])
    func `every encoding of Chinese is told by the text`(encoding: String, text: String) throws {
        #expect(try TextDecoder().decode(converted(text, to: encoding)) == text)
    }

    @Test(.startsPrograms) func `the bytes A3 A0 of GBK are a blank`() throws {
        var bytes = try converted(Self.simplified, to: "GB18030")
        bytes +=
            [0xA3, 0xA0, 0xA3, 0xA0] + (try converted("正文", to: "GB18030")) + [0xA3, 0xA0, 0x0A]
        let document = try DocumentReader().read(bytes, named: "a.txt")
        #expect(document.lines.last == "正文")
    }

    @Test(arguments: ["a.txt", "a.html"])
    func `radicals are read as their ideographs`(name: String) throws {
        let text = name == "a.txt" ? "湛河区⺠政局" : "<html><p>湛河区⺠政局</p></html>"
        #expect(try DocumentReader().read(Array(text.utf8), named: name).lines == ["湛河区民政局"])
    }

    @Test func `a mark at the start is no part of the text`() throws {
        #expect(try TextDecoder().decode([0xEF, 0xBB, 0xBF] + Array("甲".utf8)) == "甲")
        #expect(try TextDecoder().decode([0xFF, 0xFE, 0x32, 0x75]) == "甲")
        #expect(try TextDecoder().decode([0xFE, 0xFF, 0x75, 0x32]) == "甲")
    }

    @Test(.startsPrograms) func `what a page declares is not believed against its bytes`() throws {
        let page = "<html><head><meta charset='big5'></head><p>\(Self.simplified)</p></html>"
        #expect(try TextDecoder().decode(converted(page, to: "GB18030")) == page)
        #expect(try TextDecoder().decode(Array(page.utf8)) == page)
    }

    @Test(.startsPrograms)
    func `a text cut off in a character is read, and says where it is broken`() throws {
        let bytes = Array(Self.simplified.utf8)
        for cut in 2...3 {
            let text = try TextDecoder().decode(Array(bytes.dropLast(cut)))
            #expect(text.hasSuffix("\u{FFFD}"))
        }
        let gb = try converted("政府信息公开工作", to: "GB18030")
        #expect(try TextDecoder().decode(gb.dropLast()) == "政府信息公开工\u{FFFD}")
    }

    @Test func `a few broken bytes in a long text are marked, many refused`() throws {
        let long = String(repeating: Self.simplified, count: 100)
        var bytes = Array(long.utf8)
        bytes[0] = 0xFF
        #expect(try TextDecoder().decode(bytes).hasPrefix("\u{FFFD}"))
        for index in stride(from: 0, to: bytes.count, by: 50) { bytes[index] = 0xFF }
        #expect(throws: DocumentRefusal.undecodable(encoding: "UTF-8", byteOffset: 0)) {
            try TextDecoder().decode(bytes)
        }
    }

    @Test func `a zero byte between digits does not join them`() throws {
        let text = String(repeating: "公开", count: 1_000)
        #expect(try TextDecoder().decode(Array("1\u{0}2\(text)".utf8)) == "1\u{FFFD}2\(text)")
    }

    static let rubbish: [[UInt8]] = [
        (0..<4_096).map { (index: Int) in UInt8(truncatingIfNeeded: index &* index &* 31) },
        Array(repeating: 0, count: 1_000), [0x80, 0x81, 0xFF, 0xFE, 0x01],
        [0x63, 0x61, 0x66, 0xE9, 0x20, 0x63, 0x72, 0xE8, 0x6D, 0x65],
    ]

    @Test(arguments: rubbish)
    func `what is text in no encoding is refused`(bytes: [UInt8]) {
        #expect(throws: DocumentRefusal.self) { try TextDecoder().decode(bytes) }
    }

    /// The bytes of a text in an encoding, from the system's own converter.
    private func converted(_ text: String, to encoding: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["iconv", "-f", "UTF-8", "-t", encoding]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "iconv does not know \(encoding)")
        return Array(bytes)
    }
}
