import Foundation
import Presentation

/// The secret that clients must know.
struct Token: Sendable {
    private let bytes: [UInt8]

    /// The token in a file that nobody else can read.
    ///
    /// - Throws: why the file cannot be used.
    init(file path: String) throws(TokenError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .missing }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= 4096 else { throw .unusable }
        guard status.st_mode & 0o077 == 0 else { throw .readableByOthers }
        guard let data = FileManager.default.contents(atPath: path) else { throw .missing }
        var bytes = Array(data)
        while let last = bytes.last, [0x0A, 0x0D, 0x20].contains(last) { bytes.removeLast() }
        let isVisible = bytes.allSatisfy { (0x21...0x7E).contains($0) }
        guard bytes.count >= Self.leastBytes, isVisible else { throw .unusable }
        self.bytes = bytes
    }

    /// How long a token must be: shorter ones can be guessed.
    static let leastBytes = 16

    /// Whether an `Authorization` header gives the token: as a bearer's, or as the password of
    /// whatever name, which is how a browser asks its user for it.
    ///
    /// Takes the same time wherever a wrong one differs.
    func isGiven(in header: String?) -> Bool {
        guard let header else { return false }
        if let token = Self.credentials(in: header, scheme: "bearer ") { return isSame(token[...]) }
        guard let encoded = Self.credentials(in: header, scheme: "basic "),
            let data = Data(base64Encoded: Data(encoded)),
            let colon = data.firstIndex(of: UInt8(ascii: ":"))
        else { return false }
        return isSame(Array(data[(colon + 1)...])[...])
    }

    private static func credentials(in header: String, scheme: String) -> [UInt8]? {
        let (given, scheme) = (Array(header.utf8), Array(scheme.utf8))
        guard given.count >= scheme.count, zip(given, scheme).allSatisfy({ $0 | 0x20 == $1 })
        else { return nil }
        return Array(given.dropFirst(scheme.count))
    }

    private func isSame(_ given: ArraySlice<UInt8>) -> Bool {
        var difference: UInt8 = given.count == bytes.count ? 0 : 1
        for (index, byte) in bytes.enumerated() {
            difference |= byte ^ (index < given.count ? given[given.startIndex + index] : 0)
        }
        return difference == 0
    }
}

/// Why a file with a token cannot be used.
enum TokenError: Error {
    /// It is not there or cannot be read.
    case missing
    /// Others than its owner may read or write it.
    case readableByOthers
    /// It holds no token of enough visible ASCII characters.
    case unusable

    /// The reason as it is said to people.
    func phrase(file: String) -> Phrase {
        switch self {
        case .missing: .noTokenFile(file)
        case .readableByOthers: .openTokenFile(file)
        case .unusable: .badToken(file, least: Token.leastBytes)
        }
    }
}
