/// Why a program did not end as programs do.
package enum ProgramFailure: Error, Equatable, Sendable {
    /// It took longer than it may.
    case tooLong(seconds: Int)
    /// It needed more memory than it may have.
    case tooMuchMemory(bytes: Int)
    /// It printed more than it may.
    case tooMuch(bytes: Int)
    /// It crashed, or could not be started.
    case ended(reason: String)
    /// There is no folder for it to work in.
    case noFolder(reason: String)
}
