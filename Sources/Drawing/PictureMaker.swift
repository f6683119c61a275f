import Foundation
package import Programs

/// Draws charts by means of vl-convert: its program, or its module for Python.
package struct PictureMaker: Sendable {
    /// The form of a picture.
    package enum Format: String, CaseIterable, Sendable {
        case svg
        case png
    }

    private let programs: ProgramFolders
    private let home: String

    /// A maker that looks for programs in some folders.
    ///
    /// - Parameter home: the user's home, below which Python may have its modules.
    package init(
        programs: ProgramFolders = .installed,
        home: String = ProcessInfo.processInfo.environment["HOME"] ?? "/"
    ) {
        self.programs = programs
        self.home = home
    }

    /// The picture of a specification for Vega-Lite.
    package func picture(
        of specification: String, as format: Format
    ) throws(DrawingError) -> [UInt8] {
        if let path = programs.path(of: "vl-convert") {
            return try draw(specification, as: format, with: path)
        }
        for name in ["python3", "python"] {
            guard let path = programs.path(of: name) else { continue }
            if let picture = try draw(specification, as: format, withPython: path) {
                return picture
            }
        }
        throw .converterMissing
    }

    /// Draws with the program, which reads and writes files.
    private func draw(
        _ specification: String, as format: Format, with path: String
    ) throws(DrawingError) -> [UInt8] {
        do {
            let folder = try ScratchFolder()
            let input = try folder.write(Array(specification.utf8), named: "chart.json")
            let name = "chart.\(format.rawValue)"
            let scale = format == .png ? ["--scale", "2"] : []
            let output = try program(path).run(
                ["vl2\(format.rawValue)", "--input", input, "--output", "\(folder.path)/\(name)"]
                    + scale, folder: folder.path, home: home, searchPath: programs.searchPath)
            guard output.status == 0, let picture = folder.read(name, limit: Self.sizeLimit)
            else { throw DrawingError.failed(reason: output.reason) }
            return picture
        } catch {
            throw DrawingError(error)
        }
    }

    /// Draws with the module; nil where this Python does not have it.
    private func draw(
        _ specification: String, as format: Format, withPython path: String
    ) throws(DrawingError) -> [UInt8]? {
        do {
            let folder = try ScratchFolder()
            let output = try program(path).run(
                ["-c", Self.python, format.rawValue], input: Array(specification.utf8),
                folder: folder.path, home: home, searchPath: programs.searchPath)
            if output.status == Self.withoutModule { return nil }
            guard output.status == 0 else { throw DrawingError.failed(reason: output.reason) }
            return output.bytes
        } catch {
            throw DrawingError(error)
        }
    }

    private func program(_ path: String) -> LimitedProgram {
        // Its JavaScript engine maps far more memory than it uses.
        LimitedProgram(
            path: path,
            limits: LimitedProgram.Limits(
                seconds: programs.seconds ?? Self.seconds, memory: nil, output: Self.sizeLimit))
    }

    private static let seconds = 60
    private static let sizeLimit = 64 << 20
    private static let withoutModule = 3

    /// Reads a specification, writes a picture; loads nothing.
    private static let python = """
        sys = __import__("sys")
        try:
            vl_convert = __import__("vl_convert")
        except ImportError:
            sys.exit(\(withoutModule))
        chart = sys.stdin.buffer.read().decode("utf-8")
        if sys.argv[1] == "svg":
            picture = vl_convert.vegalite_to_svg(chart, allowed_base_urls=[]).encode("utf-8")
        else:
            picture = vl_convert.vegalite_to_png(chart, scale=2, allowed_base_urls=[])
        sys.stdout.buffer.write(picture)
        """
}

extension DrawingError {
    /// What went wrong while a program drew.
    fileprivate init(_ error: any Error) {
        switch error {
        case let error as DrawingError: self = error
        case ProgramFailure.tooLong(let seconds): self = .tooLong(seconds: seconds)
        case ProgramFailure.tooMuchMemory: self = .failed(reason: "too much memory")
        case ProgramFailure.tooMuch: self = .failed(reason: "too much output")
        case ProgramFailure.ended(let reason), ProgramFailure.noFolder(let reason):
            self = .failed(reason: reason)
        default: self = .failed(reason: "\(error)")
        }
    }
}
