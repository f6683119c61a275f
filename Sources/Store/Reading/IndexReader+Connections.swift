import Dispatch
import Foundation
import Synchronization

extension IndexReader {
    /// How many queries a reader answers at once; more wait.
    public static let connections = 5

    /// Opens all connections that the reader will ever use.
    ///
    /// Without it they are opened as they are needed, and one that is opened after the file was
    /// replaced or removed is refused. With it the reader goes on with the file as it was.
    ///
    /// - Throws: the reason why one of them could not be opened.
    public func openConnections() throws(IndexError) {
        let failure = Mutex<IndexError?>(nil)
        let arrived = DispatchSemaphore(value: 0)
        let leave = DispatchSemaphore(value: 0)
        let left = DispatchGroup()
        for _ in 0..<Self.connections {
            left.enter()
            // Each holds its connection until all have one, so that none is used twice.
            Thread.detachNewThread { [self] in
                do throws(IndexError) {
                    try read { _ in
                        arrived.signal()
                        leave.wait()
                    }
                } catch {
                    failure.withLock { $0 = error }
                    arrived.signal()
                }
                left.leave()
            }
        }
        for _ in 0..<Self.connections { arrived.wait() }
        for _ in 0..<Self.connections { leave.signal() }
        left.wait()
        if let failure = failure.withLock({ $0 }) { throw failure }
    }
}
