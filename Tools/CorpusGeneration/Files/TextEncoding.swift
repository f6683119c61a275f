#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How the characters of a text file become bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf8WithMark = "utf-8-bom"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case gb18030
    case gbk
    case big5

    /// What a web page calls it.
    var label: String {
        switch self {
        case .utf8, .utf8WithMark: "utf-8"
        case .utf16LittleEndian, .utf16BigEndian: "utf-16"
        case .gb18030: "gb18030"
        case .gbk: "gbk"
        case .big5: "big5"
        }
    }

    /// Returns the bytes of a text.
    ///
    /// - Precondition: the encoding has all its characters; see ``canEncode(_:)``.
    func bytes(of text: String) -> [UInt8] {
        switch self {
        case .utf8: return Array(text.utf8)
        case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .utf16LittleEndian:
            return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian:
            return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .gb18030, .gbk, .big5:
            guard let bytes = converted(text) else {
                preconditionFailure("\(rawValue) has not all characters of a text")
            }
            return bytes
        }
    }

    /// Whether the encoding has every character there is.
    var hasAllCharacters: Bool { self != .gbk && self != .big5 }

    /// Whether the encoding has all characters of a text.
    func canEncode(_ text: String) -> Bool {
        hasAllCharacters || converted(text) != nil
    }

    private func converted(_ text: String) -> [UInt8]? {
        guard let converter = iconv_open(label, "utf-8"), converter != iconv_t(bitPattern: -1)
        else { return nil }
        defer { iconv_close(converter) }
        var source = text.utf8.map { CChar(bitPattern: $0) }
        var target = Array(repeating: CChar(0), count: source.count * 2 + 16)
        let written = source.withUnsafeMutableBufferPointer { source -> Int? in
            target.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var fromLeft = source.count
                var into = target.baseAddress
                var intoLeft = target.count
                let lost = iconv(converter, &from, &fromLeft, &into, &intoLeft)
                return lost == 0 && fromLeft == 0 ? target.count - intoLeft : nil
            }
        }
        return written.map { target[..<$0].map { UInt8(bitPattern: $0) } }
    }
}
