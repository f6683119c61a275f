import Testing

@testable import oracle

@Suite struct RationalTests {
    @Test(
        arguments: [
            ("0.1", "0.2", "0.3"), ("-5", "5", "0"), ("9999999999999999", "1", "10000000000000000"),
            ("123456789012345678901234567890", "-0.5", "123456789012345678901234567889.5"),
        ])
    func `sums are exact`(left: String, right: String, sum: String) throws {
        let (left, right) = (try #require(Rational(left)), try #require(Rational(right)))
        #expect(left + right == Rational(sum))
        #expect(right + left - left == right)
    }

    @Test func `a third of three is one, and nothing is divided by zero`() throws {
        let quotient: Rational? = Rational(1) / Rational(3)
        let third = try #require(quotient)
        #expect(third * Rational(3) == Rational(1))
        let negative: Rational? = third / -third
        #expect(negative == Rational(-1))
        let nothing: Rational? = third / (third - third)
        #expect(nothing == nil)
    }

    @Test func `large numbers obey the same laws as small ones`() {
        var dice = Dice(seed: 1, number: 1)
        for _ in 0..<300 {
            let numbers = (0..<3).map { _ in random(&dice) }
            let (a, b, c) = (numbers[0], numbers[1], numbers[2])
            #expect((a + b) * c == a * c + b * c)
            #expect((a - b) + b == a)
            #expect((a < b) == (a - b < Rational(0)))
            if let quotient = a / b { #expect(quotient * b == a) }
            #expect((a + b).double.isApproximately(a.double + b.double, within: a.double))
        }
    }

    @Test(arguments: ["", "-", "1.", ".5", "1e5", "٣", "1,000"])
    func `what is no number is none`(text: String) {
        #expect(Rational(text) == nil)
    }

    private func random(_ dice: inout Dice) -> Rational {
        var number = Rational(dice.number(in: -1_000...1_000))
        for _ in 0..<dice.number(in: 0...6) {
            number = number * Rational(dice.number(in: -1_000_000_000...1_000_000_000))
            number = number / Rational(dice.number(in: 1...99_999)) ?? number
        }
        return number
    }
}

extension Double {
    fileprivate func isApproximately(_ other: Double, within scale: Double) -> Bool {
        (self - other).magnitude <= 1e-9 * (scale.magnitude + other.magnitude + 1)
    }
}
