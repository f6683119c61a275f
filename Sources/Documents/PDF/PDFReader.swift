import Foundation
import Programs
import Reports

/// Turns a PDF into a document, by means of Poppler's `pdftotext`.
///
/// Poppler tells where each word stands; ruling lines it does not tell. Lines and cells are put
/// together here, the cells with their extents, and what a column means is left to extraction.
struct PDFReader {
    let programs: ProgramFolders

    /// Reads the bytes of a file that starts as a PDF does.
    func read(_ bytes: [UInt8]) throws(DocumentRefusal) -> Document {
        guard Self.isWhole(bytes) else { throw .damaged(format: "PDF") }
        guard let program = ExternalProgram("pdftotext", in: programs, reading: "PDF") else {
            throw .missingTool(format: "PDF", tools: ["poppler-utils"])
        }
        // With -nodiag Poppler leaves out all of a page on which a word is slanted.
        let output = try program.run(
            ["-bbox", "-enc", "UTF-8", "-", "-"], input: bytes,
            searchPath: programs.searchPath)
        try Self.check(output)
        let pages = BoundingBoxes.pages(of: output.bytes).map { page in
            var page = page
            page.words = RaisedWords.settled(SlantedWords.removed(from: page.words))
            return PageTurn.upright(page)
        }
        let all = LineBuilder.lines(of: pages)
        guard !all.isEmpty else { throw .withoutText(format: "PDF") }
        let lines = PageFurniture(pages, lines: all).text(of: all)
        let blocks = PageLayout(lines, pages: pages).blocks()
        guard !blocks.isEmpty else { throw .withoutText(format: "PDF") }
        return Document(
            layout: .pdf, blocks: blocks,
            pages: LineBuilder.starts(of: pages, lines: all))
    }

    /// Throws what the program said was wrong; its warnings are many and mostly about fonts.
    private static func check(_ output: LimitedProgram.Output) throws(DocumentRefusal) {
        let errors = output.errors
        if errors.contains("Incorrect password") { throw .encrypted(format: "PDF") }
        // Without Poppler's tables of characters Chinese text is left out.
        if errors.contains("Missing language pack") {
            throw .missingTool(format: "PDF", tools: ["poppler-data"])
        }
        guard output.status != 0 else { return }
        if output.status == 1 { throw .damaged(format: "PDF") }
        throw .toolFailed(tool: "pdftotext", reason: output.firstError)
    }

    /// Whether the end of the file is there.
    ///
    /// Poppler makes something of a part, too, and says nothing about the rest.
    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        let end = String(decoding: bytes.suffix(8192), as: UTF8.self)
        guard end.contains("%%EOF") || end.contains("startxref") else { return false }
        // A file made for the web has an end near its start, and says how long it is.
        let start = String(decoding: bytes.prefix(1024), as: UTF8.self)
        guard start.contains("/Linearized"), let length = start.firstMatch(of: /\/L\s+(\d+)/),
            let count = Int(length.1)
        else { return true }
        return bytes.count >= count
    }
}
