import Foundation
import Numbers
import TestSupport
import Testing

@testable import Engine

/// Calculations with doubles, held against fractions: no number lies farther from the true one
/// than its column says.
@Suite struct NumberColumnTests {
    /// A column with its true numbers; nil where one is missing.
    private struct Known {
        var column: NumberColumn
        var numbers: [Fraction?]
    }

    private static let count = 67

    private static func leaf(_ chance: inout SeededGenerator) -> Known {
        let isExact = Bool.random(using: &chance)
        let numbers = (0..<count).map { _ -> Decimal? in
            if Int.random(in: 0..<5, using: &chance) == 0 { return nil }
            let integer = Decimal(Int.random(in: -9...9_999, using: &chance))
            return isExact ? integer : integer / 100
        }
        return Known(
            column: NumberColumn(
                values: numbers.map { $0.map { Double("\($0)") ?? .nan } ?? 0 },
                missing: Bitmap(count: count) { numbers[$0] == nil }, isExact: isExact),
            numbers: numbers.map { $0.flatMap { Fraction($0) } })
    }

    private static func tree(_ depth: Int, _ chance: inout SeededGenerator) -> Known {
        guard depth > 0 else { return leaf(&chance) }
        let left = tree(depth - 1, &chance)
        let right = tree(Int.random(in: 0..<depth, using: &chance), &chance)
        func combined(
            _ column: NumberColumn, _ operation: (Fraction, Fraction) -> Fraction?
        ) -> Known {
            Known(
                column: column,
                numbers: zip(left.numbers, right.numbers).map { left, right in
                    left.flatMap { left in right.flatMap { operation(left, $0) } }
                })
        }
        switch Int.random(in: 0..<5, using: &chance) {
        case 0: return combined(left.column + right.column) { $0.plus($1) }
        case 1: return combined(left.column - right.column) { $0.plus($1.negated) }
        case 2: return combined(left.column * right.column) { $0.times($1) }
        case 3:
            let zeros = Bitmap(count: count) { right.numbers[$0] == Fraction(0) }
            return combined(left.column.divided(by: right.column, zeros: zeros)) { $0.over($1) }
        default:
            return Known(
                column: left.column.or(right.column),
                numbers: zip(left.numbers, right.numbers).map { $0 ?? $1 })
        }
    }

    @Test func `no number is farther from the true one than is said`() {
        var chance = SeededGenerator(seed: 14)
        for round in 0..<400 {
            let known = Self.tree(round % 4, &chance)
            let errors = known.column.absoluteErrors
            for slot in 0..<Self.count {
                // A fraction of too many digits is not known, though the double is.
                guard let number = known.numbers[slot] else { continue }
                #expect(!known.column.missing[slot])
                let distance = (known.column.values[slot] - number.double).magnitude
                // The fraction becomes a double, too.
                let own = number.double.magnitude * 0x1p-52
                #expect(distance <= errors[slot] + own, "round \(round), slot \(slot)")
            }
        }
    }

    @Test func `numbers of other reports come with their errors`() {
        var chance = SeededGenerator(seed: 3)
        let known = Self.tree(2, &chance)
        let slots = (0..<Self.count).map { _ in
            Int32.random(in: -1..<Int32(Self.count), using: &chance)
        }
        let gathered = known.column.gathered(from: slots)
        let (errors, own) = (gathered.absoluteErrors, known.column.absoluteErrors)
        for (slot, from) in slots.enumerated() {
            guard from >= 0 else {
                #expect(gathered.missing[slot])
                continue
            }
            #expect(gathered.missing[slot] == known.column.missing[Int(from)])
            guard !gathered.missing[slot] else { continue }
            #expect(gathered.values[slot] == known.column.values[Int(from)])
            #expect(errors[slot] == own[Int(from)])
        }
    }

    @Test(arguments: [0, 1, 63, 64, 65])
    func `zero is told from other numbers and from none`(count: Int) {
        let column = NumberColumn(
            values: (0..<count).map { Double($0 % 3) },
            missing: Bitmap(count: count) { $0 % 4 == 3 }, isExact: true)
        for slot in 0..<count {
            #expect(column.isZero.values[slot] == (slot % 3 == 0 ? 1 : 0))
            #expect(column.isZero.missing[slot] == (slot % 4 == 3))
            let filled = column.replacingMissing(by: 7, isExact: true)
            #expect(filled.values[slot] == (slot % 4 == 3 ? 7 : Double(slot % 3)))
            #expect(!filled.missing[slot])
        }
    }

    @Test func `integers stay exact as long as doubles hold them`() {
        let large = NumberColumn(0x1p52, isExact: true, count: 1)
        if case .none = (large + NumberColumn(1, isExact: true, count: 1)).error {
        } else {
            Issue.record("2^52 + 1 is a double")
        }
        if case .none = (large * large).error { Issue.record("2^104 is not told from its next") }
    }
}

extension Fraction {
    /// The nearest double, nearly.
    fileprivate var double: Double { Double("\(decimal)") ?? .nan }
}
