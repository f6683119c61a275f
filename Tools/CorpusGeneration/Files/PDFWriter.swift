/// Writes PDF files of text and rules, in a font that every reader of Chinese PDFs has.
struct PDFWriter {
    /// The pages, each as what draws it.
    private var pages: [String] = [""]

    /// Whether the pages lie on their side and are turned when shown.
    var isRotated = false

    /// The size of a sheet of A4, in points.
    static let width = 595.0
    static let height = 842.0

    /// Begins a new page.
    mutating func beginPage() { pages.append("") }

    /// How many pages there are.
    var pageCount: Int { pages.count }

    /// Draws a line of text, its left end and its foot at a place; down is up, as in PDF.
    mutating func draw(_ text: String, x: Double, y: Double, size: Double) {
        draw(text, turned: "1 0 0 1", x: x, y: y, size: size)
    }

    /// Draws a line of text that rises by 45 degrees.
    mutating func drawSlanted(_ text: String, x: Double, y: Double, size: Double) {
        draw(text, turned: "0.71 0.71 -0.71 0.71", x: x, y: y, size: size)
    }

    private mutating func draw(
        _ text: String, turned: String, x: Double, y: Double, size: Double
    ) {
        let codes = text.utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        pages[pages.count - 1] +=
            "BT /F1 \(number(size)) Tf \(turned) \(number(x)) \(number(y)) Tm <\(codes.joined())> Tj ET\n"
    }

    /// Draws the rules around a cell.
    mutating func drawBox(x: Double, y: Double, width: Double, height: Double) {
        pages[pages.count - 1] +=
            "0.5 w \(number(x)) \(number(y)) \(number(width)) \(number(height)) re S\n"
    }

    /// The whole file.
    var bytes: [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids ["
                + pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " ") + "] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
                + "/DescendantFonts [4 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo "
                + "<< /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 "
                + "/W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] "
                + "/ItalicAngle 0 /Ascent 752 /Descent -271 /CapHeight 737 /StemV 58 >>",
        ]
        for (index, drawn) in pages.enumerated() {
            let content = isRotated ? "0 1 -1 0 842 0 cm\n" + drawn : drawn
            let sheet = isRotated ? "[0 0 842 595] /Rotate 90" : "[0 0 595 842]"
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox \(sheet) /Resources "
                    + "<< /Font << /F1 3 0 R >> >> /Contents \(7 + 2 * index) 0 R >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream")
        }
        return Array(file(of: objects).utf8)
    }

    private func file(of objects: [String]) -> String {
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        return text + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\n"
            + "startxref\n\(start)\n%%EOF\n"
    }

    /// A number with two decimals at most.
    private func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return rest == 0
            ? String(hundredths / 100)
            : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
