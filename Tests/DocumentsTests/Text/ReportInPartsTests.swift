import Documents
import Reports
import Testing

/// Reports that a platform or a crawler gives in parts.
@Suite struct ReportInPartsTests {
    private let headings = [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ]

    private func json(rows: String) -> String {
        let sections = headings.map { "{\"heading\": \"\($0)\"}" }.joined(separator: ",")
        let table = "{\"head\": [\"项目\", \"自然人\", \"总计\"], \"rows\": [\(rows)]}"
        return "{\"code\": 200, \"sections\": [\(sections), {\"tables\": [\(table)]}]}"
    }

    private func lines(_ text: String, named name: String) throws -> [String] {
        try DocumentReader().read(Array(text.utf8), named: name).lines
    }

    @Test(
        arguments: [
            ("[\"予以公开\", 3, null]", "|予以公开|3|"), ("[\"予以公开\", -1, \"4\"]", "|予以公开|-1|4"),
            ("{\"item\": \"予以公开\", \"values\": [3, 4]}", "|予以公开|3|4"),
            ("{\"group\": \"办理/结果\", \"item\": \"予以公开\", \"values\": [3, 4]}", "|办理|结果|予以公开|3|4"),
        ])
    func `lists of rows in JSON are tables`(row: String, expected: String) throws {
        let rows = Array(repeating: row, count: 10).joined(separator: ",")
        let document = try lines(json(rows: rows), named: "a.json")
        #expect(document.count { $0 == expected } == 10)
        #expect(document.first == headings[0])
    }

    @Test(
        arguments: [
            "{\"item\": \"予以公开\", \"natural\": 3, \"total\": 4}", "{\"item\": \"予以公开\"}", "7",
        ])
    func `rows whose values are named by a program's words are refused`(row: String) {
        let rows = Array(repeating: row, count: 12).joined(separator: ",")
        #expect(
            refusal(of: Array(json(rows: rows).utf8), named: "a.json")
                == .notAReport)
    }

    private func record(_ text: String) -> String { "id,title,content\n7,年报,\"\(text)\"\n" }

    private var report: String {
        (["某县\"\"阳光\"\"年报"] + headings + Array(repeating: "公开信息。", count: 9))
            .joined(separator: "\n")
    }

    @Test func `the one report in a record of CSV is read, on its own lines`() throws {
        let document = try DocumentReader().read(Array(record(report).utf8), named: "a.csv")
        #expect(document.lines.first == "某县\"阳光\"年报")
        guard case .paragraph(let second) = document.blocks[1] else {
            Issue.record("no paragraph")
            return
        }
        #expect(second.text == headings[0])
        #expect(second.line == 3)
    }

    @Test func `a table, several records and a broken record of CSV are refused`() {
        let two = record(report) + "8,年报,\"\(report)\"\n"
        for text in [two, "甲,乙\n1,2\n", "甲,乙\n1,2\n3,4\n", "a,b\n1,\"\(report)\n"] {
            #expect(
                refusal(of: Array(text.utf8), named: "a.csv") == .unsupportedFormat(name: "CSV"))
        }
    }
}
