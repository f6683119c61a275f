/// Looks at a deadline once in so many steps: a look costs more than most steps.
public final class Pace {
    private let deadline: Deadline
    private let steps: Int
    private var left: Int
    private var wasOver = false

    /// A pace for some work.
    ///
    /// - Parameter steps: how many steps may be made between two looks; a fraction of a
    ///   millisecond's worth of them.
    public init(_ deadline: Deadline, every steps: Int) {
        self.deadline = deadline
        // Without a deadline there is nothing to look at.
        self.steps = deadline.isLimited ? steps : .max
        left = self.steps
    }

    /// Makes a step, or several at once.
    ///
    /// - Throws: that the time is over.
    @inline(__always)
    public func step(_ count: Int = 1) throws(TimeOver) {
        left &-= count
        if left <= 0 { try look() }
    }

    /// Makes a step, or several at once, where nothing can be thrown.
    ///
    /// - Returns: whether there is time to go on.
    @inline(__always)
    public func goesOn(_ count: Int = 1) -> Bool {
        left &-= count
        return left > 0 || isInTime()
    }

    @inline(never)
    private func look() throws(TimeOver) {
        left = steps
        try deadline.check()
    }

    @inline(never)
    private func isInTime() -> Bool {
        left = steps
        wasOver = wasOver || deadline.isOver
        return !wasOver
    }
}

extension Sequence {
    /// The elements for which there is time; fewer than all only behind the deadline, when nobody
    /// uses what is made of them.
    ///
    /// Whoever hands out what is made of them checks the deadline at the end.
    public func within(_ deadline: Deadline, every steps: Int = 32) -> TimedSequence<Self> {
        TimedSequence(base: self, deadline: deadline, steps: steps)
    }
}

/// A sequence that ends when its time is over.
public struct TimedSequence<Base: Sequence>: Sequence {
    fileprivate let base: Base
    fileprivate let deadline: Deadline
    fileprivate let steps: Int

    /// The elements one by one.
    public func makeIterator() -> Iterator {
        Iterator(base: base.makeIterator(), pace: Pace(deadline, every: steps))
    }

    // No `underestimatedCount`: `map` relies on as many elements, and the time may end before them.

    /// What hands out the elements.
    public struct Iterator: IteratorProtocol {
        fileprivate var base: Base.Iterator
        fileprivate let pace: Pace

        /// The next element; nothing at the end, and when the time is over.
        public mutating func next() -> Base.Element? { pace.goesOn() ? base.next() : nil }
    }
}
