/// A number of every report, or that it is missing.
struct NumberColumn {
    /// The numbers by slot; 0 where one is missing.
    var values: [Double]

    /// The slots without a number.
    var missing: Bitmap

    /// How far each number may be from the true one; nil if all are exact.
    ///
    /// Doubles hold integers exactly, but neither most decimals nor most quotients.
    var errors: [Double]?

    /// The same number for every report.
    init(_ value: Double, isExact: Bool, count: Int) {
        values = [Double](repeating: value, count: count)
        missing = Bitmap(count: count)
        errors =
            isExact
            ? nil : [Double](repeating: value.magnitude * roundingError, count: count)
    }

    /// Numbers of which some are missing.
    init(values: [Double], missing: Bitmap, isExact: Bool) {
        self.values = values
        self.missing = missing
        errors = isExact ? nil : values.map { $0.magnitude * roundingError }
    }

    private init(values: [Double], missing: Bitmap, errors: [Double]?) {
        self.values = values
        self.missing = missing
        self.errors = errors
    }

    /// How many reports there are.
    var count: Int { values.count }

    /// The negatives.
    var negated: NumberColumn {
        NumberColumn(values: values.map { -$0 }, missing: missing, errors: errors)
    }

    /// 1 where the number is zero, 0 where it is another.
    var isZero: NumberColumn {
        NumberColumn(values: values.map { $0 == 0 ? 1 : 0 }, missing: missing, errors: nil)
    }

    /// The numbers, with a number in the place of each that is missing.
    func replacingMissing(by value: Double, isExact: Bool) -> NumberColumn {
        var result = self
        if !isExact && errors == nil { result.errors = [Double](repeating: 0, count: count) }
        missing.forEach { slot in
            result.values[slot] = value
            result.errors?[slot] = isExact ? 0 : value.magnitude * roundingError
        }
        result.missing = Bitmap(count: count)
        return result
    }

    /// The numbers, and where one is missing that of another column.
    func or(_ other: NumberColumn) -> NumberColumn {
        guard !missing.isEmpty else { return self }
        var result = self
        if result.errors == nil, other.errors != nil {
            result.errors = [Double](repeating: 0, count: count)
        }
        missing.forEach { slot in
            result.values[slot] = other.values[slot]
            result.errors?[slot] = other.errors?[slot] ?? 0
        }
        result.missing = missing & other.missing
        return result
    }

    /// For each slot the number of another; missing where that is -1.
    func gathered(from slots: [Int32]) -> NumberColumn {
        var values = [Double](repeating: 0, count: count)
        var errors = errors.map { _ in values }
        var missing = Bitmap(count: count)
        for slot in 0..<count {
            let source = Int(slots[slot])
            if source < 0 || self.missing[source] {
                missing[slot] = true
            } else {
                values[slot] = self.values[source]
                errors?[slot] = self.errors?[source] ?? 0
            }
        }
        return NumberColumn(values: values, missing: missing, errors: errors)
    }

    // MARK: Calculations

    static func + (left: NumberColumn, right: NumberColumn) -> NumberColumn {
        left.combined(right, { $0 + $1 }, error: { $2 + $3 })
    }

    static func - (left: NumberColumn, right: NumberColumn) -> NumberColumn {
        left.combined(right, { $0 - $1 }, error: { $2 + $3 })
    }

    static func * (left: NumberColumn, right: NumberColumn) -> NumberColumn {
        left.combined(
            right, { $0 * $1 },
            error: { a, b, x, y in a.magnitude * y + b.magnitude * x + x * y })
    }

    /// The quotients; missing where the divisor is zero.
    ///
    /// - Parameter zeros: the slots whose divisor is zero.
    func divided(by right: NumberColumn, zeros: Bitmap) -> NumberColumn {
        var divisor = right
        zeros.forEach { divisor.values[$0] = 1 }
        // A quotient is hardly ever exact.
        if divisor.errors == nil { divisor.errors = [Double](repeating: 0, count: count) }
        var result = combined(
            divisor, { $0 / $1 },
            error: { a, b, x, y in
                let least = b.magnitude - y
                return least > 0 ? (x + (a / b).magnitude * y) / least : .infinity
            })
        result.missing = result.missing | zeros
        return result
    }

    private func combined(
        _ other: NumberColumn, _ operation: (Double, Double) -> Double,
        error: (Double, Double, Double, Double) -> Double
    ) -> NumberColumn {
        let count = count
        let otherValues = other.values
        let values = [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
            for slot in 0..<count { buffer[slot] = operation(self.values[slot], otherValues[slot]) }
            initialized = count
        }
        let missing = missing | other.missing
        if errors == nil, other.errors == nil,
            !values.contains(where: { !($0.magnitude < largestExactInteger) })
        {
            return NumberColumn(values: values, missing: missing, errors: nil)
        }
        let errors = (0..<count).map { slot in
            error(
                self.values[slot], otherValues[slot], self.errors?[slot] ?? 0,
                other.errors?[slot] ?? 0) + values[slot].magnitude * roundingError
        }
        return NumberColumn(values: values, missing: missing, errors: errors)
    }
}

/// The greatest share of a number by which rounding to a double may change it.
private let roundingError = 0x1p-53

/// Up to here every integer is a double.
private let largestExactInteger = 0x1p53
