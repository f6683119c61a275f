/// Reads CSV as RFC 4180 defines it, written without a look at the writer.
enum CSVReader {
    /// The rows with their cells, quotes taken off.
    static func rows(in text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch (scalar, isQuoted) {
            case ("\"", true) where next == "\"":
                cell.append(scalar)
                index += 1
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(String(cell))
                cell = String.UnicodeScalarView()
            case ("\r", false) where next == "\n":
                rows.append(row + [String(cell)])
                row = []
                cell = String.UnicodeScalarView()
                index += 1
            default: cell.append(scalar)
            }
            index += 1
        }
        return cell.isEmpty && row.isEmpty ? rows : rows + [row + [String(cell)]]
    }
}
