/// The directory of an OLE compound file, in which Office kept its documents before 2007.
struct CompoundFile {
    private let bytes: [UInt8]
    private let names: [String: Int]

    /// The directory of a file; an entry stands at a multiple of its 128 bytes, wherever the chain
    /// of sectors leads, so a broken chain does not hide it.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var names: [String: Int] = [:]
        for start in stride(from: 512, to: max(bytes.count - 127, 512), by: 128) {
            let count = Int(bytes[start + 64]) | Int(bytes[start + 65]) << 8
            // A kind of 1 is a folder, 2 a stream; the length counts the closing zero.
            guard (4...64).contains(count), count % 2 == 0, (1...2).contains(bytes[start + 66]),
                bytes[start + count - 1] == 0, bytes[start + count - 2] == 0
            else { continue }
            let units = stride(from: start, to: start + count - 2, by: 2).map {
                UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
            }
            guard !units.contains(0) else { continue }
            names[String(decoding: units, as: UTF16.self)] = start
        }
        self.names = names
    }

    /// Whether it has a stream of this name.
    func has(_ name: String) -> Bool { names[name] != nil }

    /// Whether all sectors are there that the file says it uses; programs that read it make
    /// something of a part, too.
    var isWhole: Bool {
        guard bytes.count > 512, let shift = sectorShift else { return false }
        let sectors = (bytes.count - 1) >> shift
        let entries = 1 << (shift - 2)
        // The first 109 sectors of the table of sectors are named in the header: seven megabytes.
        for place in 0..<min(number(at: 44), 109) {
            let table = number(at: 76 + 4 * place)
            guard table < sectors, (table + 2) << shift <= bytes.count else { return false }
            for entry in 0..<entries where place * entries + entry >= sectors {
                let isFree = number(at: (table + 1) << shift + 4 * entry) == 0xFFFF_FFFF
                guard isFree else { return false }
            }
        }
        return true
    }

    /// The name of the format, where it is no Word document.
    var otherFormat: String {
        if has("Workbook") || has("Book") { return "XLS" }
        if has("PowerPoint Document") { return "PPT" }
        if has("__properties_version1.0") { return "MSG" }
        return "OLE"
    }

    /// Whether the Word document in it asks for a password.
    var isEncryptedWord: Bool { wordHeader.map { bytes[$0 + 11] & 1 == 1 } ?? false }

    /// How many characters the text of the Word document has, marks and codes of fields counted;
    /// nil where it cannot be told.
    var wordLength: Int? {
        guard let start = wordHeader, start + 0x50 <= bytes.count else { return nil }
        // Documents of before Word 97 have it elsewhere.
        let version = Int(bytes[start + 2]) | Int(bytes[start + 3]) << 8
        return version >= 0xC1 ? number(at: start + 0x4C) : nil
    }

    /// Where the header of the Word document stands, at the start of its stream.
    private var wordHeader: Int? {
        guard let entry = names["WordDocument"] else { return nil }
        let sector = number(at: entry + 116)
        guard let shift = sectorShift, sector < bytes.count >> shift else { return nil }
        let start = (sector + 1) << shift
        return start + 12 <= bytes.count && bytes[start + 1] == 0xA5 ? start : nil
    }

    /// The power of two that a sector has bytes.
    private var sectorShift: Int? {
        let shift = Int(bytes[30])
        return (9...12).contains(shift) ? shift : nil
    }

    private func number(at place: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
