import Foundation

/// Writes PDFs whose text is in a font that every reader knows and none embeds.
struct PDFFile {
    /// A stretch of text on a page, in points from the top left.
    struct Text {
        let text: String
        let x: Double
        let y: Double
        var size = 12.0
        /// By how many degrees it rises, and by how many points it is raised.
        var angle = 0.0
        var rise = 0.0
    }

    private var pages: [[Text]] = []

    /// Adds a page.
    mutating func addPage(_ texts: [Text]) { pages.append(texts) }

    /// The bytes of the file: A4 pages.
    var bytes: [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids ["
                + pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " ") + "] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
                + "/DescendantFonts [4 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo "
                + "<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R "
                + "/DW 1000 /W [1 95 500 814 907 500] >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] "
                + "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
        ]
        for (index, page) in pages.enumerated() {
            let content = page.map(Self.operators).joined()
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
                    + "/Resources << /Font << /F 3 0 R >> >> /Contents \(7 + 2 * index) 0 R >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream")
        }
        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        file +=
            "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }

    private static func operators(_ text: Text) -> String {
        let hex = text.text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
        let angle = text.angle * .pi / 180
        // PDF knows no exponents.
        let sine = (sin(angle) * 10_000).rounded() / 10_000
        let cosine = (cos(angle) * 10_000).rounded() / 10_000
        let matrix = "\(cosine) \(sine) \(-sine) \(cosine) \(text.x) \(842 - text.y)"
        return "BT /F \(text.size) Tf \(text.rise) Ts \(matrix) Tm <\(hex)> Tj ET\n"
    }
}
