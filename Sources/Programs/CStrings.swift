/// Texts as C programs get them: an array of pointers with nothing at its end.
package struct CStrings {
    private let bytes: [CChar]
    private let offsets: [Int]

    /// An array of some texts.
    package init(_ texts: [String]) {
        var bytes: [CChar] = []
        var offsets: [Int] = []
        for text in texts {
            offsets.append(bytes.count)
            bytes.append(contentsOf: text.utf8CString)
        }
        self.bytes = bytes
        self.offsets = offsets
    }

    /// Calls a function with the array, which lives as long as the call.
    package func with<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            var pointers = offsets.map { offset in bytes.baseAddress.map { $0 + offset } }
            pointers.append(nil)
            return pointers.withUnsafeBufferPointer { pointers in
                // It holds the closing nil at least, and so has an address.
                guard let start = pointers.baseAddress else {
                    preconditionFailure("an array that is not empty has an address")
                }
                return body(start)
            }
        }
    }
}
