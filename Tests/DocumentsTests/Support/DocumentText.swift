import Documents
import Reports

extension Document {
    /// The blocks as a test writes them down: a paragraph a line, a row with bars between its cells;
    /// a dot is the further part of a merged cell.
    var lines: [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): [paragraph.text]
            case .table(let rows):
                rows.map { row in
                    "|" + row.cells.map { $0.isCovered ? "·" : $0.text }.joined(separator: "|")
                }
            }
        }
    }
}

/// Why a file is refused; nothing if it is not.
func refusal(of bytes: [UInt8], named name: String, _ reader: DocumentReader = DocumentReader())
    -> DocumentRefusal?
{
    do throws(DocumentRefusal) {
        _ = try reader.read(bytes, named: name)
        return nil
    } catch {
        return error
    }
}
