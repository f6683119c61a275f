public import Foundation

/// Where the tests find what they read.
public enum Repository {
    /// The root of the checkout.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The invented reports.
    public static let corpus = root.appendingPathComponent("corpus")

    /// The real reports beside the checkout; nothing where they are not.
    public static let realReports: URL? = {
        let folder = root.deletingLastPathComponent().appendingPathComponent("shared/reports")
        let truth = folder.appendingPathComponent("truth.json").path
        guard FileManager.default.fileExists(atPath: truth) else {
            let note = """

                !!! THE REAL REPORTS ARE NOT HERE: \(folder.path)
                !!! The tests that read them cell by cell were NOT run.

                """
            FileHandle.standardError.write(Data(note.utf8))
            return nil
        }
        return folder
    }()

    /// A folder of its own for a test; the caller removes it.
    public static func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("nianbao-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
