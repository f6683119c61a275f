/// A short text that changes with some bytes, for caches to tell versions apart (FNV-1a).
public enum ShortHash {
    /// The text of some bytes.
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
