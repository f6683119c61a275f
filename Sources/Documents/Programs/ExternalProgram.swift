import Foundation
import Programs
import Reports

/// A program that turns the bytes of one format into another, under limits.
struct ExternalProgram {
    /// Its name, for messages.
    let name: String

    /// Where it is.
    let path: String

    /// The format that it reads, for messages.
    let format: String

    /// What it may take.
    var limits: LimitedProgram.Limits

    /// Seconds of a processor that reading a document may take.
    private static let cpu = 8

    /// Bytes of memory of its own that reading a document may take.
    private static let memory = 640 << 20

    /// A program, if it is installed.
    ///
    /// - Parameters:
    ///   - seconds: how long it may take, unless the folders say so.
    ///   - mapsMuch: whether it maps far more memory than it uses, so that only its own is counted.
    init?(
        _ name: String, in programs: ProgramFolders, reading format: String, seconds: Int = 20,
        mapsMuch: Bool = false
    ) {
        guard let path = programs.path(of: name) else { return nil }
        self.name = name
        self.path = path
        self.format = format
        limits = LimitedProgram.Limits(
            seconds: programs.seconds ?? seconds, cpu: Self.cpu,
            memory: mapsMuch ? nil : Self.memory, data: mapsMuch ? Self.memory : nil)
    }

    /// A folder for it, which goes with the value.
    func folder() throws(DocumentRefusal) -> ScratchFolder {
        do {
            return try ScratchFolder()
        } catch {
            throw DocumentRefusal(error, of: name, reading: format)
        }
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
    ) throws(DocumentRefusal) -> LimitedProgram.Output {
        let program = LimitedProgram(path: path, limits: limits)
        do {
            return try program.run(
                arguments, input: input, folder: folder, searchPath: searchPath)
        } catch {
            throw DocumentRefusal(error, of: name, reading: format)
        }
    }
}

extension DocumentRefusal {
    /// Why a document is not read if a program that reads its format did not end well.
    init(_ failure: ProgramFailure, of tool: String, reading format: String) {
        switch failure {
        case .tooLong(let seconds):
            self = .beyondLimit(.seconds(limit: seconds), format: format)
        case .tooMuchMemory(let bytes):
            self = .beyondLimit(.memory(limit: bytes), format: format)
        case .tooMuch(let bytes):
            self = .beyondLimit(.expandedBytes(limit: bytes), format: format)
        case .ended(let reason): self = .toolFailed(tool: tool, reason: reason)
        case .noFolder(let reason): self = .unreadable(reason: reason)
        }
    }
}
