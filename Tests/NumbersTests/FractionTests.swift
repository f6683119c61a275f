import Foundation
import Numbers
import Testing

@Suite struct FractionTests {
    @Test(
        arguments: [
            ("170141183460469231731687303715884105727", true),
            ("170141183460469231731687303715884105728", false),
            ("170141183460469231731687303715884105729", false),
            ("-170141183460469231731687303715884105728", false),
            ("99999999999999999999999999999999999999", true),
            ("340282366920938463463374607431768211455", false),
            ("0.99999999999999999999999999999999999999", true), ("1e39", false), ("1e-39", false),
            ("1e127", false), ("NaN", false),
        ])
    func `a decimal number is a fraction if it can be kept`(text: String, isKept: Bool) throws {
        let decimal = text == "NaN" ? Decimal.nan : try #require(Decimal(string: text))
        #expect((Fraction(decimal) != nil) == isKept)
    }

    @Test(
        arguments: [
            (.min, 1), (1, .min), (.min, .min), (.min, -1), (-1, .min), (.min, 3), (6, .min),
        ] as [(Int128, Int128)])
    func `the least integer, which has no negative, is in no fraction`(
        above: Int128, below: Int128
    ) {
        #expect(Fraction(above, over: below) == nil)
    }

    @Test func `no calculation with the greatest and the least fractions overflows`() throws {
        let integers: [Int128] = [
            .max, .max - 1, .min + 1, Int128(Int64.max), Int128(Int64.min), Int128(UInt64.max), 1,
            -1,
            0, 3,
        ]
        let fractions = integers.flatMap { above in
            integers.compactMap { below in Fraction(above, over: below) }
        }
        var results = 0
        for left in fractions {
            _ = (left.negated, left.decimal, left.rounded(to: 18), left.rounded(to: 0))
            var sum = FractionSum()
            for right in fractions {
                let made = [
                    left.plus(right), left.minus(right), left.times(right), left.over(right),
                ]
                results += made.count { $0 != nil } + (left.compared(to: right) == nil ? 0 : 1)
                sum.add(right)
                sum.add(left)
            }
            _ = (sum.total, sum.mean(of: 3))
        }
        #expect(results > fractions.count * fractions.count)
    }

    @Test func `a third three times is one`() throws {
        let third = try #require(Fraction(1).over(Fraction(3)))
        #expect(third.plus(third)?.plus(third) == Fraction(1))
        #expect(third.times(Fraction(3)) == Fraction(1))
    }

    @Test(arguments: ["0.1", "-0.5", "121.2505", "0.000001", "4068.208", "59237.2449", "0.0000001"])
    func `a double stands for the decimal it was printed as`(text: String) throws {
        let decimal = try #require(Decimal(string: text))
        let double = try #require(Double(text))
        #expect(Fraction(printed: double) == Fraction(decimal))
    }

    @Test(
        arguments: [
            (1, 3, 4, "0.3333"), (2, 3, 4, "0.6667"), (-2, 3, 4, "-0.6667"), (1, 2, 0, "1"),
            (-1, 2, 0, "-1"), (5, 1, 12, "5"), (1, 8, 2, "0.13"), (0, 7, 6, "0"),
            (Int.max, 3, 12, "3074457345618258602.333333333333"),
        ])
    func `a fraction is rounded, halves away from zero`(
        above: Int, below: Int, decimals: Int, expected: String
    ) throws {
        let fraction = try #require(Fraction(Int128(above), over: Int128(below)))
        #expect("\(fraction.rounded(to: decimals))" == expected)
    }

    @Test func `a sum of decimals is exact, however many`() throws {
        var sum = FractionSum()
        for _ in 0..<3_000 { sum.add(try #require(Fraction(printed: 0.1))) }
        sum.add(-299)
        #expect(sum.isExact)
        #expect(sum.total == Fraction(1))
    }

    @Test func `equal means of ratios are equal`() throws {
        var thirds = FractionSum()
        for _ in 0..<3 { thirds.add(try #require(Fraction(1, over: 3))) }
        var other = FractionSum()
        other.add(try #require(Fraction(2, over: 3)))
        other.add(0)
        #expect(!thirds.isExact && !other.isExact)
        #expect(thirds.mean(of: 3) == other.mean(of: 2))
    }

    @Test func `a sum of ratios is right to many decimals`() throws {
        var sum = FractionSum()
        var expected = 0.0
        for denominator in 1...2_000 {
            sum.add(try #require(Fraction(1, over: Int128(denominator))))
            expected += 1 / Double(denominator)
        }
        let total = try #require(sum.total)
        #expect(abs(total.doubleValue - expected) < 1e-12)
    }
}
