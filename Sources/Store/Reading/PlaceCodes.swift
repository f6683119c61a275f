import GRDB
import Reports

/// Finds the codes that a place had after one another, as far as reports of the index have them.
struct PlaceCodes {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The codes of the place that has a code, itself included.
    func codes(of code: String) throws -> [String] {
        guard code != Region.unknownCode else { return [code] }
        let lasting = try String.fetchOne(
            database.cachedStatement(sql: "SELECT lasting_code FROM regions WHERE code = ?"),
            arguments: [code])
        return try lasting.map { try codes(lasting: $0, including: code) } ?? [code]
    }

    /// The codes of a place by its last one.
    func codes(lasting: String, including code: String) throws -> [String] {
        guard code != Region.unknownCode else { return [code] }
        let found = try String.fetchAll(
            database.cachedStatement(
                sql: "SELECT DISTINCT code FROM regions WHERE lasting_code = ? ORDER BY code"),
            arguments: [lasting])
        return found.contains(code) ? found : found + [code]
    }
}
