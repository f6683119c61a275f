import Comparisons
import Foundation
import Query
import Testing

@Suite struct JoinedTableTests {
    @Test func `codes, names, years and numbers are told by their columns`() throws {
        let table = try JoinedTable(
            bytes: Array(
                "\u{FEFF}行政区划代码,名称,年份,人口,收入,备注\r\n410411000000,湛河区,2020,\"1,234\",1.5,甲\r\n,白砾县,,-,2,乙\r\n"
                    .utf8))
        #expect(table.columns == ["人口", "收入"])
        #expect(table.rows.map(\.place) == [.code("410411"), .name("白砾县")])
        #expect(table.rows.map(\.year) == [2020, nil])
        #expect(table.rows.map(\.values) == [[1234, Decimal(string: "1.5")], [nil, 2]])
        #expect(table.rows.map(\.line) == [2, 3])
    }

    @Test(
        arguments: [
            ("", JoinedTableError.empty),
            ("名称,人口\n", .empty),
            ("名称;人口\n甲;1", .separator(";")),
            ("名称\t人口\n甲\t1", .separator("\t")),
            ("名称，人口\n甲，1", .separator("，")),
            ("名称,人口\n甲,1,2", .unevenRow(line: 2, fields: 3, columns: 2)),
            ("名称,人口\n甲,\"1", .openQuote(line: 2)),
            ("什么,人口\n甲,1", .noPlace(headings: ["什么", "人口"])),
            ("名称,人口,人口\n甲,1,2", .repeatedColumn("人口")),
            ("代码,人口\n4104,1", .badCode("4104", line: 2)),
            ("代码,人口\n410411.0,1", .badCode("410411.0", line: 2)),
            ("名称,年份,人口\n甲,20,1", .badYear("20", line: 2)),
            ("名称,人口\n,1", .noName(line: 2)),
            ("名称,人口\n甲,1\n乙,约2万", .badNumber("约2万", column: "人口", line: 3)),
            ("名称,人口\n甲,1\n\n甲,2", .repeatedPlace("甲", line: 4, first: 2)),
            ("名称,备注\n甲,好", .noNumbers),
        ])
    func `what cannot be used is an error with its line`(
        text: String, expected: JoinedTableError
    ) {
        #expect(throws: expected) { try JoinedTable(bytes: Array(text.utf8)) }
    }

    @Test func `a table has limits`() throws {
        let wide = { (columns: Int) in
            "name" + (1..<columns).map { ",c\($0)" }.joined() + "\na"
                + String(repeating: ",1", count: columns - 1)
        }
        #expect(try JoinedTable(bytes: Array(wide(1_000).utf8)).columns.count == 999)
        #expect(throws: JoinedTableError.tooManyColumns(line: 1, limit: 1_000)) {
            try JoinedTable(bytes: Array(wide(1_001).utf8))
        }
        #expect(throws: JoinedTableError.tooManyColumns(line: 3, limit: 1_000)) {
            let commas = String(repeating: ",", count: 1 << 20)
            _ = try JoinedTable(bytes: Array("name,pop\na,1\n\(commas)".utf8))
        }
        let large = [UInt8](repeating: 0x20, count: JoinedTable.mostBytes + 1)
        #expect(throws: JoinedTableError.tooLarge(limit: JoinedTable.mostBytes)) {
            try JoinedTable(bytes: large)
        }
    }

    @Test(
        arguments: [
            ("-0", "0"), ("999999999999999999999999999999", "999999999999999999999999999999"),
            ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
            ("1\u{301}", nil), ("1\u{FE0F}\u{20E3}", nil), ("１", nil), ("1e9", nil),
            ("9999999999999999999999999999999", nil), ("+1", nil), ("1,23", nil), ("--1", nil),
        ])
    func `a cell is a number or is none`(text: String, value: String?) throws {
        let bytes = Array("name,pop\na,1\nb,\"\(text)\"".utf8)
        guard let value else {
            #expect(throws: JoinedTableError.badNumber(text, column: "pop", line: 3)) {
                try JoinedTable(bytes: bytes)
            }
            return
        }
        #expect(try JoinedTable(bytes: bytes).rows[1].values == [Decimal(string: value)])
    }

    @Test func `bytes of another encoding are an error`() {
        #expect(throws: JoinedTableError.notUTF8) {
            try JoinedTable(bytes: [0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0x31])
        }
    }

    @Test func `a place may stand once for each year`() throws {
        let table = try JoinedTable(
            bytes: Array("name,year,pop\na,2020,1\na,2021,2\na,,3\n".utf8))
        #expect(table.rows.count == 3)
    }

    @Test(
        arguments: [
            ("新收 / 人口", Decomposition.Nature.ratio, 2), ("新收 / 人口 * 100000", .ratio, 2),
            ("新收 + 人口", .additive, 2), ("(新收 + 人口) / 2", .additive, 2),
            ("人口 / 2", .additive, 1), ("新收 / (人口 / 10000)", .ratio, 2),
            ("1 / 人口", .ratio, 2),
        ] as [(String, Decomposition.Nature, Int)])
    func `numbers of places are parts of their own`(
        text: String, nature: Decomposition.Nature, parts: Int
    ) throws {
        let compiler = QueryCompiler(catalog: FieldCatalog.forms.joining(["人口"]))
        var decomposer = Decomposer()
        #expect(decomposer.decompose(try compiler.compileNumber(text).number).nature == nature)
        #expect(decomposer.parts.count == parts)
        let ofPlaces = decomposer.parts.count(where: \.isOfPlace)
        #expect(ofPlaces == 1)
    }
}
