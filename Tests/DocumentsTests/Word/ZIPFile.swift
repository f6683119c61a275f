/// Writes ZIP archives whose parts are stored as they are.
struct ZIPFile {
    private var content: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// An archive of parts.
    init(_ parts: [(name: String, bytes: [UInt8])] = []) {
        for part in parts { add(part.bytes, named: part.name) }
    }

    /// An archive of one part that is deflated; its checksum is wrong, which shows at its end only.
    static func deflated(_ bytes: [UInt8], length: Int, named name: String) -> [UInt8] {
        var file = ZIPFile()
        file.add(bytes, named: name, method: 8, length: length)
        return file.bytes
    }

    /// Adds a part; `isEncrypted` only says so, as the header does.
    mutating func add(
        _ bytes: [UInt8], named name: String, isEncrypted: Bool = false, method: Int = 0,
        length: Int? = nil
    ) {
        let flags = isEncrypted ? 0x801 : 0x800
        // The method, the time, the date.
        var common: [UInt8] = [20, flags, method, 0, 33].flatMap(Self.short)
        common += [Self.checksum(bytes), bytes.count, length ?? bytes.count].flatMap(Self.long)
        common += [name.utf8.count, 0].flatMap(Self.short)
        directory += [0x50, 0x4B, 1, 2] + Self.short(20) + common
        directory += [0, 0, 0].flatMap(Self.short) + Self.long(0) + Self.long(content.count)
        directory += name.utf8
        content += [0x50, 0x4B, 3, 4] + common
        content += name.utf8
        content += bytes
        count += 1
    }

    /// The bytes of the archive.
    var bytes: [UInt8] {
        let few = min(count, 0xFFFF)
        let end: [UInt8] = [0x50, 0x4B, 5, 6] + [0, 0, few, few].flatMap(Self.short)
        let sizes = Self.long(directory.count) + Self.long(content.count) + Self.short(0)
        return content + directory + end + sizes
    }

    private static func short(_ number: Int) -> [UInt8] {
        [UInt8(number & 255), UInt8(number >> 8 & 255)]
    }

    private static func long(_ number: Int) -> [UInt8] {
        short(number & 0xFFFF) + short(number >> 16)
    }

    private static func checksum(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = .max
        for byte in bytes {
            sum = table[Int((sum ^ UInt32(byte)) & 255)] ^ (sum >> 8)
        }
        return Int(~sum)
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { (sum: UInt32, _) -> UInt32 in
            sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1
        }
    }
}

/// Writes Word documents.
enum WordFile {
    /// A document with this body.
    static func bytes(
        body: String, numbering: String? = nil, styles: String? = nil,
        namespace: String = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        name: String = "word/document.xml"
    ) -> [UInt8] {
        var file = ZIPFile()
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        func add(_ element: String, _ content: String, named name: String) {
            let text =
                "\(head)<w:\(element) xmlns:w=\"\(namespace)\" xmlns:mc=\"mc\" xmlns:v=\"v\">"
                + "\(content)</w:\(element)>"
            file.add(Array(text.utf8), named: name)
        }
        add("document", "<w:body>\(body)</w:body>", named: name)
        if let numbering { add("numbering", numbering, named: "word/numbering.xml") }
        if let styles { add("styles", styles, named: "word/styles.xml") }
        return file.bytes
    }

    /// A paragraph of one run.
    static func paragraph(_ text: String, properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    /// A cell with a paragraph for each text.
    static func cell(_ texts: String..., properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(texts.map { paragraph($0) }.joined())</w:tc>"
    }

    /// A table of rows, each given by its cells.
    static func table(_ rows: String...) -> String {
        "<w:tbl>\(rows.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
    }
}
