import Deadlines
import Foundation
import Numbers
import Query
import Reports

/// Calculates numbers for all reports at once, and where a double cannot decide, exactly for one.
final class Calculator {
    private let columns: ColumnReader
    private let counter: (TextCondition) throws -> KnownCounts
    private var counts: [TextCondition: [Double]] = [:]
    private var years: [OtherYear: [Int32]] = [:]
    private var formulas: [Formula: NumberColumn] = [:]

    /// The columns of a table that is joined to the reports, by their names.
    var joinedColumns: [String: NumberColumn] = [:]

    /// A calculator over some columns.
    ///
    /// - Parameter counter: counts how often a text occurs in each report.
    init(
        _ columns: ColumnReader, counter: @escaping (TextCondition) throws -> KnownCounts
    ) {
        self.columns = columns
        self.counter = counter
    }

    // MARK: All reports

    /// A number of every report.
    func column(_ expression: NumericExpression) throws -> NumberColumn {
        // Each calculation goes over all reports once.
        try columns.deadline.check()
        return switch expression {
        case .constant(let number): constant(number)
        case .field(let field): try column(field)
        case .sum(let left, let right): try column(left) + column(right)
        case .difference(let left, let right): try column(left) - column(right)
        case .product(let left, let right): try column(left) * column(right)
        case .quotient(let left, let right): try quotient(column(left), by: column(right))
        case .negative(let operand): try column(operand).negated
        case .occurrences(let text):
            NumberColumn(
                values: try occurrences(of: text), missing: Bitmap(count: columns.count),
                isExact: true)
        case .substitute(let field, let number):
            try column(field).replacingMissing(
                by: number.doubleValue, isExact: number.isExactDouble)
        }
    }

    /// A field of every report.
    func column(_ field: Field) throws -> NumberColumn {
        let column = try column(field.formula)
        guard let year = field.year else { return column }
        return column.gathered(from: try slots(of: year))
    }

    private func column(_ formula: Formula) throws -> NumberColumn {
        if let known = formulas[formula] { return known }
        try columns.deadline.check()
        let column = try columns.memory.numbers(formula) { try made(formula) }
        formulas[formula] = column
        return column
    }

    private func made(_ formula: Formula) throws -> NumberColumn {
        switch formula {
        case .cell(let address): try columns.figures(.cell(address))
        case .tally(let tally): try columns.figures(.tally(tally))
        case .constant(let number): constant(number)
        case .joined(let column): joined(column)
        case .sum(let parts): try sum(parts)
        case .difference(let left, let right): try self.column(left) - self.column(right)
        case .quotient(let left, let right):
            try quotient(self.column(left), by: self.column(right))
        case .firstKnown(let parts):
            try parts.dropFirst().reduce(self.column(parts[0])) { known, part in
                known.missing.isEmpty ? known : known.or(try self.column(part))
            }
        case .isZero(let operand): try self.column(operand).isZero
        case .yearBefore(let operand):
            try self.column(operand).gathered(from: slots(of: .before))
        }
    }

    /// The sum of formulas; the cells among them, also those of sums among them, at once.
    private func sum(_ parts: [Formula]) throws -> NumberColumn {
        let parts = parts.flatMap(\.summands)
        let cells = parts.compactMap { part -> ColumnName? in
            if case .cell(let address) = part { .cell(address) } else { nil }
        }
        let others = parts.filter { if case .cell = $0 { false } else { true } }
        let columns = try (cells.isEmpty ? [] : [self.columns.sum(cells)]) + others.map(column)
        return columns.dropFirst().reduce(columns[0]) { $0 + $1 }
    }

    private func quotient(_ left: NumberColumn, by right: NumberColumn) -> NumberColumn {
        left.divided(by: right, zeros: zeros(of: right))
    }

    /// The slots whose number is zero.
    ///
    /// Where rounding may hide a zero, what is left is decided as if it were one.
    func zeros(of column: NumberColumn) -> Bitmap {
        let zeros: Bitmap
        if case .each(let errors) = column.error {
            zeros = Bitmap(count: column.count) { column.values[$0].magnitude <= errors[$0] }
        } else {
            zeros = Bitmap(count: column.count) { column.values[$0] == 0 }
        }
        return zeros - column.missing
    }

    /// A joined column; missing in every report if no table has it.
    func joined(_ column: String) -> NumberColumn {
        joinedColumns[column]
            ?? NumberColumn(
                values: [Double](repeating: 0, count: columns.count),
                missing: Bitmap(count: columns.count, filled: true), isExact: true)
    }

    private func constant(_ number: Decimal) -> NumberColumn {
        NumberColumn(number.doubleValue, isExact: number.isExactDouble, count: columns.count)
    }

    private func slots(of year: OtherYear) throws -> [Int32] {
        if let known = years[year] { return known }
        let slots = try columns.slots(of: year)
        years[year] = slots
        return slots
    }

    private func occurrences(of text: TextCondition) throws -> [Double] {
        if let known = counts[text] { return known }
        let found = try counter(text).counts.map { Double($0) }
        counts[text] = found
        return found
    }

    // MARK: Comparisons

    /// For each report, whether two numbers are in a relation.
    func compare(
        _ left: NumericExpression, _ relation: Relation, _ right: NumericExpression
    ) throws -> Truth {
        let first = try column(left)
        let second = try column(right)
        let missing = first.missing | second.missing
        var isTrue = relation.slots(first.values, second.values)
        let doubtful = doubtful(first, second) - missing
        if !doubtful.isEmpty {
            let (left, right) = (try exact(left), try exact(right))
            let pace = Pace(columns.deadline, every: 16)
            try doubtful.forEach { slot throws(any Error) in
                try pace.step()
                // Numbers with too many digits that a double cannot tell apart count as equal.
                let order = left.value(of: slot).flatMap { left in
                    right.value(of: slot).flatMap { left.compared(to: $0) }
                }
                isTrue[slot] = relation.holds(order ?? 0)
            }
        }
        return Truth(isTrue: isTrue - missing, isUnknown: missing)
    }

