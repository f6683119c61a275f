import GRDB
import Reports

/// A file as an index knows it, and what became of it.
public struct KnownSource: Equatable, Sendable {
    /// The file.
    public let file: SourceFile
    /// Why it was refused: the id of the reason, and the reason in Chinese and English.
    public let refusal: (id: String, chinese: String, english: String)?

    /// Compares all parts.
    public static func == (left: KnownSource, right: KnownSource) -> Bool {
        left.file == right.file && left.refusal?.id == right.refusal?.id
    }

    /// Every file an index knows, by path.
    static func fetchAll(_ database: Database) throws -> [ExactPath: KnownSource] {
        var sources: [ExactPath: KnownSource] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT path, sha256, bytes, reader, refusal, reason, reason_en FROM sources")
        while let row = try rows.next() {
            let id: String? = try row.value("refusal")
            let refusal = try id.map { id -> (id: String, chinese: String, english: String) in
                (id: id, chinese: try row.value("reason"), english: try row.value("reason_en"))
            }
            let file = try SourceFile(
                path: row.value("path"), sha256: row.value("sha256"), bytes: row.value("bytes"),
                reader: row.value("reader"))
            sources[ExactPath(file.path)] = KnownSource(file: file, refusal: refusal)
        }
        return sources
    }
}
