import Reports
import Testing

@testable import Documents

/// Tables in texts that programs drew or printed in ways of their own.
@Suite struct DrawnTableTests {
    @Test(
        arguments: [
            [
                "┌──┬──┬──┐", "│项目│甲│乙│", "├──┼──┼──┤", "│行政规范│3│0│", "│性文件│││",
                "├──┼──┼──┤", "││0│2│", "└──┴──┴──┘",
            ],
            [
                "+------+---+---+", "| 项目 | 甲 | 乙 |", "+======+===+===+", "| 行政规范 | 3 | 0 |",
                "| 性文件 |   |   |", "+------+---+---+", "|  | 0 | 2 |", "+------+---+---+",
            ],
            [
                "╔══╦══╦══╗", "║项目║甲║乙║", "╠══╬══╬══╣", "║行政规范║3║0║", "║性文件║║║",
                "╟──╫──╫──╢", "║║0║2║", "╚══╩══╩══╝",
            ],
        ])
    func `what stands between two drawn lines is one row`(lines: [String]) throws {
        #expect(try read(lines) == ["|项目|甲|乙", "|行政规范性文件|3|0", "||0|2"])
    }

    @Test func `numbers below numbers are rows of their own where only the head is ruled off`()
        throws
    {
        let lines = [
            "+----+---+", "| 项目 | 数 |", "+----+---+", "| 甲 | 3 |", "| 乙 | 4 |", "+----+---+",
        ]
        #expect(try read(lines) == ["|项目|数", "|甲|3", "|乙|4"])
    }

    @Test func `a stroke across the page begins no table`() throws {
        #expect(
            try read(["上文", "────────", "| 甲 | 3 |", "| 乙 | 4 |"]).suffix(2) == ["|甲|3", "|乙|4"])
    }

    @Test(
        arguments: [
            "[['a', None, '甲\\n乙'], [None, '3', None]]",
            "[[\"a\", null, \"甲\\n乙\"], [null, 3, null]]",
        ])
    func `lists of lists are rows`(text: String) throws {
        // None before the numbers is a part of a merged cell, behind one an empty cell.
        #expect(try read([text]) == ["|a|·|甲乙", "|·|3|"])
    }

    @Test func `a list goes on over lines`() throws {
        #expect(try read(["[['a', '1'],", " ['b', '2']]", "下文"]) == ["|a|1", "|b|2", "下文"])
    }

    @Test(arguments: ["[1] 其中1件当日答复。", "['a', 没有结束", "[“甲”]，乙", "[['a', 约3]]"])
    func `what is no list stays a paragraph`(text: String) throws {
        #expect(try read([text]) == [text])
    }

    @Test func `words of programs for an empty cell are empty cells`() throws {
        let lines = [
            "| 表 | Unnamed: 1 | Unnamed: 2 |", "| --- | --- | --- |", "| 规章 | NaN | 1.0 |",
            "| 甲 | None | <NA> |",
        ]
        #expect(try read(lines) == ["|表||", "|规章||1.0", "|甲||"])
    }

    @Test func `lines of dashes above and below columns are none of them`() throws {
        let lines = ["甲    乙    丙", "----- ----- -----", "1     0     2", "----- ----- -----"]
        #expect(try read(lines) == ["|甲|乙|丙", "|1|0|2"])
        #expect(try read(["甲  乙  ---"]) == ["|甲|乙|---"])
    }

    @Test func `short names behind a wide blank are headings of columns`() throws {
        let names = "项加第四项之和）                自然人 商业企 科研机 社会公 法律服 其他 总计"
        #expect(try read([names]).first?.hasPrefix("|") == true)
        let sentence = "一、总体情况      本年度，我局 共收到 申请 三件 均已 答复。"
        #expect(try read([sentence]) == [sentence])
    }

    @Test func `numbers that end every page and count up are those of pages`() throws {
        let lines = ["甲", "7", "1", "\u{0C}乙", "9", "2 \u{0C}", "丙", "5"]
        #expect(try read(lines) == ["甲", "7", "乙", "9", "丙", "5"])
    }

    @Test func `a number before a form feed may be a value`() throws {
        let lines = ["甲", "1", "\u{0C}乙", "0", "\u{0C}丙", "2", "\u{0C}"]
        #expect(try read(lines) == ["甲", "1", "乙", "0", "丙", "2"])
    }

    private func read(_ lines: [String]) throws -> [String] {
        try DocumentReader().read(Array(lines.joined(separator: "\n").utf8), named: "a.txt").lines
    }
}
