import Query
import Testing

@testable import Presentation

/// Markup with texts in it.
@Suite struct MarkupTests {
    @Test(arguments: ["\u{600}<b>", "<\u{301}b>", "\"\u{301}x", "\u{600}&lt;", "'\u{20E3}"])
    func `a text is escaped, whatever stands beside its special characters`(text: String) {
        let markup: Markup = "<i title=\"\(text)\">\(text)</i>"
        let inner = markup.text.utf8.dropFirst("<i title=\"".utf8.count)
        #expect(inner.count { $0 == UInt8(ascii: "<") } == 1)
        #expect(inner.count { $0 == UInt8(ascii: "\"") } == 1)
    }

    @Test func `templates escape by the same rule, in partials and blocks too`() {
        let text = "\u{600}<meta>\u{301}\"\u{301}"
        let fault: PageValues = [
            "message": text, "option": text, "before": text, "fault": text, "after": text,
            "help": text,
        ]
        let frame = PageFrame(language: .english, reports: 1, problem: text)
        let page = frame.html(
            "search", title: text, query: text,
            [
                "hasFaults": true, "answer": false, "faults": [fault],
                "fixed": ["query": text, "href": text] as PageValues,
            ])
        let bytes = Array(page.utf8)
        #expect(bytes.count > 2_000)
        #expect(
            !bytes.split(separator: UInt8(ascii: "<")).contains { $0.starts(with: "meta>".utf8) })
        #expect(!bytes.indices.contains { bytes[$0...].starts(with: "\"\u{301}".utf8) })
        let escaped = Array(Markup.escaped(text).utf8)
        #expect(bytes.indices.count { bytes[$0...].starts(with: escaped) } > 10)
    }

    @Test func `data ends no script`() {
        let data = Markup.data("{\"a\":\"\u{600}</script>\u{301}<!--&\"}")
        #expect(data.utf8.allSatisfy { !"<>&".utf8.contains($0) })
    }
}
