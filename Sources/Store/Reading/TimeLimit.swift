import CSQLite
import Deadlines
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
    /// - Parameter deadline: until when it may be at work.
    init(_ deadline: Deadline, of database: Database) {
        guard let left = deadline.left else { return }
        // A pointer may not go from task to task; as a number it may. It is only used while the
        // connection is at work.
        let connection = UInt(bitPattern: database.sqliteConnection)
        interrupt(connection, at: .now() + .nanoseconds(Int(clamping: left / .nanoseconds(1))))
    }

    /// Interrupts a connection at a time, and again until its work ends: an interrupt between two
    /// statements is lost.
    private func interrupt(_ connection: UInt, at time: DispatchTime) {
        Self.clock.asyncAfter(deadline: time) { [self] in
            let isAtWork = state.withLock { state in
                guard state != .over else { return false }
                state = .interrupted
                crows_interrupt(OpaquePointer(bitPattern: connection))
                return true
            }
            if isAtWork { interrupt(connection, at: .now() + Self.repetition) }
        }
    }

    /// Where time is watched: on threads that no work is done on.
    private static let clock = DispatchQueue(label: "time-limit", qos: .userInteractive)

    private static let repetition = DispatchTimeInterval.milliseconds(1)

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
