import Foundation

/// The folders in which programs that work for us are looked for.
package struct ProgramFolders: Sendable {
    private let folders: [String]

    /// Seconds that any program may take; nil for as many as it has by itself.
    package let seconds: Int?

    /// Folders, the first of which counts most.
    ///
    /// - Parameter seconds: how many any of their programs may take.
    package init(_ folders: [String], seconds: Int? = nil) {
        self.folders = folders
        self.seconds = seconds
    }

    /// The folders of the environment, and those where packages put LibreOffice without a link.
    package static let installed: ProgramFolders = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        let folders = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
        return ProgramFolders(
            folders + [
                "/usr/lib/libreoffice/program",
                "/Applications/LibreOffice.app/Contents/MacOS",
            ])
    }()

    /// The folders as a value of `PATH`.
    package var searchPath: String { folders.joined(separator: ":") }

    /// The path of a program; nil if it is not installed.
    package func path(of program: String) -> String? {
        folders.lazy.map { "\($0)/\(program)" }.first(where: isProgram)
    }

    private func isProgram(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let files = FileManager.default
        return files.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && files.isExecutableFile(atPath: path)
    }
}
