import Foundation
import Store
import Synchronization

/// Runs the work of requests where it keeps no other request from being taken.
///
/// Reading an index blocks its thread, and calculating and drawing keep it busy; the threads that
/// Swift's tasks share are as few as the cores. As many pieces of work run at once as there are
/// threads here; some more wait in the order in which they came, the rest is refused.
final class DatabaseWork: Sendable {
    private let lane = Lane()
    private let threads: Int
    private let waiting: Int
    private let admitted = Mutex(0)

    /// A place to work.
    ///
    /// - Parameters:
    ///   - waiting: how many pieces of work may wait for others.
    ///   - threads: how many are done at once.
    init(waiting: Int, threads: Int = IndexReader.connections) {
        self.waiting = waiting
        self.threads = threads
        for _ in 0..<threads {
            let thread = Thread { [lane] in lane.work() }
            thread.stackSize = Self.stackBytes
            thread.start()
        }
    }

    deinit { lane.close(threads: threads) }

    /// Parsers and printers recurse over queries, whose depth is limited.
    private static let stackBytes = 8 << 20

    /// How many pieces of work run or wait.
    var count: Int { admitted.withLock { $0 } }

    /// What a piece of work comes to.
    ///
    /// - Throws: ``RequestError/busy`` if too many wait, else what the work throws.
    func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let isAdmitted = admitted.withLock { count in
            guard count < threads + waiting else { return false }
            count += 1
            return true
        }
        guard isAdmitted else { throw RequestError.busy }
        defer { admitted.withLock { $0 -= 1 } }
        return try await goOn(work)
    }

    /// What a further piece of work for an answer that has begun comes to.
    ///
    /// It waits for its turn and is not refused. There is one at most for each connection.
    func goOn<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            lane.add { continuation.resume(with: Result { try work() }) }
        }
    }
}

/// Pieces of work in the order in which they came.
private final class Lane: Sendable {
    private let pieces = Mutex<[@Sendable () -> Void]>([])
    private let ready = DispatchSemaphore(value: 0)

    func add(_ piece: @escaping @Sendable () -> Void) {
        pieces.withLock { $0.append(piece) }
        ready.signal()
    }

    /// Works until there is nothing left and there will be nothing more.
    func work() {
        while true {
            ready.wait()
            let piece = pieces.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            guard let piece else { return }
            piece()
        }
    }

    /// Lets as many threads end when nothing is left.
    func close(threads: Int) {
        for _ in 0..<threads { ready.signal() }
    }
}
