import Foundation

/// A projection of the earth that fits some points into a picture.
struct Mercator {
    private let scale: Double
    private let shift: (x: Double, y: Double)

    /// The projection in which points fill a picture but for a margin.
    init(fitting points: [DivisionPoints.Point], width: Double, height: Double) {
        let raw = points.map(Self.raw)
        let (left, right) = (raw.map(\.x).min() ?? 0, raw.map(\.x).max() ?? 0)
        let (top, bottom) = (raw.map(\.y).min() ?? 0, raw.map(\.y).max() ?? 0)
        // A single place is shown with some hundred kilometres around it.
        let (across, down) = (max(right - left, 0.04), max(bottom - top, 0.04))
        scale = min((width - 2 * Self.margin) / across, (height - 2 * Self.margin) / down)
        shift = (
            width / 2 - scale * (left + right) / 2, height / 2 - scale * (top + bottom) / 2
        )
    }

    /// Where a point lies in the picture.
    func position(of point: DivisionPoints.Point) -> (x: Double, y: Double) {
        let raw = Self.raw(point)
        return (raw.x * scale + shift.x, raw.y * scale + shift.y)
    }

    /// The same for Vega-Lite.
    var settings: JSONValue {
        [
            "type": "mercator", "scale": .rounded(scale, decimals: 4),
            "translate": [.rounded(shift.x, decimals: 4), .rounded(shift.y, decimals: 4)],
        ]
    }

    private static let margin = 24.0

    private static func raw(_ point: DivisionPoints.Point) -> (x: Double, y: Double) {
        let (x, latitude) = (point.longitude * .pi / 180, point.latitude * .pi / 180)
        return (x, -log(tan(.pi / 4 + latitude / 2)))
    }
}
