import Records
import Reports

/// Finds the text of a report in a file of one record, as crawlers export pages: a line of names, and
/// one field with the whole text.
enum RecordReader {
    /// How many marks of a report, and how many lines, the field has.
    private static let leastMarks = 4
    private static let leastLines = 10
    /// A table has more rows; a crawler's record has fewer fields.
    private static let fieldLimit = 200

    /// The text of the report, on the lines on which it stands in the file; nil where the file
    /// is a table, or has the texts of several reports.
    static func text(in file: String) -> String? {
        guard let records = records(of: file), records.count == 2,
            records[0].fields.count == records[1].fields.count
        else { return nil }
        let texts = records[1].fields.filter(isReport)
        guard texts.count == 1 else { return nil }
        return String(repeating: "\n", count: texts[0].line - 1) + texts[0].text
    }

    private static func isReport(_ field: CommaRecords.Field) -> Bool {
        let bytes = Array(field.text.utf8)
        return MarkSearch.page.count(in: bytes) >= leastMarks
            && (bytes.count { $0 == 0x0A } >= leastLines || field.text.contains("</"))
    }

    /// The records of a file; nil where there are more than two, or one cannot be read.
    private static func records(of file: String) -> [CommaRecords.Record]? {
        var reader = CommaRecords(file, mostFields: fieldLimit)
        var records: [CommaRecords.Record] = []
        do throws(CommaRecords.Failure) {
            while let record = try reader.next() {
                guard records.count < 2 else { return nil }
                records.append(record)
            }
        } catch {
            // What is no such file is read as text, or refused as that.
            return nil
        }
        return records
    }
}
