import CGzip
import Deadlines

/// Compresses answers for clients that take them so.
enum Compression {
    /// Bytes below which compressing gains nothing.
    static let least = 1024

    /// Whether a client takes gzip, by its `Accept-Encoding`.
    static func isAccepted(_ header: String?) -> Bool {
        guard let header else { return false }
        return header.lowercased().split(separator: ",").contains { part in
            let words = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let name = words.first, name == "gzip" || name == "*" else { return false }
            return !words.dropFirst().contains { word in
                word.hasPrefix("q=") && Double(word.dropFirst("q=".count)) ?? 0 <= 0
            }
        }
    }

    /// Bytes as a gzip stream; nothing if that is not shorter, or takes too long.
    static func gzip(_ bytes: [UInt8], within deadline: Deadline = .none) -> [UInt8]? {
        let capacity = cgzip_bound(bytes.count)
        guard bytes.count >= least, capacity > 0 else { return nil }
        let stream = withUnsafePointer(to: deadline) { deadline in
            [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                count = cgzip_compress(
                    bytes, bytes.count, buffer.baseAddress, capacity,
                    { $0?.assumingMemoryBound(to: Deadline.self).pointee.isOver == true ? 1 : 0 },
                    deadline)
            }
        }
        return stream.isEmpty || stream.count >= bytes.count ? nil : stream
    }
}
