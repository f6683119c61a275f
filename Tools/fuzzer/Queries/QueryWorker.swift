import Foundation

/// A process that checks every nth input, as seen by the one that watches over it.
final class QueryWorker {
    /// What became of it since it was looked at last.
    enum State {
        case running, finished
        /// It ended, or hung and was ended, at an input.
        case broken(QueryFault)
    }

    /// How far it is, and what it found.
    let ledger: Ledger

    private let arguments: [String]
    private let stride: Int
    private let limit: Duration
    private var process: Process
    private var seen = -1
    private var seenAt = ContinuousClock.now

    /// Starts a process.
    ///
    /// - Parameters:
    ///   - first: its first input; the others follow in steps of `stride`.
    ///   - ledger: where it keeps how far it is.
    ///   - limit: how long an input may take.
    ///   - arguments: those of this program, which the process gets too.
    init(first: Int, stride: Int, ledger: String, limit: Duration, arguments: [String]) throws {
        try? FileManager.default.removeItem(atPath: ledger)
        self.ledger = try Ledger(path: ledger)
        self.ledger[.current] = first
        self.stride = stride
        self.limit = limit
        self.arguments = arguments + ["--ledger", ledger]
        process = try Self.process(self.arguments, first: first)
    }

    private static func process(_ arguments: [String], first: Int) throws -> Process {
        let process = Process()
        process.executableURL = Bundle.main.executableURL
        process.arguments = arguments + ["--first", "\(first)"]
        try process.run()
        return process
    }

    /// Looks what it does.
    func state() -> State {
        let number = ledger[.current]
        guard process.isRunning else {
            let isCrash = process.terminationReason != .exit || process.terminationStatus != 0
            guard isCrash else { return .finished }
            return .broken(
                QueryFault(number: number, reason: "crash: \(process.terminationStatus)"))
        }
        if number != seen {
            seen = number
            seenAt = .now
        }
        guard ContinuousClock.now - seenAt > limit else { return .running }
        stop()
        return .broken(QueryFault(number: number, reason: "hang: over \(limit)"))
    }

    /// Starts it again behind the input at which it broke.
    func restart() throws {
        seen = -1
        seenAt = .now
        ledger[.current] += stride
        process = try Self.process(arguments, first: ledger[.current])
    }

    /// Ends it.
    func stop() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }
}
