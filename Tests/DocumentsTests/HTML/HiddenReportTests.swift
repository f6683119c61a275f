import Documents
import Reports
import Testing

@Suite struct HiddenReportTests {
    static let quoted = reportBody.replacing("\n", with: "\\n").replacing(
        "<p>", with: "<p id=\\\"p\\\">")
    static let escaped = reportBody.replacing("<", with: "&lt;").replacing(">", with: "&gt;")

    @Test(
        arguments: [
            "<script>// don't\nvar content = \"\(quoted.replacing("</", with: "<\\/"))\";</script>",
            "<script>document.write('\(reportBody.replacing("\n", with: "'+\n'"))')</script>",
            "<script>document.write('\(reportBody.replacing("\n", with: "');document.write('"))')</script>",
            "<script type='text/template'>\(reportBody)</script>",
            "<script>var a = `\(reportBody)`</script>",
            "<textarea style='display:none'>\(escaped)</textarea>",
            "<textarea>\(reportBody)</textarea>", "<input type='hidden' value='\(escaped)'>",
        ])
    func `a report in a script or a hidden field is read`(markup: String) throws {
        #expect(try printedBlocks(of: "<html><body>\(markup)</body></html>") == reportBlocks)
    }

    @Test func `a report in JSON is read, with places in the file`() throws {
        let content = Self.quoted.replacing("<", with: "\\u003c").replacing("全", with: "\\u5168")
        let text = "{\"title\": \"年报\",\n \"content\": \"\(content)\"}"
        #expect(try printedBlocks(of: text) == reportBlocks)
        let document = try DocumentReader().read(Array(text.utf8), named: "a.json")
        let places = document.blocks.flatMap { block -> [Place] in
            guard case .table(let rows) = block else { return [] }
            return rows.flatMap(\.cells).map(\.place)
        }
        let line = text.split(separator: "\n")[1].unicodeScalars
        for (place, first) in zip(places, ["信", "本", "规", "0"] as [Unicode.Scalar]) {
            #expect(place.line == 2)
            #expect(line.dropFirst(place.column - 1).first == first)
        }
        #expect(places.count == 4)
    }

    @Test func `what is hidden is not read where the page shows a report`() throws {
        let after = "<textarea style='display:none'>\(reportBody)</textarea>"
        #expect(try printedBlocks(of: reportPage(after: after)) == reportBlocks)
    }
}

/// The title that a program keeps beside a report.
@Suite struct NamedTitleTests {
    @Test(
        arguments: [
            ("\"title\": \"云泽县统计局2021年政府信息公开工作年度报告\"", true),
            ("\"docTitle\": \"云泽县统计局2021年政府信息公开年报\"", true),
            ("\"title\": \"云泽县人民政府\"", false),
            ("\"summary\": \"云泽县统计局2021年政府信息公开工作年度报告\"", false),
        ])
    func `the string under a title's key is the title if it speaks of a report`(
        field: String, isTitle: Bool
    ) throws {
        let text = "{\(field), \"content\": \"\(HiddenReportTests.quoted)\"}"
        let document = try DocumentReader().read(Array(text.utf8), named: "a.json")
        #expect((document.headTitle != nil) == isTitle)
    }
}
