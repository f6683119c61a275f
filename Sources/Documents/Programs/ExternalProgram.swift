import CProcess
import Foundation
import Reports

/// A program that turns the bytes of one format into another, under limits.
///
/// No shell is in between. However it ends, it and all it started are gone afterwards.
struct ExternalProgram {
    /// Its name, for messages.
    let name: String

    /// Where it is.
    let path: String

    /// The format that it reads, for messages.
    let format: String

    /// What it may take.
    var limits = Limits()

    /// What a program may take.
    struct Limits {
        /// Seconds until it is killed.
        var seconds = 20
        /// Bytes of address space; nothing where it cannot be told beforehand.
        var memory: Int? = 1 << 30
        /// Bytes it may print.
        var output = 64 << 20
        /// Bytes that a file it writes may have.
        var file = 256 << 20
    }

    /// What a program printed, and with what status it ended.
    struct Output {
        let status: Int
        let bytes: [UInt8]
        let errors: String
    }

    /// Runs it until it ends.
    ///
    /// - Parameters:
    ///   - input: what it reads from its standard input.
    ///   - folder: the folder it works in; its home, too.
    /// - Throws: `.beyondLimit` if it takes or prints too much, `.toolFailed` if it crashes.
    func run(
        _ arguments: [String], input: [UInt8] = [], folder: String = NSTemporaryDirectory(),
        searchPath: String
    ) throws(DocumentRefusal) -> Output {
        let environment = [
            "PATH=\(searchPath)", "HOME=\(folder)", "TMPDIR=\(folder)", "LC_ALL=C.UTF-8",
        ]
        var result = CStrings([path] + arguments).with { arguments in
            CStrings(environment).with { environment in
                cprocess_run(
                    path, arguments, environment, folder, input, input.count, limits.inC)
            }
        }
        defer { cprocess_free(&result) }
        let errors = String(decoding: result.errorBytes, as: UTF8.self)
        switch result.end {
        case CPROCESS_EXITED:
            return Output(
                status: Int(result.status), bytes: Array(result.outputBytes), errors: errors)
        case CPROCESS_TOO_LONG:
            throw .beyondLimit(.seconds(limit: limits.seconds), format: format)
        case CPROCESS_TOO_MUCH:
            throw .beyondLimit(.expandedBytes(limit: limits.output), format: format)
        case CPROCESS_SIGNALLED:
            throw .toolFailed(tool: name, reason: "signal \(result.status)")
        default:
            throw .toolFailed(tool: name, reason: String(cString: strerror(result.status)))
        }
    }
}

extension ExternalProgram.Limits {
    fileprivate var inC: cprocess_limits {
        cprocess_limits(
            seconds: Int32(seconds), memory: UInt64(memory ?? 0), output: output,
            file: UInt64(file))
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
