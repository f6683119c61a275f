import Files
import Foundation

/// A stream that results or messages go to.
struct Output: Sendable {
    /// Where results go.
    static let standard = Output(descriptor: 1)
    /// Where everything else goes.
    static let error = Output(descriptor: 2)

    let descriptor: Int32

    /// Whether people read it as it is written.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes a text.
    ///
    /// - Throws: ``OutputError``, never silently less than the whole text.
    func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }

    /// Writes bytes.
    ///
    /// - Throws: ``OutputError``, never silently less than all of them.
    func write(_ bytes: [UInt8]) throws(OutputError) {
        do throws(FileFault) {
            try Descriptor(number: descriptor).write(bytes)
        } catch {
            throw error == .readerGone ? .closed : .failed(error)
        }
    }
}

/// Why a text could not be written.
enum OutputError: Error, CustomStringConvertible {
    /// The reader has what it wanted and is gone.
    case closed
    /// The system refuses.
    case failed(FileFault)

    /// The error in one line.
    var description: String {
        switch self {
        case .closed: "the output is closed"
        case .failed(let fault): "the output cannot be written: \(fault.english)"
        }
    }
}

/// Makes writing to a reader that is gone, and beyond the limit of a file's size, an error to handle
/// rather than the end of the process.
func takeFailedWritesAsErrors() {
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
}
