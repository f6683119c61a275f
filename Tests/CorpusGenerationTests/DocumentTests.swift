import CorpusGeneration
import Foundation
import Reports
import TestSupport
import Testing

/// The files of every layout, opened with programs that share no code with the generator.
@Suite struct DocumentTests {
    @Test(
        .startsPrograms,
        arguments: Layout.allCases.filter { $0 != .prose && $0 != .legacyWord })
    func `a file prints every number of its truth`(layout: Layout) throws {
        let reports = mixed.filter { $0.layout == layout && $0.encoding == .utf8 }.prefix(25)
        #expect(reports.count > 5)
        for report in reports {
            guard let text = try Opened.text(of: report) else { return }
            let printed = numbers(in: text)
            let cells = report.cells.compactMap { $0?.text }.joined(separator: "\n")
            for (number, count) in numbers(in: cells) {
                let found = printed[number, default: 0]
                #expect(found >= count, "\(report.body.name) \(report.year): \(number)")
            }
        }
    }

    @Test(.startsPrograms) func `an archive is whole, stored or deflated`() throws {
        for report in mixed.filter({ $0.layout == .word }).prefix(20) {
            let check = try Opened.run("unzip", ["-tq"], on: report)
            if let check { #expect(check.contains("No errors"), "\(report.body.name)") }
        }
    }

    @Test func `a text has the bytes of its encoding`() throws {
        let government: [TextEncoding: [UInt8]] = [
            .gb18030: [0xD5, 0xFE, 0xB8, 0xAE], .gbk: [0xD5, 0xFE, 0xB8, 0xAE],
            .big5: [0xAC, 0x46, 0xA9, 0xB2], .utf16LittleEndian: [0x3F, 0x65, 0x9C, 0x5E],
            .utf16BigEndian: [0x65, 0x3F, 0x5E, 0x9C],
        ]
        for (encoding, bytes) in government {
            let report = try #require(
                Committed.irregular.map(\.report).first { $0.encoding == encoding })
            #expect(Data(report.bytes).range(of: Data(bytes)) != nil, "\(encoding)")
            #expect(Data(report.bytes).range(of: Data("政府".utf8)) == nil, "\(encoding)")
        }
    }

    @Test func `JSON is JSON and holds the title`() throws {
        let reports = mixed.filter { $0.format == "json" }
        #expect(!reports.isEmpty)
        for report in reports {
            let json = try JSONSerialization.jsonObject(with: Data(report.bytes))
            let data = (json as? [String: Any])?["data"] as? [String: Any]
            #expect(data?["title"] as? String == report.titleLines.joined())
        }
    }

    @Test func `traditional text has no simplified character of the form`() throws {
        let report = try #require(
            Committed.irregular.map(\.report).first {
                $0.blemishes.contains(.traditional) && $0.encoding == .utf8
            })
        let text = try #require(try Opened.text(of: report))
        for character in "县务数执关证强国级员规报发总个" {
            #expect(!text.contains(character), "\(character)")
        }
    }

    private let mixed = Mixed.reports
}

/// A mixed corpus, made once for all tests.
private enum Mixed {
    static let reports = (0..<420).flatMap {
        MixedCorpus(seed: 11, narrativeBytes: 300).files(at: $0).compactMap(\.report)
    }
}

/// How often each run of digits stands in a text.
private func numbers(in text: String) -> [Substring: Int] {
    text.split { !"0123456789０１２３４５６７８９".contains($0) }
        .reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

/// The text of a generated file, as other programs see it.
private enum Opened {
    /// The text without markup; nothing, and a line that says so, where a program is missing.
    static func text(of report: GeneratedReport) throws -> String? {
        switch report.format {
        case "docx":
            return try run("unzip", ["-p"], on: report, last: ["word/document.xml"])
                .map { withoutTags($0) }
        case "pdf": return try run("pdftotext", ["-layout"], on: report, last: ["-"])
        default:
            let text = String(bytes: report.bytes, encoding: report.encoding.swift)
            return text.map { withoutTags($0) }
        }
    }

    /// What a program prints about a report's file.
    static func run(
        _ program: String, _ arguments: [String], on report: GeneratedReport, last: [String] = []
    ) throws -> String? {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)") else {
            print("NOT CHECKED: there is no /usr/bin/\(program)")
            return nil
        }
        let file = FileManager.default.temporaryDirectory
            .appending(path: "nianbao-\(UUID().uuidString).\(report.format)")
        try Data(report.bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
        process.arguments = arguments + [file.path] + last
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    private static func withoutTags(_ text: String) -> String {
        text.replacing(#/<\/?[a-zA-Z][^<>]*>|\\u003c[^\\]*\\u003e/#, with: "\n")
    }
}

extension TextEncoding {
    fileprivate var swift: String.Encoding {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian: .utf16
        default: .utf8
        }
    }
}
