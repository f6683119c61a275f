import Engine
import Foundation
import GRDB

/// Values of rows, with an error for those that do not belong there.
///
/// GRDB's own subscripts end the program where a value is NULL or of another kind. What a file holds
/// is nothing to rely on: they are used nowhere (`SourceRulesTests`).
extension Row {
    /// The value of a column.
    ///
    /// - Throws: ``IndexDamage/value(column:)``.
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: String
    ) throws -> Value {
        do {
            return try decode(Value.self, forColumn: column)
        } catch is RowDecodingError {
            throw IndexDamage.value(column: column)
        }
    }

    /// The value of the column at a place, from 0.
    ///
    /// - Throws: ``IndexDamage/value(column:)``.
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ index: Int
    ) throws -> Value {
        guard index >= 0, index < count else { throw IndexDamage.value(column: "\(index)") }
        do {
            return try decode(Value.self, atIndex: index)
        } catch is RowDecodingError {
            throw IndexDamage.value(column: Array(columnNames)[index])
        }
    }

    /// A number as SQLite keeps it, as the decimal it was printed as; nil for none.
    ///
    /// - Throws: ``IndexDamage/value(column:)``.
    func decimal(_ column: String) throws -> Decimal? {
        try decimal(decode(DatabaseValue.self, forColumn: column), of: column)
    }

    /// Such a number at a place, from 0.
    ///
    /// - Throws: ``IndexDamage/value(column:)``.
    func decimal(_ index: Int) throws -> Decimal? {
        guard index >= 0, index < count else { throw IndexDamage.value(column: "\(index)") }
        // The names of 226 columns are only looked up for an error.
        return try decimal(
            decode(DatabaseValue.self, atIndex: index), of: Array(columnNames)[index])
    }

    private func decimal(
        _ value: DatabaseValue, of column: @autoclosure () -> String
    ) throws -> Decimal? {
        switch value.storage {
        case .null: return nil
        case .int64(let integer): return Decimal(integer)
        case .double(let double):
            // The shortest text of a double is that of the decimal it came from.
            if double.isFinite, let decimal = Decimal(string: "\(double)") { return decimal }
        case .string, .blob: break
        }
        throw IndexDamage.value(column: column())
    }

    /// A count, a position or a line: an integer from 0 on, so small that sums of many are integers.
    ///
    /// - Throws: ``IndexDamage/value(column:)``.
    func natural(_ column: String) throws -> Int {
        try natural(value(column), of: column)
    }

    /// Such an integer at a place, from 0.
    ///
    /// - Throws: ``IndexDamage/value(column:)``.
    func natural(_ index: Int) throws -> Int {
        try natural(value(index), of: Array(columnNames)[index])
    }

    /// Such an integer, or nothing.
    ///
    /// - Throws: ``IndexDamage/value(column:)``.
    func naturalIfPresent(_ column: String) throws -> Int? {
        let number: Int? = try value(column)
        return try number.map { try natural($0, of: column) }
    }

    private func natural(_ number: Int, of column: @autoclosure () -> String) throws -> Int {
        guard (0...Int(Int32.max)).contains(number) else {
            throw IndexDamage.value(column: column())
        }
        return number
    }

    /// One of some values that have names.
    ///
    /// - Throws: ``IndexDamage/value(column:)`` for a name that none has.
    func choice<Value: RawRepresentable>(
        _ column: String
    ) throws -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: try value(column)) else {
            throw IndexDamage.value(column: column)
        }
        return value
    }

    /// One of some values that have names, at a place from 0.
    ///
    /// - Throws: ``IndexDamage/value(column:)`` for a name that none has.
    func choice<Value: RawRepresentable>(
        _ index: Int
    ) throws -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: try value(index)) else {
            throw IndexDamage.value(column: Array(columnNames)[index])
        }
        return value
    }

    /// The year of a report.
    ///
    /// - Throws: ``IndexDamage/value(column:)``.
    func year(_ column: String) throws -> Int {
        let year: Int = try value(column)
        guard ReportYears.all.contains(year) else { throw IndexDamage.value(column: column) }
        return year
    }
}
