import Reports

/// A page of a PDF as Poppler tells it.
struct PDFPage {
    /// Its size in points.
    let width: Double
    let height: Double

    /// Its words, in the order of the file.
    var words: [PageWord] = []
}

/// A run of characters without a gap, and the box around it in points from the top left.
struct PageWord {
    var text: String
    var xMin: Double
    var xMax: Double
    var yMin: Double
    var yMax: Double
    /// Where it stands in the file, where that can be told.
    var place: Place?

    var middle: Double { (yMin + yMax) / 2 }
    var height: Double { yMax - yMin }
    var width: Double { xMax - xMin }
}

/// Reads what `pdftotext -bbox` prints: a line a word.
///
/// It is not read as XML, which it is not where a PDF holds control characters.
enum BoundingBoxes {
    /// The pages of the output.
    static func pages(of output: [UInt8]) -> [PDFPage] {
        var pages: [PDFPage] = []
        for line in output.split(separator: UInt8(ascii: "\n")) {
            let line = line.drop { $0 == UInt8(ascii: " ") }
            if line.starts(with: "<page ".utf8) {
                guard let size = numbers(["width", "height"], in: line)?.numbers else { continue }
                pages.append(PDFPage(width: size[0], height: size[1]))
            } else if line.starts(with: "<word ".utf8), !pages.isEmpty, let word = word(line) {
                pages[pages.count - 1].words.append(word)
            }
        }
        return pages
    }

    private static func word(_ line: ArraySlice<UInt8>) -> PageWord? {
        guard let (box, rest) = numbers(["xMin", "yMin", "xMax", "yMax"], in: line),
            box[0] <= box[2], box[1] <= box[3]
        else { return nil }
        // Behind the box stand ">", the text and the tag's end.
        let text = unescape(
            String(decoding: rest.dropFirst().dropLast("</word>".count), as: UTF8.self)
        )
        .filter { !$0.isWhitespace }
        guard !text.isEmpty else { return nil }
        return PageWord(text: text, xMin: box[0], xMax: box[2], yMin: box[1], yMax: box[3])
    }

    /// The values of attributes, which stand in this order, and what follows them.
    private static func numbers(
        _ names: [String], in line: ArraySlice<UInt8>
    ) -> (numbers: [Double], rest: ArraySlice<UInt8>)? {
        let parts = line.split(
            separator: UInt8(ascii: "\""), maxSplits: names.count * 2,
            omittingEmptySubsequences: false)
        guard parts.count == names.count * 2 + 1 else { return nil }
        var numbers: [Double] = []
        for (place, name) in names.enumerated() {
            let isNamed = String(decoding: parts[place * 2], as: UTF8.self).hasSuffix("\(name)=")
            let number = Double(String(decoding: parts[place * 2 + 1], as: UTF8.self))
            guard isNamed, let number, number.isFinite else { return nil }
            numbers.append(number)
        }
        return (numbers, parts[names.count * 2])
    }

    private static func unescape(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }
}
