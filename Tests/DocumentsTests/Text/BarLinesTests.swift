import Documents
import Reports
import Testing

/// Tables of which every line holds one cell with a bar behind it.
@Suite struct BarLinesTests {
    @Test func `bars behind the last cell tell how wide a row is`() throws {
        let rows = try rows(
            """
            第二十条第（一）项 |
            |||
            信息内容 |
            本年制发件数 |
            本年废止件数 |
            现行有效件数 |
            规章 |
            |
            |
            3 |
            第二十条第（五）项 |
            |||
            行政许可 |
            7 | | |
            """)
        #expect(
            rows == [
                ["第二十条第（一）项", "", "", ""], ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
                ["规章", "", "", "3"], ["第二十条第（五）项", "", "", ""], ["行政许可", "7", "", ""],
            ])
    }

    @Test
    func `bars that agree on no width leave every cell by itself, and bars alone are nothing`()
        throws
    {
        let rows = try rows(
            """
            第二十条第（一）项 ||||
            规章 |
            0 |
            |
            2 |
            行政规范性文件 |
            5 |
            6 | |
            7 |
            """)
        #expect(
            rows == [
                ["第二十条第（一）项"], ["规章"], ["0"], [""], ["2"], ["行政规范性文件"], ["5"], ["6"], ["7"],
            ])
    }

    @Test func `a table of rows is none of lines`() throws {
        let rows = try rows(
            """
            | 甲 | 乙 |
            |---|---|
            | 1 | |
            | 2 | 3 |
            """)
        #expect(rows == [["甲", "乙"], ["1", ""], ["2", "3"]])
    }

    private func rows(_ text: String) throws -> [[String]] {
        let document = try DocumentReader().read(Array(text.utf8), named: "a.txt")
        return document.blocks.flatMap { block -> [[String]] in
            guard case .table(let rows) = block else { return [] }
            return rows.map { $0.cells.map(\.text) }
        }
    }
}
