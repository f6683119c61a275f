public import Deadlines
import Synchronization

/// Counts how often work looks at a deadline that is never over.
///
/// How many steps lie between two looks follows from it, on every machine.
public final class LookCount: Sendable {
    private let looks = Mutex(0)

    /// Nobody has looked.
    public init() {}

    /// The deadline.
    public var deadline: Deadline {
        Deadline { [self] in
            looks.withLock { $0 += 1 }
            return false
        }
    }

    /// How often somebody looked.
    public var count: Int { looks.withLock { $0 } }
}

extension Deadline {
    /// A deadline that is over after so many looks at it, which no clock and no other program
    /// changes.
    public init(afterLooks looks: Int) {
        let counter = LookCount()
        let counted = counter.deadline
        self.init { counted.isOver || counter.count > looks }
    }
}
