import CPOSIX
import Foundation

/// A program that works for us, under limits.
///
/// No shell is in between. However it ends, it and all it started are gone afterwards.
package struct LimitedProgram: Sendable {
    /// Where it is.
    package let path: String

    /// What it may take.
    package var limits: Limits

    /// A program and what it may take.
    package init(path: String, limits: Limits = Limits()) {
        self.path = path
        self.limits = limits
    }

    /// What a program may take.
    package struct Limits: Sendable {
        /// Seconds until it is killed.
        package var seconds: Int
        /// Seconds of a processor that it, and each program it starts, may use.
        package var cpu: Int
        /// Bytes of address space; nil where it cannot be told beforehand.
        package var memory: Int?
        /// Bytes of memory of its own, the files that it maps not counted.
        package var data: Int?
        /// Bytes it may print.
        package var output: Int
        /// Bytes that a file it writes may have.
        package var file: Int

        /// Limits that suit most programs unless others are given.
        package init(
            seconds: Int = 20, cpu: Int? = nil, memory: Int? = 1 << 30, data: Int? = nil,
            output: Int = 64 << 20, file: Int = 256 << 20
        ) {
            self.seconds = seconds
            self.cpu = cpu ?? seconds + 1
            self.memory = memory
            self.data = data
            self.output = output
            self.file = file
        }
    }

    /// What a program printed, and with what status it ended.
    package struct Output: Sendable {
        /// The exit status.
        package let status: Int
        /// What it wrote to standard output.
        package let bytes: [UInt8]
        /// The beginning of what it wrote to standard error.
        package let errors: String
        /// What it took too much of, if it did; whether it failed for that its status may not tell.
        package let excess: ProgramFailure?

        /// The first line of its errors, or its status where it printed none.
        package var firstError: String {
            errors.split(whereSeparator: \.isNewline).first.map(String.init) ?? "status \(status)"
        }

        /// Why it ended with another status than zero, in a line.
        package var reason: String {
            let lines = errors.split(whereSeparator: \.isNewline).filter {
                !$0.hasPrefix("Warning:")
            }
            // A program that another one starts for us tells how that ended by a status above 128.
            if status > 128, lines.isEmpty { return "signal \(status - 128)" }
            return lines.last.map(String.init) ?? "status \(status)"
        }
    }

    /// Runs it until it ends.
    ///
    /// - Parameters:
    ///   - input: what it reads from its standard input.
    ///   - folder: the folder it works in.
    ///   - home: its home; the same folder unless another is given.
    package func run(
        _ arguments: [String], input: [UInt8] = [], folder: String = NSTemporaryDirectory(),
        home: String? = nil, searchPath: String
    ) throws(ProgramFailure) -> Output {
        let environment = [
            "PATH=\(searchPath)", "HOME=\(home ?? folder)", "TMPDIR=\(folder)",
            "LC_ALL=C.UTF-8",
        ]
        var result = CStrings([path] + arguments).with { arguments in
            CStrings(environment).with { environment in
                cprocess_run(
                    path, arguments, environment, folder, input, input.count, limits.inC)
            }
        }
        defer { cprocess_free(&result) }
        let errors = String(decoding: result.errorBytes, as: UTF8.self)
        let excess = excess(result, errors: errors)
        switch result.end {
        case CPROCESS_EXITED:
            if result.status != 0, let excess { throw excess }
            return Output(
                status: Int(result.status), bytes: Array(result.outputBytes), errors: errors,
                excess: excess)
        case CPROCESS_TOO_LONG: throw .tooLong(seconds: limits.seconds)
        case CPROCESS_TOO_MUCH: throw .tooMuch(bytes: limits.output)
        case CPROCESS_SIGNALLED:
            throw excess ?? .ended(reason: "signal \(result.status)")
        default: throw .ended(reason: String(cString: strerror(result.status)))
        }
    }
}

extension LimitedProgram {
    /// What it took as much of as it may: most programs only say that they failed.
    private func excess(_ result: cprocess_result, errors: String) -> ProgramFailure? {
        // The clocks of the limit and of the account differ by some tenths of a second.
        if result.cpu_ms >= Int64(limits.cpu) * 900 { return .tooLong(seconds: limits.cpu) }
        guard let most = limits.data ?? limits.memory else { return nil }
        let saysSo = ["ut of memory", "bad_alloc", "annot allocate"].contains(
            where: errors.contains)
        return saysSo || result.peak >= Int64(most) / 4 * 3 ? .tooMuchMemory(bytes: most) : nil
    }
}

extension LimitedProgram.Limits {
    fileprivate var inC: cprocess_limits {
        cprocess_limits(
            seconds: Int32(seconds), cpu: Int32(cpu), memory: UInt64(memory ?? 0),
            data: UInt64(data ?? 0), output: output, file: UInt64(file))
    }
}

extension cprocess_result {
    fileprivate var outputBytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: output, count: output_length)
    }

    fileprivate var errorBytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: errors, count: errors_length)
    }
}
