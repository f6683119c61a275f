/// Why a chart cannot be drawn here.
///
/// The words are in `DrawingError+Chinese` and `DrawingError+English`, one case each.
package enum DrawingError: Error, Equatable, Sendable {
    /// Neither the program nor the module is installed.
    case converterMissing
    /// The program says why.
    case failed(reason: String)
    /// The program took longer than it may.
    case tooLong(seconds: Int)
    /// The file of the script is not there, or is no such script.
    case unreadableScript(path: String)
}
