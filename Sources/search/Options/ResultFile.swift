import ArgumentParser
import Foundation
import Presentation
import Workbooks

/// Where a command writes its result.
struct ResultFile: ParsableArguments {
    @Option(
        name: .customLong("output"),
        help: ArgumentHelp(
            "A file for the result; standard output without it.", valueName: "file"))
    var path: String?

    /// Writes a result in pieces: a file that is there is replaced when all of it is written.
    ///
    /// - Parameter body: given what writes a piece.
    func stream(on console: Console, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
        guard let path else { return try body { try Output.standard.write($0) } }
        let part = "\(path).part-\(ProcessInfo.processInfo.processIdentifier)"
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL, 0o644)
        guard descriptor >= 0 else { throw unwritable(String(cString: strerror(errno)), console) }
        defer { close(descriptor) }
        let output = Output(descriptor: descriptor)
        do {
            try body { try output.write($0) }
            guard rename(part, path) == 0 else {
                throw OutputError.failed(reason: String(cString: strerror(errno)))
            }
        } catch {
            unlink(part)
            guard case OutputError.failed(let reason) = error else { throw error }
            throw unwritable(reason, console)
        }
    }

    private func unwritable(_ reason: String, _ console: Console) -> ValidationError {
        let usage = ComparisonUsage.unwritable(path: path ?? "", reason: reason)
        return ValidationError(usage.text(in: console.language))
    }

    /// Lets a library write the result to a file, which replaces one that is there when it is
    /// whole.
    ///
    /// - Parameter body: given the path to write to.
    func replace(on console: Console, _ body: (String) throws -> Void) throws {
        guard let path else { return }
        let part = "\(path).part-\(ProcessInfo.processInfo.processIdentifier)"
        do {
            try body(part)
        } catch let error as WorkbookError {
            unlink(part)
            throw unwritable(error.reason, console)
        }
        guard rename(part, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(part)
            throw unwritable(reason, console)
        }
    }

    /// Writes a result as a whole: a file that is there is replaced only when all of it is written.
    func write(_ text: String, on console: Console) throws {
        try stream(on: console) { try $0(Array(text.utf8)) }
    }
}
