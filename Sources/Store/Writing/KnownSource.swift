import GRDB

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
    static func fetchAll(_ database: Database) throws -> [String: KnownSource] {
        var sources: [String: KnownSource] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT path, sha256, bytes, reader, refusal, reason, reason_en FROM sources")
        while let row = try rows.next() {
            let refusal = (row["refusal"] as String?).map { id in
                (id: id, chinese: row["reason"] as String, english: row["reason_en"] as String)
            }
            let file = SourceFile(
                path: row["path"], sha256: row["sha256"], bytes: row["bytes"],
                reader: row["reader"])
            sources[file.path] = KnownSource(file: file, refusal: refusal)
        }
        return sources
    }
}
