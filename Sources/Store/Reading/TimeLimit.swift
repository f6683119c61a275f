import CScan
import Dispatch
import GRDB
import Synchronization

/// Interrupts a connection's work when its time is over.
///
/// SQLite's own handler of progress comes too late: one step of FTS5 may be all of a query.
final class TimeLimit: Sendable {
    private enum State {
        case running, over, interrupted
    }

    private let state = Mutex(State.running)

    /// Starts the clock of a connection.
    ///
    /// - Parameter limit: how long its work may take; nil for as long as it takes.
    init(_ limit: Duration?, of database: Database) {
        guard let limit else { return }
        // A pointer may not go from task to task; as a number it may. It is only used while the
        // connection is at work.
        let connection = UInt(bitPattern: database.sqliteConnection)
        let time = DispatchTime.now() + .nanoseconds(Int(clamping: limit / .nanoseconds(1)))
        DispatchQueue.global().asyncAfter(deadline: time) { [self] in
            state.withLock { state in
                guard state == .running else { return }
                state = .interrupted
                cscan_interrupt(OpaquePointer(bitPattern: connection))
            }
        }
    }

    /// Stops the clock: from here on the connection is not interrupted.
    ///
    /// - Returns: whether it was.
    func end() -> Bool {
        state.withLock { state in
            let wasInterrupted = state == .interrupted
            state = .over
            return wasInterrupted
        }
    }
}

extension Int {
    /// An integer near a number, within what an integer holds.
    fileprivate init(clamping number: Double) {
        self = number >= Double(Int.max) ? .max : number <= 0 ? 0 : Int(number)
    }
}
