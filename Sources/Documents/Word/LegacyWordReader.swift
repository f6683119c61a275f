import Foundation
import Programs
import Reports

/// Turns a Word document of before 2007 (DOC) into a document, by means of another program.
///
/// LibreOffice makes a DOCX of it, tables and all. antiword, which is much smaller, prints tables as
/// lines between bars; it is taken where LibreOffice is not installed.
struct LegacyWordReader {
    /// LibreOffice starts in seconds; a machine that is busy may need many.
    private static let seconds = 60

    /// The share of a document's characters that antiword must print at least; what it does not
    /// print otherwise are blanks and codes of fields.
    private static let leastShare = 0.85

    let programs: ProgramFolders

    /// Reads the bytes of a file that starts as an OLE file does.
    func readOLE(_ bytes: [UInt8], named name: String) throws(DocumentRefusal) -> Document {
        let file = CompoundFile(bytes)
        guard file.isWhole else { throw .damaged(format: "DOC") }
        if file.has("EncryptedPackage") {
            throw .encrypted(format: name.lowercased().hasSuffix(".xlsx") ? "XLSX" : "DOCX")
        }
        guard file.has("WordDocument") else { throw .unsupportedFormat(name: file.otherFormat) }
        if file.isEncryptedWord { throw .encrypted(format: "DOC") }
        if let office = libreOffice(format: "DOC") {
            return try convert(bytes, from: "doc", with: office)
        }
        guard let antiword = ExternalProgram("antiword", in: programs, reading: "DOC") else {
            throw .missingTool(format: "DOC", tools: ["libreoffice-writer", "antiword"])
        }
        return try read(bytes, with: antiword, length: file.wordLength)
    }

    /// Reads the bytes of an RTF file.
    func readRTF(_ bytes: [UInt8]) throws(DocumentRefusal) -> Document {
        guard let office = libreOffice(format: "RTF") else {
            throw .missingTool(format: "RTF", tools: ["libreoffice-writer"])
        }
        return try convert(bytes, from: "rtf", with: office)
    }

    private func libreOffice(format: String) -> ExternalProgram? {
        ExternalProgram(
            "soffice", in: programs, reading: format, seconds: Self.seconds, mapsMuch: true)
    }

    /// Converts a document to DOCX in a folder of its own, with a profile of its own: two runs of
    /// LibreOffice that share a profile are one.
    private func convert(
        _ bytes: [UInt8], from suffix: String, with office: ExternalProgram
    ) throws(DocumentRefusal) -> Document {
        let folder = try office.folder()
        let file = "\(folder.path)/report.\(suffix)"
        do {
            _ = try folder.write(bytes, named: "report.\(suffix)")
        } catch {
            throw DocumentRefusal(error, of: office.name, reading: office.format)
        }
        let output = try office.run(
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore",
                "--convert-to", "docx", "--outdir", "\(folder.path)/out", file,
            ], folder: folder.path, searchPath: programs.searchPath)
        guard let converted = folder.read("out/report.docx", limit: Archive.expandedLimit) else {
            if let excess = output.excess {
                throw DocumentRefusal(excess, of: office.name, reading: office.format)
            }
            throw .toolFailed(tool: office.name, reason: output.reason)
        }
        let document = try WordReader().read(converted)
        return Document(
            layout: document.layout == .word ? .legacyWord : document.layout,
            blocks: document.blocks)
    }

    private func read(
        _ bytes: [UInt8], with antiword: ExternalProgram, length: Int?
    ) throws(DocumentRefusal) -> Document {
        let output = try antiword.run(
            ["-m", "UTF-8.txt", "-w", "0", "-"], input: bytes, searchPath: programs.searchPath)
        guard output.status == 0 else {
            throw .toolFailed(tool: antiword.name, reason: output.firstError)
        }
        let text = String(decoding: output.bytes, as: UTF8.self)
        // It leaves out tables that it does not understand, and says nothing.
        if let length, Double(BarText.length(of: text)) < Self.leastShare * Double(length) {
            throw .toolFailed(
                tool: antiword.name, reason: "a part of the text is missing; install LibreOffice")
        }
        return try BarText.document(text)
    }
}
