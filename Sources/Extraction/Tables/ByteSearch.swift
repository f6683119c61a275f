import Foundation

/// Searching in texts by their UTF-8: a part of a text is a part of its bytes, and comparing
/// characters one by one takes thirty times as long.
extension StringProtocol {
    /// Whether a text is a part of this one.
    func includes(_ part: String) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { text in
            part.utf8.withContiguousStorageIfAvailable { text.includes($0) }
        }
        return found.flatMap(\.self) ?? contains(part)
    }

    /// Whether a text stands at its start.
    func begins(with text: some StringProtocol) -> Bool {
        utf8.starts(with: text.utf8)
    }

    /// Whether a text stands at its end.
    func ends(with text: some StringProtocol) -> Bool {
        utf8.suffix(text.utf8.count).elementsEqual(text.utf8)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether bytes are a part of these.
    ///
    /// The first byte of a Han character is one of six, so it is the third that is looked for.
    fileprivate func includes(_ part: Self) -> Bool {
        guard !part.isEmpty else { return true }
        guard part.count <= count, let text = baseAddress, let wanted = part.baseAddress else {
            return false
        }
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
