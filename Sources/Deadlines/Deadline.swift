/// Until when a piece of work may go on.
///
/// Work looks at its deadline after so many steps (``Pace``), so that it stops soon after its time
/// is over however much there is left to do. What is found behind the deadline is not used.
public struct Deadline: Sendable {
    /// How much time there was; nil for any.
    public let limit: Duration?

    /// When it is over by the clock; nil where no clock decides.
    private let end: ContinuousClock.Instant?
    private let isPast: (@Sendable () -> Bool)?

    /// Work may take as long as it takes.
    public static let none = Deadline(limit: nil, end: nil, isPast: nil)

    private init(
        limit: Duration?, end: ContinuousClock.Instant?, isPast: (@Sendable () -> Bool)?
    ) {
        self.limit = limit
        self.end = end
        self.isPast = isPast
    }

    /// So much time from now on.
    public init(after limit: Duration) {
        let end = ContinuousClock.now + limit
        self.init(limit: limit, end: end) { ContinuousClock.now >= end }
    }

    /// A deadline that something else than the clock decides.
    ///
    /// - Parameter isPast: asked at each look; once true it must stay so.
    public init(limit: Duration = .zero, isPast: @escaping @Sendable () -> Bool) {
        self.init(limit: limit, end: nil, isPast: isPast)
    }

    /// Whether the time is over.
    public var isOver: Bool { isPast?() ?? false }

    /// Whether it is ever over.
    public var isLimited: Bool { isPast != nil }

    /// How much time is left by the clock; nil where no clock decides.
    public var left: Duration? { end.map { max(.zero, $0 - .now) } }

    /// Goes on if there is time.
    ///
    /// - Throws: that the time is over.
    public func check() throws(TimeOver) {
        if isOver { throw TimeOver(limit: limit ?? .zero) }
    }
}

/// The time for a piece of work is over.
public struct TimeOver: Error, Equatable, Sendable {
    /// How much there was.
    public let limit: Duration

    /// So much time is over.
    public init(limit: Duration) {
        self.limit = limit
    }
}
