import CArchive
import Foundation
import TestIndexes
import TestSupport
import Testing

/// Workbooks as files: what stands in their parts.
@Suite(.startsPrograms) struct WorkbookTests {
    private let place: Workplace

    init() async throws {
        place = try Workplace()
        try await place.takeReports()
    }

    @Test func `numbers are numbers, headings stay in sight, and nothing is a formula`() throws {
        let parts = try workbook("新收", "公开率", "--where", "范围:本级", "--by", "county")
        let names = parts.keys.filter { $0.hasPrefix("xl/worksheets/") }.sorted()
        #expect(names == (1...4).map { "xl/worksheets/sheet\($0).xml" })
        let table = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(table.contains("ySplit=\"1\"") && table.contains("state=\"frozen\""))
        // A cell without a type holds a number.
        #expect(table.contains(/<c r="B2"( s="\d+")?><v>[0-9.]+<\/v>/))
        #expect(parts.values.allSatisfy { !$0.contains("<f>") })
        let json = try place.search(
            "compare", "新收", "公开率", "--where", "范围:本级", "--by", "county", "--format", "json")
        let groups = json.json["groups"] as? [[String: Any]] ?? []
        #expect(!groups.isEmpty)
        for (index, group) in groups.enumerated() {
            let cells = group["cells"] as? [[String: Any]] ?? []
            let value = try #require(cells.first?["value"] as? NSNumber)
            #expect(
                table.contains("<c r=\"B\(index + 2)\""), "the group's row")
            #expect(table.contains("<v>\(value.intValue)</v>"))
        }
    }

    @Test func `the last sheets say where the numbers come from and what must be known`() throws {
        let parts = try workbook("新收", "--where", "范围:本级", "--by", "county")
        let texts = try #require(parts["xl/sharedStrings.xml"])
        #expect(texts.contains("t3.new.total"))
        #expect(texts.contains("nianbao 0."))
        #expect(texts.contains("in no group: 8 reports"))
    }

    @Test func `a calculation that looks like a formula is a text`() throws {
        let parts = try workbook("0 - 新收", "--where", "范围:本级")
        #expect(parts.values.allSatisfy { !$0.contains("<f>") })
    }

    @Test func `a workbook needs a file, and one that cannot be written is an error`() throws {
        let none = try place.search("compare", "新收", "--where", "范围:本级", "--format", "xlsx")
        #expect(none.status == 2 && none.output.isEmpty)
        let nowhere = try place.search(
            "compare", "新收", "--where", "范围:本级", "--format", "xlsx", "--output",
            "/no/such/folder/a.xlsx")
        #expect(nowhere.status == 2 && nowhere.errors.contains("/no/such/folder/a.xlsx"))
    }

    /// The parts of the workbook that a comparison writes, as texts by their names.
    private func workbook(_ arguments: String...) throws -> [String: String] {
        let path = place.path("out.xlsx")
        let run = try ProgramRun(
            "search",
            ["compare"] + arguments
                + ["--format", "xlsx", "--output", path, "--index", place.index],
            home: place.home)
        #expect(run.status == 0, "\(run.errors)")
        return try Data(contentsOf: URL(fileURLWithPath: path)).withUnsafeBytes { buffer in
            let bytes = try #require(buffer.bindMemory(to: UInt8.self).baseAddress)
            let archive = try #require(carchive_open(bytes, buffer.count))
            defer { carchive_close(archive) }
            var parts: [String: String] = [:]
            for index in 0..<carchive_count(archive) {
                guard let name = carchive_name(archive, index) else { continue }
                parts[String(cString: name)] = try text(archive, index)
            }
            return parts
        }
    }

    private func text(_ archive: OpaquePointer, _ index: Int64) throws -> String {
        var bytes: UnsafeMutablePointer<UInt8>?
        var length = 0
        let status = withUnsafeMutablePointer(to: &bytes) { pointer in
            pointer.withMemoryRebound(to: UnsafeMutablePointer<UInt8>?.self, capacity: 1) {
                carchive_read(archive, index, 1 << 24, $0, &length)
            }
        }
        try #require(status == CARCHIVE_OK)
        defer { free(bytes) }
        return String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
    }
}
