import CArchive
import Foundation

/// The parts of a workbook: XML files in an archive.
enum WorkbookParts {
    /// Whether every part ends as XML does, with the end of its first element.
    ///
    /// The library writes each part to a temporary file and does not look whether the disk took it.
    static func areWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress, let archive = carchive_open(start, bytes.count)
        else { return false }
        defer { carchive_close(archive) }
        let count = carchive_count(archive)
        return count > 0 && (0..<count).allSatisfy { isWhole(archive, $0) }
    }

    private static func isWhole(_ archive: OpaquePointer, _ index: Int64) -> Bool {
        var part: UnsafeMutablePointer<UInt8>?
        var length = 0
        let status = carchive_read(archive, index, 1 << 30, &part, &length)
        defer { free(part) }
        guard status == CARCHIVE_OK else { return false }
        return isWhole(UnsafeBufferPointer(start: part, count: length))
    }

    /// Whether a text ends with the end of its first element, which may be empty.
    private static func isWhole(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = part.prefix(512)
        guard
            let element = text.indices.first(where: { index in
                text[index] == UInt8(ascii: "<") && index + 1 < text.endIndex
                    && text[index + 1] != UInt8(ascii: "?")
            })
        else { return false }
        let name = text[(element + 1)...].prefix { isOfName($0) }
        let end = [UInt8(ascii: "<"), UInt8(ascii: "/")] + name + [UInt8(ascii: ">")]
        let closed = part.last { !isBlank($0) } == UInt8(ascii: ">")
        let trimmed = part.dropLast(part.reversed().prefix { isBlank($0) }.count)
        return closed
            && (trimmed.suffix(end.count).elementsEqual(end) || isOneElement(part, element))
    }

    private static func isOneElement(
        _ part: UnsafeBufferPointer<UInt8>, _ element: Int
    ) -> Bool {
        part[(element + 1)...].first { $0 == UInt8(ascii: "<") } == nil
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: " ") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 || byte == 32 }
}
