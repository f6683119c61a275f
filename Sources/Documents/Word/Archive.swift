import CArchive
import Foundation
import Reports

/// The parts of a ZIP archive in memory, unpacked one at a time and counted while they are.
struct Archive: ~Copyable {
    /// How many parts an archive may have: Word documents have some twenty, and one a picture.
    static let entryLimit = 10_000
    /// How many bytes a part may have.
    static let expandedLimit = 128 << 20
    /// How many times larger than the file a part may be; Word's XML shrinks to a twentieth.
    static let ratioLimit = 100
    /// How many bytes the name of a part may have; one of more is no part of a document.
    private static let nameLimit = 512
    /// Parts up to this size are no bombs, whatever their ratio.
    private static let harmless = 4 << 20

    private let archive: OpaquePointer
    private let size: Int
    private let places: [String: Int64]

    /// Opens the archive in bytes, which must live as long as it does.
    private init(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentRefusal) {
        guard let start = bytes.baseAddress, let opened = carchive_open(start, bytes.count) else {
            throw .damaged(format: "ZIP/DOCX")
        }
        let count = carchive_count(opened)
        guard count <= Self.entryLimit else {
            carchive_close(opened)
            throw .beyondLimit(.entries(limit: Self.entryLimit), format: "ZIP/DOCX")
        }
        var places: [String: Int64] = [:]
        for index in 0..<max(count, 0) {
            guard let name = carchive_name(opened, index), strlen(name) <= Self.nameLimit else {
                continue
            }
            places[Self.key(String(cString: name))] = index
        }
        archive = opened
        size = bytes.count
        self.places = places
    }

    deinit { carchive_close(archive) }

    /// Opens an archive for as long as a call takes.
    static func reading<Result>(
        _ bytes: [UInt8], _ body: (borrowing Archive) throws(DocumentRefusal) -> Result
    ) throws(DocumentRefusal) -> Result {
        try bytes.withUnsafeBufferPointer { bytes throws(DocumentRefusal) in
            try body(Archive(bytes))
        }
    }

    /// Whether it has a part of this name.
    borrowing func has(_ name: String) -> Bool { places[Self.key(name)] != nil }

    /// Whether it has a part below this folder.
    borrowing func has(folder: String) -> Bool {
        let start = Self.key(folder) + "/"
        return places.keys.contains { $0.hasPrefix(start) }
    }

    /// Unpacks a part; nil if there is none of this name.
    borrowing func part(_ name: String) throws(DocumentRefusal) -> [UInt8]? {
        guard let place = places[Self.key(name)] else { return nil }
        let byRatio = max(Self.harmless, size * Self.ratioLimit)
        let limit = min(Self.expandedLimit, byRatio)
        var bytes: UnsafeMutablePointer<UInt8>?
        var length = 0
        let status = carchive_read(archive, place, limit, &bytes, &length)
        defer { free(bytes) }
        switch status {
        case CARCHIVE_OK: return Array(UnsafeBufferPointer(start: bytes, count: length))
        case CARCHIVE_ENCRYPTED: throw .encrypted(format: "DOCX")
        case CARCHIVE_TOO_LARGE where byRatio < Self.expandedLimit:
            throw .beyondLimit(.compressionRatio(limit: Self.ratioLimit), format: "DOCX")
        case CARCHIVE_TOO_LARGE, CARCHIVE_NO_MEMORY:
            throw .beyondLimit(.expandedBytes(limit: Self.expandedLimit), format: "DOCX")
        default: throw .damaged(format: "DOCX")
        }
    }

    /// A name as names are compared: some programs write it with backslashes or in other case.
    private static func key(_ name: String) -> String {
        String(name.lowercased().map { $0 == "\\" ? "/" : $0 }.drop { $0 == "/" })
    }
}
