package import Programs
package import Reports
import Segmentation

/// Turns the bytes of a file into a document, by format.
package struct DocumentReader: Sendable {
    /// The most bytes a file may have: many times the largest report seen.
    package static let sizeLimit = 64 * 1_048_576

    /// The most bytes of text in UTF-8 that a document may have, a page's markup not counted: some
    /// 1,400,000 characters, fifty times as many as the longest report.
    static let textLimit = 4 * 1_048_576

    /// The most bytes in UTF-8 of a file that is text itself, its markup counted.
    static let markupLimit = 32 * 1_048_576

    /// The most cells the tables of a document may have, merged ones counted as often as they
    /// spread: five hundred times as many as the form has.
    static let cellLimit = 200_000

    /// The most lines, paragraphs or parts of markup that a document may consist of.
    static let partLimit = 200_000

    private let programs: ProgramFolders

    /// A reader of every format this version knows.
    ///
    /// - Parameter programs: where programs that read PDF and DOC are looked for.
    package init(programs: ProgramFolders = .installed) {
        self.programs = programs
    }

    /// Reads the bytes of a file.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the file's name; its extension is believed only where the bytes do not speak.
    package func read(_ bytes: [UInt8], named name: String) throws(DocumentRefusal) -> Document {
        guard bytes.count <= Self.sizeLimit else {
            throw .tooLarge(bytes: bytes.count, limit: Self.sizeLimit)
        }
        if let (document, format) = try readOffice(bytes, named: name) {
            return try document.within(Self.textLimit, format: format).unified
        }
        let format = Self.binaryFormat(of: bytes, named: name)
        if format == "CSV", let text = try Self.record(in: bytes) {
            return try read(Ideographs.unified(text))
        }
        if let format {
            throw .unsupportedFormat(name: format)
        }
        guard bytes.count <= Self.markupLimit else {
            throw .tooLarge(bytes: bytes.count, limit: Self.markupLimit)
        }
        let text = try TextDecoder().decode(bytes)
        guard text.unicodeScalars.contains(where: { !$0.isBlank }) else { throw .empty }
        return try read(Ideographs.unified(text))
    }

    /// The text of a report in a file of one record; nil where it is a table.
    private static func record(in bytes: [UInt8]) throws(DocumentRefusal) -> String? {
        guard bytes.count <= markupLimit else { return nil }
        return RecordReader.text(in: try TextDecoder().decode(bytes))
    }

    /// Reads text: a page, a page's data, or plain text.
    private func read(_ text: String) throws(DocumentRefusal) -> Document {
        switch MarkupFormat(text) {
        case .html: return try HTMLReader().read(text).within(Self.textLimit, format: "HTML")
        case .json:
            let document = try HTMLReader().readStrings(of: text)
            guard let document else { throw .notAReport }
            return try document.within(Self.textLimit, format: "JSON")
        case .unsupported(let name): throw .unsupportedFormat(name: name)
        case nil: return try TextReader().read(text).within(Self.textLimit, format: "TXT")
        }
    }

    /// Reads a format of an office program, told by its first bytes; nil for others.
    private func readOffice(
        _ bytes: [UInt8], named name: String
    ) throws(DocumentRefusal) -> (Document, format: String)? {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return (try WordReader().read(bytes), "DOCX")
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return (
                try LegacyWordReader(programs: programs).readOLE(bytes, named: name), "DOC"
            )
        }
        if bytes.starts(with: "{\\rtf".utf8) {
            return (try LegacyWordReader(programs: programs).readRTF(bytes), "RTF")
        }
        // Some programs write a line before the signature.
        return Self.isPDF(bytes) ? (try PDFReader(programs: programs).read(bytes), "PDF") : nil
    }

    /// Whether PDF's signature stands in the first kilobyte.
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        return bytes.prefix(1024).indices.contains { index in
            bytes[index] == mark[0] && bytes[index...].starts(with: mark)
        }
    }

    /// The name of the format of a file that is no text; nil for text.
    private static func binaryFormat(of bytes: [UInt8], named name: String) -> String? {
        if let match = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
            return match.name
        }
        let fileExtension = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return binaryExtensions[fileExtension]
    }
}

/// The first bytes of formats that are no text.
private let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("SQLite format 3".utf8), "SQLite"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0xFF, 0xD8, 0xFF], "JPEG"),
    (Array("GIF8".utf8), "GIF"),
    ([0x49, 0x49, 0x2A, 0x00], "TIFF"),
    ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
    (Array("AT&TFORM".utf8), "DjVu"),
    ([0x1F, 0x8B, 0x08], "GZIP"),
    (Array("BZh9".utf8), "BZIP2"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "XZ"),
    ([0x28, 0xB5, 0x2F, 0xFD], "ZSTD"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7Z"),
    (Array("Rar!\u{1A}".utf8), "RAR"),
    ([0x50, 0x4B, 0x05, 0x06], "ZIP"),
]

/// Formats told by the extension alone.
private let binaryExtensions = ["csv": "CSV"]
