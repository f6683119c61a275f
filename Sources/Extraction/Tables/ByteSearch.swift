import Foundation

/// Searching in short texts by their UTF-8: a part of a text is a part of its bytes, and comparing
/// characters one by one takes thirty times as long.
extension String {
    /// Whether a text is a part of this one, scalar by scalar.
    func holds(_ part: String) -> Bool {
        let count = part.utf8.count
        guard count > 0, count <= utf8.count else { return count == 0 }
        let found = utf8.withContiguousStorageIfAvailable { text in
            part.utf8.withContiguousStorageIfAvailable { part in text.holds(part) }
        }
        return (found ?? nil) ?? contains(part)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether bytes are a part of these; they are not empty and not more.
    ///
    /// The first byte of a Han character is one of six, so it is the third that is looked for.
    fileprivate func holds(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let text = baseAddress, let wanted = part.baseAddress else { return false }
        let offset = Swift.min(2, part.count - 1)
        let last = count - part.count
        var start = 0
        while start <= last,
            let byte = memchr(text + start + offset, Int32(wanted[offset]), last - start + 1)
        {
            start = UnsafeRawPointer(byte) - UnsafeRawPointer(text) - offset
            if memcmp(text + start, wanted, part.count) == 0 { return true }
            start += 1
        }
        return false
    }
}
