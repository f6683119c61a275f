import Foundation

/// Has inputs read in a process of its own, and starts another where it ends or hangs.
struct Watch {
    /// An input that was not borne.
    struct Fault {
        let number: Int
        let reason: String
    }

    /// How many inputs were begun, and what became of them.
    private(set) var count = 0
    private(set) var readCount = 0
    private(set) var refusedCount = 0
    private(set) var faults = 0

    private let limit: Int
    private let arguments: [String]

    /// More would say nothing new.
    private static let mostFaults = 20

    /// - Parameters:
    ///   - limit: seconds that an input may take.
    ///   - arguments: those of this program, which the process gets too.
    init(limit: Int, arguments: [String]) {
        self.limit = limit
        self.arguments = arguments
    }

    /// Has inputs read until they, or the seconds, are used up.
    mutating func run(
        inputs: Int, seconds: Int, report: (Fault) throws -> Void
    ) throws {
        let end = ContinuousClock.now + .seconds(seconds)
        var next = 0
        while next < inputs, ContinuousClock.now < end, faults < Self.mostFaults {
            let reader = try Reader(arguments + ["--read-from", "\(next)"])
            defer { reader.stop() }
            var current = next
            reading: while true {
                switch reader.line(within: .seconds(limit)) {
                case .line(let line):
                    guard let isOver = try take(line, &current, report) else { return }
                    if isOver, ContinuousClock.now >= end || faults >= Self.mostFaults { return }
                case .silence:
                    try add(Fault(number: current, reason: "over \(limit) s"), report)
                    break reading
                case .end:
                    try add(Fault(number: current, reason: "crash, \(reader.ending)"), report)
                    break reading
                }
            }
            next = current + 1
        }
    }

    /// Takes a line of the process; returns whether an input is over, and nothing at the end.
    private mutating func take(
        _ line: String, _ current: inout Int, _ report: (Fault) throws -> Void
    ) throws -> Bool? {
        switch line.first {
        case ".": return nil
        case ">":
            current = Int(line.dropFirst(2)) ?? current
            count += 1
            return false
        case "+": readCount += 1
        case "-": refusedCount += 1
        default: try add(Fault(number: current, reason: String(line.dropFirst(2))), report)
        }
        return true
    }

    private mutating func add(_ fault: Fault, _ report: (Fault) throws -> Void) throws {
        faults += 1
        try report(fault)
    }
}

/// The process that reads.
private final class Reader {
    /// What came of waiting for a line.
    enum Wait {
        case line(String)
        case silence
        case end
    }

    private let process = Process()
    private let pipe = Pipe()
    private var pending: [UInt8] = []

    init(_ arguments: [String]) throws {
        process.executableURL = Bundle.main.executableURL
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        try pipe.fileHandleForWriting.close()
    }

    /// How it ended.
    var ending: String {
        process.waitUntilExit()
        return process.terminationReason == .exit
            ? "status \(process.terminationStatus)" : "signal \(process.terminationStatus)"
    }

    /// Kills it.
    func stop() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    /// Waits for the next line.
    func line(within limit: Duration) -> Wait {
        let end = ContinuousClock.now + limit
        while true {
            if let feed = pending.firstIndex(of: 0x0A) {
                let line = String(decoding: pending[..<feed], as: UTF8.self)
                pending.removeFirst(feed + 1)
                return .line(line)
            }
            let left = max(.zero, end - .now)
            var descriptor = pollfd(
                fd: pipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
            let milliseconds =
                left.components.seconds * 1_000
                + left.components.attoseconds / 1_000_000_000_000_000
            guard poll(&descriptor, 1, Int32(milliseconds)) > 0 else { return .silence }
            let data = pipe.fileHandleForReading.availableData
            if data.isEmpty { return .end }
            pending += data
        }
    }
}
