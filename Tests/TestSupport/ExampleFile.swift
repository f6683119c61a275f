import Foundation
import Synchronization

/// A document with examples that tests run.
///
/// With `UPDATE_GOLDEN=1` what the program answers is written into it, and the change is reviewed
/// as a diff.
public struct ExampleFile: Sendable {
    /// What stands in it.
    public let text: String
    private let file: URL

    /// Whether answers are written rather than compared.
    public static var isUpdated: Bool {
        ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil
    }

    /// A document of the checkout, by its path in it.
    public init(_ path: String) throws {
        file = Repository.root.appendingPathComponent(path)
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// Writes new answers in the place of the old ones; several tests may do so at once.
    public func replace(_ changes: [(old: String, new: String)]) throws {
        let changes = changes.filter { $0.old != $0.new }
        guard !changes.isEmpty else { return }
        try Self.writing.withLock { _ in
            let now = try String(contentsOf: file, encoding: .utf8)
            let written = changes.reduce(now) { $0.replacing($1.old, with: $1.new) }
            try written.write(to: file, atomically: true, encoding: .utf8)
        }
    }

    private static let writing = Mutex(())
}
