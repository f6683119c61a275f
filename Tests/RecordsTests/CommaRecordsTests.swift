import Records
import Testing

/// Comma-separated text, record by record.
@Suite struct CommaRecordsTests {
    @Test(
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
            ("\"a,b\",c", [["a,b", "c"]]), ("\"a\"\"b\"", [["a\"b"]]), ("\"\"", [[""]]),
            ("a, \"b,c\" ", [["a", "b,c "]]), ("a\"b,c\"", [["a\"b", "c\""]]),
            ("\n\na\n\n", [["a"]]), (",", [["", ""]]), ("", []),
            ("\"a\nb\",c\nd", [["a\nb", "c"], ["d"]]),
        ] as [(String, [[String]])])
    func `text has its records`(text: String, records: [[String]]) throws {
        #expect(try CommaRecords.all(in: text).map { $0.fields.map(\.text) } == records)
    }

    @Test func `a record and a field know their line`() throws {
        let records = try CommaRecords.all(in: "a,b\n\n\"x\ny\",\"z\"\nc")
        #expect(records.map(\.line) == [1, 3, 5])
        #expect(records[1].fields.map(\.line) == [3, 4])
    }

    @Test func `what cannot be read is told with its line`() {
        #expect(throws: CommaRecords.Failure.openQuote(line: 2)) {
            try CommaRecords.all(in: "a\n\"b\nc")
        }
        #expect(throws: CommaRecords.Failure.tooManyFields(line: 2, limit: 2)) {
            try CommaRecords.all(in: "a,b\n1,2,3", mostFields: 2)
        }
    }
}
