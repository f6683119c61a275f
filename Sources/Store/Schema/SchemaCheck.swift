import Engine
import GRDB

/// Whether the tables of a file are those that this program makes, and no others.
///
/// What another hand adds to a file, a view in the place of a table or a trigger, would have SQLite
/// do what nobody asked for.
enum SchemaCheck {
    /// Compares everything that the file declares with what ``Schema`` declares.
    ///
    /// - Throws: ``IndexDamage/schema(name:)``.
    static func run(in database: Database) throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT name, sql, rootpage FROM sqlite_schema")
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        var missing = Set(expected.keys)
        var roots: Set<Int> = [1]
        while let row = try rows.next() {
            let name: String = try row.value(0)
            let sql: String? = try row.value(1)
            let root: Int? = try row.value(2)
            // Views and virtual tables have none; no two others have the same.
            if let root, root != 0 {
                guard root >= 1, root <= pages, roots.insert(root).inserted else {
                    throw IndexDamage.schema(name: name)
                }
            }
            if missing.remove(name) != nil {
                guard sql == expected[name] else { throw IndexDamage.schema(name: name) }
            } else {
                guard isOfSQLite(name, sql) else { throw IndexDamage.schema(name: name) }
            }
        }
        if let name = missing.min() { throw IndexDamage.schema(name: name) }
    }

    /// What SQLite keeps of each statement that makes something: its text as it was written.
    private static let expected: [String: String] = {
        var expected: [String: String] = [:]
        for statement in Schema.declarations {
            let words = statement.split(separator: "(", maxSplits: 1)[0].split(separator: " ")
            // CREATE TABLE name, CREATE VIRTUAL TABLE name …, CREATE INDEX name ON …
            guard words.count > 2 else { continue }
            expected[String(words[1] == "VIRTUAL" ? words[3] : words[2])] = statement
        }
        return expected
    }()

    /// Whether SQLite makes such a thing by itself: the indexes of keys, statistics, and the tables
    /// beneath the table of terms.
    private static func isOfSQLite(_ name: String, _ sql: String?) -> Bool {
        guard let sql else { return name.hasPrefix("sqlite_autoindex_") }
        if sql == "CREATE TABLE \(name)(tbl,idx,stat)" { return name == "sqlite_stat1" }
        if name == "sqlite_stat4" {
            return sql == "CREATE TABLE \(name)(tbl,idx,neq,nlt,ndlt,sample)"
        }
        guard ["data", "idx", "config"].contains(where: { name == "search_terms_\($0)" }) else {
            return false
        }
        // The words between differ from one SQLite to another; what is computed has brackets.
        let body = sql.dropFirst("CREATE TABLE '\(name)'(".count)
        return sql.hasPrefix("CREATE TABLE '\(name)'(")
            && !body.uppercased().contains(" AS") && !body.uppercased().contains("GENERATED")
    }
}
