import Reports

/// Turns a Word document (DOCX) into a document.
///
/// The line of a place is the number of its paragraph in the order of the file, those in tables
/// and text boxes counted; the column is always 1. Headers, footers, notes and comments are no part
/// of a report's text and are left out.
struct WordReader {
    /// Reads the bytes of a file that starts as a ZIP archive does.
    func read(_ bytes: [UInt8]) throws(DocumentRefusal) -> Document {
        try Archive.reading(bytes) { archive throws(DocumentRefusal) in
            let main = try Self.mainPart(of: archive)
            guard let text = try archive.part(main) else {
                throw .unsupportedFormat(name: try Self.otherFormat(archive))
            }
            let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
            let styles = try Self.beside(nil) { () throws(DocumentRefusal) in
                try archive.part(folder + "styles.xml")
            }
            let numbering = try Self.numbering(in: folder, of: archive, styles: styles)
            let formats = try Self.beside(WordStyles()) { () throws(DocumentRefusal) in
                try styles.map { part throws(DocumentRefusal) in
                    try XMLReader.reading(part, WordStyles.init(reading:))
                } ?? WordStyles()
            }
            return try XMLReader.reading(text) { reader throws(DocumentRefusal) in
                try WordBody(reader, numbering: numbering, styles: formats).document()
            }
        }
    }

    /// The name of the part that holds the text; nearly always it is `word/document.xml`.
    private static func mainPart(of archive: borrowing Archive) throws(DocumentRefusal) -> String {
        let usual = "word/document.xml"
        guard !archive.has(usual), let relations = try archive.part("_rels/.rels") else {
            return usual
        }
        return try XMLReader.reading(relations) { reader throws(DocumentRefusal) in
            while let event = try reader.next() {
                guard event == .start(.relationship),
                    reader.attribute("Type")?.hasSuffix("/officeDocument") == true,
                    let target = reader.attribute("Target"), target.hasSuffix("xml"),
                    target.contains("word") || target.contains("document")
                else { continue }
                return target
            }
            return usual
        }
    }

    /// What a part beside the text tells; where it is damaged, as if the part were not there.
    ///
    /// Such a part costs what it tells, but not the report. Limits hold for it as for all others.
    private static func beside<Result>(
        _ fallback: Result, _ read: () throws(DocumentRefusal) -> Result
    ) throws(DocumentRefusal) -> Result {
        do {
            return try read()
        } catch {
            guard case .damaged = error else { throw error }
            return fallback
        }
    }

    private static func numbering(
        in folder: String, of archive: borrowing Archive, styles: [UInt8]?
    ) throws(DocumentRefusal) -> Numbering {
        let lists = try beside(nil) { () throws(DocumentRefusal) in
            try archive.part(folder + "numbering.xml").map { part throws(DocumentRefusal) in
                try XMLReader.reading(part, Numbering.init(reading:))
            }
        }
        guard let lists, let styles else { return lists ?? Numbering() }
        return try beside(lists) { () throws(DocumentRefusal) in
            try XMLReader.reading(styles) { reader throws(DocumentRefusal) in
                var numbering = lists
                try numbering.readStyles(reader)
                return numbering
            }
        }
    }

    /// The name of the format of an archive that is no Word document.
    private static func otherFormat(
        _ archive: borrowing Archive
    ) throws(DocumentRefusal) -> String {
        if let type = try archive.part("mimetype") {
            let name = String(decoding: type, as: UTF8.self)
            if let format = openDocuments.first(where: { name.contains($0.type) }) {
                return format.name
            }
        }
        for format in folders where archive.has(folder: format.folder) { return format.name }
        if archive.has("OFD.xml") { return "OFD" }
        return "ZIP"
    }
}

/// What the part `mimetype` says, where there is one.
private let openDocuments = [
    (type: "opendocument.text", name: "ODT"), (type: "opendocument.spreadsheet", name: "ODS"),
    (type: "opendocument.presentation", name: "ODP"), (type: "epub", name: "EPUB"),
]

/// The folders by which other formats are told.
private let folders = [
    (folder: "xl", name: "XLSX"), (folder: "ppt", name: "PPTX"), (folder: "visio", name: "VSDX"),
]
