/// A number of every report, or that it is missing.
struct NumberColumn: Sendable {
    /// The numbers by slot; any where one is missing.
    var values: [Double]

    /// The slots without a number.
    var missing: Bitmap

    /// How far each number may be from the true one.
    var error: RoundingError

    /// The same number for every report.
    init(_ value: Double, isExact: Bool, count: Int) {
        values = [Double](repeating: value, count: count)
        missing = Bitmap(count: count)
        error = isExact ? .none : .share(roundingError)
    }

    /// Numbers of which some are missing.
    init(values: [Double], missing: Bitmap, isExact: Bool) {
        self.values = values
        self.missing = missing
        error = isExact ? .none : .share(roundingError)
    }

    private init(values: [Double], missing: Bitmap, error: RoundingError) {
        self.values = values
        self.missing = missing
        self.error = error
    }

    /// How many reports there are.
    var count: Int { values.count }

    /// The negatives.
    var negated: NumberColumn {
        NumberColumn(values: values.map { -$0 }, missing: missing, error: error)
    }

    /// 1 where the number is zero, 0 where it is another.
    var isZero: NumberColumn {
        NumberColumn(values: values.map { $0 == 0 ? 1 : 0 }, missing: missing, error: .none)
    }

    /// The numbers, with a number in the place of each that is missing.
    func replacingMissing(by value: Double, isExact: Bool) -> NumberColumn {
        or(NumberColumn(value, isExact: isExact, count: count))
    }

    /// The numbers, and where one is missing that of another column.
    func or(_ other: NumberColumn) -> NumberColumn {
        guard !missing.isEmpty else { return self }
        var result = self
        missing.forEach { result.values[$0] = other.values[$0] }
        result.missing = missing & other.missing
        switch (error, other.error) {
        case (.none, .none): break
        case (.each, _), (_, .each):
            var errors = absoluteErrors
            let others = other.absoluteErrors
            missing.forEach { errors[$0] = others[$0] }
            result.error = .each(errors)
        default: result.error = .share(max(error.share, other.error.share))
        }
        return result
    }

    /// For each slot the number of another; missing where that is -1.
    func gathered(from slots: [Int32]) -> NumberColumn {
        let missing = Bitmap(count: count) { slots[$0] < 0 || self.missing[Int(slots[$0])] }
        let gather = { (values: [Double]) in slots.map { $0 < 0 ? 0 : values[Int($0)] } }
        var error = error
        if case .each(let errors) = error { error = .each(gather(errors)) }
        return NumberColumn(values: gather(values), missing: missing, error: error)
    }

    // MARK: Calculations

    static func + (left: NumberColumn, right: NumberColumn) -> NumberColumn {
        left.combined(right, { $0 + $1 }).withError { left.errorOfSum(with: right, $0) }
    }

    static func - (left: NumberColumn, right: NumberColumn) -> NumberColumn {
        left.combined(right, { $0 - $1 }).withError { left.errorOfSum(with: right, $0) }
    }

    static func * (left: NumberColumn, right: NumberColumn) -> NumberColumn {
        left.combined(right, { $0 * $1 }).withError { product in
            if case .none = left.error, case .none = right.error, product.areIntegersExact {
                return .none
            }
            return left.errorOfProduct(with: right, product)
        }
    }

    /// The quotients; missing where the divisor is zero.
    ///
    /// - Parameter zeros: the slots whose divisor is zero.
    func divided(by right: NumberColumn, zeros: Bitmap) -> NumberColumn {
        var result = combined(right, { $0 / $1 }).withError { quotient in
            // A quotient is hardly ever exact.
            if case .each = error { return quotientErrors(by: right, quotient) }
            if case .each = right.error { return quotientErrors(by: right, quotient) }
            return .share(1.01 * (error.share + right.error.share + roundingError))
        }
        result.missing = result.missing | zeros
        return result
    }

    private func combined(
        _ other: NumberColumn, _ operation: (Double, Double) -> Double
    ) -> NumberColumn {
        let count = count
        let values = [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
            self.values.withUnsafeBufferPointer { left in
                other.values.withUnsafeBufferPointer { right in
                    for slot in 0..<count { buffer[slot] = operation(left[slot], right[slot]) }
                }
            }
            initialized = count
        }
        return NumberColumn(values: values, missing: missing | other.missing, error: .none)
    }

    // MARK: Errors

    private func withError(_ error: (NumberColumn) -> RoundingError) -> NumberColumn {
        var result = self
        result.error = error(self)
        return result
    }

    /// Whether all numbers are so small that integers among them are exact.
    private var areIntegersExact: Bool {
        values.withUnsafeBufferPointer { values in
            var largest = 0.0
            for value in values { largest = max(largest, value.magnitude) }
            return largest < largestExactInteger
        }
    }

    /// How far each number may be from the true one.
    var absoluteErrors: [Double] {
        switch error {
        case .none: [Double](repeating: 0, count: count)
        case .share(let share): values.map { $0.magnitude * share }
        case .each(let errors): errors
        }
    }

    /// Whether rounding may hide which of two slots has the greater number, where doubles differ.
    func isDoubtful(_ left: Int, _ right: Int) -> Bool {
        let gap = (values[left] - values[right]).magnitude
        switch error {
        case .none: return false
        case .share(let share):
            return !(gap > 2 * share * (values[left].magnitude + values[right].magnitude))
        case .each(let errors): return !(gap > 2 * (errors[left] + errors[right]))
        }
    }

    private func errorOfSum(with other: NumberColumn, _ sum: NumberColumn) -> RoundingError {
        if case .none = error, case .none = other.error, sum.areIntegersExact { return .none }
        let left = absoluteErrors
        let right = other.absoluteErrors
        return .each(
            (0..<count).map { left[$0] + right[$0] + sum.values[$0].magnitude * roundingError })
    }

    private func errorOfProduct(
        with other: NumberColumn, _ product: NumberColumn
    ) -> RoundingError {
        switch (error, other.error) {
        case (.each, _), (_, .each):
            let left = absoluteErrors
            let right = other.absoluteErrors
            return .each(
                (0..<count).map { slot in
                    values[slot].magnitude * right[slot] + other.values[slot].magnitude * left[slot]
                        + left[slot] * right[slot] + product.values[slot].magnitude * roundingError
                })
        default: return .share(1.01 * (error.share + other.error.share + roundingError))
        }
    }

    private func quotientErrors(
        by divisor: NumberColumn, _ quotient: NumberColumn
    ) -> RoundingError {
        let left = absoluteErrors
        let right = divisor.absoluteErrors
        return .each(
            (0..<count).map { slot in
                let least = divisor.values[slot].magnitude - right[slot]
                guard least > 0 else { return .infinity }
                let value = quotient.values[slot].magnitude
                return (left[slot] + value * right[slot]) / least + value * roundingError
            })
    }
}

/// How far the numbers of a column may be from the true ones.
///
/// Doubles hold integers exactly, but neither most decimals nor most quotients.
enum RoundingError: Sendable {
    /// They are exact.
    case none
    /// By a share of each number.
    case share(Double)
    /// By so much, for each slot.
    case each([Double])

    /// The share, where it is one.
    var share: Double {
        if case .share(let share) = self { share } else { 0 }
    }
}

/// The greatest share of a number by which rounding to a double may change it.
private let roundingError = 0x1p-53

/// Up to here every integer is a double.
private let largestExactInteger = 0x1p53
