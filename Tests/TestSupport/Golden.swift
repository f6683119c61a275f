import Foundation

/// A file that holds what a program is meant to print.
///
/// `UPDATE_GOLDEN=1` writes what it does print; the change is reviewed as a diff.
public struct Golden {
    private let file: URL

    /// A file in the folder `Golden` beside a test.
    public init(_ name: String, besides test: String = #filePath) {
        file = URL(fileURLWithPath: test).deletingLastPathComponent()
            .appendingPathComponent("Golden").appendingPathComponent(name)
    }

    /// What is meant to be printed; if the files are being updated, what is printed.
    public func expected(printed: String) throws -> String {
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try printed.write(to: file, atomically: true, encoding: .utf8)
        }
        return try String(contentsOf: file, encoding: .utf8)
    }
}
