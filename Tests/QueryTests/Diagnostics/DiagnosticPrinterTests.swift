import Testing

@testable import Query

@Suite struct DiagnosticPrinterTests {
    @Test(
        arguments: [
            ("a 年分:2021", "  a 年分:2021\n    ^^^^\n"),
            ("e\u{301}e\u{301} 年分:1999", "  e\u{301}e\u{301} 年分:1999\n     ^^^^\n"),
            ("\u{301} 年分:2021", "  \u{301} 年分:2021\n   ^^^^\n"),
            ("a\n年分:2021", "  a 年分:2021\n    ^^^^\n"),
            ("a\u{202E}b 年分:2021", "  a\u{FFFD}b 年分:2021\n      ^^^^\n"),
            ("新收 >", "  新收 >\n       ^\n"),
            ("😀 年分:2021", "  😀 年分:2021\n     ^^^^\n"),
            ("ａ年分:2021", "  ａ年分:2021\n  ^^^^^^\n"),
            ("存在问题:人员 NEAR 不足", "  存在问题:人员 NEAR 不足\n                ^^^^\n"),
            ("年报　新收＠去年＞５", "  年报　新收＠去年＞５\n              ^^^^\n"),
            ("缺：新收＝看不清", "  缺：新收＝看不清\n            ^^^^^^\n"),
            ("（年报 sort:新收）", "  （年报 sort:新收）\n         ^^^^^^^^^\n"),
            ("次数（“保密” 或 a）＞３", "  次数（“保密” 或 a）＞３\n  ^^^^^^^^^^^^^^^^^^^\n"),
        ])
    func `carets stand under the place`(query: String, expected: String) {
        #expect(printed(query).contains(expected), "\(printed(query))")
    }

    @Test func `nothing steers the terminal`() {
        let text = printed("\u{1B}[31m\u{7F}\u{9B}年分:\u{0}")
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl })
    }

    @Test func `of a long query the surroundings are shown`() {
        let text = printed(
            String(repeating: "甲乙 ", count: 60) + "年分:2021" + String(repeating: " 丙丁", count: 60))
        let lines = text.split(separator: "\n")
        #expect(lines[1].count < 120)
        let caret = lines[2].prefix { $0 == " " }.count
        let columns = lines[1].unicodeScalars.prefix { $0 != "年" }.reduce(0) {
            $0 + TerminalColumns.of($1)
        }
        #expect(caret == columns)
    }

    @Test func `an option is shown by its name`() throws {
        let error = #expect(throws: QueryErrors.self) {
            try QueryCompiler().compile("a", filters: QueryFilters(year: "20x"))
        }
        let diagnostic = try #require(error?.diagnostics.first)
        let text = DiagnosticPrinter(language: .english).text(diagnostic, in: "a")
        #expect(text.contains("  --year 20x\n         ^^^\n"))
    }
}

private func printed(_ query: String) -> String {
    do {
        _ = try QueryCompiler().compile(query)
        return ""
    } catch {
        let printer = DiagnosticPrinter(language: .english)
        return error.diagnostics.map { printer.text($0, in: query) }.joined(separator: "\n")
    }
}
