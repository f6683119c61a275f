package import CScan

/// How a scan of texts ended.
package typealias ScanStatus = cscan_status

/// Where a scanner takes texts from, as `cscan.h` describes it.
package struct TextSource {
    /// Goes on to the next text: 1 if there is one, 0 at the end, -1 where the source fails.
    package typealias Next =
        @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<Int64>?)
        -> Int32
    /// The bytes of the current text.
    package typealias Text =
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeRawPointer?>?,
            UnsafeMutablePointer<Int64>?
        ) -> Void

    let next: Next
    let text: Text
    let state: UnsafeMutableRawPointer

    /// A source of texts.
    ///
    /// - Parameter state: what both functions are called with; it outlives the scan.
    package init(next: @escaping Next, text: @escaping Text, state: UnsafeMutableRawPointer) {
        self.next = next
        self.text = text
        self.state = state
    }
}
