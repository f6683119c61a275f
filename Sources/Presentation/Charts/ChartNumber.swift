import Comparisons
import Foundation
import Numbers
import Query

/// How a number of a comparison is written in a chart: with its thousands apart; in Chinese large
/// ones in 万 and 亿.
struct ChartNumber: Equatable, Sendable {
    let style: NumberStyle
    let language: MessageLanguage

    /// The number in full.
    func exact(_ number: Fraction) -> String { Self.grouped(style.text(number)) }

    /// The number as it stands beside a mark, where there is little space.
    func short(_ number: Fraction) -> String {
        let size = abs(number.doubleValue)
        guard style != .percentage, let unit = unit(for: size),
            let scaled = Fraction(1, over: Int128(unit.size)).flatMap({ number.times($0) })
        else {
            let isLong = size >= 100 && style != .percentage
            return isLong ? Self.grouped("\(number.rounded(to: 0))") : exact(number)
        }
        return Self.grouped("\(scaled.rounded(to: 2))") + unit.name
    }

    /// The settings of an axis for numbers up to a size, and more of them.
    ///
    /// Its title is what the numbers are in, where that must be said: not for counts and shares.
    func axis(upTo size: Double, _ more: JSONValue) -> JSONValue {
        let unit = style == .money ? ChartPhrase.tenThousandYuan.text(in: language) : nil
        let title: JSONValue = ["title": .optional(unit)]
        return title.merging(labels(upTo: size)).merging(more)
    }

    private func labels(upTo size: Double) -> JSONValue {
        guard style != .percentage else { return ["format": ".1~%"] }
        guard let unit = unit(for: size) else { return ["format": ",~r"] }
        return [
            "labelExpr": .string(
                "datum.value == 0 ? '0' : format(datum.value / \(unit.size), ',~r')"
                    + " + '\(unit.name)'")
        ]
    }

    private func unit(for size: Double) -> LargeUnit? {
        ChartPhrase.largeUnits(language).last { size >= Double($0.size) }
    }

    /// A written number with commas between its thousands.
    private static func grouped(_ text: String) -> String {
        let start = text.firstIndex(where: \.isNumber) ?? text.endIndex
        let end = text[start...].firstIndex { !$0.isNumber } ?? text.endIndex
        return text[..<start] + Grouped.text(digits: text[start..<end]) + text[end...]
    }
}

/// A unit of large numbers.
struct LargeUnit: Equatable, Sendable {
    let size: Int
    let name: String
}
