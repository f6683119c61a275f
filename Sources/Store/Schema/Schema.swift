import GRDB
import Reports
import Segmentation

/// The tables of an index file.
///
/// `reports`, `sections`, `figures`, `figures_wide`, `findings`, `fields` and `sources` are for
/// everyone (docs/index-file.md); the others are the program's own.
enum Schema {
    /// The version of the tables; an index of another is refused.
    static let version = "6"

    /// The number by which a database is known to be an index: `nbao` in ASCII.
    static let application: UInt32 = 0x6E62_616F

    /// Creates the tables in an empty database.
    static func create(in database: Database) throws {
        // Who opens the file by its first bytes alone knows whose it is, and in which version.
        try database.execute(
            sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(version)")
        for statement in statements { try database.execute(sql: statement) }
        try fillFields(in: database)
    }

    /// The table that says what the file is, the same in all versions.
    static let stamp =
        "CREATE TABLE stamp(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"

    /// The statements that declare something, as SQLite keeps them in the file.
    static let declarations = statements.filter { $0.hasPrefix("CREATE ") }

    private static let statements = [
        stamp,
        """
        CREATE TABLE sources(
            id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL,
            bytes INTEGER NOT NULL, reader INTEGER NOT NULL, refusal TEXT, reason TEXT,
            reason_en TEXT)
        """,
        """
        CREATE TABLE reports(
            id INTEGER PRIMARY KEY, source INTEGER NOT NULL UNIQUE REFERENCES sources(id),
            key TEXT, base_key TEXT NOT NULL, title TEXT, code TEXT NOT NULL, stated_region TEXT,
            division TEXT, level TEXT, county TEXT, city TEXT, province TEXT, other_names TEXT,
            lasting_code TEXT NOT NULL, lasting_city TEXT, agency TEXT, kind TEXT, scope TEXT NOT NULL, year INTEGER NOT NULL,
            edition TEXT NOT NULL, layout TEXT NOT NULL,
            hard_passed INTEGER NOT NULL, hard_failed INTEGER NOT NULL,
            hard_undetermined INTEGER NOT NULL, soft_passed INTEGER NOT NULL,
            soft_failed INTEGER NOT NULL, soft_undetermined INTEGER NOT NULL,
            fingerprint INTEGER NOT NULL, pages TEXT,
            duplicate_of INTEGER REFERENCES reports(id) ON DELETE SET NULL)
        """,
        "CREATE INDEX reports_key ON reports(key)",
        "CREATE INDEX reports_year ON reports(year)",
        "CREATE INDEX reports_content ON reports(base_key, fingerprint)",
        "CREATE INDEX reports_duplicate ON reports(duplicate_of) WHERE duplicate_of IS NOT NULL",
        """
        CREATE TABLE sections(
            report INTEGER NOT NULL REFERENCES reports(id), position INTEGER NOT NULL,
            kind TEXT NOT NULL, number TEXT, heading TEXT NOT NULL, line INTEGER NOT NULL,
            text TEXT NOT NULL, lines TEXT NOT NULL, PRIMARY KEY(report, position))
        """,
        """
        CREATE TABLE findings(
            report INTEGER NOT NULL REFERENCES reports(id), position INTEGER NOT NULL,
            rule TEXT NOT NULL, severity TEXT NOT NULL, status TEXT NOT NULL,
            message TEXT NOT NULL, message_en TEXT NOT NULL, cells TEXT NOT NULL,
            implied TEXT NOT NULL, cause INTEGER, line INTEGER, "column" INTEGER,
            PRIMARY KEY(report, position)) WITHOUT ROWID
        """,
        """
        CREATE TABLE catalogue(
            report INTEGER NOT NULL REFERENCES reports(id), position INTEGER NOT NULL,
            name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(report, position)) WITHOUT ROWID
        """,
        """
        CREATE TABLE fields(
            position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, "table" TEXT NOT NULL,
            "row" TEXT NOT NULL, "column" TEXT NOT NULL, unit TEXT NOT NULL,
            editions TEXT NOT NULL)
        """,
        """
        CREATE TABLE figures_wide(report INTEGER PRIMARY KEY REFERENCES reports(id), \
        \(CellAddress.all.map { #""\#($0.id)" NUMERIC"# }.joined(separator: ", ")))
        """,
        """
        CREATE TABLE remarks(
            report INTEGER NOT NULL REFERENCES reports(id), cell INTEGER NOT NULL,
            state TEXT NOT NULL, raw TEXT NOT NULL, printed NUMERIC, unit TEXT,
            PRIMARY KEY(report, cell)) WITHOUT ROWID
        """,
        """
        CREATE TABLE places(
            report INTEGER PRIMARY KEY REFERENCES reports(id), places BLOB NOT NULL,
            placements BLOB NOT NULL)
        """,
        """
        CREATE VIRTUAL TABLE search_terms USING fts5(
            terms, content='', columnsize=0, detail=none, tokenize='ascii')
        """,
        "INSERT INTO search_terms(search_terms, rank) VALUES('pgsz', 8100)",
        "CREATE VIRTUAL TABLE search_terms_vocabulary USING fts5vocab(search_terms, row)",
        "CREATE TABLE common_terms(term TEXT PRIMARY KEY, reports INTEGER NOT NULL) WITHOUT ROWID",
        """
        CREATE TABLE texts(
            report INTEGER PRIMARY KEY REFERENCES reports(id), units INTEGER NOT NULL,
            text BLOB NOT NULL)
        """,
        """
        CREATE TABLE columns(
            name TEXT NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL, UNIQUE(name, part))
        """,
        """
        CREATE TABLE regions(
            id INTEGER PRIMARY KEY, code TEXT NOT NULL, stated_region TEXT, division TEXT,
            level TEXT, county TEXT, city TEXT, province TEXT, other_names TEXT,
            lasting_code TEXT NOT NULL, lasting_city TEXT)
        """,
        "CREATE INDEX regions_lasting ON regions(lasting_code)",
        "CREATE TABLE agencies(id INTEGER PRIMARY KEY, agency TEXT, kind TEXT)",
        """
        CREATE TABLE names(
            kind TEXT NOT NULL, name TEXT NOT NULL, id INTEGER NOT NULL,
            PRIMARY KEY(kind, name, id)) WITHOUT ROWID
        """,
        "CREATE VIEW figures AS \(CellAddress.all.map(figuresOfCell).joined(separator: " UNION ALL "))",
    ]

    /// The rows of the view `figures` that belong to one cell.
    private static func figuresOfCell(_ address: CellAddress) -> String {
        """
        SELECT wide.report AS report, '\(address.id)' AS cell, wide."\(address.id)" AS value, \
        coalesce(remarks.state, 'value') AS state, \
        coalesce(remarks.raw, wide."\(address.id)") AS raw, remarks.unit AS unit \
        FROM figures_wide AS wide LEFT JOIN remarks \
        ON remarks.report = wide.report AND remarks.cell = \(address.ordinal) \
        WHERE wide."\(address.id)" IS NOT NULL OR remarks.state IS NOT NULL
        """
    }

    private static func fillFields(in database: Database) throws {
        for address in CellAddress.all {
            let cell = address.cell
            try database.execute(
                sql: "INSERT INTO fields VALUES(?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    address.ordinal, cell.id, cell.table.rawValue,
                    Vocabulary.rowLabel(of: address), Vocabulary.columnLabel(of: address),
                    cell.unit.isMoney ? MoneyUnit.tenThousandYuan.rawValue : "",
                    cell.editions.map(\.rawValue).joined(separator: " "),
                ])
        }
    }
}
