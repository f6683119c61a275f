import GRDB
import Reports
import Segmentation

/// What an index says of itself: which program can read it, and what it was built from.
struct Stamp: Equatable {
    /// The version of its tables.
    var schema: String
    /// The rules its text was cut by.
    var segmentation: String
    /// The version of the program that wrote it.
    var program: String
    /// A name no other state of an index has.
    var generation: String
    /// The generation it was copied from; empty for one built from nothing.
    var base: String

    /// The stamp of a new index.
    static func new(base: String) -> Stamp {
        Stamp(
            schema: Schema.version, segmentation: Segmentation.identifier,
            program: Program.version, generation: newGeneration(), base: base)
    }

    /// A name for a state of an index.
    static func newGeneration() -> String {
        String(UInt64.random(in: .min ... .max), radix: 36)
    }

    /// Reads the stamp of an index.
    ///
    /// - Throws: ``IndexError/foreign(path:)`` if the database has none.
    init(from database: Database, path: String) throws {
        // A view or a table that computes its values may be endless.
        let declared = try String.fetchOne(
            database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'stamp'")
        guard declared == Schema.stamp else { throw IndexError.foreign(path: path) }
        let rows = try Row.fetchAll(database, sql: "SELECT name, value FROM stamp LIMIT 100")
        var values: [String: String] = [:]
        for row in rows { values[try row.value("name")] = try row.value("value") as String }
        guard let schema = values["schema"], let generation = values["generation"] else {
            throw IndexError.foreign(path: path)
        }
        self.schema = schema
        self.generation = generation
        segmentation = values["segmentation"] ?? ""
        program = values["program"] ?? ""
        base = values["base"] ?? ""
    }

    private init(
        schema: String, segmentation: String, program: String, generation: String, base: String
    ) {
        self.schema = schema
        self.segmentation = segmentation
        self.program = program
        self.generation = generation
        self.base = base
    }

    /// Writes the stamp into an index.
    func write(to database: Database) throws {
        let values = [
            ("schema", schema), ("segmentation", segmentation), ("program", program),
            ("generation", generation), ("base", base),
        ]
        for (name, value) in values {
            try database.execute(
                sql: "INSERT OR REPLACE INTO stamp VALUES(?, ?)", arguments: [name, value])
        }
    }

    /// Refuses an index that this program cannot read as it was meant.
    func check(path: String) throws {
        guard schema == Schema.version else {
            throw IndexError.otherSchema(path: path, found: schema, expected: Schema.version)
        }
        let expected = Segmentation.identifier
        guard segmentation == expected else {
            throw IndexError.otherSegmentation(path: path, found: segmentation, expected: expected)
        }
    }
}