    /// The slots in which rounding may hide how two numbers compare.
    private func doubtful(_ first: NumberColumn, _ second: NumberColumn) -> Bitmap {
        if case .none = first.error, case .none = second.error {
            return Bitmap(count: columns.count)
        }
        let isEach =
            switch (first.error, second.error) {
            case (.each, _), (_, .each): true
            default: false
            }
        guard isEach else {
            let shares = (2 * first.error.share, 2 * second.error.share)
            return Bitmap(count: columns.count) { slot in
                let (left, right) = (first.values[slot], second.values[slot])
                let error = shares.0 * left.magnitude + shares.1 * right.magnitude
                return !((left - right).magnitude > error)
            }
        }
        let errors = (first.absoluteErrors, second.absoluteErrors)
        return Bitmap(count: columns.count) { slot in
            let gap = (first.values[slot] - second.values[slot]).magnitude
            return !(gap > 2 * (errors.0[slot] + errors.1[slot]))
        }
    }

    // MARK: One report

    /// A number, ready to be calculated exactly for single reports.
    func exact(_ expression: NumericExpression) throws -> ExactNumber {
        switch expression {
        case .constant(let number): .constant(Fraction(number))
        case .field(let field): try exact(field)
        case .sum(let left, let right): .sum([try exact(left), try exact(right)])
        case .difference(let left, let right):
            .sum([try exact(left), .negative(try exact(right))])
        case .product(let left, let right): .product(try exact(left), try exact(right))
        case .quotient(let left, let right): .quotient(try exact(left), try exact(right))
        case .negative(let operand): .negative(try exact(operand))
        case .occurrences: .column(try column(expression))
        case .substitute(let field, let number):
            .firstKnown([
                (try exact(field), try column(field).missing),
                (.constant(Fraction(number)), Bitmap(count: columns.count)),
            ])
        }
    }

    /// A field, ready to be calculated exactly for single reports.
    func exact(_ field: Field) throws -> ExactNumber {
        let number = try exact(field.formula)
        return try field.year.map { .gathered(number, from: try slots(of: $0)) } ?? number
    }

    private func exact(_ formula: Formula) throws -> ExactNumber {
        let column = try column(formula)
        if case .none = column.error { return .column(column) }
        switch formula {
        case .cell, .tally, .joined: return .column(column)
        case .constant(let number): return .constant(Fraction(number))
        case .sum(let parts): return .sum(try parts.map { try exact($0) })
        case .difference(let left, let right):
            return .sum([try exact(left), .negative(try exact(right))])
        case .quotient(let left, let right):
            return .quotient(try exact(left), try exact(right))
        case .firstKnown(let parts):
            return .firstKnown(
                try parts.map { (try exact($0), try self.column($0).missing) })
        case .isZero(let operand): return .isZero(try exact(operand))
        case .yearBefore(let operand):
            return .gathered(try exact(operand), from: try slots(of: .before))
        }
    }

    // MARK: Reasons

    /// The reports that lack a field for a reason.
    func missing(_ field: Field, because reason: MissingReason) throws -> Bitmap {
        let missing = try column(field).missing
        var reasons = try MissingReasons(columns, self).reasons(of: field.formula)
        if let year = field.year {
            reasons = Self.gathered(reasons, from: try slots(of: year))
        }
        let bit = ReasonSet(reason)
        return Bitmap(count: columns.count) { reasons[$0].contains(bit) } & missing
    }

    /// The reasons of other slots; that there is no report where there is none.
    static func gathered(_ reasons: [ReasonSet], from slots: [Int32]) -> [ReasonSet] {
        slots.map { $0 < 0 ? ReasonSet(.noReport) : reasons[Int($0)] }
    }

    /// For each slot, that of the report of the year before.
    func slotsOfYearBefore() throws -> [Int32] { try slots(of: .before) }

    /// The slots in which a formula's number is zero.
    func zeros(of formula: Formula) throws -> Bitmap { zeros(of: try column(formula)) }
}

extension Relation {
    /// The slots in which it holds between two numbers.
    fileprivate func slots(_ left: [Double], _ right: [Double]) -> Bitmap {
        // One loop a relation: none decides anew for each number which it is.
        switch self {
        case .greater: Bitmap(count: left.count) { left[$0] > right[$0] }
        case .greaterOrEqual: Bitmap(count: left.count) { left[$0] >= right[$0] }
        case .less: Bitmap(count: left.count) { left[$0] < right[$0] }
        case .lessOrEqual: Bitmap(count: left.count) { left[$0] <= right[$0] }
        case .equal: Bitmap(count: left.count) { left[$0] == right[$0] }
        case .notEqual: Bitmap(count: left.count) { left[$0] != right[$0] }
        }
    }

    /// Whether it holds between two numbers of which the first is less (-1), equal (0) or greater.
    fileprivate func holds(_ order: Int) -> Bool {
        switch self {
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .equal: order == 0
        case .notEqual: order != 0
        }
    }
}

extension Decimal {
    /// The nearest double.
    var doubleValue: Double { Double("\(self)") ?? .nan }

    /// Whether a double holds it exactly: whether it is an integer that is not too large.
    var isExactDouble: Bool {
        let value = doubleValue
        return value.magnitude < 0x1p53 && value == value.rounded() && Decimal(value) == self
    }
}

extension Formula {
    /// What it adds up, if it is a sum.
    fileprivate var summands: [Formula] {
        if case .sum(let parts) = self { parts.flatMap(\.summands) } else { [self] }
    }
}
