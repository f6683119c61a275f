import Foundation
import Numbers

extension Decimal {
    /// A measured number with at most some decimals; nil if it is no number.
    init?(measured number: Double, decimals: Int) {
        guard number.isFinite else { return nil }
        self = Decimal(number).rounded(to: decimals)
    }

    /// The number with at most some decimals; one that is not zero never looks like zero.
    func brief(_ decimals: Int) -> String {
        let rounded = rounded(to: decimals)
        guard rounded == 0, self != 0 else { return "\(rounded)" }
        return Self.nearZero(decimals, isNegative: self < 0)
    }

    /// What stands for a number that is not zero and would be rounded to it.
    static func nearZero(_ decimals: Int, isNegative: Bool) -> String {
        let least = "0." + String(repeating: "0", count: decimals - 1) + "1"
        return isNegative ? ">-\(least)" : "<\(least)"
    }

    /// The number with exactly some decimals, zeros included.
    func fixed(_ decimals: Int) -> String {
        let text = "\(rounded(to: decimals))"
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard decimals > 0, parts.count <= 2 else { return text }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        let zeros = String(repeating: "0", count: max(0, decimals - fraction.count))
        return "\(parts[0]).\(fraction)\(zeros)"
    }
}
