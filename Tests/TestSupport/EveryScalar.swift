import Foundation

/// Texts in which every Unicode scalar stands before and behind each of some special ones.
///
/// A mark that stands beside a special character makes one `Character` with it, which is then equal
/// to no special one; what looks for characters among those of a text passes it by.
public struct EveryScalar: Sendable {
    /// Whether all 1.1 million scalars are tried, as `make soak` does, or those that can matter.
    ///
    /// Those are all that make one `Character` with a neighbour, all that are equivalent to other
    /// texts, all of the first planes' beginnings, and of the rest every 61st.
    public static let isWhole = ProcessInfo.processInfo.environment["EVERY_SCALAR"] != nil

    /// Some thousand scalars.
    public struct Block: Sendable, CustomStringConvertible {
        /// The scalars, in order.
        public let scalars: [Unicode.Scalar]

        /// A block of some scalars, at least one.
        public init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

        /// Where they begin, for a test that fails.
        public var description: String { "from U+\(String(scalars[0].value, radix: 16))" }

        /// A text with every scalar before and behind each special one.
        public func text(beside specials: String) -> String {
            var view = String.UnicodeScalarView()
            for scalar in scalars {
                view.append(scalar)
                for special in specials.unicodeScalars {
                    view.append(special)
                    view.append(scalar)
                }
            }
            return String(view)
        }
    }

    /// The scalars that are tried, in blocks.
    public static let blocks: [Block] = {
        let scalars = (UInt32(0)..<0x11_0000).compactMap(Unicode.Scalar.init)
            .filter { isWhole || canMatter($0) }
        return stride(from: 0, to: scalars.count, by: 4_096).map { start in
            Block(scalars: Array(scalars[start..<min(start + 4_096, scalars.count)]))
        }
    }()

    /// How many scalars are tried.
    public static var count: Int { blocks.reduce(0) { $0 + $1.scalars.count } }

    private static func canMatter(_ scalar: Unicode.Scalar) -> Bool {
        let isNear = scalar.value < 0x3100 || (0xF900...0xFFFF).contains(scalar.value)
        return isNear || scalar.value % 61 == 0 || "a\(Character(scalar))".count == 1
            || "\(Character(scalar))a".count == 1 || joins(scalar)
    }

    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format, .control: true
        default: scalar.properties.canonicalCombiningClass != .notReordered
        }
    }
}
