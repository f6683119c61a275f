import CorpusGeneration
import Foundation

/// A valid file whose content can be damaged.
struct Sample {
    /// The file's name.
    let name: String
    /// The bytes to damage: the file's, or those of the part with the text of a Word document.
    let content: [UInt8]
    /// The other parts of a Word document; nothing for other files.
    private let parts: [(name: String, text: String)]?

    private static let mainPart = "word/document.xml"

    /// The files under some paths, in the order of their paths.
    ///
    /// DOC is left out: another program reads it, and takes seconds for it.
    static func all(under paths: [String]) throws -> [Sample] {
        var samples: [Sample] = []
        for path in paths {
            let below = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String }
            let files = below.map { $0.map { "\(path)/\($0)" }.sorted() } ?? [path]
            for file in files {
                let url = URL(fileURLWithPath: file)
                guard !["doc", "rtf"].contains(url.pathExtension),
                    file.components(separatedBy: "/").last != "truth.json",
                    try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
                else { continue }
                samples.append(
                    Sample(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url))))
            }
        }
        return samples
    }

    private init(name: String, bytes: [UInt8]) {
        self.name = name
        let parts = Self.storedParts(of: bytes)
        if let main = parts.first(where: { $0.name == Self.mainPart }) {
            content = Array(main.text.utf8)
            self.parts = parts.filter { $0.name != Self.mainPart }
        } else {
            content = bytes
            self.parts = nil
        }
    }

    /// The file with other content.
    func file(_ content: [UInt8]) -> [UInt8] {
        guard let parts else { return content }
        // What is no text in UTF-8 would never get past the parser of XML anyway.
        let main = (name: Self.mainPart, text: String(decoding: content, as: UTF8.self))
        return ZipWriter(isDeflated: false).archive(parts + [main])
    }

    /// The parts of a ZIP archive that does not compress them; none for other files.
    private static func storedParts(of bytes: [UInt8]) -> [(name: String, text: String)] {
        var parts: [(name: String, text: String)] = []
        var start = 0
        while start + 30 <= bytes.count, bytes[start...].starts(with: [0x50, 0x4B, 3, 4]) {
            let number = { (offset: Int, length: Int) in
                (0..<length).reduce(0) { $0 | Int(bytes[start + offset + $1]) << (8 * $1) }
            }
            let name = start + 30..<start + 30 + number(26, 2)
            let content = name.upperBound + number(28, 2)
            let end = content + number(18, 4)
            guard number(8, 2) == 0, end <= bytes.count else { return [] }
            parts.append(
                (
                    name: String(decoding: bytes[name], as: UTF8.self),
                    text: String(decoding: bytes[content..<end], as: UTF8.self)
                ))
            start = end
        }
        return parts
    }
}
