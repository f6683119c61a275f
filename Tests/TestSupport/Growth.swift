import Foundation

/// How the work on something grows with its size.
///
/// Measured is the time that the processor spends on the thread that works: unlike a clock's, it
/// does not run while others have the processor.
public struct Growth: CustomStringConvertible {
    /// The least time for something, and for four times as much.
    public private(set) var times: (small: Duration, large: Duration)
    private let size: Int

    /// Has a fourth of something and the whole of it worked on, until the least times are even, or
    /// have had their chances.
    public init(upTo size: Int, work: (Int) throws -> Void) rethrows {
        self.size = size
        times = (.hang, .hang)
        // What is made on first use is no part of the growth.
        try work(size / 4)
        var chances = 5
        repeat {
            times.small = min(times.small, try Self.time { try work(size / 4) })
            times.large = min(times.large, try Self.time { try work(size) })
            chances -= 1
        } while !isEven && chances > 0
    }

    /// Whether four times as much takes about four times the work; what is quadratic takes sixteen.
    public var isEven: Bool { times.large < times.small * 8 }

    /// Both times.
    public var description: String {
        "\(times.small) of processor for \(size / 4), \(times.large) for \(size)"
    }

    private static func time(_ work: () throws -> Void) rethrows -> Duration {
        let start = spent()
        try work()
        return spent() - start
    }

    /// What the processor has spent on this thread.
    private static func spent() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
