/// An integer of any size, by schoolbook arithmetic.
struct BigInteger: Hashable {
    /// The digits to the base 2³², the lowest first, without zeros at the end.
    private(set) var digits: [UInt32]

    /// Whether it is less than zero.
    private(set) var isNegative: Bool

    private init(digits: [UInt32], isNegative: Bool) {
        var digits = digits
        while digits.last == 0 { digits.removeLast() }
        self.digits = digits
        self.isNegative = isNegative && !digits.isEmpty
    }

    /// An integer.
    init(_ integer: Int) {
        let magnitude = integer.magnitude
        self.init(
            digits: [UInt32(truncatingIfNeeded: magnitude), UInt32(magnitude >> 32)],
            isNegative: integer < 0)
    }

    /// -1, 0 or 1.
    var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

    static prefix func - (operand: BigInteger) -> BigInteger {
        BigInteger(digits: operand.digits, isNegative: !operand.isNegative)
    }

    static func + (left: BigInteger, right: BigInteger) -> BigInteger {
        if left.isNegative == right.isNegative {
            return BigInteger(digits: sum(left.digits, right.digits), isNegative: left.isNegative)
        }
        if isLess(left.digits, right.digits) {
            return BigInteger(
                digits: difference(right.digits, left.digits), isNegative: right.isNegative)
        }
        return BigInteger(
            digits: difference(left.digits, right.digits), isNegative: left.isNegative)
    }

    static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + -right }

    static func * (left: BigInteger, right: BigInteger) -> BigInteger {
        var product = [UInt32](repeating: 0, count: left.digits.count + right.digits.count + 1)
        for (offset, digit) in left.digits.enumerated() {
            var carry: UInt64 = 0
            for (place, other) in right.digits.enumerated() {
                let part =
                    UInt64(digit) * UInt64(other) + UInt64(product[offset + place]) + carry
                product[offset + place] = UInt32(truncatingIfNeeded: part)
                carry = part >> 32
            }
            product[offset + right.digits.count] = UInt32(carry)
        }
        return BigInteger(digits: product, isNegative: left.isNegative != right.isNegative)
    }

    /// The nearest double, or one beside it.
    var double: Double {
        let magnitude = digits.reversed().reduce(0.0) { $0 * 0x1p32 + Double($1) }
        return isNegative ? -magnitude : magnitude
    }

    private static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var sum: [UInt32] = []
        var carry: UInt64 = 0
        for place in 0...max(left.count, right.count) {
            carry += place < left.count ? UInt64(left[place]) : 0
            carry += place < right.count ? UInt64(right[place]) : 0
            sum.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        return sum
    }

    /// The difference of two magnitudes, of which the first is not less.
    private static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var difference: [UInt32] = []
        var borrow: Int64 = 0
        for place in left.indices {
            var digit = Int64(left[place]) - borrow
            if place < right.count { digit -= Int64(right[place]) }
            borrow = digit < 0 ? 1 : 0
            difference.append(UInt32(digit + borrow << 32))
        }
        return difference
    }

    private static func isLess(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        guard left.count == right.count else { return left.count < right.count }
        for place in left.indices.reversed() where left[place] != right[place] {
            return left[place] < right[place]
        }
        return false
    }
}
