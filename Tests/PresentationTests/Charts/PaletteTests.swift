import Foundation
import Presentation
import Query
import Testing

/// Whether colours of charts can be told apart by people who confuse some.
///
/// The colours are read out of specifications, and seen as Viénot, Brettel and Mollon (1999) say
/// that people without one kind of cone see them.
@Suite struct PaletteTests {
    @Test(arguments: ["lines-by-year", "stacked"], Vision.allCases)
    func `colours beside each other differ`(name: String, vision: Vision) throws {
        let example = try #require(ChartExample.all.first { $0.name == name })
        let text = try example.chart(.chinese).specification.text(isPretty: false)
        let lists = text.matches(of: /"(?:range|category)":\[("#[^\]]*)\]/).map { match in
            match.output.1.split(separator: ",").compactMap {
                Colour($0.trimmingCharacters(in: ["\""]))
            }
        }
        #expect(!lists.isEmpty)
        for colours in lists {
            for (index, colour) in colours.enumerated() {
                for other in colours[..<index] {
                    let distance = colour.seen(with: vision).distance(
                        to: other.seen(with: vision))
                    #expect(distance > 15, "\(colour.name) and \(other.name): \(distance)")
                }
            }
        }
    }
}

/// How somebody sees.
enum Vision: CaseIterable {
    case full, withoutRed, withoutGreen
}

/// A colour in linear light.
struct Colour {
    let name: String
    private let red: Double
    private let green: Double
    private let blue: Double

    init?(_ name: String) {
        guard name.first == "#", let code = UInt32(name.dropFirst(), radix: 16) else { return nil }
        func linear(_ shift: UInt32) -> Double {
            let part = Double(code >> shift & 255) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        self.init(name, linear(16), linear(8), linear(0))
    }

    private init(_ name: String, _ red: Double, _ green: Double, _ blue: Double) {
        (self.name, self.red, self.green, self.blue) = (name, red, green, blue)
    }

    func seen(with vision: Vision) -> Colour {
        switch vision {
        case .full: self
        case .withoutRed:
            Colour(
                name, 0.11238 * red + 0.88762 * green, 0.11238 * red + 0.88762 * green,
                0.00401 * red - 0.00401 * green + blue)
        case .withoutGreen:
            Colour(
                name, 0.29275 * red + 0.70725 * green, 0.29275 * red + 0.70725 * green,
                -0.02234 * red + 0.02234 * green + blue)
        }
    }

    /// The distance in CIE 1976 L*a*b*.
    func distance(to other: Colour) -> Double {
        zip(lab, other.lab).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    }

    private var lab: [Double] {
        func bent(_ value: Double) -> Double {
            value > 0.008856 ? cbrt(value) : 7.787 * value + 16 / 116
        }
        let x = bent((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
        let y = bent(0.2126 * red + 0.7152 * green + 0.0722 * blue)
        let z = bent((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
    }
}
