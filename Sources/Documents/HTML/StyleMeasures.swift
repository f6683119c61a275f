/// Where a style puts text, and how large its letters are, in pixels.
struct StyleMeasures: Equatable {
    /// How far it is from the left, the upper and the lower edge of what it stands in.
    var left: Float?
    var top: Float?
    var bottom: Float?
    /// How large its letters are.
    var size: Float?

    /// One of them.
    typealias Measure = any WritableKeyPath<StyleMeasures, Float?> & Sendable

    /// Puts other measures over it.
    mutating func overlay(_ other: StyleMeasures) {
        left = other.left ?? left
        top = other.top ?? top
        bottom = other.bottom ?? bottom
        size = other.size ?? size
    }
}
