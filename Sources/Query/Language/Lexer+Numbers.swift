import Foundation

extension Lexer {
    /// Reads a number, or the word that starts with it: `28号`.
    ///
    /// Commas divide groups of exactly three digits, so that the list `2019,2025` is two numbers.
    mutating func scanNumber() -> Token.Kind {
        let start = position
        var digits = scanDigits()
        if digits.utf8.count <= 3 {
            while let group = scanGroup() { digits += group }
        }
        var exponent = 0
        if peek() == ".", let next = peek(1), next.isDigit {
            position += 1
            let fraction = scanDigits()
            digits += fraction
            exponent = -fraction.utf8.count
        }
        exponent += scanMagnitude()
        if let scalar = peek(), isWordScalar(scalar) { return scanWord(from: start) }
        return number(digits, exponent: exponent, from: start)
    }

    private mutating func number(_ digits: String, exponent: Int, from start: Int) -> Token.Kind {
        // As many as it is printed with: 万 and % are digits then.
        let count = max(digits.utf8.count + max(0, exponent), 1 - exponent)
        guard count <= maximalDigits, let value = Decimal(string: digits) else {
            return report(.numberTooLong(limit: maximalDigits), from: start)
        }
        return .number(value * Decimal(sign: .plus, exponent: exponent, significand: 1))
    }

    private mutating func scanDigits() -> String {
        var digits = String.UnicodeScalarView()
        while let scalar = peek(), scalar.isDigit {
            digits.append(scalar)
            position += 1
        }
        return String(digits)
    }

    private mutating func scanGroup() -> String? {
        guard peek() == ",", (1...3).allSatisfy({ peek($0)?.isDigit ?? false }),
            peek(4)?.isDigit != true
        else { return nil }
        position += 1
        return scanDigits()
    }

    private mutating func scanMagnitude() -> Int {
        if peek() == "%" {
            position += 1
            return -2
        }
        var exponent = 0
        while let scalar = peek(), let power = Keywords.magnitudes[scalar], exponent < 16 {
            exponent += power
            position += 1
        }
        return exponent
    }
}

/// As many digits as a `Decimal` holds without loss when it is multiplied and added.
private let maximalDigits = 30
