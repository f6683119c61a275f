import Foundation
import Store
import Synchronization

/// Runs work that waits for the disk where it keeps no request from being taken.
///
/// SQLite blocks its thread; the threads that Swift's tasks share are as few as the cores. As many
/// pieces of work run at once as an index has connections; some more wait, the rest is refused.
final class DatabaseWork: Sendable {
    private let queue: OperationQueue
    private let waiting: Int
    private let admitted = Mutex(0)

    /// A place to work where so many pieces of work may wait for others.
    init(waiting: Int) {
        self.waiting = waiting
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = IndexReader.connections
        queue.qualityOfService = .userInitiated
    }

    /// How many pieces of work run or wait.
    var count: Int { admitted.withLock { $0 } }

    /// What a piece of work comes to.
    ///
    /// - Throws: ``RequestError/busy`` if too many wait, else what the work throws.
    func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let isAdmitted = admitted.withLock { count in
            guard count < IndexReader.connections + waiting else { return false }
            count += 1
            return true
        }
        guard isAdmitted else { throw RequestError.busy }
        defer { admitted.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result { try work() }) }
        }
    }
}
