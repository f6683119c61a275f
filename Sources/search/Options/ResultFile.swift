import ArgumentParser
import Files
import Store

/// Where a command writes its result.
struct ResultFile: ParsableArguments {
    @Option(
        name: .customLong("output"),
        help: ArgumentHelp(
            "A file for the result; standard output without it.",
            discussion: "A file that is there is replaced when the result is whole.",
            valueName: "file"))
    var path: String?

    /// Opens the file before anything else is done, so that a wrong one is refused at once.
    ///
    /// - Parameters:
    ///   - index: the index that the result is made from.
    ///   - others: other files that the command reads.
    /// - Throws: ``FileError``, why nothing can be written there.
    func open(besides index: IndexOption, _ others: [String?] = []) throws(FileError)
        -> ResultTarget
    {
        guard let path else { return ResultTarget(file: nil) }
        let place = try? IndexPlace(index.path)
        let inputs = (place?.files ?? [index.path]) + others.compactMap(\.self)
        return ResultTarget(file: try OutputFile(path: path, inputs: inputs))
    }
}

/// The open file of a result, or standard output.
struct ResultTarget {
    fileprivate let file: OutputFile?

    /// Whether people read the result as it is written.
    var isTerminal: Bool { file == nil && Output.standard.isTerminal }

    /// Writes a result in pieces; a file is replaced when all of them are written.
    ///
    /// - Parameter body: given what writes a piece.
    func stream(_ body: (([UInt8]) throws -> Void) throws -> Void) throws {
        guard let file else { return try body { try Output.standard.write($0) } }
        do {
            try body { try file.write($0) }
            try file.finish()
        } catch FileError.fault(_, .readerGone) {
            throw OutputError.closed
        }
    }

    /// Writes a result as a whole.
    func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes a result as a whole.
    func write(_ bytes: [UInt8]) throws { try stream { try $0(bytes) } }
}
